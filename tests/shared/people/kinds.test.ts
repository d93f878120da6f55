import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contactFields, inCaseFields, personFields } from "../../../shared/people/fields.ts";
import { readField, type FieldKind } from "../../../shared/people/kinds.ts";
import { aliasesIn } from "../../../shared/people/rules.ts";
import { contradictionsIn, datesAreCrossed, type PersonInCase } from "../../../shared/people/contradictions.ts";

const every: readonly (readonly [string, FieldKind])[] = [
  ...Object.entries(personFields),
  ...Object.entries(inCaseFields),
  ...Object.entries(contactFields),
].map(([name, { kind }]) => [name, kind]);

describe("what a field takes", () => {
  test.each(every)("%s gives back what it stored, whatever was typed", (_, kind) => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (typed) => {
        const read = readField(kind, typed);
        if (!read.ok) return;
        expect(readField(kind, read.text)).toEqual(read);
        expect(read.text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u0000-\u0008\u007f-\u009f\ufffe\uffff]/u);
      }),
      { numRuns: 60 },
    );
  });

  test("a day that does not exist, in any month of a year, is refused", () => {
    for (const day of ["2026-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "26-01-01", "1899-12-31", "x"])
      expect(readField(personFields.dateOfBirth.kind, day)).toEqual({ ok: false, why: { code: "people.notADay" } });
    expect(readField(personFields.dateOfBirth.kind, "2024-02-29").ok).toBe(true);
  });
});

test("a line of names is parted at commas, semicolons and line ends, and nothing else", () => {
  expect(aliasesIn("Ana, Anna-Maria; Анна\nO'Neill ,, ")).toEqual(["Ana", "Anna-Maria", "Анна", "O'Neill"]);
});

describe("contradictions", () => {
  const somebody = (id: string, role: PersonInCase["role"], fields: PersonInCase["fields"] = {}): PersonInCase => ({
    id,
    role,
    fields,
  });
  const facts = { today: "2026-11-25", incidents: [], restricted: true };

  test("a child is held against victim and perpetrator, not against other children or adults", () => {
    const people = [
      somebody("mother", "VICTIM", { dateOfBirth: "2001-01-01" }),
      somebody("aunt", "OTHER_ADULT_AT_RISK", { dateOfBirth: "2020-01-01" }),
      somebody("sister", "CHILD", { dateOfBirth: "2019-01-01" }),
      somebody("child", "CHILD", { dateOfBirth: "2000-12-31" }),
    ];
    expect(contradictionsIn(people, facts)).toEqual([
      { code: "childOlder", personId: "child", other: "mother", on: null },
    ]);
  });

  test("the same name alone is no contradiction; with the same date of birth it is, in any spelling", () => {
    const victim = somebody("v", "VICTIM", { givenNames: "Éva", familyName: "Novák", dateOfBirth: "1990-01-01" });
    const like = (dateOfBirth: string) =>
      somebody("p", "PERPETRATOR", { givenNames: "EVA", familyName: "Novak", dateOfBirth });
    expect(contradictionsIn([victim, like("1990-01-02")], facts)).toEqual([]);
    expect(contradictionsIn([victim, like("1990-01-01")], facts)).toMatchObject([{ code: "samePerson", other: "v" }]);
  });

  test("nobody without a date is warned of, and dates are crossed only where both are given", () => {
    expect(contradictionsIn([somebody("v", "VICTIM"), somebody("c", "CHILD")], facts)).toEqual([]);
    expect(datesAreCrossed({ livesFrom: "2025-01-02", livesTo: "2025-01-01" })).toBe(true);
    expect(datesAreCrossed({ livesFrom: "2025-01-01", livesTo: "2025-01-01" })).toBe(false);
    expect(datesAreCrossed({ livesFrom: "2025-01-02" })).toBe(false);
  });
});
