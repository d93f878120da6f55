import type { ActionStatus } from "../../../shared/actions/model.ts";

/** The columns of the board, from left to right; what was called off or replaced has no place on it. */
export const boardColumns = [
  "OPEN",
  "IN_PROGRESS",
  "DONE",
  "NOT_POSSIBLE",
  "NOT_DONE",
] as const satisfies readonly ActionStatus[];
export type BoardColumnName = (typeof boardColumns)[number];

/** The column an action stands in. */
export const columnOf = (status: ActionStatus): BoardColumnName =>
  boardColumns.find((name) => name === status) ?? "OPEN";

const ways: Readonly<Record<string, { readonly columns: number; readonly rows: number }>> = {
  ArrowUp: { columns: 0, rows: -1 },
  ArrowDown: { columns: 0, rows: 1 },
  ArrowLeft: { columns: -1, rows: 0 },
  ArrowRight: { columns: 1, rows: 0 },
};

/** Where an arrow leads on the board. */
export const movedBy = (key: string) => ways[key];
