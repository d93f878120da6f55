import { usualStanding, type StandingKind, type StandingPlan } from "../agenda/standing.ts";
import { fileTitle, pageSetUp, peopleOf, plannedWhereAndWhen, type Composing } from "./composing.ts";
import { dayBeside } from "./dayWords.ts";
import { repeatOf } from "./minutesFront.ts";
import { bold, heading, paragraph, plain, quiet, row, type Block, type Outline } from "./outline.ts";
import type { BlockedSlot, CaseRecord, ConferenceRecord } from "./record.ts";
import { word } from "./words.ts";

/** Millimetres to note something beside a question, and to sign that an agency is there. */
const roomForNote = 8;
/** A case is not looked for on two pages. */
const casesOnPage = 2;

/**
 * What whoever chairs holds in the hand: what to say and ask, in the order of the agenda, and each case by reference and
 * initials with its time and the questions nothing may be forgotten of (`RULES.md` hard stops). Takes `scriptVersion`.
 */
export function composeChairScript(record: ConferenceRecord, composing: Composing): Outline {
  const { t, language } = composing;
  const items: readonly StandingPlan[] = record.standing.length > 0 ? record.standing : usualStanding;
  const standing = (afterCases: boolean): readonly Block[] =>
    items.filter((item) => item.afterCases === afterCases).flatMap((item) => standingItem(item, record, composing));
  return {
    name: fileTitle(record, t("chairScript:name")),
    language,
    date: record.conference.date,
    page: pageSetUp(record, composing, { orientation: "portrait", approvable: false }),
    blocks: [
      { kind: "title", text: t("chairScript:title") },
      { kind: "subtitle", text: plannedWhereAndWhen(record, composing) },
      paragraph(quiet(t("chairScript:use"))),
      ...standing(false),
      { kind: "pageBreak" },
      heading(1, t("chairScript:cases", { count: record.cases.length })),
      ...theCases(record, composing),
      { kind: "pageBreak" },
      heading(1, t("chairScript:afterwards")),
      ...standing(true),
      ...toDo(t("chairScript:ask.thanks")),
    ],
  };
}

function standingItem(
  { kind, minutes }: StandingPlan,
  record: ConferenceRecord,
  composing: Composing,
): readonly Block[] {
  const { t } = composing;
  const name = word(t, "standing", kind);
  const title = minutes > 0 ? t("chairScript:lasting", { item: name, minutes }) : name;
  return [heading(2, title), ...saidUnder(kind, record, composing)];
}

const toDo = (...texts: readonly string[]): readonly Block[] => texts.map((text) => paragraph(`☐ ${text}`));

function saidUnder(kind: StandingKind, record: ConferenceRecord, composing: Composing): readonly Block[] {
  const { t } = composing;
  switch (kind) {
    case "OPENING":
      return [
        ...toDo(t("chairScript:ask.welcome"), t("chairScript:ask.reading")),
        ...(record.area.confidentialityText === "" ? [] : [paragraph(bold(record.area.confidentialityText))]),
        ...toDo(t("chairScript:ask.signing"), t("chairScript:ask.conflicts"), t("chairScript:ask.leaving")),
      ];
    case "ATTENDANCE":
      return [
        ...toDo(t("chairScript:ask.apologies"), t("chairScript:ask.quorum")),
        ...whoIsExpected(record, composing),
      ];
    case "ACTIONS":
      return actionsDue(record, composing);
    case "TRANSFERS":
      return toDo(t("chairScript:ask.transfers"));
    case "EMERGENCIES":
      return toDo(t("chairScript:ask.emergencies"));
    case "FLAGS":
      return toDo(t("chairScript:ask.flags"));
    case "OTHER_BUSINESS":
      return toDo(t("chairScript:ask.otherBusiness"), t("chairScript:ask.next"));
  }
}

function whoIsExpected({ attendance }: ConferenceRecord, { t }: Composing): readonly Block[] {
  if (attendance.length === 0) return [];
  return [
    {
      kind: "table",
      columns: [
        { heading: t("chairScript:here"), width: 8 },
        { heading: t("chairScript:agency"), width: 42 },
        { heading: t("chairScript:representative"), width: 50 },
      ],
      rows: attendance.map(({ agencyName, representative, status }) =>
        row(
          "☐",
          agencyName,
          [representative, ...(status === null ? [] : [word(t, "attendance", status)])]
            .filter((part) => part !== "")
            .join(" · "),
        ),
      ),
    },
  ];
}

function actionsDue({ earlierActions, conference }: ConferenceRecord, { t, language }: Composing): readonly Block[] {
  if (earlierActions.length === 0) return [paragraph(t("chairScript:noneDue"))];
  return [
    ...toDo(t("chairScript:ask.actions")),
    {
      kind: "table",
      columns: [
        { heading: t("chairScript:action"), width: 12 },
        { heading: t("chairScript:what"), width: 35 },
        { heading: t("chairScript:owner"), width: 20 },
        { heading: t("chairScript:due"), width: 13 },
        { heading: t("chairScript:result"), width: 20 },
      ],
      rows: earlierActions.map((action) => ({
        ...row(
          [bold(action.reference), plain(`\n${action.victimInitials}`)],
          action.text,
          action.ownerAgencyName,
          dayBeside(language, action.due, conference.date),
          "",
        ),
        height: roomForNote,
      })),
    },
  ];
}

/** The cases in their order, with the slots that are blocked for this chair in between: the time must add up. */
function theCases(record: ConferenceRecord, composing: Composing): readonly Block[] {
  const { cases, blocked } = record;
  const slotsAfter = (count: number): readonly Block[] =>
    blocked.filter(({ after }) => after === count).flatMap((slot) => blockedSlot(slot, composing));
  return [
    ...cases.flatMap((one, index): Block[] => [
      ...(index > 0 && index % casesOnPage === 0 ? [{ kind: "pageBreak" } as const] : []),
      ...slotsAfter(index),
      ...caseToHear(one, index + 1, composing),
    ]),
    ...slotsAfter(cases.length),
  ];
}

const blockedSlot = ({ startsAt, minutes }: BlockedSlot, { t }: Composing): readonly Block[] => [
  heading(2, t("chairScript:blocked", { time: startsAt, minutes })),
  paragraph(quiet(t("chairScript:blockedWhy"))),
];

function caseToHear(one: CaseRecord, number: number, composing: Composing): readonly Block[] {
  const { t } = composing;
  const { reference, victimInitials: initials, startsAt: time, minutes } = one;
  return [
    heading(2, t("chairScript:caseAt", { number, reference, initials, time, minutes })),
    paragraph(quiet(factsOf(one, composing))),
    {
      kind: "table",
      columns: [
        { heading: t("chairScript:question"), width: 74 },
        { heading: t("chairScript:notes"), width: 26 },
      ],
      rows: questionsOf(one, t).map((question) => ({ ...row(`☐ ${question}`, ""), height: roomForNote })),
    },
  ];
}

/** "Referred by Police · repeat, 7 months · 2 children": what the chair should have in mind, without a name. */
function factsOf(one: CaseRecord, { t }: Composing): string {
  const { referral } = one;
  const children = peopleOf(one.people, "CHILD").length;
  return [
    t("chairScript:referredBy", { agency: referral.agencyName }),
    ...(referral.fromArea === "" ? [] : [repeatOf(one, t)]),
    ...(isRepeat(one) ? [t("chairScript:repeat", { since: repeatOf(one, t) })] : []),
    ...(referral.lateBecause === null ? [] : [t("agenda:late")]),
    children === 0 ? t("chairScript:noChildren") : t("chairScript:children", { count: children }),
  ].join(" · ");
}

const isRepeat = ({ referral }: CaseRecord): boolean => referral.repeat && referral.fromArea === "";

/** What is asked of a case, in the order of its minutes; a repeat looks at its earlier plan first. */
function questionsOf(one: CaseRecord, t: Composing["t"]): readonly string[] {
  const hasChildren = peopleOf(one.people, "CHILD").length > 0;
  return [
    t("chairScript:ask.reason"),
    ...(isRepeat(one) ? [t("chairScript:ask.previousPlan")] : []),
    ...(one.referral.fromArea === "" ? [] : [t("chairScript:ask.origin")]),
    t("chairScript:ask.victimVoice"),
    t("chairScript:ask.agencies"),
    t("chairScript:ask.risks"),
    t("chairScript:ask.level"),
    t("chairScript:ask.plan"),
    t(hasChildren ? "chairScript:ask.childrenPlan" : "chairScript:ask.anyChildren"),
    t("chairScript:ask.otherPlans"),
    t("chairScript:ask.outcome"),
  ];
}
