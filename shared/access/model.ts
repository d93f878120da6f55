import { z } from "zod";
import { Instant } from "../dates.ts";
import { AccountId, CaseId, ConflictId } from "../ids.ts";

/** What somebody who is no reader tried on a restricted case, told to its readers (`RULES.md` 4). */
export const Attempt = z.object({
  caseId: CaseId,
  caseReference: z.string(),
  accountId: AccountId,
  accountName: z.string(),
  agencyName: z.string(),
  /** Which procedure was called. */
  procedure: z.string(),
  at: Instant,
  /** How often within that minute. */
  count: z.number(),
  /** This reader has taken note of it already. */
  noted: z.boolean(),
});
export type Attempt = z.infer<typeof Attempt>;

export const conflictStates = ["DECLARED", "ACCEPTED", "NOT_ACCEPTED", "WITHDRAWN"] as const;
export const ConflictState = z.enum(conflictStates);

/** What kind of link keeps somebody from a case. */
export const conflictKinds = [
  "KNOWS_VICTIM",
  "KNOWS_PERPETRATOR",
  "RELATED",
  "COLLEAGUE",
  "OWN_CASE",
  "NEIGHBOUR",
  "PROFESSIONAL_CONDUCT",
] as const;
export const ConflictKind = z.enum(conflictKinds);
export type ConflictKind = z.infer<typeof ConflictKind>;

/** A declared link with a case, and what became of it. Undecided and accepted it keeps them out (`RULES.md` 2). */
export const Conflict = z.object({
  id: ConflictId,
  caseId: CaseId,
  caseReference: z.string(),
  /** Whom it keeps out: one account or a whole agency. */
  party: z.object({ kind: z.enum(["account", "agency"]), name: z.string() }),
  kind: ConflictKind.nullable(),
  /** Who speaks for the agency on this case instead. */
  alternate: z.string(),
  reason: z.string(),
  declaredBy: z.string(),
  declaredAt: Instant,
  state: ConflictState,
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
  decisionReason: z.string(),
  mayDecide: z.boolean(),
  mayWithdraw: z.boolean(),
});
export type Conflict = z.infer<typeof Conflict>;
