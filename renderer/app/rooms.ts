import {
  IconCalendarEvent,
  IconClipboardCheck,
  IconFileSearch,
  IconFileText,
  IconFolders,
  IconInbox,
  IconSettings,
  IconSun,
  type Icon,
} from "@tabler/icons-react";
import type { Role } from "../../shared/policy.ts";
import type { Session } from "../../shared/unlock/model.ts";
import type { Place } from "./navigation.ts";

export interface Room {
  readonly name:
    "today" | "conferences" | "research" | "referrals" | "cases" | "actions" | "documents" | "administration";
  readonly icon: Icon;
  readonly place: Place;
  /** The beginnings of the addresses that belong to this room. */
  readonly paths: readonly string[];
  readonly roles: readonly Role[];
  /** Rooms with case content open only to a cleared account (`RULES.md` 2). */
  readonly cleared: boolean;
}

const everybody: readonly Role[] = ["administrator", "chair", "representative", "adviser", "observer", "auditor"];
const atTheTable: readonly Role[] = ["administrator", "chair", "representative", "adviser"];

const rooms: readonly Room[] = [
  { name: "today", icon: IconSun, place: { screen: "today" }, paths: [], roles: everybody, cleared: false },
  {
    name: "conferences",
    icon: IconCalendarEvent,
    place: { screen: "conferences" },
    paths: ["/conferences", "/meeting", "/minutes"],
    roles: atTheTable,
    cleared: true,
  },
  {
    name: "research",
    icon: IconFileSearch,
    place: { screen: "research" },
    paths: ["/research"],
    roles: ["representative"],
    cleared: true,
  },
  {
    name: "referrals",
    icon: IconInbox,
    place: { screen: "referrals" },
    paths: ["/referrals", "/import"],
    roles: atTheTable,
    cleared: true,
  },
  {
    name: "cases",
    icon: IconFolders,
    place: { screen: "cases" },
    paths: ["/cases", "/hearings", "/flags"],
    roles: atTheTable,
    cleared: true,
  },
  {
    name: "actions",
    icon: IconClipboardCheck,
    place: { screen: "actions" },
    paths: ["/actions"],
    roles: atTheTable,
    cleared: true,
  },
  {
    name: "documents",
    icon: IconFileText,
    place: { screen: "documents" },
    paths: ["/documents"],
    roles: ["administrator", "chair", "representative"],
    cleared: true,
  },
  {
    name: "administration",
    icon: IconSettings,
    place: { screen: "agencies" },
    paths: ["/settings", "/houseStyle", "/accounts", "/agencies", "/audit"],
    roles: ["administrator", "chair", "auditor"],
    cleared: false,
  },
];

/** The rooms this account may enter; what it may not do is not there. */
export const roomsFor = ({ role, cleared }: Pick<Session, "role" | "cleared">): readonly Room[] =>
  rooms.filter((room) => room.roles.includes(role) && (cleared || !room.cleared));

/** The room an address belongs to. */
export const roomAt = (path: string): Room["name"] =>
  rooms.find(({ paths }) => paths.some((start) => path === start || path.startsWith(`${start}/`)))?.name ?? "today";

const administration = [
  { screen: "settings", roles: ["administrator"] },
  { screen: "houseStyle", roles: ["administrator"] },
  { screen: "agencies", roles: ["administrator", "chair", "auditor"] },
  { screen: "accounts", roles: ["administrator", "chair", "auditor"] },
  { screen: "audit", roles: ["administrator", "auditor"] },
] as const satisfies readonly { readonly screen: Place["screen"]; readonly roles: readonly Role[] }[];

/** The parts of the administration this account may enter. */
export const administrationFor = (role: Role) =>
  administration.filter(({ roles }) => roles.some((allowed) => allowed === role)).map(({ screen }) => screen);
