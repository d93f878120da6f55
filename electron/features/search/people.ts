import { CaseId } from "../../../shared/ids.ts";
import type { Person } from "../../../shared/people/model.ts";
import { displayName, wordsOfPerson } from "../../../shared/people/rules.ts";
import type { Hit } from "../../../shared/search/model.ts";
import { beginsSo, holds, indexQuestion, wholeOf, type TypedWord } from "../../../shared/search/words.ts";
import { among } from "../../store/inTurns.ts";
import { peopleOfCase, peopleOfCases, readableCases, wordsOfCase } from "../cases/rows.ts";
import type { Reading } from "../context.ts";
import { caseHit, casesCalledPartly, type FoundCase } from "./cases.ts";
import { inOrder, shownOf, walk, type Search, type Shown } from "./walk.ts";

/** The cases of these ids that this session may read and whose people or reference bear what was typed. */
async function casesAmong(reading: Reading, ids: readonly string[], typed: readonly TypedWord[]): Promise<FoundCase[]> {
  const rows = await readableCases(reading.db, reading.session)
    .select(["cases.id", "cases.reference"])
    .where("cases.id", "in", among(ids))
    .execute();
  const people = await peopleOfCases(
    reading,
    rows.map(({ id }) => id),
  );
  const found = rows.map((row) => ({ ...row, people: people.get(row.id) ?? [] }));
  return inOrder(ids, found, ({ id }) => id).filter((one) => isAbout(one, typed));
}

const isAbout = ({ reference, people }: FoundCase, typed: readonly TypedWord[]): boolean =>
  holds(`${wordsOfCase(reference, people)} ${reference.replace("-", "")}`, typed, true);

/** The restricted cases that name this account: nothing of them is in the index, so each is unsealed and looked at. */
async function sealedCases(reading: Reading, typed: readonly TypedWord[]): Promise<FoundCase[]> {
  const rows = await readableCases(reading.db, reading.session)
    .innerJoin("case_readers", "case_readers.case_id", "cases.id")
    .select(["cases.id", "cases.reference"])
    .where("case_readers.account_id", "=", reading.session.accountId)
    .where("cases.compartment_id", "is not", null)
    .orderBy("cases.id", "desc")
    .execute();
  const found: FoundCase[] = [];
  for (const row of rows) {
    const one = { ...row, people: await peopleOfCase(reading, row.id) };
    if (isAbout(one, typed)) found.push(one);
  }
  return found;
}

/**
 * Everybody of that name in cases this session may read, those whose name begins so first; and the cases found otherwise.
 * `calledSo` are shown already.
 */
export async function peopleAndCases(
  reading: Reading,
  { text, typed, most, patience }: Search,
  calledSo: ReadonlySet<string>,
): Promise<{ readonly people: Shown; readonly cases: Shown; readonly caseIds: ReadonlySet<string> }> {
  const walked = await walk(reading, indexQuestion(["case"], typed), patience, (ids) =>
    casesAmong(reading, ids, typed),
  );
  const found = [...(await sealedCases(reading, typed)), ...walked.rows].filter(({ id }) => !calledSo.has(id));
  const people: PersonFound[] = [];
  const cases: FoundCase[] = [];
  for (const one of found) {
    const named = one.people.filter((person) => holds(wordsOfPerson(person), typed, true));
    for (const person of named) people.push({ ...one, person, rank: rankOf(person, typed) });
    if (named.length === 0) cases.push(one);
  }
  const caseIds = new Set([...calledSo, ...found.map(({ id }) => id)]);
  cases.push(...(await casesCalledPartly(reading, text)).filter(({ id }) => !caseIds.has(id)));
  const ranked = people.toSorted((one, other) => one.rank - other.rank);
  const { more, unfinished } = walked;
  return {
    people: shownOf({ rows: ranked, more: more && people.length > 0, unfinished }, most, (one) =>
      personHit(one, typed),
    ),
    cases: shownOf({ rows: cases, more: more && people.length === 0, unfinished }, most, (one) => caseHit(one, typed)),
    caseIds,
  };
}

interface PersonFound extends FoundCase {
  readonly person: Person;
  /** 0: the name begins so; 1: a word of it does; 2: it only sounds so. */
  readonly rank: number;
}

function rankOf(person: Person, typed: readonly TypedWord[]): number {
  if (beginsSo(displayName(person), typed) || beginsSo(turned(person), typed)) return 0;
  return holds(wordsOfPerson(person), typed, false) ? 1 : 2;
}

const personHit = ({ id, reference, person }: PersonFound, typed: readonly TypedWord[]): Hit => ({
  kind: "person",
  caseId: CaseId.parse(id),
  role: person.role,
  title: wholeOf(titleOf(person, typed), typed),
  reference,
});

const turned = ({ familyName, givenNames }: Person): string => `${familyName} ${givenNames}`;

/** The name, with the other names where one of those was looked for. */
const titleOf = (person: Person, typed: readonly TypedWord[]): string =>
  holds(displayName(person), typed, true) ? displayName(person) : `${displayName(person)} (${person.aliases})`;
