import type { CivilDate } from "../dates.ts";
import { daysBetween } from "../dates.ts";
import type { Translate } from "../documents/translate.ts";

/** What a lead is told of an action: nothing of what is to be done, nor of whom it is about beyond initials (`RULES.md` 3 row 14). */
export interface EscalatedAction {
  readonly reference: string;
  readonly initials: string;
  readonly ownerName: string;
  readonly due: CivilDate;
  readonly missed: number;
}

/** What the letter to an agency's lead is written of. */
export interface LetterFacts {
  readonly to: string;
  readonly agency: string;
  readonly area: string;
  readonly from: string;
  readonly today: CivilDate;
  readonly actions: readonly EscalatedAction[];
}

/** The letter to an agency's lead about actions whose reminders were missed; `day` says a civil day in the letter's language. */
export function escalationLetter(
  { to, agency, area, from, today, actions }: LetterFacts,
  t: Translate,
  day: (date: CivilDate) => string,
): { readonly subject: string; readonly text: string } {
  const lines = actions.map(({ reference, initials, ownerName, due, missed }) =>
    t("escalation:line", {
      reference,
      initials,
      owner: ownerName === "" ? t("escalation:nobodyNamed") : ownerName,
      due: day(due),
      late: t("escalation:late", { count: daysBetween(due, today) }),
      missed: t("escalation:missed", { count: missed }),
    }),
  );
  const text = [
    t("escalation:place", { area, day: day(today) }),
    to === "" ? t("escalation:toAgency", { agency }) : t("escalation:to", { name: to, agency }),
    t("escalation:opening", { count: actions.length, agency }),
    lines.join("\n"),
    t("escalation:ask", { count: actions.length }),
    t("escalation:confidential"),
    t("escalation:closing", { name: from }),
  ].join("\n\n");
  return { subject: t("escalation:subject", { count: actions.length, area }), text };
}
