import type { EscalatedAction, LetterFacts } from "../actions/escalationLetter.ts";
import { daysBetween } from "../dates.ts";
import { pageSetUp, type Composing } from "./composing.ts";
import { dayLong } from "./dayWords.ts";
import { bold, paragraph, row, type Block, type Outline } from "./outline.ts";

/** A letter to an agency's lead as a document: what it tells, and the marking it stands under. */
export interface EscalationLetter extends LetterFacts {
  readonly marking: string;
}

/**
 * The letter to an agency's lead about actions whose reminders were missed, by reference, initials and day alone
 * (`RULES.md` 3 row 14): the same words as in the register, as a document.
 */
export function composeEscalationLetter(letter: EscalationLetter, composing: Composing): Outline {
  const { t, language } = composing;
  const { to, agency, area, from, today, actions } = letter;
  const count = actions.length;
  return {
    name: `${t("escalation:name")} · ${area} · ${today}`,
    language,
    date: today,
    page: pageSetUp({ area: letter }, composing, { orientation: "portrait", approvable: false }),
    blocks: [
      { kind: "title", text: t("escalation:subject", { count, area }) },
      { kind: "subtitle", text: t("escalation:place", { area, day: dayLong(language, today) }) },
      paragraph(to === "" ? t("escalation:toAgency", { agency }) : t("escalation:to", { name: to, agency })),
      paragraph(t("escalation:opening", { count, agency })),
      overdueTable(letter, composing),
      paragraph(t("escalation:ask", { count })),
      paragraph(t("escalation:confidential")),
      paragraph(t("escalation:closing", { name: from })),
    ],
  };
}

function overdueTable({ today, actions }: EscalationLetter, { t, language }: Composing): Block {
  const owner = ({ ownerName }: EscalatedAction): string =>
    ownerName === "" ? t("escalation:nobodyNamed") : ownerName;
  return {
    kind: "table",
    columns: [
      { heading: t("escalation:column.action"), width: 14 },
      { heading: t("escalation:column.initials"), width: 12 },
      { heading: t("escalation:column.owner"), width: 26 },
      { heading: t("escalation:column.due"), width: 22 },
      { heading: t("escalation:column.reminders"), width: 26 },
    ],
    rows: actions.map((action) =>
      row(
        bold(action.reference),
        action.initials,
        owner(action),
        `${dayLong(language, action.due)}\n${t("escalation:late", { count: daysBetween(action.due, today) })}`,
        t("escalation:missed", { count: action.missed }),
      ),
    ),
  };
}
