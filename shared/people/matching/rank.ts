import { standing, type Compared } from "./compare.ts";
import type { MatchBand } from "./model.ts";

/** Somebody who was compared with one person of a form: their name, and the cases they are known from. */
export interface ComparedCandidate {
  readonly id: string;
  readonly name: string;
  readonly caseIds: readonly string[];
  readonly compared: Compared;
}

/** One person of a form with everybody they were compared with. */
export interface ComparedPerson<Candidate extends ComparedCandidate = ComparedCandidate> {
  readonly name: string;
  readonly candidates: readonly Candidate[];
}

export interface Ranked<Candidate extends ComparedCandidate> {
  readonly candidate: Candidate;
  readonly compared: Compared & { readonly band: MatchBand };
}

/** Candidates of one person that are shown at most. */
export const mostCandidates = 10;
/** What it says for two people that somebody else of the same form seems to be of the same case, and the least they need themselves. */
const pairPoints = 3;
const leastAlone = 4;

const shareCase = (one: ComparedCandidate, other: ComparedCandidate): boolean =>
  one.id !== other.id && one.caseIds.some((caseId) => other.caseIds.includes(caseId));

function withOthers<Candidate extends ComparedCandidate>(
  candidate: Candidate,
  others: readonly ComparedPerson<Candidate>[],
): Compared {
  const { compared } = candidate;
  if (compared.points < leastAlone) return compared;
  for (const other of others)
    for (const theirs of other.candidates)
      if (theirs.compared.band !== null && shareCase(candidate, theirs))
        return {
          ...standing(compared.points + pairPoints, compared.band === "SURE"),
          reasons: [...compared.reasons, { code: "SAME_OTHER_PERSON", typed: other.name, known: theirs.name }],
        };
  return compared;
}

/**
 * The candidates of each person of a form that are worth showing, the nearest first. Somebody whose partner or child in
 * the form seems to be of the same case stands higher.
 */
export const rankCandidates = <Candidate extends ComparedCandidate>(
  people: readonly ComparedPerson<Candidate>[],
): readonly (readonly Ranked<Candidate>[])[] =>
  people.map((person, at) => {
    const others = people.filter((_, other) => other !== at);
    return person.candidates
      .map((candidate) => ({ candidate, compared: withOthers(candidate, others) }))
      .filter((ranked): ranked is Ranked<Candidate> => ranked.compared.band !== null)
      .toSorted((one, other) => other.compared.points - one.compared.points)
      .slice(0, mostCandidates);
  });
