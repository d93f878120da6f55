import { z } from "zod";
import { query, type Contract } from "../contract.ts";
import { Instant } from "../dates.ts";
import { ownAccount } from "../policy.ts";

/** One entry of the log: who, when, what procedure on which object, never a text of a case (`RULES.md` 7). */
export const AuditEntry = z.object({
  sequence: z.number(),
  at: Instant,
  accountName: z.string(),
  procedure: z.string(),
  objectId: z.string().nullable(),
  reason: z.string().nullable(),
  hash: z.string(),
});
/** Stands for what was done where an entry is about a case its reader may not know of. */
export const hiddenProcedure = "access.hidden";
export type AuditEntry = z.infer<typeof AuditEntry>;

/** One sign-in of the account itself. */
export const OwnSignIn = z.object({
  at: Instant,
  kind: z.enum(["PASSPHRASE", "RECOVERY"]),
  /** Tries to get into the area, under whatever name, that failed since the sign-in before. */
  failedBefore: z.number(),
});
export type OwnSignIn = z.infer<typeof OwnSignIn>;

export const auditContract = {
  "audit.list": query({
    policy: { row: 19, needs: "signedIn", who: { administrator: "always", auditor: "always" }, log: "onceASitting" },
    input: z.object({ before: z.int().nullable(), limit: z.int().min(1).max(500) }),
    output: z.object({ entries: z.array(AuditEntry), total: z.number() }),
    topics: ["audit"],
  }),
  /** Checks every link and signature of the chain; says where it first breaks. */
  "audit.verify": query({
    policy: { row: 19, needs: "signedIn", who: { administrator: "always", auditor: "always" }, log: "none" },
    input: z.object({}),
    output: z.object({ entries: z.number(), firstBroken: z.number().nullable(), head: z.string() }),
    topics: ["audit"],
  }),
  /** Everybody reads their own sign-ins, newest first (`RULES.md` 3 row 19). */
  "audit.ownSignIns": query({
    policy: ownAccount(),
    input: z.object({}),
    output: z.array(OwnSignIn),
    topics: ["session"],
  }),
  /** That the area's recovery key was used lately is told to everybody (`RULES.md` 5). */
  "audit.recoveries": query({
    policy: ownAccount(),
    input: z.object({}),
    output: z.array(z.object({ at: Instant, accountName: z.string() })),
    topics: ["session"],
  }),
} satisfies Contract;
