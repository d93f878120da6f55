import { z } from "zod";
import { ActionStatus, Evidence, RiskEffect, WhyNot, type ActionLine } from "../../../shared/actions/model.ts";
import { isOpen, mayFollow, reasonsFor } from "../../../shared/actions/rules.ts";
import type { Input } from "../../../shared/contracts.ts";

type Update = Input<"actions.update">;
export type ReportedStatus = Update["status"];

/** How an action went, as it is being told. */
export interface Report {
  readonly status: ReportedStatus;
  readonly result: string;
  readonly doneOn: string | null;
  readonly evidence: Exclude<Update["evidence"], undefined>;
  readonly evidenceReference: string;
  readonly whyNot: WhyNot | null;
  readonly riskEffect: RiskEffect | null;
}

/** A report as it was kept, unfinished. */
export const ReportDraft = z.object({
  status: ActionStatus.exclude(["PROPOSED"]),
  result: z.string(),
  doneOn: z.string().nullable(),
  evidence: Evidence.nullable(),
  evidenceReference: z.string(),
  whyNot: WhyNot.nullable(),
  riskEffect: RiskEffect.nullable(),
});

/** The statuses an owner reports, in the order of the keys; what only the chair decides comes last. */
const reported = [
  "IN_PROGRESS",
  "DONE",
  "NOT_POSSIBLE",
  "NOT_DONE",
  "SUPERSEDED",
  "CANCELLED",
] as const satisfies readonly ReportedStatus[];

/** What an action may be reported as now. The owner's agency says how it went; administrator and chair may also call it off. */
export const statusChoices = (from: ActionStatus, mayCallOff: boolean): readonly ReportedStatus[] =>
  reported.filter((to) => mayFollow(from, to) && (mayCallOff || (to !== "SUPERSEDED" && to !== "CANCELLED")));

/** The report an update starts from. */
export const reportOf = (action: ActionLine, status: ReportedStatus): Report => ({
  status,
  result: action.result,
  doneOn: null,
  evidence: action.evidence,
  evidenceReference: action.evidenceReference,
  whyNot: null,
  riskEffect: action.riskEffect,
});

/** The same report under another status: a reason goes where the new status does not know it. */
export const withStatus = (report: Report, status: ReportedStatus): Report => ({
  ...report,
  status,
  whyNot: report.whyNot !== null && reasonsFor(status).includes(report.whyNot) ? report.whyNot : null,
});

/** What a report still lacks: closing takes a result, and what was not done a reason (`RULES.md` hard stops). */
export function missingIn(report: Report): "whyNot" | "result" | null {
  if (!isOpen(report.status) && report.result.trim() === "") return "result";
  return reasonsFor(report.status).length > 0 && report.whyNot === null ? "whyNot" : null;
}

/** The key that begins a report on the line the keyboard is on, by its place on the keyboard. */
export const reportKeys: Readonly<Record<string, ReportedStatus>> = {
  KeyD: "DONE",
  KeyP: "IN_PROGRESS",
  KeyX: "NOT_POSSIBLE",
  KeyN: "NOT_DONE",
};

/** The report a key begins on a line; `U` begins with what the action is most likely reported as. Null: no key of ours, or not ours to report. */
export function startOf(code: string, action: ActionLine): ReportedStatus | null {
  if (!action.mayUpdate) return null;
  return code === "KeyU" ? "DONE" : (reportKeys[code] ?? null);
}
