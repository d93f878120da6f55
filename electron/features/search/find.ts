import type { Found, FoundGroup, Hit, HitGroup } from "../../../shared/search/model.ts";
import { typedWords } from "../../../shared/search/words.ts";
import { breathe } from "../../store/inTurns.ts";
import type { Reading, SignedIn } from "../context.ts";
import { actionsFound } from "./actions.ts";
import { accountsFound, agenciesFound, conferencesFound } from "./directory.ts";
import { documentsFound } from "./documents.ts";
import { isFilled } from "./fill.ts";
import { hearingsFound } from "./hearings.ts";
import { peopleAndCases } from "./people.ts";
import { calledExactly } from "./references.ts";
import { referralsFound } from "./referrals.ts";
import { keyOf, mostCounted, shownOf, startPatience, type Search, type Shown } from "./walk.ts";

/** Hits of each group that are shown before somebody asks for all of one. */
const firstOfEach = 5;

const atTheTable: readonly HitGroup[] = ["reference", "person", "case", "referral", "action", "hearing", "conference"];

/** What is looked through for an account: only what it can also open (`RULES.md` 3 rows 2 and 17). */
export function searchedFor({ role }: SignedIn): readonly HitGroup[] {
  switch (role) {
    case "administrator":
    case "chair":
      return [...atTheTable, "document", "agency", "account"];
    case "representative":
      return [...atTheTable, "document"];
    case "adviser":
      return atTheTable;
    case "observer":
    case "auditor":
      return [];
  }
}

async function lookThrough(reading: Reading, search: Search): Promise<ReadonlyMap<HitGroup, Shown>> {
  const { typed, most, text } = search;
  const groups = new Map<HitGroup, Shown>();
  const shown = (rows: readonly Hit[]): Shown => shownOf({ rows, more: false, unfinished: false }, most, (hit) => hit);
  const called = await calledExactly(reading, text, typed);
  const calledSo = new Set(called.map(keyOf));
  groups.set("reference", shown(called));
  const { people, cases, caseIds } = await peopleAndCases(reading, search, calledSo);
  groups.set("person", people);
  groups.set("case", cases);
  await breathe();
  groups.set("referral", await referralsFound(reading, search, new Set([...caseIds, ...calledSo])));
  await breathe();
  groups.set("action", await actionsFound(reading, search, calledSo));
  await breathe();
  groups.set("hearing", await hearingsFound(reading, search));
  await breathe();
  groups.set("conference", shown(await conferencesFound(reading, typed)));
  const searched = searchedFor(reading.session);
  if (searched.includes("document")) groups.set("document", await documentsFound(reading, search));
  if (searched.includes("agency")) groups.set("agency", shown(await agenciesFound(reading, typed)));
  if (searched.includes("account")) groups.set("account", shown(await accountsFound(reading, typed)));
  return groups;
}

/**
 * Everything this session may see that bears the words of a text, group by group (`RULES.md` 3 row 24). Every text shown is
 * one that the session reads at the place a hit leads to.
 */
export async function find(reading: Reading, text: string, only: HitGroup | null): Promise<Found> {
  const searched = searchedFor(reading.session);
  const typed = typedWords(text);
  if (typed.length === 0 || searched.length === 0) return { groups: [], searched: [...searched], unfinished: false };
  // Asked before: what is filled in while it is looked through may have come too late.
  const wasFilled = await isFilled(reading.db);
  const most = only === null ? firstOfEach : mostCounted;
  const looked = await lookThrough(reading, { text, typed, most, patience: startPatience() });
  const groups = searched.flatMap((group): FoundGroup[] => {
    const found = looked.get(group);
    if (!found || found.count === 0 || (only !== null && only !== group)) return [];
    return [{ group, hits: [...found.hits], count: found.count, more: found.more }];
  });
  const isUnfinished = [...looked.values()].some(({ unfinished }) => unfinished);
  return { groups, searched: [...searched], unfinished: isUnfinished || !wasFilled };
}
