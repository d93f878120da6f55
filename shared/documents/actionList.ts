import type { AgencyId } from "../ids.ts";
import { pageSetUp, type Composing } from "./composing.ts";
import { dayBeside, dayInFull } from "./dayWords.ts";
import type { OwnerActions } from "./leaveOut.ts";
import { resultOf } from "./minutesFront.ts";
import { bold, heading, paragraph, plain, row, type Block, type Outline } from "./outline.ts";
import type { ActionRecord, ConferenceRecord } from "./record.ts";

export interface AgencyActions {
  readonly agencyId: AgencyId;
  readonly agencyName: string;
  readonly actions: OwnerActions;
}

/**
 * What one agency took on, with reference and initials and nothing more about anybody; for the file, agency after agency.
 * `agencies` come from `actionsFor`, one for a recipient that is an agency.
 */
export function composeActionList(
  record: Pick<ConferenceRecord, "area" | "conference">,
  agencies: readonly AgencyActions[],
  composing: Composing,
): Outline {
  const { t, language } = composing;
  const { area, conference } = record;
  const single = agencies.length === 1 ? agencies[0] : undefined;
  const subtitle = [...(single ? [single.agencyName] : []), area.name, dayInFull(language, conference.date)].join(
    " · ",
  );
  return {
    name: `${t("actionList:name")} · ${area.name} · ${conference.date}`,
    language,
    date: conference.date,
    page: pageSetUp(record, composing, { orientation: "portrait", approvable: false }),
    blocks: [
      { kind: "title", text: t("actionList:title") },
      { kind: "subtitle", text: subtitle },
      paragraph(t("actionList:use")),
      ...agencies.flatMap(({ agencyName, actions }) => [
        ...(single ? [] : [heading(1, agencyName)]),
        ...ofAgency(record, actions, composing),
      ]),
    ],
  };
}

function ofAgency(
  record: Pick<ConferenceRecord, "conference">,
  { agreed, earlier, heardWithout }: OwnerActions,
  composing: Composing,
): readonly Block[] {
  const { t } = composing;
  return [
    heading(2, t("actionList:agreed")),
    agreed.length === 0 ? paragraph(t("actionList:noneAgreed")) : agreedTable(record, agreed, composing),
    ...(earlier.length === 0 ? [] : [heading(2, t("actionList:earlier")), earlierTable(record, earlier, composing)]),
    ...(heardWithout.length === 0
      ? []
      : [
          heading(2, t("actionList:heardWithout")),
          paragraph(t("actionList:pleaseSend")),
          {
            kind: "bullets" as const,
            items: heardWithout.map(({ reference, victimInitials }) => [bold(reference), plain(` ${victimInitials}`)]),
          },
        ]),
  ];
}

const agreedTable = (
  record: Pick<ConferenceRecord, "conference">,
  actions: readonly ActionRecord[],
  { t, language }: Composing,
): Block => ({
  kind: "table",
  columns: [
    { heading: t("actionList:number"), width: 11 },
    { heading: t("actionList:case"), width: 14 },
    { heading: t("actionList:action"), width: 31 },
    { heading: t("actionList:who"), width: 17 },
    { heading: t("actionList:by"), width: 14 },
    { heading: t("actionList:safe"), width: 17 },
  ],
  rows: actions.map((action) =>
    row(
      bold(action.reference),
      `${action.caseReference}\n${action.victimInitials}`,
      action.text,
      action.ownerName,
      bold(dayBeside(language, action.due, record.conference.date)),
      action.safeToDo,
    ),
  ),
});

const earlierTable = (
  record: Pick<ConferenceRecord, "conference">,
  actions: readonly ActionRecord[],
  composing: Composing,
): Block => ({
  kind: "table",
  columns: [
    { heading: composing.t("actionList:number"), width: 11 },
    { heading: composing.t("actionList:case"), width: 16 },
    { heading: composing.t("actionList:action"), width: 36 },
    { heading: composing.t("actionList:by"), width: 12 },
    { heading: composing.t("actionList:state"), width: 29 },
  ],
  rows: actions.map((action) =>
    row(
      bold(action.reference),
      `${action.caseReference}\n${action.victimInitials}`,
      action.text,
      dayBeside(composing.language, action.due, record.conference.date),
      resultOf(action, record, composing),
    ),
  ),
});
