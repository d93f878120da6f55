import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparePeople, readPerson, type Comparable } from "../../../../shared/people/matching/compare.ts";
import { compareDates } from "../../../../shared/people/matching/dates.ts";
import { blockKeys, numberOfKey } from "../../../../shared/people/matching/keys.ts";
import { rankCandidates } from "../../../../shared/people/matching/rank.ts";
import { addressForm, phoneForm } from "../../../../shared/people/matching/reach.ts";

const person = (givenNames: string, familyName: string, more: Partial<Comparable> = {}): Comparable => ({
  givenNames,
  familyName,
  aliases: "",
  dateOfBirth: null,
  gender: "UNKNOWN",
  ...more,
});
const compare = (one: Comparable, other: Comparable) => comparePeople(readPerson(one), readPerson(other));
const codes = (one: Comparable, other: Comparable): readonly string[] =>
  compare(one, other).reasons.map(({ code }) => code);

describe("why two people may be one is said", () => {
  test.each([
    ["another alphabet", person("Десислава", "Илиева"), person("Desislava", "Ilieva"), ["OTHER_SCRIPT"]],
    ["given and family name swapped", person("Nováková", "Anna"), person("Anna", "Nováková"), ["NAMES_SWAPPED"]],
    ["other accents", person("Zoe", "Müller"), person("Zoë", "Muller"), ["OTHER_SPELLING"]],
    ["a slip of the fingers", person("Hannah", "Whifield"), person("Hannah", "Whitfield"), ["MISSPELT"]],
    ["another spelling of one sound", person("Philippe", "Gautier"), person("Filippe", "Gauthier"), ["SOUNDS_ALIKE"]],
    ["a pet name", person("Beth", "Norland"), person("Elizabeth", "Norland"), ["NICKNAME"]],
    [
      "the ending of a man’s family name",
      person("Eleni", "Papadopoulos"),
      person("Eleni", "Papadopoulou"),
      ["NAME_ENDING"],
    ],
    ["one of two family names", person("Ana", "García"), person("Ana", "García López"), ["PART_OF_NAME"]],
    ["an alias", person("Lulu", "Hale"), person("Anna", "Novak", { aliases: "Lulu Hale" }), ["ALIAS"]],
  ])("%s", (_, one, other, reasons) => {
    expect(codes(one, other)).toEqual([...reasons, "NO_DATE_OF_BIRTH"]);
    expect(compare(one, other).band).not.toBeNull();
  });

  test("with both values, the typed one first", () => {
    expect(compare(person("Beth", "Norland"), person("Elizabeth", "Norland")).reasons[0]).toEqual({
      code: "NICKNAME",
      typed: "Beth",
      known: "Elizabeth",
    });
  });

  test("also what speaks against it", () => {
    const one = person("Anna", "Smith", { dateOfBirth: "1980-04-02", gender: "WOMAN" });
    expect(codes(one, person("Anna", "Jones", { dateOfBirth: "1980-04-02", gender: "MAN" }))).toEqual([
      "OTHER_FAMILY_NAME",
      "SAME_DATE_OF_BIRTH",
      "OTHER_GENDER",
    ]);
  });
});

describe("two days of birth", () => {
  test.each([
    ["1990-05-03", "1990-05-03", "SAME_DATE_OF_BIRTH"],
    ["1990-05-03", "1990-03-05", "DAY_AND_MONTH_SWAPPED"],
    ["1990-05-03", "1990-05-08", "DATE_ONE_DIGIT_OFF"],
    ["1990-05-12", "1990-05-21", "DATE_ONE_DIGIT_OFF"],
    ["1990-05-03", "1991-05-03", "YEAR_NEAR"],
    ["1990-01-01", "1991-08-17", "YEAR_NEAR"],
    ["1990-05-03", "1963-11-27", "OTHER_DATE_OF_BIRTH"],
  ])("%s and %s: %s", (one, other, code) => {
    expect(compareDates(one, other).reason).toEqual({ code, typed: one, known: other });
    expect(compareDates(other, one).points).toBe(compareDates(one, other).points);
  });
});

test("only a whole name with a birth that fits is very probably the same person", () => {
  const born = { dateOfBirth: "1980-04-02" };
  expect(compare(person("Anna", "Novak", born), person("Anna", "Novak", born)).band).toBe("SURE");
  expect(compare(person("Anna", "Novak"), person("Anna", "Novak")).band).toBe("LIKELY");
  expect(compare(person("Anna", "Novak", born), person("Anna", "Hale", born)).band).toBe("POSSIBLE");
  expect(compare(person("Anna", "Novak", born), person("Emma", "Novak", born)).band).toBeNull();
});

test("a number is the same however it is grouped, an address however its street is written", () => {
  expect(phoneForm("+44 7700 900123")).toBe(phoneForm("07700 900 123"));
  expect(phoneForm("123")).toBe("");
  expect(addressForm("12 Mill Lane, Northmere")).toBe(addressForm("12, MILL LN."));
  expect(addressForm("Lindenstraße 4")).toBe(addressForm("Linden Str. 4"));
  expect(addressForm("The old farm")).toBe("");
});

describe("candidates of a form", () => {
  const candidate = (id: string, typed: Comparable, known: Comparable, caseIds: readonly string[]) => ({
    id,
    name: `${known.givenNames} ${known.familyName}`,
    caseIds,
    compared: compare(typed, known),
  });
  const victim = person("Anna", "Novak");
  const perpetrator = person("M", "Novak");

  test("stand higher where somebody else of the form seems to be of the same case", () => {
    const people = [
      {
        name: "Anna Novak",
        candidates: [candidate("a", victim, victim, ["c1"]), candidate("b", victim, victim, ["c2"])],
      },
      { name: "M Novak", candidates: [candidate("m", perpetrator, person("Marek", "Novak"), ["c2"])] },
    ];
    const [ofVictim] = rankCandidates(people);
    expect(ofVictim?.map((one) => one.candidate.id)).toEqual(["b", "a"]);
    expect(ofVictim?.[0]?.compared.reasons.at(-1)).toEqual({
      code: "SAME_OTHER_PERSON",
      typed: "M Novak",
      known: "Marek Novak",
    });
  });

  test("are ten at most", () => {
    const many = Array.from({ length: 30 }, (_, at) => candidate(String(at), victim, victim, [String(at)]));
    expect(rankCandidates([{ name: "Anna Novak", candidates: many }])[0]).toHaveLength(10);
  });
});

describe("whatever is typed,", () => {
  const told = fc.record({
    givenNames: fc.string({ maxLength: 60, unit: "grapheme" }),
    familyName: fc.string({ maxLength: 60, unit: "grapheme" }),
    aliases: fc.string({ maxLength: 100, unit: "grapheme" }),
    dateOfBirth: fc.constantFrom(null, "1980-04-02", "1999-12-31"),
    gender: fc.constantFrom("WOMAN" as const, "MAN" as const, "UNKNOWN" as const),
  });

  test("two people are compared, as far both ways, and stored forms are numbers that SQLite keeps exactly", () =>
    fc.assert(
      fc.property(told, told, (one, other) => {
        const there = compare(one, other);
        expect(there.score).toBeGreaterThanOrEqual(0);
        expect(there.score).toBeLessThanOrEqual(100);
        expect(Math.abs(compare(other, one).points - there.points)).toBeLessThan(0.001);
        for (const { text } of blockKeys(readPerson(one))) expect(Number.isSafeInteger(numberOfKey(text))).toBe(true);
      }),
      { numRuns: 500 },
    ));

  test("forty aliases and very long names are compared, with a bounded number of keys", () => {
    const aliases = Array.from({ length: 40 }, (_, at) => `Alias${at} Otherwise${at}`).join(", ");
    const one = person("Anna ".repeat(40), "Novak-".repeat(30), { aliases, dateOfBirth: "1980-04-02" });
    expect(compare(one, one).band).toBe("SURE");
    expect(blockKeys(readPerson(one)).length).toBeLessThanOrEqual(120);
  });

  test("a name with no letter of any alphabet finds nobody", () => {
    expect(blockKeys(readPerson(person("…", "—")))).toEqual([]);
  });
});
