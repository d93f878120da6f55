import { addendaOnFront } from "./addenda.ts";
import { dayBeside, dayLong } from "./dayWords.ts";
import { heldWhereAndWhen, type Composing } from "./composing.ts";
import { heading, paragraph, quiet, row, type Block } from "./outline.ts";
import { parkedQuestions } from "./questions.ts";
import type { AttendanceRecord, CaseRecord, ConferenceRecord, EarlierAction } from "./record.ts";
import { attendanceWords, speakerWords } from "./stayWords.ts";
import { word } from "./words.ts";

const presentStatuses: readonly (AttendanceRecord["status"] | null)[] = ["PRESENT", "REMOTE", "DEPUTY"];
const isPresent = ({ status }: AttendanceRecord): boolean => presentStatuses.includes(status);

/** The first pages of minutes: who was there, what was said at the opening, what was due, which cases were heard. */
export function minutesFront(record: ConferenceRecord, composing: Composing): readonly Block[] {
  const { t } = composing;
  return [
    { kind: "title", text: t("minutes:title") },
    { kind: "subtitle", text: heldWhereAndWhen(record, composing) },
    ...present(record, composing),
    ...apologies(record, composing),
    ...observers(record, composing),
    ...confidentiality(record, composing),
    ...earlierActions(record, composing),
    ...casesHeard(record, composing),
    ...parkedQuestions(record.questions, composing),
    ...addendaOnFront(record, composing),
    ...recordedOn(record, composing),
    ...signedBy(record, composing),
  ];
}

/** Says as of which day names and actions are given, where they were not kept at the approval (`RULES.md` minutes). */
export const recordedOn = (
  { recordedOn: day }: Pick<ConferenceRecord, "recordedOn">,
  { t, language }: Composing,
): readonly Block[] =>
  day === null ? [] : [paragraph(quiet(t("minutes:recordedOn", { day: dayLong(language, day) })))];

function present(record: ConferenceRecord, { t }: Composing): readonly Block[] {
  const rows = record.attendance.filter(isPresent);
  if (rows.length === 0) return [];
  return [
    heading(2, t("minutes:present.heading")),
    {
      kind: "table",
      columns: [
        { heading: t("minutes:present.agency"), width: 38 },
        { heading: t("minutes:present.representative"), width: 33 },
        { heading: t("minutes:present.attendance"), width: 29 },
      ],
      rows: rows.map((line) =>
        row(
          line.chairs ? t("minutes:present.chairing", { agency: line.agencyName }) : line.agencyName,
          speakerWords(line, t),
          attendanceOf(line, record.cases, t),
        ),
      ),
    },
  ];
}

/** "Present, out of the room once": counted over the cases this recipient has, so that it tells of no other. */
function attendanceOf(line: AttendanceRecord, cases: readonly CaseRecord[], t: Composing["t"]): string {
  const status = attendanceWords(line, t);
  const left = cases.filter(({ hearing }) =>
    hearing?.agencies.some((agency) => agency.agencyId === line.agencyId && agency.presence === "outOfRoom"),
  ).length;
  return left === 0 ? status : t("minutes:present.outOfRoom", { status, count: left });
}

function apologies(record: ConferenceRecord, composing: Composing): readonly Block[] {
  const { t } = composing;
  const rows = record.attendance.filter((line) => line.status !== null && !isPresent(line));
  if (rows.length === 0) return [];
  return [
    heading(2, t("minutes:apologies.heading")),
    {
      kind: "table",
      columns: [
        { heading: t("minutes:present.agency"), width: 38 },
        { heading: t("minutes:present.representative"), width: 33 },
        { heading: t("minutes:apologies.informationSent"), width: 29 },
      ],
      rows: rows.map((line) => row(line.agencyName, line.representative, absenceOf(line, record, composing))),
    },
  ];
}

function observers({ observers: people }: ConferenceRecord, { t }: Composing): readonly Block[] {
  if (people.length === 0) return [];
  const named = people.map(({ name, organisation }) => (organisation === "" ? name : `${name} (${organisation})`));
  return [heading(2, t("attendance:observers")), paragraph(named.join(", "))];
}

const absenceOf = (
  { status, infoSent, infoReceivedOn }: AttendanceRecord,
  { conference }: Pick<ConferenceRecord, "conference">,
  { t, language }: Composing,
): string => {
  if (infoReceivedOn !== null)
    return t("minutes:apologies.sentOn", { day: dayBeside(language, infoReceivedOn, conference.date) });
  if (infoSent || status === "APOLOGIES_WITH_INFO") return t("minutes:apologies.sent");
  return status === "ABSENT_NO_NOTICE" ? t("minutes:apologies.noNotice") : t("minutes:apologies.notSent");
};

function confidentiality(record: ConferenceRecord, { t }: Composing): readonly Block[] {
  const { confidentialityReadAt: time, conflictsAsked, quorumReason } = record.conference;
  const opening = [
    ...(time === null ? [] : [t("minutes:confidentiality.read", { time })]),
    ...(conflictsAsked ? [t("minutes:confidentiality.conflictsAsked")] : []),
    record.area.confidentialityText,
  ].filter((text) => text !== "");
  return [
    heading(2, t("minutes:confidentiality.heading")),
    paragraph(opening.join(" ")),
    ...(quorumReason === "" ? [] : [paragraph(t("minutes:confidentiality.quorum", { reason: quorumReason }))]),
  ];
}

function earlierActions(record: ConferenceRecord, composing: Composing): readonly Block[] {
  const { t, language } = composing;
  if (record.earlierActions.length === 0) return [];
  return [
    heading(2, t("minutes:earlier.heading")),
    {
      kind: "table",
      columns: [
        { heading: t("minutes:earlier.action"), width: 14 },
        { heading: t("minutes:earlier.agreed"), width: 28 },
        { heading: t("minutes:earlier.owner"), width: 21 },
        { heading: t("minutes:earlier.due"), width: 14 },
        { heading: t("minutes:earlier.result"), width: 23 },
      ],
      rows: record.earlierActions.map((action) =>
        row(
          action.reference,
          action.text,
          action.ownerAgencyName,
          dayBeside(language, action.due, record.conference.date),
          resultOf(action, record, composing),
        ),
      ),
    },
  ];
}

/** "Done 6 Nov: order to May 2027". */
export function resultOf(
  action: Pick<EarlierAction, "status" | "doneOn" | "result">,
  record: Pick<ConferenceRecord, "conference">,
  { t, language }: Pick<Composing, "t" | "language">,
): string {
  const status = word(t, "actionStatus", action.status);
  const on =
    action.doneOn === null
      ? status
      : t("minutes:earlier.on", { status, day: dayBeside(language, action.doneOn, record.conference.date) });
  return action.result === "" ? on : t("minutes:earlier.because", { status: on, result: action.result });
}

function casesHeard(record: ConferenceRecord, { t }: Composing): readonly Block[] {
  if (record.cases.length === 0) return [];
  return [
    heading(2, t("minutes:cases.heading")),
    {
      kind: "table",
      columns: [
        { heading: t("minutes:cases.number"), width: 9 },
        { heading: t("minutes:cases.reference"), width: 19 },
        { heading: t("minutes:cases.subject"), width: 20 },
        { heading: t("minutes:cases.repeat"), width: 24 },
        { heading: t("minutes:cases.outcome"), width: 28 },
      ],
      rows: record.cases.map((one, index) =>
        row(`${index + 1}`, one.reference, one.victimInitials, repeatOf(one, t), outcomeOf(one, t)),
      ),
    },
  ];
}

/** "7 months", "Transfer in", "Yes" or "No": whether the case was heard before. */
export function repeatOf({ referral }: CaseRecord, t: Composing["t"]): string {
  if (referral.fromArea !== "") return t("minutes:cases.transferFrom", { area: referral.fromArea });
  if (!referral.repeat) return t("minutes:cases.notRepeat");
  if (referral.monthsSince === null) return t("minutes:cases.repeated");
  return t("minutes:cases.months", { count: referral.monthsSince });
}

const outcomeOf = ({ hearing }: CaseRecord, t: Composing["t"]): string => {
  if (hearing === null) return t("minutes:cases.notHeard");
  return hearing.decision.outcome === null ? "" : word(t, "outcome", hearing.decision.outcome);
};

function signedBy(record: ConferenceRecord, { t }: Composing): readonly Block[] {
  const { chairName, minuteTaker } = record.conference;
  const parts = [
    ...(chairName === "" ? [] : [t("minutes:front.chair", { name: chairName })]),
    ...(minuteTaker === "" ? [] : [t("minutes:front.minuteTaker", { name: minuteTaker })]),
  ];
  return parts.length === 0 ? [] : [paragraph(quiet(parts.join(" · ")))];
}
