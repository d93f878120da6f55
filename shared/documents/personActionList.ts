import { fileTitle, pageSetUp, type Composing } from "./composing.ts";
import { dayBeside, dayInFull } from "./dayWords.ts";
import type { OwnerActions } from "./leaveOut.ts";
import { bold, heading, paragraph, row, type Block, type Outline } from "./outline.ts";
import type { ActionRecord } from "./record.ts";
import type { Frame } from "./version.ts";

/** Millimetres to note a result by hand. */
const roomForResult = 13;

/**
 * What one person took on and is still open, with reference and initials and nothing more about anybody (`RULES.md` 3 row 14):
 * each action with its day and room for its result. `actions` come from `personActions`.
 */
export function composePersonActionList(record: Frame, actions: OwnerActions, composing: Composing): Outline {
  const { t, language, recipient } = composing;
  const { area, conference } = record;
  const parts = [
    { title: t("actionList:agreed"), actions: actions.agreed },
    { title: t("actionList:earlier"), actions: actions.earlier },
  ].filter((part) => part.actions.length > 0);
  const count = actions.agreed.length + actions.earlier.length;
  return {
    name: fileTitle(record, t("actionList:nameOfPerson")),
    language,
    date: conference.date,
    page: pageSetUp(record, composing, { orientation: "portrait", approvable: false }),
    blocks: [
      { kind: "title", text: t("actionList:titleOfPerson", { count }) },
      { kind: "subtitle", text: [recipient.name, area.name, dayInFull(language, conference.date)].join(" · ") },
      paragraph(t("actionList:useOfPerson")),
      ...parts.flatMap((part): Block[] => [heading(2, part.title), openTable(record, part.actions, composing)]),
    ],
  };
}

const openTable = ({ conference }: Frame, actions: readonly ActionRecord[], { t, language }: Composing): Block => ({
  kind: "table",
  columns: [
    { heading: t("actionList:number"), width: 11 },
    { heading: t("actionList:case"), width: 14 },
    { heading: t("actionList:action"), width: 33 },
    { heading: t("actionList:by"), width: 12 },
    { heading: t("actionList:safe"), width: 15 },
    { heading: t("actionList:result"), width: 19 },
  ],
  rows: actions.map((action) => ({
    ...row(
      bold(action.reference),
      `${action.caseReference}\n${action.victimInitials}`,
      action.text,
      bold(dayBeside(language, action.due, conference.date)),
      action.safeToDo,
      "",
    ),
    height: roomForResult,
  })),
});
