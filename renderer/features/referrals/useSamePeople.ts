import { useMemo } from "react";
import type { Output } from "../../../shared/contracts.ts";
import type { ReferralId } from "../../../shared/ids.ts";
import type { PersonDecision } from "../../../shared/referrals/samePeople.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";

export type NamedWithCandidates = Output<"people.candidates">["people"][number];
export type Candidate = NamedWithCandidates["candidates"][number];
type Settled = Output<"referrals.samePeople">;

/** Who is near enough to be asked about; what is only possible is shown and holds nothing up. */
export const isNear = ({ band }: Pick<Candidate, "band">): boolean => band !== "POSSIBLE";

/** The near candidates of people who are not decided: what the program would take them for, so that it can tell what would follow. */
export const assumptions = (
  people: readonly NamedWithCandidates[],
  decided: ReadonlyMap<number, PersonDecision>,
): { place: number; personId: Candidate["personId"] }[] =>
  people.flatMap(({ place, candidates: [nearest] }) =>
    nearest && isNear(nearest) && !decided.has(place) ? [{ place, personId: nearest.personId }] : [],
  );

/** Who the people of a referral may be, what was decided about them, and what it comes to. */
export function useSamePeople(referralId: ReferralId) {
  const candidates = useDeskQuery("people.candidates", { referralId });
  const firm = useDeskQuery("referrals.samePeople", { referralId, assume: [] });
  const decide = useDeskCommand("referrals.decidePerson");
  const people = candidates.data?.people;
  const decisions = firm.data?.decisions;
  const decided = useMemo(
    () => new Map((decisions ?? []).map(({ place, decision }) => [place, decision] as const)),
    [decisions],
  );
  const assume = useMemo(() => assumptions(people ?? [], decided), [people, decided]);
  const assumed = useDeskQuery(
    "referrals.samePeople",
    { referralId, assume },
    { enabled: assume.length > 0, keep: (before) => before },
  );
  const undecided = (people ?? []).filter(
    ({ place, candidates: all }) => all.some(isNear) && !decided.has(place),
  ).length;
  const settled: Settled | undefined = (assume.length > 0 ? assumed.data : undefined) ?? firm.data;
  return {
    people: people ?? [],
    others: candidates.data?.referrals ?? [],
    decided,
    /** What follows, by what was decided and, for the rest, by who is nearest. */
    settled,
    isAssumed: assume.length > 0,
    undecided,
    failure: candidates.error ?? firm.error ?? decide.error,
    isPending: candidates.isPending,
    decide: (place: number, decision: PersonDecision | null) => decide.mutate({ referralId, place, decision }),
  };
}

export type SamePeopleState = ReturnType<typeof useSamePeople>;
