import { createHash, createHmac } from "node:crypto";
import type { Selectable } from "kysely";
import { z } from "zod";
import { sign, verify, type AccountKeys } from "../vault/vault.ts";
import type { AuditTable } from "./tables.ts";
import type { Reader, Writer } from "./unitOfWork.ts";

/** One entry to append: who did what to which object; a reason only where the policy says so (`RULES.md` 7). */
export interface AuditFact {
  readonly at: string;
  readonly accountId: string;
  readonly procedure: string;
  readonly objectId: string | null;
  readonly reason: string | null;
  /** What was asked for; only its keyed hash is stored. */
  readonly change: unknown;
}

interface ChainedEntry {
  readonly sequence: number;
  readonly at: string;
  readonly account_id: string | null;
  readonly procedure: string;
  readonly object_id: string | null;
  readonly reason: string | null;
  readonly change_hash: string;
  readonly previous_hash: string;
}

/** The last entry of a log: its number and its hash. */
interface Head {
  readonly sequence: number;
  readonly hash: string;
}

/** The hash that stands before the first entry. */
export const firstHash = "0".repeat(64);

const hashOf = (entry: ChainedEntry): string =>
  createHash("sha256")
    .update(
      JSON.stringify([
        entry.sequence,
        entry.at,
        entry.account_id,
        entry.procedure,
        entry.object_id,
        entry.reason,
        entry.change_hash,
        entry.previous_hash,
      ]),
      "utf8",
    )
    .digest("hex");

/** The last entry's number and hash; 0 and `firstHash` for an empty log. */
export async function auditHead(db: Reader | Writer): Promise<Head> {
  const last = await db
    .selectFrom("audit")
    .select(["sequence", "hash"])
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst();
  return last ?? { sequence: 0, hash: firstHash };
}

/** The entry that follows on the last one, signed by the account. */
export function entryAfter(head: Head, fact: AuditFact, keys: AccountKeys, auditKey: Buffer): Selectable<AuditTable> {
  const entry: ChainedEntry = {
    sequence: head.sequence + 1,
    at: fact.at,
    account_id: fact.accountId,
    procedure: fact.procedure,
    object_id: fact.objectId,
    reason: fact.reason,
    change_hash: createHmac("sha256", auditKey)
      .update(JSON.stringify(fact.change) ?? "", "utf8")
      .digest("hex"),
    previous_hash: head.hash,
  };
  const hash = hashOf(entry);
  return { ...entry, hash, signature: sign(keys, Buffer.from(hash, "hex")) };
}

/** Appends one entry to the chain, signed by the account, in the transaction it is handed. */
export async function appendAudit(db: Writer, fact: AuditFact, keys: AccountKeys, auditKey: Buffer): Promise<void> {
  await db
    .insertInto("audit")
    .values(entryAfter(await auditHead(db), fact, keys, auditKey))
    .execute();
}

/** How many entries there are, the number of the first whose link, hash or signature is wrong, and the head's hash. */
export interface AuditCheck {
  readonly entries: number;
  readonly firstBroken: number | null;
  readonly head: string;
}

/** The public keys each account signs or has signed with. */
async function signersByAccount(db: Reader): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db.selectFrom("accounts").select(["id", "sign_public", "former_sign_publics"]).execute();
  return new Map(
    rows.map((row) => [row.id, [row.sign_public, ...z.array(z.string()).parse(JSON.parse(row.former_sign_publics))]]),
  );
}

/** Follows the chain from the first entry; in pieces, so that nobody who types waits. */
export async function checkAudit(db: Reader, pause: () => Promise<void> = async () => undefined): Promise<AuditCheck> {
  const signers = await signersByAccount(db);
  let previous = firstHash;
  let entries = 0;
  for (;;) {
    const rows = await db
      .selectFrom("audit")
      .selectAll()
      .where("sequence", ">", entries)
      .orderBy("sequence")
      // A signature takes a tenth of a millisecond and more.
      .limit(30)
      .execute();
    if (rows.length === 0) return { entries, firstBroken: null, head: previous };
    for (const row of rows) {
      const keys = row.account_id === null ? [] : (signers.get(row.account_id) ?? []);
      const isRight =
        row.sequence === entries + 1 &&
        row.previous_hash === previous &&
        row.hash === hashOf(row) &&
        keys.some((key) => verify(key, Buffer.from(row.hash, "hex"), row.signature));
      if (!isRight) return { entries, firstBroken: entries + 1, head: previous };
      entries += 1;
      previous = row.hash;
    }
    await pause();
  }
}
