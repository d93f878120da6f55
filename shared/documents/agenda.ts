import { usualStanding } from "../agenda/standing.ts";
import type { Person } from "../people/model.ts";
import { displayName } from "../people/rules.ts";
import { fileTitle, listedBecause, pageSetUp, peopleOf, plannedWhereAndWhen, type Composing } from "./composing.ts";
import { dayShort } from "./dayWords.ts";
import {
  bold,
  heading,
  paragraph,
  plain,
  row,
  type Block,
  type Column,
  type Outline,
  type Row,
  type Span,
} from "./outline.ts";
import { repeatOf } from "./minutesFront.ts";
import type { CaseRecord, ConferenceRecord } from "./record.ts";
import { word } from "./words.ts";

/**
 * The full agenda, landscape: the order of business and each case with names, days of birth and ordinary addresses, which
 * the agencies need for their research. Takes the recipient's version (`agendaVersion`); only the file's own copy has times.
 */
export function composeAgenda(record: ConferenceRecord, composing: Composing): Outline {
  const { t, language, recipient } = composing;
  const timed = recipient.kind === "file";
  const columns: readonly Column[] = [
    { heading: t("agenda:number"), width: 4 },
    ...(timed ? [{ heading: t("agenda:time"), width: 6 }] : []),
    { heading: t("agenda:reference"), width: 9 },
    { heading: t("agenda:victim"), width: 19 },
    { heading: t("agenda:perpetrator"), width: 19 },
    { heading: t("agenda:children"), width: 15 },
    { heading: t("agenda:referredBy"), width: 12 },
    { heading: t("agenda:reason"), width: 17 },
    { heading: t("agenda:repeat"), width: 9 },
  ];
  const caseRow = (one: CaseRecord, index: number): Row =>
    row(
      `${index + 1}`,
      ...(timed ? [timeOf(one, t)] : []),
      bold(one.reference),
      personCell(one, "VICTIM", composing),
      personCell(one, "PERPETRATOR", composing),
      personCell(one, "CHILD", composing),
      t("agenda:referredOn", { agency: one.referral.agencyName, day: dayShort(language, one.referral.receivedOn) }),
      listedBecause(one, t),
      repeatOf(one, t),
    );
  const blockedRow = (time: string): Row => row("", time, bold(t("agenda:blocked")), ...columns.slice(3).map(() => ""));
  const rows = record.cases.flatMap((one, index) => [
    ...blockedAt(record, index, t).map(blockedRow),
    caseRow(one, index),
  ]);
  return {
    name: fileTitle(record, t("agenda:name")),
    language,
    date: record.conference.date,
    page: pageSetUp(record, composing, { orientation: "landscape", approvable: false }),
    blocks: [
      { kind: "title", text: t("agenda:title") },
      { kind: "subtitle", text: plannedWhereAndWhen(record, composing) },
      ...runBy(record, composing),
      heading(2, t("agenda:business")),
      standingBullets(record, false, t),
      heading(2, t("agenda:cases", { count: record.cases.length })),
      { kind: "table", columns, rows: [...rows, ...blockedAt(record, record.cases.length, t).map(blockedRow)] },
      heading(2, t("agenda:afterwards")),
      standingBullets(record, true, t),
      heading(2, t("agenda:confidentiality")),
      paragraph(record.area.confidentialityText),
    ],
  };
}

/** The standing items on one side of the cases with their minutes; those of an agenda planned without any are the usual ones. */
function standingBullets(record: ConferenceRecord, afterCases: boolean, t: Composing["t"]): Block {
  const planned = record.standing.length > 0;
  const items = planned ? record.standing : usualStanding;
  return {
    kind: "bullets",
    items: items
      .filter((item) => item.afterCases === afterCases)
      .map(({ kind, minutes }) => [
        plain(
          planned && minutes > 0
            ? t("agenda:standingLasting", { item: word(t, "standing", kind), minutes })
            : word(t, "standing", kind),
        ),
      ]),
  };
}

/** The list for the room: references alone, nobody's name (takes `roomVersion`). */
export function composeAgendaReferences(record: ConferenceRecord, composing: Composing): Outline {
  const { t, language } = composing;
  return {
    name: fileTitle(record, t("agenda:nameReferences")),
    language,
    date: record.conference.date,
    page: pageSetUp(record, composing, { orientation: "portrait", approvable: false }),
    blocks: [
      { kind: "title", text: t("agenda:titleReferences") },
      { kind: "subtitle", text: plannedWhereAndWhen(record, composing) },
      {
        kind: "table",
        columns: [
          { heading: t("agenda:number"), width: 12 },
          { heading: t("agenda:reference"), width: 40 },
          { heading: t("agenda:minutes"), width: 24 },
          { heading: t("agenda:repeat"), width: 24 },
        ],
        rows: record.cases.map((one, index) =>
          row(
            `${index + 1}`,
            bold(one.reference),
            `${one.minutes}`,
            t(one.referral.repeat ? "agenda:isRepeat" : "agenda:isNoRepeat"),
          ),
        ),
      },
    ],
  };
}

function runBy(record: ConferenceRecord, { t }: Composing): readonly Block[] {
  const { chairName, deputyChairName, minuteTaker } = record.conference;
  const people = [
    { label: t("agenda:chair"), name: chairName },
    { label: t("agenda:deputyChair"), name: deputyChairName },
    { label: t("agenda:minuteTaker"), name: minuteTaker },
  ].filter(({ name }) => name !== "");
  const parts = people.map(({ label, name }) => `${label} ${name}`);
  return parts.length === 0 ? [] : [paragraph(parts.join(" · "))];
}

const timeOf = ({ startsAt, minutes }: Pick<CaseRecord, "startsAt" | "minutes">, t: Composing["t"]): string =>
  `${startsAt}\n${t("agenda:lasting", { minutes })}`;

const blockedAt = (record: ConferenceRecord, after: number, t: Composing["t"]): readonly string[] =>
  record.blocked.filter((slot) => slot.after === after).map((slot) => timeOf(slot, t));

/** Name in bold, then day of birth, then other names, then the address or that it is withheld; one person under another. */
function personCell(one: CaseRecord, role: Person["role"], { t, language }: Composing): readonly Span[] {
  const people = peopleOf(one.people, role).flatMap((person, index): Span[] => [
    ...(index > 0 ? [plain("\n")] : []),
    (role === "CHILD" ? plain : bold)(displayName(person)),
    ...(person.dateOfBirth === null
      ? []
      : [plain(`\n${t("agenda:born", { day: dayShort(language, person.dateOfBirth) })}`)]),
    ...(person.aliases === "" ? [] : [plain(`\n${t("agenda:alias", { names: person.aliases })}`)]),
    ...(role === "CHILD" && person.schoolOrWork !== "" ? [plain(`\n${person.schoolOrWork}`)] : []),
  ]);
  const addresses = one.addresses
    .filter((address) => address.of === role)
    .map((address) => plain(`\n${address.sealed ? t("agenda:addressWithheld") : address.text}`));
  return [...people, ...addresses];
}
