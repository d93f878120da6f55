import { fileTitle, pageSetUp, plannedWhereAndWhen, type Composing } from "./composing.ts";
import { dayBeside } from "./dayWords.ts";
import { heading, paragraph, row, type Block, type Outline } from "./outline.ts";
import type { ConferenceRecord } from "./record.ts";
import { attendanceWords, speakerWords } from "./stayWords.ts";

/** Millimetres that a signature needs. */
const signatureHeight = 10;
/** Lines left free for deputies and whoever came besides. */
const freeLines = 2;

/** The attendance sheet: the confidentiality statement, a line to sign for each invited agency, then the chair. */
export function composeAttendance(record: ConferenceRecord, composing: Composing): Outline {
  const { t, language } = composing;
  const lines = record.attendance.map((line) => ({
    ...row(
      line.chairs ? t("minutes:present.chairing", { agency: line.agencyName }) : line.agencyName,
      speakerWords(line, t),
      attendanceWords(line, t),
      "",
    ),
    height: signatureHeight,
  }));
  const free = Array.from({ length: freeLines }, () => ({ ...row("", "", "", ""), height: signatureHeight }));
  return {
    name: fileTitle(record, t("attendance:name")),
    language,
    date: record.conference.date,
    page: pageSetUp(record, composing, { orientation: "portrait", approvable: false }),
    blocks: [
      { kind: "title", text: t("attendance:title") },
      { kind: "subtitle", text: plannedWhereAndWhen(record, composing) },
      heading(2, t("attendance:confidentiality")),
      paragraph(record.area.confidentialityText),
      paragraph(t("attendance:bySigning")),
      heading(2, t("attendance:agencies")),
      {
        kind: "table",
        columns: [
          { heading: t("attendance:agency"), width: 27 },
          { heading: t("attendance:representative"), width: 27 },
          { heading: t("attendance:status"), width: 18 },
          { heading: t("attendance:signature"), width: 28 },
        ],
        rows: [...lines, ...free],
      },
      ...observers(record, t, composing.language),
      { kind: "signatures", labels: [t("attendance:chair", { name: record.conference.chairName })] },
    ],
  };
}

/** Who looks on signs as well; without a signature they are not in the room. */
function observers(record: ConferenceRecord, t: Composing["t"], language: Composing["language"]): readonly Block[] {
  if (record.observers.length === 0) return [];
  return [
    heading(2, t("attendance:observers")),
    {
      kind: "table",
      columns: [
        { heading: t("attendance:observer"), width: 27 },
        { heading: t("attendance:organisation"), width: 27 },
        { heading: t("attendance:signedOn"), width: 18 },
        { heading: t("attendance:signature"), width: 28 },
      ],
      rows: record.observers.map(({ name, organisation, signedOn }) => ({
        ...row(name, organisation, signedOn === null ? "" : dayBeside(language, signedOn, record.conference.date), ""),
        height: signatureHeight,
      })),
    },
  ];
}
