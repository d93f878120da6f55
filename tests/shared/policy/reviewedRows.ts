import type { Grant, Role } from "../../../shared/policy.ts";

/**
 * The table of `RULES.md` 3 as people reviewed it: the most that each role may ever be granted in a row, to read and to
 * change. It is written by hand and never made from the code; the matrix test compares the code with it, row by row.
 */
export interface ReviewedRow {
  readonly row: number;
  readonly object: string;
  readonly read: Readonly<Partial<Record<Role, Grant>>>;
  readonly change: Readonly<Partial<Record<Role, Grant>>>;
}

const A = { administrator: "always" } as const;
const everybody = {
  administrator: "always",
  chair: "always",
  representative: "always",
  adviser: "always",
  observer: "always",
  auditor: "always",
} as const;
/** Lists: every role of the row asks, and the list is filtered line by line to what row and relations allow. */
const filteredList = { administrator: "always", chair: "always", representative: "always", adviser: "always" } as const;

export const reviewedRows: readonly ReviewedRow[] = [
  { row: 0, object: "oneself, and what is there before sign-in", read: everybody, change: everybody },
  { row: 1, object: "area settings, instruments, templates", read: everybody, change: A },
  { row: 2, object: "accounts, agencies", read: { ...filteredList, auditor: "always" }, change: A },
  { row: 3, object: "referral", read: filteredList, change: filteredList },
  {
    row: 4,
    object: "case, people, relationships, children, timeline",
    read: filteredList,
    change: {
      ...A,
      chair: ["chairs", "named"],
      adviser: ["adviserOf", "named"],
      representative: ["onTheList", "attended", "own"],
    },
  },
  {
    row: 5,
    object: "ordinary address, phone marked safe",
    // `own` of a chair or an adviser: what their agency wrote into its own referral.
    read: {
      ...A,
      chair: ["chairs", "named", "own"],
      adviser: ["adviserOf", "named", "own"],
      representative: ["onTheList", "attended", "own"],
    },
    change: { ...A, adviser: ["adviserOf"], representative: ["own"] },
  },
  {
    row: 6,
    object: "sealed contact or address",
    // Whoever holds no key of it is told nothing, whatever the role: the readers they add are told by the key alone.
    read: {
      ...A,
      chair: ["chairs", "named"],
      adviser: ["adviserOf", "named"],
      representative: ["onTheList", "attended", "own"],
    },
    change: { adviser: ["adviserOf"], representative: ["referred"] },
  },
  {
    row: 7,
    object: "assessment",
    // As row 4; `own` of a chair or an adviser: what their agency wrote into its own referral.
    read: {
      ...A,
      chair: ["chairs", "named", "own"],
      adviser: ["adviserOf", "named", "own"],
      representative: ["onTheList", "attended", "own"],
    },
    // The referrer, whatever their role, the victim's adviser, the administrator.
    change: { ...A, chair: ["referred"], adviser: ["adviserOf", "referred"], representative: ["referred"] },
  },
  {
    row: 8,
    object: "own research of an agency",
    // The list of what one is asked about is filtered line by line.
    read: { representative: "always" },
    change: { representative: ["onTheList"] },
  },
  {
    row: 9,
    object: "research marked to be shared",
    read: { ...A, chair: ["chairs"], adviser: ["adviserOf"], representative: ["attended"] },
    change: { representative: ["onTheList"] },
  },
  {
    row: 10,
    object: "items for the chair only, the chair's notes",
    read: { chair: ["chairs"] },
    change: { chair: ["chairs"], representative: ["onTheList"] },
  },
  { row: 11, object: "agenda", read: filteredList, change: { ...A, chair: "always" } },
  {
    row: 12,
    object: "hearing while open",
    read: { ...A, chair: ["chairs"], adviser: ["adviserOf"], representative: ["attended"] },
    change: { ...A, chair: ["chairs"], representative: ["attended", "own"], adviser: ["adviserOf", "own"] },
  },
  {
    row: 13,
    object: "hearing after approval",
    read: { ...A, chair: ["chairs"], adviser: ["adviserOf"], representative: ["attended"] },
    change: { ...A, chair: ["chairs"] },
  },
  {
    row: 14,
    object: "action",
    read: filteredList,
    change: { ...A, chair: ["chairs", "own"], representative: ["own", "attended"], adviser: ["own", "adviserOf"] },
  },
  // Representatives and advisers read what they declared themselves.
  { row: 15, object: "conflict declaration", read: filteredList, change: filteredList },
  {
    row: 16,
    object: "flags, orders, incidents",
    read: filteredList,
    change: { ...A, representative: ["own"] },
  },
  {
    row: 17,
    object: "document, copy register",
    read: { ...A, chair: "always", representative: "always" },
    change: { ...A, chair: ["chairs"], representative: ["attended", "onTheList"] },
  },
  // A representative: their agency's figures.
  {
    row: 18,
    object: "statistics",
    read: { ...A, chair: "always", representative: "always", auditor: "always" },
    change: A,
  },
  { row: 19, object: "audit log", read: { ...A, auditor: "always" }, change: {} },
  { row: 20, object: "backup; restore", read: { ...A, chair: "always" }, change: { ...A, chair: "always" } },
  { row: 22, object: "projector", read: {}, change: { ...A, chair: ["chairs"] } },
  { row: 23, object: "observer's view", read: { observer: ["attended"] }, change: {} },
  { row: 24, object: "search, counts, autocomplete, errors", read: filteredList, change: {} },
];
