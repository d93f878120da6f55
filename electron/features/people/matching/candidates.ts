import { PersonId } from "../../../../shared/ids.ts";
import { CivilDate } from "../../../../shared/dates.ts";
import { comparePeople, type PersonRead } from "../../../../shared/people/matching/compare.ts";
import type { Candidate } from "../../../../shared/people/matching/model.ts";
import { rankCandidates, type ComparedCandidate, type Ranked } from "../../../../shared/people/matching/rank.ts";
import { displayName } from "../../../../shared/people/rules.ts";
import { breathe } from "../../../store/inTurns.ts";
import type { Reading } from "../../context.ts";
import { candidateCases, readableCasesOf } from "./casesOf.ts";
import { sharingPlain, sharingSealed, thorough, type Reach } from "./find.ts";
import { knownPeople } from "./known.ts";

/** People who are compared before others get their turn, and before it is seen whether enough were found. */
const comparedAtOnce = 40;
/** So many who come near are enough: those who share less would stand below them. */
const enough = 15;
/** Less speaks for nobody, also with a partner who is known (`rank.ts`). */
const leastPoints = 3.5;

/** Somebody known who was compared, with their record. */
export interface KnownCandidate extends ComparedCandidate {
  readonly read: PersonRead;
}

/** One person that was looked for, with the known people who come near. */
export interface Looked {
  readonly name: string;
  readonly read: PersonRead;
  readonly candidates: readonly KnownCandidate[];
}

/** Some of those who share forms, compared: who comes near, and is in a case this session may read (`RULES.md` 3 row 4, 4). */
async function compareSome(reading: Reading, read: PersonRead, ids: readonly string[]): Promise<KnownCandidate[]> {
  const near = (await knownPeople(reading, ids))
    .map((person) => ({ person, compared: comparePeople(read, person.read) }))
    .filter(({ compared }) => compared.points >= leastPoints);
  if (near.length === 0) return [];
  const cases = await readableCasesOf(
    reading,
    near.map(({ person }) => person.id),
  );
  return near.flatMap(({ person, compared }) => {
    const caseIds = cases.get(person.id);
    if (!caseIds) return [];
    return [{ id: person.id, name: displayName(person.read.told), caseIds, read: person.read, compared }];
  });
}

/** Looks for one person; nobody of `ownCaseId`, the case that was made of the person's own referral. */
async function lookFor(reading: Reading, read: PersonRead, reach: Reach, ownCaseId: string | null): Promise<Looked> {
  const plain = await sharingPlain(reading.db, read, reach);
  const sealed = await sharingSealed(reading, read);
  const ids = [...plain, ...sealed].toSorted((one, other) => other.weight - one.weight).map(({ personId }) => personId);
  const candidates: KnownCandidate[] = [];
  for (let from = 0; from < ids.length && candidates.length < enough; from += comparedAtOnce) {
    const some = await compareSome(reading, read, ids.slice(from, from + comparedAtOnce));
    candidates.push(...some.filter(({ caseIds }) => ownCaseId === null || !caseIds.includes(ownCaseId)));
  }
  return { name: displayName(read.told), read, candidates };
}

/** Looks for several, giving way to others between two. */
export async function lookForAll(
  reading: Reading,
  reads: readonly PersonRead[],
  { ownCaseId = null, reach = thorough }: { readonly ownCaseId?: string | null; readonly reach?: Reach } = {},
): Promise<Looked[]> {
  const looked: Looked[] = [];
  for (const read of reads) {
    looked.push(await lookFor(reading, read, reach, ownCaseId));
    await breathe();
  }
  return looked;
}

const shown = (
  { candidate, compared }: Ranked<KnownCandidate>,
  cases: Awaited<ReturnType<typeof candidateCases>>,
): Candidate => {
  const { told } = candidate.read;
  return {
    personId: PersonId.parse(candidate.id),
    name: candidate.name,
    familyName: told.familyName,
    givenNames: told.givenNames,
    aliases: told.aliases,
    dateOfBirth: CivilDate.nullable().parse(told.dateOfBirth),
    gender: told.gender,
    band: compared.band,
    score: compared.score,
    reasons: [...compared.reasons],
    cases: cases.get(candidate.id) ?? [],
  };
};

/** The candidates of each person that was looked for, as they are shown: the nearest first, ten at most. */
export async function shownCandidates(reading: Reading, looked: readonly Looked[]): Promise<Candidate[][]> {
  const ranked = rankCandidates(looked);
  const ids = ranked.flatMap((list) => list.map(({ candidate }) => candidate.id));
  const cases = ids.length === 0 ? new Map() : await candidateCases(reading, [...new Set(ids)]);
  return ranked.map((list) => list.map((one) => shown(one, cases)));
}
