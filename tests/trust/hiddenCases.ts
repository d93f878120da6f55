import { join } from "node:path";
import { mustOver, type Must } from "../../build/bench/caller.ts";
import {
  enterCase,
  filledForm,
  makeSmallArea,
  openMeeting,
  people,
  planConference,
  signInAs,
  type PersonKey,
  type SmallArea,
} from "../../build/bench/smallArea.ts";
import { createDesk, type Desk } from "../../electron/desk/desk.ts";
import { deriveKeyHere } from "../../electron/vault/vault.ts";
import { addDays } from "../../shared/dates.ts";
import type { CaseId, ConferenceId, HearingId } from "../../shared/ids.ts";
import { today } from "../../build/bench/smallArea.ts";
import { lowCosts } from "./areas.ts";

/** A case that somebody must find no trace of, with every id and word by which it could be told. */
export interface HiddenCase {
  readonly why: "notOnTheList" | "conflicted" | "restricted";
  readonly caseId: CaseId;
  readonly reference: string;
  readonly referralIds: readonly string[];
  readonly hearingId: HearingId;
  readonly actionIds: readonly string[];
  /** Words that occur nowhere else. */
  readonly words: readonly string[];
}

export interface HiddenCases {
  readonly desk: Desk;
  readonly must: Must;
  readonly area: SmallArea;
  /** The conference the housing agency is invited to; it holds one case it may see, and the hidden ones but one. */
  readonly shared: ConferenceId;
  readonly apart: ConferenceId;
  readonly openCase: CaseId;
  readonly hidden: readonly HiddenCase[];
  /** Words of the open case that others wrote into its hearing: not for housing while it is not approved. */
  readonly othersWords: readonly string[];
}

const wordsFor: Readonly<Record<HiddenCase["why"], readonly string[]>> = {
  notOnTheList: ["Quorvexil", "zandrofemu", "plimbotrask", "wexgaruno", "hobrintesk", "jallimoord"],
  conflicted: ["Ostrivander", "mukelbarfi", "drunvoskey", "falpetrion", "gwentarrol", "pizzomarch"],
  restricted: ["Yselgrumpf", "kontrivaxo", "bleshunard", "tovimarqel", "skarnifolt", "umbrelquit"],
};
const othersWords = ["vintaklores", "dromphazel"];
const familyOf = (why: HiddenCase["why"]): string => wordsFor[why][0] ?? "";

/** What Police said, and what was written down, with a word each that is nowhere else. */
async function write(must: Must, area: SmallArea, hearingId: HearingId, words: readonly string[]): Promise<void> {
  const [said = "", written = ""] = words;
  const agencyId = area.agencies.get("Police");
  if (!agencyId) throw new Error("Police is at the table");
  await must("meeting.writeInformation", {
    hearingId,
    entryId: null,
    baseVersion: 0,
    agencyId,
    kind: "SHARED",
    basis: "FACT",
    text: `Known to Police: ${said}`,
    on: null,
    onlyAgencies: [],
  });
  await must("meeting.writeField", {
    hearingId,
    field: "background",
    text: `It began with ${written}.`,
    baseVersion: 0,
  });
}

/** Closes and approves the one hearing of a conference, so that its texts stand in the index. */
async function approve(
  must: Must,
  area: SmallArea,
  {
    conferenceId,
    hearingId,
    agencies,
  }: { conferenceId: ConferenceId; hearingId: HearingId; agencies: readonly string[] },
): Promise<void> {
  for (const name of agencies) {
    const agencyId = area.agencies.get(name);
    if (!agencyId) continue;
    const nothing = { kind: "NOTHING_HELD" as const, basis: null, text: "", on: null, onlyAgencies: [] };
    await must("meeting.writeInformation", { hearingId, entryId: null, baseVersion: 0, agencyId, ...nothing });
  }
  for (const field of ["victimVoice", "whatMayBeTold", "noActionReason"] as const)
    await must("meeting.writeField", { hearingId, field, text: "As said at the table.", baseVersion: 0 });
  await must("meeting.setOutcome", {
    hearingId,
    levelAgreed: "HIGH",
    outcome: "ACTION_PLAN",
    tellsAccountId: area.accounts.adviser,
    tellsName: "",
    tellsBy: addDays(today(), 2),
  });
  await must("meeting.closeCase", { hearingId });
  await must("meeting.end", { conferenceId });
  await must("meeting.approveMinutes", { conferenceId });
}

async function fill(
  must: Must,
  area: SmallArea,
  why: HiddenCase["why"],
  { hearingId }: { hearingId: HearingId },
): Promise<string[]> {
  const [, , risk = "", action = "", ...told] = wordsFor[why];
  await write(must, area, hearingId, told);
  const written = await must("meeting.writeRisk", {
    hearingId,
    entryId: null,
    baseVersion: 0,
    text: `A risk of ${risk}`,
    to: ["VICTIM"],
    imminence: null,
    level: null,
  });
  if (written.kind !== "saved" || !written.id) throw new Error("a new risk is saved");
  const ownerAgencyId = area.agencies.get("Coordination") ?? null;
  const { actionId } = await must("meeting.writeAction", {
    hearingId,
    actionId: null,
    baseVersion: 0,
    text: `To do about ${action}`,
    ownerAgencyId,
    ownerAccountId: null,
    ownerName: "A. Brook",
    due: addDays(today(), 9),
    riskIds: [written.id],
    safeToDo: "",
  });
  return [actionId];
}

/** An area with three cases the housing agency must not find, and one it may. */
export async function hiddenCases(room: string): Promise<HiddenCases> {
  const area = await makeSmallArea(room, join(room, "machine"), lowCosts);
  const desk = createDesk({
    machine: { name: "hidden", folder: join(room, "machine"), lowestCosts: lowCosts, deriveKey: deriveKeyHere },
  });
  const must = mustOver(desk);
  await must("unlock.chooseArea", { folder: area.folder });
  await signInAs(must, "administrator");
  const form = (why: HiddenCase["why"]) => filledForm(familyOf(why), `Background with ${wordsFor[why][1]}.`);
  const openCase = await enterCase(must, area, { form: filledForm("Novak", "Plain.") });
  const conflicted = await enterCase(must, area, { form: form("conflicted") });
  const restricted = await enterCase(must, area, {
    form: form("restricted"),
    readers: ["administrator", "chair", "adviser"],
  });
  const notOnTheList = await enterCase(must, area, { form: form("notOnTheList") });
  const everywhere = [...area.agencies.keys()];
  const shared = await planConference(must, area, [openCase, conflicted, restricted]);
  const withoutHousing = everywhere.filter((name) => name !== "Housing");
  const apart = await planConference(must, area, [notOnTheList], withoutHousing);
  const opened = await openMeeting(must, area, { conferenceId: shared, caseId: openCase });
  await write(must, area, opened.hearingId, othersWords);
  const hearings = {
    conflicted: await must("meeting.openCase", { conferenceId: shared, caseId: conflicted }),
    restricted: await must("meeting.openCase", { conferenceId: shared, caseId: restricted }),
    notOnTheList: await openMeeting(must, area, { conferenceId: apart, caseId: notOnTheList, invited: withoutHousing }),
  };
  const hidden: HiddenCase[] = [];
  for (const [why, caseId] of Object.entries({ notOnTheList, conflicted, restricted }) as [
    HiddenCase["why"],
    CaseId,
  ][]) {
    const { hearingId } = hearings[why];
    const actionIds = await fill(must, area, why, { hearingId });
    const { reference, referrals } = await must("cases.open", { caseId });
    hidden.push({
      why,
      caseId,
      reference,
      referralIds: referrals.map(({ id }) => id),
      hearingId,
      actionIds,
      words: wordsFor[why],
    });
  }
  await must("meeting.declareConflict", {
    caseId: conflicted,
    accountId: null,
    agencyId: area.agencies.get("Housing") ?? null,
    reason: "a neighbour",
  });
  const { hearingId } = hearings.notOnTheList;
  await approve(must, area, { conferenceId: apart, hearingId, agencies: withoutHousing });
  return { desk, must, area, shared, apart, openCase, hidden, othersWords };
}

/** Leaves the area and signs in as somebody else. */
export const changeTo = async (must: Must, key: PersonKey): Promise<void> =>
  void (await must("unlock.signIn", { accountName: people[key].name, passphrase: people[key].passphrase }));
