import { addendaOfCase } from "./addenda.ts";
import { isPutOff } from "../meeting/rules.ts";
import { whyMissingField, type ReasonedThing } from "../meeting/whyMissing.ts";
import { dayBeside, dayLong, listed } from "./dayWords.ts";
import { type Composing, listedBecause, peopleOf, personLine } from "./composing.ts";
import { recordedOn, repeatOf, resultOf } from "./minutesFront.ts";
import { bold, heading, paragraph, plain, quiet, row, type Block, type Pair, type Span } from "./outline.ts";
import { parkedQuestions } from "./questions.ts";
import type { CaseRecord, ConferenceRecord, HearingRecord, InformationRecord, ReviewedAction } from "./record.ts";
import { word, wordsOf } from "./words.ts";

/**
 * One case as it was heard: who it is about, what each agency shared, the victim's voice, risks, the action plan, who tells
 * the victim. `title` is its heading; what nobody said has no heading.
 */
export function minutesOfCase(
  record: ConferenceRecord,
  one: CaseRecord,
  hearing: HearingRecord,
  title: string,
  composing: Composing,
): readonly Block[] {
  const { t, language } = composing;
  const { texts } = hearing;
  return [
    heading(1, title),
    { kind: "grid", across: 2, pairs: whoItIsAbout(record, one, hearing, composing) },
    ...section(t("minutes:case.background"), texts.background),
    ...planBefore(record, hearing, composing),
    ...informationShared(record, hearing, composing),
    ...victimVoice(hearing, composing),
    ...risks(hearing, composing),
    ...plans(hearing, composing),
    ...actionPlan(record, hearing, composing),
    ...whoTells(one, hearing, composing),
    ...section(t("minutes:case.rationale"), texts.rationale),
    ...disagreement(hearing, t),
    ...goneOn(hearing, t),
    ...(hearing.flagUntil === null
      ? []
      : [paragraph(quiet(t("minutes:case.flag", { day: dayLong(language, hearing.flagUntil) })))]),
    ...parkedQuestions(hearing.questions, composing),
    ...recordedOn(one, composing),
    ...addendaOfCase(record, one.access.caseId, composing),
  ];
}

/** What was promised last time, what became of it, and whether it is still needed. */
function planBefore(
  record: ConferenceRecord,
  { planBefore: plan }: HearingRecord,
  composing: Composing,
): readonly Block[] {
  const { t, language } = composing;
  if (plan === null || plan.actions.length === 0) return [];
  return [
    heading(2, t("minutes:before.heading", { day: dayLong(language, plan.on) })),
    {
      kind: "table",
      columns: [
        { heading: t("minutes:before.action"), width: 34 },
        { heading: t("minutes:before.owner"), width: 18 },
        { heading: t("minutes:before.result"), width: 26 },
        { heading: t("minutes:before.needed"), width: 22 },
      ],
      rows: plan.actions.map((action) =>
        row(action.text, action.ownerAgencyName, resultOf(action, record, composing), neededOf(action, t)),
      ),
    },
  ];
}

function neededOf({ needed, note }: ReviewedAction, t: Composing["t"]): string {
  if (needed === null) return "";
  const said = word(t, "stillNeeded", needed);
  return note === "" ? said : t("minutes:before.because", { needed: said, note });
}

/** "Yes: last referral 12 Apr 2026, 227 days before"; where the rule was not asked, how it stands on the front page. */
function whetherRepeat(one: CaseRecord, { t, language }: Composing): string {
  const { repeat, repeatSince, referrerSaysRepeat, fromArea } = one.referral;
  if (fromArea !== "") return repeatOf(one, t);
  if (!repeat && referrerSaysRepeat) return t("minutes:case.referrerSays");
  if (!repeat || repeatSince === null) return repeatOf(one, t);
  const said = { day: dayLong(language, repeatSince.on), count: repeatSince.days };
  return repeatSince.anchor === "MEETING_DATE"
    ? t("minutes:case.repeatHeard", said)
    : t("minutes:case.repeatSince", said);
}

const section = (title: string, text: string): readonly Block[] =>
  text === "" ? [] : [heading(2, title), paragraph(text)];

function whoItIsAbout(
  record: ConferenceRecord,
  one: CaseRecord,
  hearing: HearingRecord,
  composing: Composing,
): readonly Pair[] {
  const { t, language } = composing;
  const on = record.conference.date;
  const { referral } = one;
  const lines = (role: "VICTIM" | "PERPETRATOR" | "CHILD" | "OTHER_ADULT_AT_RISK", between: string): string =>
    peopleOf(one.people, role)
      .map((person) => personLine(person, on, t))
      .join(between);
  const otherAdults = lines("OTHER_ADULT_AT_RISK", "\n");
  const pair = (label: string, ...value: readonly (Span | string)[]): Pair => ({
    label,
    value: value.map((part) => (typeof part === "string" ? plain(part) : part)),
  });
  const score = referral.score === null ? "" : t("minutes:case.score", { score: referral.score, of: referral.scoreOf });
  return [
    pair(t("minutes:case.victim"), lines("VICTIM", "\n")),
    pair(t("minutes:case.level"), ...levelAgreed(hearing, score, t)),
    pair(t("minutes:case.perpetrator"), lines("PERPETRATOR", "\n")),
    pair(t("minutes:case.reason"), listedBecause(one, t)),
    pair(t("minutes:case.children"), lines("CHILD", " · ") || t("minutes:case.none")),
    pair(
      t("minutes:case.referredBy"),
      t("minutes:case.referredOn", { agency: referral.agencyName, day: dayBeside(language, referral.receivedOn, on) }),
    ),
    pair(t("minutes:case.outcome"), outcomeOf(hearing, composing)),
    pair(t("minutes:case.repeat"), whetherRepeat(one, composing)),
    ...(otherAdults === "" ? [] : [pair(t("minutes:case.otherAdults"), otherAdults)]),
  ];
}

const levelAgreed = ({ decision }: HearingRecord, score: string, t: Composing["t"]): readonly Span[] =>
  [
    bold(decision.levelAgreed === null ? "" : word(t, "level", decision.levelAgreed)),
    plain(score === "" ? "" : ` (${score})`),
  ].filter(({ text }) => text !== "");

/** "To be listed again, to be heard on 9 December", "Transferred. To: Haverby". What it owes stands with it. */
function outcomeOf({ decision, texts, safetyAgencyName }: HearingRecord, { t, language }: Composing): string {
  const { outcome, putOffReason, nextOn, safetyName } = decision;
  if (outcome === null) return "";
  const keeper = [safetyAgencyName, safetyName].filter((part) => part !== "").join(", ");
  const next = nextOn === null ? "" : t("minutes:outcome.nextOn", { day: dayLong(language, nextOn) });
  const first = [word(t, "outcome", outcome), isPutOff(outcome) || outcome === "RE_LIST" ? next : ""];
  const more = isPutOff(outcome)
    ? [
        putOffReason === null ? "" : t("minutes:outcome.putOff", { reason: word(t, "putOffReason", putOffReason) }),
        keeper === "" ? "" : t("minutes:outcome.safety", { who: keeper }),
      ]
    : [
        outcome === "TRANSFERRED" && texts.toArea !== "" ? t("minutes:outcome.toArea", { area: texts.toArea }) : "",
        outcome === "REFER_OTHER_FORUM" ? texts.otherForum : "",
      ];
  return [first.filter((part) => part !== "").join(", "), ...more].filter((part) => part !== "").join("\n");
}

/** A reason as it was chosen, with the words somebody added; the words alone where the choice says nothing. */
function reasonOf(thing: ReasonedThing, { reasons, texts }: HearingRecord, t: Composing["t"]): string {
  const chosen = reasons[thing];
  const said = texts[whyMissingField[thing]];
  const named = chosen === undefined || (chosen === "OTHER" && said !== "") ? "" : word(t, "whyMissing", chosen);
  return [named, said].filter((part) => part !== "").join("; ");
}

function disagreement({ texts, disagreeingNames }: HearingRecord, t: Composing["t"]): readonly Block[] {
  const who =
    disagreeingNames.length === 0 ? "" : t("minutes:case.disagreeing", { agencies: listed(disagreeingNames) });
  const lines = [who, texts.disagreement].filter((line) => line !== "");
  if (lines.length === 0) return [];
  return [heading(2, t("minutes:case.disagreement")), ...lines.map((line) => paragraph(line))];
}

/** What one went on in spite of, with the reason, or that none was given (`RULES.md` warnings). */
function goneOn({ warnings, actions }: HearingRecord, t: Composing["t"]): readonly Block[] {
  const lines = warnings.flatMap(({ warning, actionId, reason }) => {
    const action = actions.find(({ id }) => id === actionId);
    // A warning about an action that the recipient does not get would tell of it.
    if (actionId !== null && action === undefined) return [];
    const named = word(t, "warning", warning);
    const what = action
      ? t("minutes:warnings.action", { reference: action.reference, warning: named })
      : t("minutes:warnings.whole", { warning: named.slice(0, 1).toLocaleUpperCase() + named.slice(1) });
    const why = reason === "" ? t("minutes:warnings.noReason") : t("minutes:warnings.reason", { reason });
    return [`${what} ${why}`];
  });
  if (lines.length === 0) return [];
  return [heading(2, t("minutes:warnings.heading")), ...lines.map((line) => paragraph(line))];
}

function informationShared(record: ConferenceRecord, hearing: HearingRecord, composing: Composing): readonly Block[] {
  const { t } = composing;
  const said = (agencyId: string): readonly InformationRecord[] =>
    hearing.information.filter((item) => item.agencyId === agencyId && item.kind === "SHARED");
  const shared = hearing.agencies.filter(({ agencyId }) => said(agencyId).length > 0);
  const nothingHeld = hearing.agencies.filter(
    ({ agencyId }) =>
      said(agencyId).length === 0 &&
      hearing.information.some((item) => item.agencyId === agencyId && item.kind === "NOTHING_HELD"),
  );
  const others = hearing.agencies.filter((agency) => !shared.includes(agency) && !nothingHeld.includes(agency));
  const together = (agencies: HearingRecord["agencies"], text: string): readonly Block[] =>
    agencies.length === 0 ? [] : [heading(3, listed(agencies.map(({ agencyName }) => agencyName))), paragraph(text)];
  const absent = others.filter(({ presence }) => presence === "absent");
  const followUp = (agencyId: string): string =>
    hearing.actions
      .filter((action) => action.ownerAgencyId === agencyId)
      .map(({ reference }) => reference)
      .join(", ");
  const blocks = [
    ...shared.flatMap(({ agencyId, agencyName }) => [
      heading(3, agencyName),
      ...said(agencyId).map((item) => informationLine(record, item, composing)),
    ]),
    ...together(nothingHeld, t("minutes:case.nothingHeld")),
    ...absent.flatMap((agency) => {
      const actions = followUp(agency.agencyId);
      return actions === "" ? [] : together([agency], t("minutes:case.absentFollowUp", { actions }));
    }),
    ...together(
      absent.filter(({ agencyId }) => followUp(agencyId) === ""),
      t("minutes:case.absent"),
    ),
    ...together(
      others.filter(({ presence }) => presence === "outOfRoom"),
      t("minutes:case.outOfRoom"),
    ),
  ];
  return blocks.length === 0 ? [] : [heading(2, t("minutes:case.information")), ...blocks];
}

/** "Reported, 19 Nov. Followed on foot twice in the last week." */
function informationLine(record: ConferenceRecord, item: InformationRecord, { t, language }: Composing): Block {
  const source = [
    ...(item.basis === null ? [] : [word(t, "basis", item.basis)]),
    ...(item.on === null ? [] : [dayBeside(language, item.on, record.conference.date)]),
  ].join(", ");
  return paragraph(...(source === "" ? [] : [quiet(t("minutes:case.source", { source }))]), item.text);
}

function victimVoice(hearing: HearingRecord, { t }: Composing): readonly Block[] {
  const voice = hearing.texts.victimVoice;
  const whyNot = reasonOf("victimVoice", hearing, t);
  if (voice === "" && whyNot === "") return [];
  return [
    heading(2, t("minutes:case.voice")),
    ...(voice === "" ? [] : [paragraph(voice)]),
    ...(whyNot === "" || voice !== "" ? [] : [paragraph(t("minutes:case.voiceWhyNot", { reason: whyNot }))]),
  ];
}

function risks(hearing: HearingRecord, { t }: Composing): readonly Block[] {
  const protective = hearing.texts.protectiveFactors;
  if (hearing.risks.length === 0 && protective === "") return [];
  const table: Block = {
    kind: "table",
    columns: [
      { heading: t("minutes:risks.number"), width: 8 },
      { heading: t("minutes:risks.risk"), width: 42 },
      { heading: t("minutes:risks.to"), width: 18 },
      { heading: t("minutes:risks.level"), width: 14 },
      { heading: t("minutes:risks.imminence"), width: 18 },
    ],
    rows: hearing.risks.map((risk) =>
      row(
        `${risk.number}`,
        risk.text,
        wordsOf(t, "subject", risk.to),
        risk.level === null ? "" : word(t, "level", risk.level),
        risk.imminence === null ? "" : word(t, "imminence", risk.imminence),
      ),
    ),
  };
  return [
    heading(2, t("minutes:risks.heading")),
    ...(hearing.risks.length === 0 ? [] : [table]),
    ...protectiveFactors(protective, t),
  ];
}

/** One line of the field is one factor: several are a list. */
function protectiveFactors(text: string, t: Composing["t"]): readonly Block[] {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const title = quiet(`${t("minutes:risks.protective")} `);
  if (lines.length === 0) return [];
  if (lines.length === 1) return [paragraph(title, ...lines)];
  return [paragraph(title), { kind: "bullets", items: lines.map((line) => [plain(line)]) }];
}

function plans(hearing: HearingRecord, { t }: Composing): readonly Block[] {
  const { texts } = hearing;
  const planned = (thing: "childrenPlan" | "perpetratorPlan" | "staffSafety"): string => {
    const none = texts[thing] === "" ? reasonOf(thing, hearing, t) : "";
    return none === "" ? texts[thing] : t("minutes:plans.none", { reason: none });
  };
  const lines = [
    { label: t("minutes:plans.children"), text: planned("childrenPlan") },
    { label: t("minutes:plans.perpetrator"), text: planned("perpetratorPlan") },
    { label: t("minutes:plans.staff"), text: planned("staffSafety") },
  ].filter(({ text }) => text !== "");
  if (lines.length === 0) return [];
  return [
    heading(2, t("minutes:plans.heading")),
    ...lines.map(({ label, text }) => paragraph(bold(`${label} `), text)),
  ];
}

/** What else was agreed about an action: how safely, after which, and who tells an owner that was away. */
function aboutActions({ actions }: HearingRecord, t: Composing["t"]): readonly Block[] {
  const lines = actions.flatMap((action) => {
    const { reference, safeToDo: text, mayAlert, dependsOn, assignedAbsent } = action;
    const other = actions.find(({ id }) => id === dependsOn)?.reference;
    const alert =
      text === "" ? t("minutes:plan.mayAlertPlain", { reference }) : t("minutes:plan.mayAlert", { reference, text });
    const safely = text === "" ? "" : t("minutes:plan.howSafely", { reference, text });
    const agency = action.ownerAgencyName;
    const informed =
      action.informedBy === ""
        ? t("minutes:plan.informedNobody", { reference, agency })
        : t("minutes:plan.informed", { reference, agency, name: action.informedBy });
    return [
      mayAlert === true ? alert : safely,
      other === undefined ? "" : t("minutes:plan.waits", { reference, other }),
      assignedAbsent ? informed : "",
    ].filter((line) => line !== "");
  });
  // Each begins with the number of its action: a heading would only push the case onto a second page.
  return lines.map((line) => paragraph(line));
}

function actionPlan(
  record: ConferenceRecord,
  hearing: HearingRecord,
  { t, language, recipient }: Composing,
): readonly Block[] {
  const why = hearing.texts.noActionReason;
  if (hearing.actions.length === 0)
    return why === ""
      ? []
      : [heading(2, t("minutes:plan.heading")), paragraph(t("minutes:plan.noAction", { reason: why }))];
  return [
    heading(2, t("minutes:plan.heading")),
    {
      kind: "table",
      columns: [
        { heading: t("minutes:plan.number"), width: 11 },
        { heading: t("minutes:plan.action"), width: 39 },
        { heading: t("minutes:plan.risk"), width: 9 },
        { heading: t("minutes:plan.owner"), width: 26 },
        { heading: t("minutes:plan.by"), width: 15 },
      ],
      rows: hearing.actions.map((action) => {
        // The recipient finds the own lines at a glance.
        const own = recipient.agencyId === action.ownerAgencyId ? bold : plain;
        return row(
          own(action.reference),
          own(action.text),
          action.riskNumbers.join(", "),
          own([action.ownerAgencyName, action.ownerName].filter((part) => part !== "").join(", ")),
          own(dayBeside(language, action.due, record.conference.date)),
        );
      }),
    },
    ...aboutActions(hearing, t),
  ];
}

function whoTells(one: CaseRecord, { decision, texts }: HearingRecord, { t, language }: Composing): readonly Block[] {
  const { tellsName: name, tellsBy } = decision;
  const told = texts.whatMayBeTold;
  if (name === "" && told === "") return [];
  const victim = peopleOf(one.people, "VICTIM")[0];
  const called = victim?.givenNames || one.victimInitials;
  const who = tellsBy === null ? name : t("minutes:tells.by", { name, day: dayLong(language, tellsBy) });
  return [
    heading(2, t("minutes:tells.heading", { name: called })),
    paragraph(
      ...(name === "" ? [] : [`${t("minutes:tells.who", { who })} `]),
      ...(told === "" ? [] : [quiet(`${t("minutes:tells.told")} `), told]),
    ),
  ];
}
