import type { Reader } from "../../store/unitOfWork.ts";
import { CivilDate, Instant } from "../../../shared/dates.ts";
import { secondsUsedAt } from "../../../shared/meeting/clock.ts";
import type { PlanReview } from "../../../shared/meeting/previousPlan.ts";
import { HearingField, HearingOutcome, HearingView, TextField, hearingFields } from "../../../shared/meeting/model.ts";
import { reasonedThings, type ReasonedThing, type WhyMissing } from "../../../shared/meeting/whyMissing.ts";
import {
  flagEnds,
  informationFor,
  isPutOff,
  presenceOf,
  risksAsHeadings,
  seesWholeHearing,
  type HearingReader,
} from "../../../shared/meeting/rules.ts";
import { z } from "zod";
import { actionLines } from "../actions/rows.ts";
import { isOwnAgency } from "../agencies/rows.ts";
import { peopleOfCase } from "../cases/rows.ts";
import { attendanceOf } from "../conferences/rows.ts";
import type { Reading } from "../context.ts";
import { maskedContacts } from "../people/rows.ts";
import { formOf, referralsOfCase, saidOfRepeat, storedRepeat } from "../referrals/rows.ts";
import { missingOf } from "./facts.ts";
import { decisionOf } from "./decision.ts";
import { isHeardAsRepeat, reviewsOf } from "./planReview.ts";
import { previousPlanOf } from "./previousPlan.ts";
import { reasonsOf } from "./reasons.ts";
import {
  agenciesOutOfRoom,
  agenciesThere,
  hearingRow,
  informationOf,
  risksOf,
  textsOf,
  type HearingWhole,
} from "./rows.ts";
import { readerOf } from "./standing.ts";
import { nextConferenceOn, warningsOfHearing } from "./warned.ts";

/** The named adviser of a case's victim, or null. */
async function adviserOf(db: Reader, caseId: string) {
  const row = await db
    .selectFrom("case_advisers")
    .innerJoin("accounts", "accounts.id", "case_advisers.account_id")
    .innerJoin("agencies", "agencies.id", "accounts.agency_id")
    .select(["accounts.id", "accounts.name", "agencies.name as agency_name"])
    .where("case_advisers.case_id", "=", caseId)
    .where("accounts.active", "=", 1)
    .executeTakeFirst();
  return row ? { accountId: row.id, name: row.name, agencyName: row.agency_name } : null;
}

/** One hearing as far as this session may see it (`RULES.md` 3 rows 12 and 13): whole, or its agency's own part. */
export async function hearingView(reading: Reading, hearingId: string): Promise<HearingView> {
  const { db, sealing, area } = reading;
  const hearing = await hearingRow(db, hearingId);
  const reader = await readerOf(reading, hearing);
  const approved = hearing.state === "approved";
  const whole = seesWholeHearing(reader, approved);
  const item = await db
    .selectFrom("agenda_items")
    .select(["minutes", "referral_id"])
    .where("conference_id", "=", hearing.conference_id)
    .where("case_id", "=", hearing.case_id)
    .executeTakeFirst();
  const risks = await risksOf(reading, hearingId);
  const runningSince = hearing.running_since === null ? null : Instant.parse(hearing.running_since);
  const mayWrite = reader.runsIt && !approved;
  const referral = await referralOf(reading, hearing, { referralId: item?.referral_id ?? null, reader });
  const actions = await actionLines(reading, { hearingId });
  return HearingView.parse({
    id: hearing.id,
    conferenceId: hearing.conference_id,
    caseId: hearing.case_id,
    reference: hearing.reference,
    restricted: hearing.compartment_id !== null,
    state: hearing.state,
    people: await peopleOfCase(reading, hearing.case_id),
    contacts: await maskedContacts(reading, { caseId: hearing.case_id }),
    adviser: await adviserOf(db, hearing.case_id),
    referral,
    planBefore: await planBeforeOf(reading, hearing, whole),
    agencies: await agenciesOf(reading, hearing, reader),
    fields: whole ? await textsOf({ db, sealing }, hearingId) : noTexts,
    reasons: await reasonsFor(db, hearingId, whole),
    risks: whole ? risks : risksAsHeadings(risks),
    actions,
    outcome: outcomeOf(reading, hearing, whole),
    decisionVersion: hearing.decision_version,
    flagUntil: whole && !isPutOff(hearing.outcome) ? flagEnds(CivilDate.parse(referral.receivedOn)) : null,
    nextConferenceOn: mayWrite ? await nextConferenceOn(reading, hearing.date) : null,
    // Two starts with too much time between them would tell of a case in the gap (`RULES.md` 4).
    startedAt: reader.runsIt ? hearing.started_at : null,
    secondsUsed: secondsUsedAt({ secondsUsed: hearing.seconds_used, runningSince }, area.steady),
    running: runningSince !== null,
    minutesPlanned: item?.minutes ?? 0,
    missing: mayWrite ? await missingOf(db, hearing) : [],
    warnings: mayWrite ? await warningsOfHearing(reading, hearing, actions) : [],
    mayWrite,
    mayApprove: mayWrite && hearing.conference_status === "MINUTES_DRAFT",
  });
}

const noTexts = z
  .record(HearingField, TextField)
  .parse(Object.fromEntries(hearingFields.map((field) => [field, { text: "", version: 0 }])));

/** The decisions as a reader may see them: the level always, the rest with the whole hearing. */
const outcomeOf = ({ sealing }: Reading, hearing: HearingWhole, whole: boolean): z.input<typeof HearingOutcome> => {
  const decision = decisionOf(sealing, hearing);
  return whole ? decision : { ...undecided, levelAgreed: decision.levelAgreed };
};
const undecided = { outcome: null, tellsAccountId: null, tellsName: "", tellsBy: null };

const reasonsFor = async (db: Reader, hearingId: string, whole: boolean) => {
  const reasons = whole ? await reasonsOf(db, hearingId) : new Map<ReasonedThing, WhyMissing>();
  return Object.fromEntries(reasonedThings.map((thing) => [thing, reasons.get(thing) ?? null]));
};

async function referralOf(
  { db, session, sealing, area }: Reading,
  hearing: HearingWhole,
  { referralId, reader }: { readonly referralId: string | null; readonly reader: HearingReader },
) {
  const referrals = await referralsOfCase(db, hearing.case_id);
  const referral = referrals.find((row) => row.id === referralId) ?? referrals.at(-1);
  const form = referral ? formOf(sealing, referral) : null;
  // What the referral tells is for the one that wrote it; the others read what was said at the table (`RULES.md` 3 row 3).
  const tells = reader.runsIt || reader.advises || isOwnAgency(session, referral?.agency_id);
  return {
    receivedOn: referral?.received_on ?? hearing.date,
    agencyName: referral?.agency_name ?? "",
    criteria: form?.criteria ?? [],
    score: form?.score ?? null,
    scoreOf: area.settings.highRiskScoreOf,
    ...saidOfRepeat(referral?.is_repeat, form),
    repeatAnswer: referral ? storedRepeat(referral) : null,
    background: tells ? (form?.background ?? "") : "",
    victimWishes: tells ? (form?.victimWishes ?? "") : "",
    fromArea: form?.criteria.includes("MARAC_TRANSFER") ? form.otherArea : "",
  };
}

/** The plan before with what was found about it here; what others found is for who reads the whole hearing. */
async function planBeforeOf(reading: Reading, hearing: HearingWhole, whole: boolean) {
  const on = CivilDate.parse(hearing.date);
  const plan = await previousPlanOf(reading, hearing.case_id, { before: on, except: hearing.id });
  if (!plan) return null;
  const reviews = whole ? await reviewsOf(reading, hearing.id) : new Map<string, PlanReview>();
  return {
    on: plan.on,
    months: plan.months,
    required: await isHeardAsRepeat(reading.db, hearing),
    actions: plan.actions.map((action) => ({ action, review: reviews.get(action.id) ?? null })),
  };
}

async function agenciesOf(reading: Reading, hearing: HearingWhole, reader: HearingReader) {
  const { db, area } = reading;
  const approved = hearing.state === "approved";
  const attendance = await attendanceOf(db, hearing.conference_id, area.today);
  const restricted = hearing.compartment_id !== null;
  const outOfRoom = await agenciesOutOfRoom(db, hearing.conference_id, hearing.case_id, restricted);
  const there = await agenciesThere(db, hearing.id);
  const entries = informationFor(await informationOf(reading, hearing.id), reader, approved);
  return attendance.map((line) => {
    const stands = presenceOf(line.status, {
      maySit: !outOfRoom.has(line.agencyId),
      wasThere: there.has(line.agencyId),
    });
    // Who has a conflict is for those who decide it, and for nobody else at the table (`RULES.md` 3 row 15).
    const presence = stands === "outOfRoom" && !reader.runsIt ? "absent" : stands;
    const own = line.agencyId === reader.agencyId && (reader.advises || presence === "present");
    return {
      agencyId: line.agencyId,
      agencyName: line.agencyName,
      presence,
      entries: entries.filter((entry) => entry.agencyId === line.agencyId),
      mayWrite: !approved && (reader.runsIt || own),
    };
  });
}
