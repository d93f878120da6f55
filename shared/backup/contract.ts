import { z } from "zod";
import { query, task, type Contract } from "../contract.ts";
import { Instant } from "../dates.ts";
import { ownAccount, type Policy } from "../policy.ts";

const make: Policy = { row: 20, needs: "signedIn", who: { administrator: "always", chair: "always" }, log: "each" };

export const backupContract = {
  /** The foot of every screen: file name, age of the last good backup. */
  "backup.state": query({
    policy: ownAccount(),
    input: z.object({}),
    output: z.object({ fileName: z.string(), lastCheckedAt: Instant.nullable(), backups: z.number() }),
    topics: ["backup"],
  }),
  /** Writes an encrypted copy into the area's `backups` folder and opens it again before it counts. */
  "backup.make": task({
    policy: make,
    input: z.object({}),
    output: z.object({ file: z.string(), bytes: z.number() }),
    failures: ["backup.diskFull", "backup.copyDamaged"],
    topics: ["backup"],
  }),
} satisfies Contract;
