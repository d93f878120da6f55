import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CaseId, PersonId } from "../../../shared/ids.ts";
import { caseToJoin, linksOf, type KnownCase, type NamedPerson } from "../../../shared/referrals/samePeople.ts";

const uuid = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, "0")}`;
const person = (number: number): PersonId => PersonId.parse(uuid(number));
const [her, him, brother, stranger] = [person(1), person(2), person(3), person(4)] as const;
const aCase = (
  number: number,
  victim: PersonId,
  perpetrators: readonly PersonId[],
  over: Partial<KnownCase> = {},
): KnownCase => ({
  caseId: CaseId.parse(uuid(100 + number)),
  closed: false,
  people: [
    { personId: victim, role: "VICTIM" },
    ...perpetrators.map((personId) => ({ personId, role: "PERPETRATOR" as const })),
  ],
  ...over,
});
const form = (victim: PersonId | null, ...perpetrators: readonly (PersonId | null)[]): NamedPerson[] => [
  { place: 0, role: "VICTIM", knownAs: victim },
  ...perpetrators.map((knownAs, index) => ({ place: index + 1, role: "PERPETRATOR" as const, knownAs })),
];

describe("the case a referral comes into", () => {
  test("is that of the same victim and the same perpetrator", () => {
    const [one, other] = [aCase(1, her, [him]), aCase(2, stranger, [him])];
    expect(caseToJoin(form(her, him), [other, one])).toBe(one);
  });

  test("is none while the victim or somebody who harms is not decided, or is new", () => {
    const cases = [aCase(1, her, [him])];
    for (const named of [form(null, him), form(her, null), form(her, him, null), form(her, brother), form(her)])
      expect(caseToJoin(named, cases)).toBeNull();
  });

  test("may name fewer who harm than the case has, never more", () => {
    const both = aCase(1, her, [him, brother]);
    expect(caseToJoin(form(her, brother), [both])).toBe(both);
    expect(caseToJoin(form(her, him, brother, stranger), [both])).toBeNull();
  });

  test("is the one of exactly these people where several fit, then an open one, then the first", () => {
    const wide = aCase(1, her, [him, brother]);
    const closed = aCase(2, her, [him], { closed: true });
    const open = aCase(3, her, [him]);
    expect(caseToJoin(form(her, him), [wide, closed])).toBe(closed);
    expect(caseToJoin(form(her, him), [wide, closed, open])).toBe(open);
  });

  test("has every person who was decided in it, whatever the cases are", () => {
    const someone = fc.constantFrom(her, him, brother, stranger);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(someone, fc.array(someone, { minLength: 1, maxLength: 3 })), { maxLength: 6 }),
        fc.option(someone, { nil: null }),
        fc.array(fc.option(someone, { nil: null }), { maxLength: 3 }),
        (cases, victim, perpetrators) => {
          const known = cases.map(([of, by], number) => aCase(number, of, by));
          const joined = caseToJoin(form(victim, ...perpetrators), known);
          if (joined === null) return;
          const harmers = joined.people.filter(({ role }) => role === "PERPETRATOR").map(({ personId }) => personId);
          expect(joined.people[0]?.personId).toBe(victim);
          expect(perpetrators.filter((one) => one === null || !harmers.includes(one))).toEqual([]);
        },
      ),
    );
  });
});

test("a case of its own is linked with the others of its people, each by how it stands to it", () => {
  const cases = [
    aCase(1, her, [him]),
    aCase(2, stranger, [him]),
    aCase(3, him, [her]),
    aCase(4, stranger, [person(9)]),
  ];
  expect(linksOf(form(her, brother), cases).map(({ kind }) => kind)).toEqual(["NEW_PERPETRATOR", "COUNTER_ALLEGATION"]);
  expect(linksOf(form(null, him), cases).map(({ kind }) => kind)).toEqual([
    "SERIAL_PERPETRATOR",
    "SERIAL_PERPETRATOR",
    "COUNTER_ALLEGATION",
  ]);
  expect(linksOf(form(null, null), cases)).toEqual([]);
});
