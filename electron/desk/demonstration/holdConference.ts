import type { AgencyKey, Vignette } from "../../../build/demonstration/model.ts";
import { followUp } from "../../../build/demonstration/fixedTexts.ts";
import { northmere } from "../../../build/demonstration/northmere.ts";
import { priorityOfDay } from "../../../shared/actions/kind.ts";
import { addDays, addWorkingDays, type CivilDate } from "../../../shared/dates.ts";
import type { AgencyId, CaseId, ConferenceId, EntryId, HearingId } from "../../../shared/ids.ts";
import { everyLine } from "../../../shared/page.ts";
import { alreadyPast, type Seeding } from "./seeding.ts";

interface Held {
  readonly conferenceId: ConferenceId;
  readonly date: CivilDate;
  readonly vignettes: readonly Vignette[];
  readonly caseIds: ReadonlyMap<string, CaseId>;
  readonly approve: boolean;
  /** Everybody invited came. */
  readonly complete?: true;
}

/** The agencies that are not in the room at a conference of the demonstration, so that follow-up can be seen. */
const absentAt = ({ complete }: Held): ReadonlySet<AgencyKey> => new Set(complete ? [] : ["fire"]);

async function openMeeting({ must, moveTo, agencyIds, accountIds }: Seeding, held: Held): Promise<void> {
  const { conferenceId, date } = held;
  moveTo(date, 8, 55);
  await must("meeting.readConfidentiality", { conferenceId });
  await must("meeting.askConflicts", { conferenceId });
  for (const agency of northmere.agencies) {
    const agencyId = agencyIds.get(agency.key);
    if (!agencyId) continue;
    const account = northmere.accounts.find(
      (one) => one.agency === agency.key && ["representative", "adviser"].includes(one.role),
    );
    await must("meeting.setAttendance", {
      conferenceId,
      agencyId,
      status: absentAt(held).has(agency.key) ? "APOLOGIES" : "PRESENT",
      accountId: (account && accountIds.get(account.key)) ?? null,
      representative: account?.name ?? agency.representative,
      infoSent: false,
    });
  }
  moveTo(date, 9, 2);
  await must("meeting.open", { conferenceId, quorumReason: "" });
}

async function speak(
  { must, language, agencyIds }: Seeding,
  vignette: Vignette,
  hearingId: HearingId,
  held: Held,
): Promise<void> {
  const { date } = held;
  const idOf = (key: AgencyKey): AgencyId => {
    const id = agencyIds.get(key);
    if (!id) throw new Error(`no agency ${key}`);
    return id;
  };
  const entry = { hearingId, entryId: null, baseVersion: 0 };
  for (const item of vignette.information)
    await must("meeting.writeInformation", {
      ...entry,
      agencyId: idOf(item.agency),
      kind: "SHARED",
      basis: item.basis,
      text: item.text[language],
      on: addDays(date, -item.daysBefore),
      onlyAgencies: (item.onlyAgencies ?? []).map(idOf),
    });
  const spoke = new Set(vignette.information.map((item) => item.agency));
  for (const { key } of northmere.agencies)
    if (!spoke.has(key) && !absentAt(held).has(key))
      await must("meeting.writeInformation", {
        ...entry,
        agencyId: idOf(key),
        kind: "NOTHING_HELD",
        basis: null,
        text: "",
        on: null,
        onlyAgencies: [],
      });
  const field = async (
    name:
      | "background"
      | "victimVoice"
      | "protectiveFactors"
      | "childrenPlan"
      | "perpetratorPlan"
      | "staffSafety"
      | "whatMayBeTold",
    text: string | undefined,
  ) => {
    if (text) await must("meeting.writeField", { hearingId, field: name, text, baseVersion: 0 });
  };
  await field("background", vignette.background[language]);
  await field("victimVoice", vignette.voice[language]);
  await field("protectiveFactors", vignette.protective[language]);
  await field("childrenPlan", vignette.childrenPlan?.[language]);
  await field("perpetratorPlan", vignette.perpetratorPlan?.[language]);
  await field("staffSafety", vignette.staffSafety?.[language]);
  await field("whatMayBeTold", vignette.mayBeTold[language]);
}

/** Looks at the plan before, action by action, in the order in which it was agreed. */
async function lookBack({ must, language }: Seeding, vignette: Vignette, hearingId: HearingId): Promise<void> {
  const { planBefore } = await must("meeting.hearing", { hearingId });
  for (const [index, { action }] of (planBefore?.actions ?? []).entries()) {
    const review = vignette.reviews?.[index];
    await must("meeting.reviewAction", {
      hearingId,
      actionId: action.id,
      needed: review?.needed ?? "NO",
      note: review?.note[language] ?? "",
      baseVersion: 0,
    });
  }
}

/** Who tells an agency that was not in the room. */
const coordinator = northmere.accounts.find(({ role }) => role === "administrator")?.name ?? "";

async function agree(seeding: Seeding, vignette: Vignette, hearingId: HearingId, held: Held): Promise<void> {
  const { date } = held;
  const { must, language, agencyIds, accountIds } = seeding;
  const riskIds: EntryId[] = [];
  for (const risk of vignette.risks) {
    const written = await must("meeting.writeRisk", {
      hearingId,
      entryId: null,
      baseVersion: 0,
      text: risk.text[language],
      to: [...risk.to],
      imminence: risk.imminence,
      level: risk.level,
    });
    if (written.kind === "saved" && written.id) riskIds.push(written.id);
  }
  const actions = [...vignette.actions, ...followUpsOf(vignette, absentAt(held))];
  for (const action of actions) {
    const account = northmere.accounts.find(
      (one) => one.agency === action.agency && ["representative", "adviser"].includes(one.role),
    );
    const agency = northmere.agencies.find((one) => one.key === action.agency);
    const due = addWorkingDays(date, action.due, new Set());
    await must("meeting.writeAction", {
      hearingId,
      actionId: null,
      baseVersion: 0,
      text: action.text[language],
      ownerAgencyId: agencyIds.get(action.agency) ?? null,
      ownerAccountId: (account && accountIds.get(account.key)) ?? null,
      ownerName: action.person ?? account?.name ?? agency?.representative ?? "",
      due,
      riskIds: action.risks.flatMap((index) => riskIds[index] ?? []),
      safeToDo: action.safeToDo?.[language] ?? "",
      priority: priorityOfDay(due, { today: date, holidays: new Set(), nextConferenceOn: null }),
      mayAlert: action.safeToDo === undefined ? null : true,
      informedBy: absentAt(held).has(action.agency) ? coordinator : "",
    });
  }
  const adviser = northmere.accounts.find((one) => one.key === vignette.adviser);
  await must("meeting.setOutcome", {
    hearingId,
    levelAgreed: vignette.level,
    outcome: "ACTION_PLAN",
    tellsAccountId: accountIds.get(vignette.adviser) ?? null,
    tellsName: adviser?.name ?? "",
    tellsBy: addWorkingDays(date, vignette.toldBy, new Set()),
  });
}

/** An agency that is not in the room and sent nothing is asked afterwards: one action for each, its own. */
const followUpsOf = (vignette: Vignette, absent: ReadonlySet<AgencyKey>): Vignette["actions"] =>
  northmere.agencies
    .filter(({ key }) => absent.has(key) && !vignette.information.some((item) => item.agency === key))
    .map(({ key, name }) => ({ text: followUp(name), agency: key, due: 3, risks: [0] }));

async function reportBack(seeding: Seeding, held: Held): Promise<void> {
  const { must, moveTo, language, conferenceOn } = seeding;
  const wanted = new Map(
    held.vignettes.flatMap((vignette) => vignette.actions.map((action) => [action.text[language], action] as const)),
  );
  const lines = await everyLine((offset) =>
    must("actions.list", { whose: "all", open: true, offset, order: { by: "due", descending: false } }),
  );
  for (const line of lines) {
    const action = wanted.get(line.text);
    if (!action?.status || action.status === "OPEN" || action.status === "PROPOSED") continue;
    const closes = action.status !== "IN_PROGRESS";
    const on = held.date < conferenceOn ? alreadyPast(seeding, line.due) : line.due;
    moveTo(on, 14);
    await must("actions.update", {
      actionId: line.id,
      baseVersion: line.version,
      status: action.status,
      result: action.result?.[language] ?? "",
      doneOn: closes && action.status === "DONE" ? on : null,
      evidence: closes ? "VERBAL" : null,
      evidenceReference: "",
      whyNot: action.whyNot ?? null,
      riskEffect: closes && action.status === "DONE" ? "REDUCED" : null,
    });
  }
}

/** Holds one conference from the reading of the confidentiality text to approved minutes, with the clock of a real morning. */
export async function holdConference(seeding: Seeding, held: Held): Promise<void> {
  const { must, signInAs, moveTo } = seeding;
  if (held.vignettes.length === 0) return;
  await signInAs("chair");
  await openMeeting(seeding, held);
  let minute = 2;
  for (const vignette of held.vignettes) {
    const caseId = held.caseIds.get(vignette.key);
    if (!caseId) continue;
    moveTo(held.date, 9, minute);
    const { hearingId } = await must("meeting.openCase", { conferenceId: held.conferenceId, caseId });
    minute += vignette.minutes;
    moveTo(held.date, 9, minute);
    if (vignette.earlier) await lookBack(seeding, vignette, hearingId);
    await speak(seeding, vignette, hearingId, held);
    await agree(seeding, vignette, hearingId, held);
    await must("meeting.closeCase", { hearingId });
  }
  await must("meeting.end", { conferenceId: held.conferenceId });
  if (held.approve) {
    moveTo(addWorkingDays(held.date, 2, new Set()), 10);
    await must("meeting.approveMinutes", { conferenceId: held.conferenceId });
  }
  await reportBack(seeding, held);
}
