import type { Selectable } from "kysely";
import type { FlagsTable, IncidentsTable, OrdersTable } from "../../store/tables.ts";

export type OrderRow = Selectable<OrdersTable>;
export type IncidentRow = Selectable<IncidentsTable>;
export type FlagRow = Selectable<FlagsTable>;

/** The places a sealed text of a record is bound to. */
export const inOrder = (column: "court" | "reference" | "conditions", id: string): string => `orders.${column}.${id}`;
export const inIncident = (column: "text" | "reference", id: string): string => `incidents.${column}.${id}`;
export const inFlag = (id: string): string => `flags.extended_reason.${id}`;
export const inLink = (id: string): string => `case_links.reason.${id}`;
export const inClosing = (id: string): string => `case_closings.reason.${id}`;
export const inCase = (id: string): string => `cases.closed_reason.${id}`;
