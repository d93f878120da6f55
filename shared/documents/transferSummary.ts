import type { CivilDate } from "../dates.ts";
import type { HearingOutcome } from "../meeting/model.ts";
import type { ContactEntry, Person } from "../people/model.ts";
import { displayName } from "../people/rules.ts";
import type { Criterion } from "../referrals/model.ts";
import { packText, type PackText } from "../risk/pack.ts";
import { pageSetUp, peopleOf, personLine, type Composing } from "./composing.ts";
import { dayLong, dayShort } from "./dayWords.ts";
import { bold, heading, paragraph, plain, quiet, row, type Block, type Outline, type Pair } from "./outline.ts";
import { word, wordsOf } from "./words.ts";

/** A conference that heard the case, as its approved minutes have it decided. */
export interface TransferHearing {
  readonly on: CivilDate;
  readonly level: HearingOutcome["levelAgreed"];
  readonly outcome: HearingOutcome["outcome"];
}

export interface TransferAction {
  readonly reference: string;
  readonly text: string;
  readonly owner: string;
  readonly due: CivilDate;
  readonly safeToDo: string;
}

/** What another area needs to take a case over: facts and decisions, never what agencies shared, never a sealed value. */
export interface TransferSummary {
  readonly area: string;
  readonly marking: string;
  readonly from: string;
  /** "" for the file's own copy. */
  readonly toArea: string;
  readonly today: CivilDate;
  readonly reference: string;
  readonly people: readonly Person[];
  readonly advisers: readonly string[];
  readonly referrals: readonly {
    readonly on: CivilDate;
    readonly agencyName: string;
    readonly criteria: readonly Criterion[];
  }[];
  readonly hearings: readonly TransferHearing[];
  readonly assessment: {
    readonly instrument: PackText;
    readonly on: CivilDate;
    readonly score: number | null;
    readonly of: number | null;
    readonly level: PackText | null;
  } | null;
  readonly actions: readonly TransferAction[];
  readonly contacts: readonly Pick<ContactEntry, "kind" | "value" | "safeTimes" | "leaveMessage">[];
  readonly flagUntil: CivilDate | null;
}

/** The cover sheet of a case that goes to another area (`RULES.md` documents of one case). */
export function composeTransferSummary(transfer: TransferSummary, composing: Composing): Outline {
  const { t, language } = composing;
  const { area, today, reference, toArea } = transfer;
  return {
    name: `${t("transferSummary:name")} · ${area} · ${today}`,
    language,
    date: today,
    page: pageSetUp({ area: transfer }, composing, { orientation: "portrait", approvable: false }),
    blocks: [
      { kind: "title", text: t("transferSummary:title") },
      {
        kind: "subtitle",
        text: [
          reference,
          toArea === "" ? area : t("transferSummary:fromTo", { from: area, to: toArea }),
          dayLong(language, today),
        ].join(" · "),
      },
      { kind: "grid", across: 1, pairs: whoItIsAbout(transfer, composing) },
      ...safeContact(transfer, composing),
      ...decided(transfer, composing),
      ...openActions(transfer, composing),
      heading(2, t("transferSummary:next.heading")),
      {
        kind: "bullets",
        items: [
          [plain(t("transferSummary:next.acknowledge"))],
          [plain(t("transferSummary:next.assess"))],
          [plain(t("transferSummary:next.adviser"))],
          [plain(t("transferSummary:next.agencies"))],
          [plain(t("transferSummary:next.minutes"))],
        ],
      },
      paragraph(quiet(t("transferSummary:confidential"))),
      paragraph(t("transferSummary:closing", { name: transfer.from, area })),
      { kind: "signatures", labels: [t("transferSummary:received")] },
    ],
  };
}

const pair = (label: string, value: string): Pair => ({ label, value: [plain(value)] });

function whoItIsAbout(transfer: TransferSummary, { t, language }: Composing): readonly Pair[] {
  const { people, today, advisers, referrals, assessment, flagUntil } = transfer;
  const lines = (role: Person["role"]): string =>
    peopleOf(people, role)
      .map((person) => withBirth(person, today, { t, language }))
      .join("\n");
  const referred = referrals.map(({ on, agencyName, criteria }) =>
    [dayLong(language, on), agencyName, wordsOf(t, "criterion", criteria)].filter((part) => part !== "").join(", "),
  );
  const pairs = [
    pair(t("transferSummary:victim"), lines("VICTIM")),
    pair(t("transferSummary:perpetrator"), lines("PERPETRATOR")),
    pair(t("transferSummary:children"), lines("CHILD") || t("transferSummary:none")),
    pair(t("transferSummary:otherAdults"), lines("OTHER_ADULT_AT_RISK")),
    pair(t("transferSummary:adviser"), advisers.join("\n") || t("transferSummary:noAdviser")),
    pair(t("transferSummary:referred"), referred.join("\n")),
    pair(t("transferSummary:assessment"), assessment === null ? "" : assessed(assessment, { t, language })),
    pair(
      t("transferSummary:flag"),
      flagUntil === null ? "" : t("transferSummary:flagUntil", { day: dayLong(language, flagUntil) }),
    ),
  ];
  return pairs.filter(({ value }) => value.some(({ text }) => text !== ""));
}

/** "Anna Novak, 34, born 3 April 1992": the other area has to know whom it looks for. */
function withBirth(person: Person, on: CivilDate, { t, language }: Pick<Composing, "t" | "language">): string {
  const line = personLine(person, on, t) || displayName(person);
  return person.dateOfBirth === null
    ? line
    : t("transferSummary:born", { person: line, day: dayLong(language, person.dateOfBirth) });
}

function assessed(
  { instrument, on, score, of, level }: NonNullable<TransferSummary["assessment"]>,
  { t, language }: Pick<Composing, "t" | "language">,
): string {
  const result = score === null ? "" : of === null ? String(score) : t("transferSummary:scoreOf", { score, of });
  return [
    packText(instrument, language),
    dayLong(language, on),
    level === null ? "" : packText(level, language),
    result,
  ]
    .filter((part) => part !== "")
    .join(", ");
}

/** The ways to reach the victim that are safe; where there is none, that nobody may try. */
function safeContact({ contacts }: TransferSummary, { t }: Composing): readonly Block[] {
  const more = ({ safeTimes, leaveMessage, kind }: TransferSummary["contacts"][number]): string =>
    [
      safeTimes === "" ? "" : t("transferSummary:contact.when", { times: safeTimes }),
      kind !== "PHONE"
        ? ""
        : leaveMessage
          ? t("transferSummary:contact.message")
          : t("transferSummary:contact.noMessage"),
    ]
      .filter((part) => part !== "")
      .join(" ");
  return [
    heading(2, t("transferSummary:contact.heading")),
    ...(contacts.length === 0
      ? [paragraph(bold(t("transferSummary:contact.none")))]
      : [
          {
            kind: "bullets" as const,
            items: contacts.map((contact) => [bold(contact.value), plain(` ${more(contact)}`)]),
          },
          paragraph(t("transferSummary:contact.only")),
        ]),
  ];
}

function decided({ hearings }: TransferSummary, { t, language }: Composing): readonly Block[] {
  return [
    heading(2, t("transferSummary:decided.heading")),
    ...(hearings.length === 0
      ? [paragraph(t("transferSummary:decided.none"))]
      : [
          {
            kind: "table" as const,
            columns: [
              { heading: t("transferSummary:decided.on"), width: 34 },
              { heading: t("transferSummary:decided.level"), width: 28 },
              { heading: t("transferSummary:decided.outcome"), width: 38 },
            ],
            rows: hearings.map(({ on, level, outcome }) =>
              row(
                dayLong(language, on),
                bold(level === null ? "" : word(t, "level", level)),
                outcome === null ? "" : word(t, "outcome", outcome),
              ),
            ),
          },
        ]),
  ];
}

function openActions({ actions }: TransferSummary, { t, language }: Composing): readonly Block[] {
  return [
    heading(2, t("transferSummary:actions.heading")),
    ...(actions.length === 0
      ? [paragraph(t("transferSummary:actions.none"))]
      : [
          {
            kind: "table" as const,
            columns: [
              { heading: t("transferSummary:actions.number"), width: 11 },
              { heading: t("transferSummary:actions.action"), width: 34 },
              { heading: t("transferSummary:actions.owner"), width: 22 },
              { heading: t("transferSummary:actions.by"), width: 15 },
              { heading: t("transferSummary:actions.safe"), width: 20 },
            ],
            rows: actions.map(({ reference, text, owner, due, safeToDo }) =>
              row(bold(reference), text, owner, dayShort(language, due), safeToDo),
            ),
          },
        ]),
  ];
}
