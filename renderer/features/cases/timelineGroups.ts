import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCalendarPause,
  IconCircleCheck,
  IconClipboardCheck,
  IconClipboardText,
  IconFileImport,
  IconFlag,
  IconFlagOff,
  IconGavel,
  IconLink,
  IconLock,
  IconUserPlus,
  IconUsersGroup,
} from "@tabler/icons-react";
import type { OpenedCase } from "./openedCase.ts";

export type Entry = OpenedCase["timeline"][number];
export type EntryKind = Entry["kind"];

export const timelineIcons = {
  REFERRAL: IconFileImport,
  HEARING: IconUsersGroup,
  DEFERRED: IconCalendarPause,
  ACTION_AGREED: IconClipboardText,
  ACTION_CLOSED: IconCircleCheck,
  ASSESSMENT: IconClipboardCheck,
  INCIDENT: IconAlertTriangle,
  ORDER_MADE: IconGavel,
  ORDER_BREACHED: IconAlertTriangle,
  ORDER_ENDED: IconGavel,
  FLAG_ASKED: IconFlag,
  FLAG_CONFIRMED: IconFlag,
  FLAG_REMOVED: IconFlagOff,
  PERSON_ADDED: IconUserPlus,
  CASE_LINKED: IconLink,
  CASE_CLOSED: IconLock,
  CASE_REOPENED: IconArrowBackUp,
} as const satisfies Record<EntryKind, unknown>;

/** The kinds a reader chooses between, in the order in which they are offered. */
export const timelineGroups = ["heard", "actions", "risk", "incidents", "orders", "flags", "case"] as const;
export type TimelineGroup = (typeof timelineGroups)[number];

const groupOf: Readonly<Record<EntryKind, TimelineGroup>> = {
  REFERRAL: "heard",
  HEARING: "heard",
  DEFERRED: "heard",
  ACTION_AGREED: "actions",
  ACTION_CLOSED: "actions",
  ASSESSMENT: "risk",
  INCIDENT: "incidents",
  ORDER_MADE: "orders",
  ORDER_BREACHED: "orders",
  ORDER_ENDED: "orders",
  FLAG_ASKED: "flags",
  FLAG_CONFIRMED: "flags",
  FLAG_REMOVED: "flags",
  PERSON_ADDED: "case",
  CASE_LINKED: "case",
  CASE_CLOSED: "case",
  CASE_REOPENED: "case",
};

/** The groups that these lines have something of. */
export const groupsIn = (entries: readonly Entry[]): readonly TimelineGroup[] => {
  const there = new Set(entries.map(({ kind }) => groupOf[kind]));
  return timelineGroups.filter((group) => there.has(group));
};

/** The lines of these groups, newest first; all of them when no group is chosen. */
export const entriesOf = (entries: readonly Entry[], chosen: readonly TimelineGroup[]): readonly Entry[] =>
  entries
    .filter(({ kind }) => chosen.length === 0 || chosen.includes(groupOf[kind]))
    .toSorted((one, other) => other.on.localeCompare(one.on));
