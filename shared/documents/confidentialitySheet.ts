import { fileTitle, pageSetUp, plannedWhereAndWhen, type Composing } from "./composing.ts";
import { dayBeside } from "./dayWords.ts";
import { heading, paragraph, quiet, row, type Block, type Column, type Outline, type Row } from "./outline.ts";
import type { ConferenceRecord } from "./record.ts";
import { speakerWords } from "./stayWords.ts";

/** Millimetres that a signature needs. */
const signatureHeight = 10;
/** Lines left free for deputies and whoever came besides. */
const freeLines = 3;

/**
 * The area's declaration of confidentiality, to be signed by each person at the table and by who looks on; in the room for
 * all of them, for an agency that takes part by line with its own line alone. Takes `sheetVersion`.
 */
export function composeConfidentialitySheet(record: ConferenceRecord, composing: Composing): Outline {
  const { t, language, recipient } = composing;
  const { conference, area } = record;
  const asked = record.attendance.some(({ status }) => status !== null);
  const isForRoom = recipient.kind === "file";
  return {
    name: fileTitle(record, t("confidentiality:name")),
    language,
    date: conference.date,
    page: pageSetUp(record, composing, { orientation: "portrait", approvable: false }),
    blocks: [
      { kind: "title", text: t("confidentiality:title") },
      { kind: "subtitle", text: plannedWhereAndWhen(record, composing) },
      heading(2, t("confidentiality:declaration")),
      ...(area.confidentialityText === "" ? [] : [paragraph(area.confidentialityText)]),
      paragraph(t("attendance:bySigning")),
      ...(isForRoom ? [paragraph(t("confidentiality:observers"))] : []),
      ...(conference.confidentialityReadAt === null
        ? []
        : [paragraph(t("confidentiality:readAt", { time: conference.confidentialityReadAt }))]),
      ...(isForRoom ? [] : [paragraph(quiet(t("confidentiality:ownCopy")))]),
      heading(2, t(asked ? "confidentiality:present" : "confidentiality:invited")),
      {
        kind: "table",
        columns: columns(t("attendance:agency"), t("confidentiality:person"), t),
        rows: [...record.attendance.map((line) => signed(line.agencyName, speakerWords(line, t))), ...free()],
      },
      ...(isForRoom ? observers(record, composing) : []),
      ...(isForRoom
        ? [{ kind: "signatures" as const, labels: [t("attendance:chair", { name: conference.chairName })] }]
        : []),
    ],
  };
}

const columns = (
  first: string,
  second: string,
  t: Composing["t"],
  last = t("confidentiality:day"),
): readonly Column[] => [
  { heading: first, width: 28 },
  { heading: second, width: 28 },
  { heading: t("attendance:signature"), width: 30 },
  { heading: last, width: 14 },
];

const signed = (first: string, second: string, day = ""): Row => ({
  ...row(first, second, "", day),
  height: signatureHeight,
});
const free = (): readonly Row[] => Array.from({ length: freeLines }, () => signed("", ""));

/** Who looks on signs before anything else is said; there is room for somebody nobody has named yet. */
function observers(record: ConferenceRecord, { t, language }: Composing): readonly Block[] {
  const dayOf = (signedOn: ConferenceRecord["observers"][number]["signedOn"]): string =>
    signedOn === null ? "" : dayBeside(language, signedOn, record.conference.date);
  return [
    heading(2, t("attendance:observers")),
    {
      kind: "table",
      columns: columns(t("attendance:organisation"), t("attendance:observer"), t),
      rows: [
        ...record.observers.map(({ name, organisation, signedOn }) => signed(organisation, name, dayOf(signedOn))),
        signed("", ""),
        signed("", ""),
      ],
    },
  ];
}
