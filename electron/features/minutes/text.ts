import type { Composing } from "../../../shared/documents/composing.ts";
import { approvedFor, recipientVersion } from "../../../shared/documents/leaveOut.ts";
import { minutesFront } from "../../../shared/documents/minutesFront.ts";
import { minutesOfCase } from "../../../shared/documents/minutesCase.ts";
import type { ConferenceRecord, DocumentRecipient } from "../../../shared/documents/record.ts";
import type { MinutesText } from "../../../shared/minutes/model.ts";
import { HearingId } from "../../../shared/ids.ts";
import type { Language } from "../../../shared/settings/model.ts";
import { breathe } from "../../store/inTurns.ts";
import { agencyAt } from "../agencies/rows.ts";
import { conferenceRow, runsConference } from "../conferences/rows.ts";
import type { Reading } from "../context.ts";
import { minutesRecord, translatorOf } from "../documents/rows.ts";
import { mayOpenHearing } from "../meeting/rows.ts";

/**
 * The minutes as this session may read them on the screen, composed as its copy on paper would be: who runs the conference
 * reads all that is in the cases they read, the others what is left for them (`RULES.md` 3 rows 12 and 13, 6).
 */
export async function minutesText(
  reading: Reading,
  { conferenceId, language }: { readonly conferenceId: string; readonly language: Language },
): Promise<MinutesText> {
  const { area, session } = reading;
  const hearings = await openHearings(reading, conferenceId);
  const runsIt = runsConference(await conferenceRow(reading.db, conferenceId), session);
  const recipient = await readerAsRecipient(reading, conferenceId);
  const whole = await minutesRecord(reading, conferenceId);
  const record = runsIt ? whole : approvedFor(recipientVersion(whole, recipient), recipient);
  const read = { ...record, cases: record.cases.filter(({ access }) => hearings.has(access.caseId)) };
  const t = translatorOf(language);
  // On the screen it is nobody's copy; header and footer are not composed.
  const marks = { copyNumber: 0, copyTotal: 0, copyCode: "", version: 0, producedOn: area.today };
  const composing: Composing = { t, language, recipient, marks };
  const cases: MinutesText["cases"] = [];
  for (const [index, one] of read.cases.entries()) {
    const hearingId = hearings.get(one.access.caseId);
    if (one.hearing === null || hearingId === undefined) continue;
    const title = t("minutes:case.numbered", { number: index + 1, reference: one.reference });
    cases.push({
      hearingId,
      caseId: one.access.caseId,
      reference: one.reference,
      blocks: minutesOfCase(read, one, one.hearing, title, composing),
    });
    await breathe();
  }
  return { front: frontOf(read, cases.length, composing), cases };
}

/** Whoever reads no case of a draft reads nothing of its front either: that is approved with the rest. */
const frontOf = (record: ConferenceRecord, cases: number, composing: Composing): MinutesText["front"] =>
  cases === 0 && record.conference.approvedOn === null ? [] : minutesFront(record, composing);

/** The hearings of the conference that this session may open, by case. */
async function openHearings({ db, session }: Reading, conferenceId: string): Promise<ReadonlyMap<string, HearingId>> {
  const rows = await db
    .selectFrom("hearings")
    .innerJoin("cases", "cases.id", "hearings.case_id")
    .innerJoin("conferences", "conferences.id", "hearings.conference_id")
    .select(["hearings.id", "hearings.case_id"])
    .where("hearings.conference_id", "=", conferenceId)
    .where(mayOpenHearing(session))
    .execute();
  return new Map(rows.map(({ id, case_id }) => [case_id, HearingId.parse(id)]));
}

/** Whoever reads, as the one a copy would be for. That they were there was asked case by case. */
async function readerAsRecipient({ db, session }: Reading, conferenceId: string): Promise<DocumentRecipient> {
  const runsIt = runsConference(await conferenceRow(db, conferenceId), session);
  return {
    kind: "account",
    name: session.name,
    agencyId: await agencyAt(db, session, conferenceId),
    accountId: session.accountId,
    role: session.role === "chair" && !runsIt ? "representative" : session.role,
    attended: true,
  };
}
