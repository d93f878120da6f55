import type { Person } from "../people/model.ts";
import { displayName } from "../people/rules.ts";
import { fileTitle, pageSetUp, peopleOf, plannedWhereAndWhen, type Composing } from "./composing.ts";
import { dayInFull, dayLong } from "./dayWords.ts";
import {
  bold,
  heading,
  paragraph,
  plain,
  quiet,
  row,
  type Block,
  type Outline,
  type Pair,
  type Row,
} from "./outline.ts";
import type { CaseRecord, ConferenceRecord } from "./record.ts";

/** Millimetres left to write in: a line, some lines, and one thing that is known. */
const [oneLine, someLines, oneItem] = [8, 13, 14];
const itemRows = 3;

/**
 * What one agency is asked to look for before the conference: case after case, each on a page of its own, who it is about,
 * and the questions of the research form with room to write (`RULES.md` research). Takes `researchVersion`. What goes to the
 * chair alone, or stays with the agency, has no place on it: the form goes back to the coordinator.
 */
export function composeResearchRequest(record: ConferenceRecord, composing: Composing): Outline {
  const { t, language, recipient } = composing;
  const { cases, conference } = record;
  return {
    name: fileTitle(record, t("researchRequest:name")),
    language,
    date: conference.date,
    page: pageSetUp(record, composing, { orientation: "portrait", approvable: false }),
    blocks: [
      { kind: "title", text: t("researchRequest:title") },
      { kind: "subtitle", text: plannedWhereAndWhen(record, composing) },
      {
        kind: "grid",
        across: 1,
        pairs: [
          { label: t("researchRequest:askedOf"), value: [plain(recipient.name)] },
          {
            label: t("researchRequest:answerBy"),
            value: [bold(dayInFull(language, conference.deadlines.researchDueOn))],
          },
          { label: t("researchRequest:cases", { count: cases.length }), value: [plain(references(cases))] },
        ],
      },
      heading(2, t("researchRequest:how")),
      {
        kind: "bullets",
        items: (["everywhere", "relevant", "nothing", "quiet", "chairOnly", "inProgram"] as const).map((hint) => [
          plain(hints(t)[hint]),
        ]),
      },
      ...cases.flatMap((one, index) => caseForm(one, index + 1, composing)),
    ],
  };
}

const references = (cases: readonly CaseRecord[]): string => cases.map(({ reference }) => reference).join(", ");

const hints = (t: Composing["t"]) => ({
  everywhere: t("researchRequest:hint.everywhere"),
  relevant: t("researchRequest:hint.relevant"),
  nothing: t("researchRequest:hint.nothing"),
  quiet: t("researchRequest:hint.quiet"),
  chairOnly: t("researchRequest:hint.chairOnly"),
  inProgram: t("researchRequest:hint.inProgram"),
});

function caseForm(one: CaseRecord, number: number, composing: Composing): readonly Block[] {
  const { t } = composing;
  return [
    { kind: "pageBreak" },
    heading(1, t("researchRequest:case", { number, reference: one.reference })),
    {
      kind: "table",
      columns: [
        { heading: t("researchRequest:who"), width: 18 },
        { heading: t("researchRequest:person"), width: 32 },
        { heading: t("researchRequest:born"), width: 20 },
        { heading: t("researchRequest:address"), width: 30 },
      ],
      rows: [
        ...rowsOf(one, "VICTIM", t("researchRequest:victim"), composing),
        ...rowsOf(one, "PERPETRATOR", t("researchRequest:perpetrator"), composing),
        ...rowsOf(one, "CHILD", t("researchRequest:child"), composing),
      ],
    },
    heading(2, t("researchRequest:holds")),
    { kind: "grid", across: 1, pairs: questions(t) },
    heading(2, t("researchRequest:items")),
    paragraph(quiet(t("researchRequest:itemsHint"))),
    {
      kind: "table",
      columns: [
        { heading: t("researchRequest:item"), width: 46 },
        { heading: t("researchRequest:basis"), width: 19 },
        { heading: t("researchRequest:about"), width: 21 },
        { heading: t("researchRequest:of"), width: 14 },
      ],
      rows: Array.from({ length: itemRows }, () => ({
        ...row("", t("researchRequest:bases"), t("researchRequest:parties"), ""),
        height: oneItem,
      })),
    },
    {
      kind: "grid",
      across: 1,
      pairs: [{ label: t("researchRequest:suggested"), value: [], height: someLines }],
    },
    {
      kind: "grid",
      across: 2,
      pairs: [
        { label: t("researchRequest:completedBy"), value: [], height: oneLine },
        { label: t("researchRequest:completedOn"), value: [], height: oneLine },
      ],
    },
  ];
}

/** The people in one role, one a row; the addresses of that role stand with the first of them. */
function rowsOf(one: CaseRecord, role: Person["role"], label: string, { t, language }: Composing): readonly Row[] {
  const addresses = one.addresses
    .filter(({ of }) => of === role)
    .map(({ sealed, text }) => (sealed ? t("researchRequest:addressWithheld") : text));
  return peopleOf(one.people, role).map((person, index) =>
    row(
      label,
      [
        bold(displayName(person)),
        ...(person.aliases === "" ? [] : [plain(`\n${t("researchRequest:alias", { names: person.aliases })}`)]),
      ],
      person.dateOfBirth === null ? t("researchRequest:notKnown") : dayLong(language, person.dateOfBirth),
      reachOf([...(person.schoolOrWork === "" ? [] : [person.schoolOrWork]), ...(index === 0 ? addresses : [])], t),
    ),
  );
}

const reachOf = (parts: readonly string[], t: Composing["t"]): string =>
  parts.length === 0 ? t("researchRequest:notKnown") : parts.join("\n");

function questions(t: Composing["t"]): readonly Pair[] {
  const asked = (label: string, height: number, text = ""): Pair => ({ label, value: [plain(text)], height });
  return [
    asked(t("researchRequest:nothingHeld"), oneLine, t("researchRequest:nothingHeldTick")),
    asked(t("researchRequest:systems"), oneLine),
    asked(t("researchRequest:known"), oneLine, t("researchRequest:knownAnswers")),
    asked(t("researchRequest:details"), oneLine, t("researchRequest:detailsAnswers")),
    asked(t("researchRequest:contacts"), someLines),
    asked(t("researchRequest:attitude"), someLines),
    asked(t("researchRequest:done"), someLines),
    asked(t("researchRequest:victimView"), oneLine),
    asked(t("researchRequest:staffSafety"), oneLine),
  ];
}
