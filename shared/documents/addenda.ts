import { versionWith } from "../minutes/rules.ts";
import type { AddendumId, CaseId } from "../ids.ts";
import { fileTitle, heldWhereAndWhen, pageSetUp, type Composing } from "./composing.ts";
import { dayLong, dayShort } from "./dayWords.ts";
import { bold, heading, paragraph, quiet, row, type Block, type Outline } from "./outline.ts";
import type { AddendumRecord, ConferenceRecord } from "./record.ts";
import { word, wordsOf } from "./words.ts";

/** The version of the minutes that a recipient's version of the record comes to, or the one an addendum leads to. */
export function versionIn(
  { conference, addenda }: Pick<ConferenceRecord, "conference" | "addenda">,
  addendumId: AddendumId | null = null,
): number {
  const led = addenda.find(({ id }) => id === addendumId);
  return versionWith(conference.minutesVersion, led?.number ?? Math.max(0, ...addenda.map(({ number }) => number)));
}

/** On the front page: which addenda there are, and those of the conference as a whole in full. */
export function addendaOnFront(record: ConferenceRecord, composing: Composing): readonly Block[] {
  const { t, language } = composing;
  const all = record.addenda;
  if (all.length === 0) return [];
  return [
    heading(2, t("minutes:addenda.heading")),
    {
      kind: "table",
      columns: [
        { heading: t("minutes:addenda.number"), width: 9 },
        { heading: t("minutes:addenda.about"), width: 35 },
        { heading: t("minutes:addenda.kind"), width: 30 },
        { heading: t("minutes:addenda.approved"), width: 26 },
      ],
      rows: all.map((one) =>
        row(
          `${one.number}`,
          aboutOf(record, one, composing),
          wordsOf(t, "addendumKind", [one.kind]),
          dayShort(language, one.approvedOn),
        ),
      ),
    },
    ...all.filter(({ caseId }) => caseId === null).flatMap((one) => addendumBlocks(one, composing)),
  ];
}

/** Beneath the minutes of one case, as they were approved: what was added later. */
export const addendaOfCase = (record: ConferenceRecord, caseId: CaseId, composing: Composing): readonly Block[] =>
  record.addenda.filter((one) => one.caseId === caseId).flatMap((one) => addendumBlocks(one, composing));

/** An addendum by itself, for whoever has the minutes already. Null where the recipient's version does not hold it. */
export function composeAddendum(
  record: ConferenceRecord,
  addendumId: AddendumId,
  composing: Composing,
): Outline | null {
  const { t, language } = composing;
  const one = record.addenda.find(({ id }) => id === addendumId);
  if (!one) return null;
  const { approvedOn, approvedBy } = record.conference;
  return {
    name: fileTitle(record, t("minutes:addenda.name", { number: one.number })),
    language,
    date: one.approvedOn,
    page: pageSetUp(record, composing, { orientation: "portrait", approvable: true, addedOn: one.approvedOn }),
    blocks: [
      { kind: "title", text: t("minutes:addenda.title", { number: one.number }) },
      { kind: "subtitle", text: heldWhereAndWhen(record, composing) },
      ...(approvedOn === null
        ? []
        : [
            paragraph(
              t("minutes:addenda.addsTo", {
                day: dayLong(language, approvedOn),
                name: approvedBy,
                version: versionIn(record, addendumId),
              }),
            ),
          ]),
      heading(2, aboutOf(record, one, composing)),
      ...addendumBlocks(one, composing, 3),
    ],
  };
}

/** "NM-7KQ4 · A. N.", or the conference as a whole. */
function aboutOf(record: ConferenceRecord, { caseId }: AddendumRecord, { t }: Composing): string {
  const one = record.cases.find(({ access }) => access.caseId === caseId);
  return one ? `${one.reference} · ${one.victimInitials}` : t("minutes:addenda.whole");
}

function addendumBlocks(one: AddendumRecord, { t, language }: Composing, level: 2 | 3 = 2): readonly Block[] {
  const from = { agency: one.agencyName, basis: one.basis === null ? "" : word(t, "basis", one.basis) };
  const source = one.basis === null ? t("minutes:addenda.from", from) : t("minutes:addenda.fromAs", from);
  const approval = t("minutes:addenda.added", { day: dayLong(language, one.approvedOn), name: one.approvedBy });
  const limited = one.onlyAgencies.length === 0 ? [] : [paragraph(quiet(t("minutes:addenda.only")))];
  return [
    heading(level, t("minutes:addenda.one", { number: one.number, kind: word(t, "addendumKind", one.kind) })),
    paragraph(bold(`${source} `), quiet(approval)),
    paragraph(one.text),
    ...limited,
  ];
}
