import { CaseId } from "../../../shared/ids.ts";
import type { Person } from "../../../shared/people/model.ts";
import { displayName } from "../../../shared/people/rules.ts";
import type { Hit } from "../../../shared/search/model.ts";
import { mostReferenceLetters } from "../../../shared/search/reference.ts";
import { wholeOf, type TypedWord } from "../../../shared/search/words.ts";
import { peopleOfCases, readableCases } from "../cases/rows.ts";
import type { Reading } from "../context.ts";

/** A case this session may read, with everybody in it. */
export interface FoundCase {
  readonly id: string;
  readonly reference: string;
  readonly people: readonly Person[];
}

/** Who a case is about, as a title says it: the victim, and who is feared. */
const titleOfCase = (people: readonly Person[]): string =>
  [people.find(({ role }) => role === "VICTIM"), ...people.filter(({ role }) => role === "PERPETRATOR")]
    .flatMap((person) => (person ? [displayName(person)] : []))
    .filter(Boolean)
    .join(" · ");

/** A case as a hit; what was typed is marked in its title. */
export const caseHit = ({ id, reference, people }: FoundCase, typed: readonly TypedWord[]): Hit => ({
  kind: "case",
  caseId: CaseId.parse(id),
  title: wholeOf(titleOfCase(people), typed),
  reference,
});

/** The cases of these references that this session may read. */
export async function casesCalled(reading: Reading, references: readonly string[]): Promise<FoundCase[]> {
  const rows = await readableCases(reading.db, reading.session)
    .select(["cases.id", "cases.reference"])
    .where("cases.reference", "in", references)
    .orderBy("cases.id", "desc")
    .execute();
  const people = await peopleOfCases(
    reading,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, people: people.get(row.id) ?? [] }));
}

/** Rows that are looked at for a part of a reference. */
const mostParts = 200;

/** The cases with such letters somewhere in their reference but its beginning, which the index finds. */
export async function casesCalledPartly(reading: Reading, text: string): Promise<FoundCase[]> {
  const part = text.trim().toUpperCase();
  if (!/^[2-9A-HJ-NP-Z]{3,}$/u.test(part) || part.length > mostReferenceLetters) return [];
  const called = await reading.db
    .selectFrom("cases")
    .select("reference")
    .where("reference", "like", `%-_%${part}%`)
    .limit(mostParts)
    .execute();
  return called.length === 0
    ? []
    : casesCalled(
        reading,
        called.map(({ reference }) => reference),
      );
}
