import type { AccountKeys, BoxKeys } from "../vault/vault.ts";
import {
  blindForm,
  blindKeyOf,
  newCompartmentKey,
  openKeyWith,
  openOwn,
  openText,
  sealKeyTo,
  sealText,
  sealToOwner,
} from "../vault/vault.ts";
import type { CompartmentsTable } from "./tables.ts";
import type { Reader, Writer } from "./unitOfWork.ts";

// A sealed value carries its compartment: `in:<compartment>:<sealed text>`. Plain text that happens to begin like one
// of the two marks is stored behind `as:`, so that nothing somebody types can be taken for a sealed value.
const sealedMark = "in:";
const plainMark = "as:";
const uuidLength = 36;

/** What this session can unseal. A value of a compartment it holds no key of opens as null, never as an error. */
export interface Sealing {
  holds(compartmentId: string): boolean;
  /** The text of a stored value; `where` is `table.column.rowId` and must be what it was sealed with. Null: not for this session. */
  open(stored: string, where: string): string | null;
  /** A form as the blind index of a compartment holds it (`RULES.md` 5); null without its key. The same for the same form. */
  mac(compartmentId: string, form: string): string | null;
  /** The text of a value `sealOwn` stored, for the account that stored it; null for anybody else. */
  openOwn(stored: string, where: string): string | null;
}

export interface SealingWriter extends Sealing {
  /** The text as it is to be stored: sealed under the compartment, or plain when there is none. Throws without the key. */
  seal(compartmentId: string | null, text: string, where: string): string;
  /** The text sealed to this account alone, in no compartment; it is lost with the keys of the account. */
  sealOwn(text: string, where: string): string;
  /** A new compartment whose key is sealed to the accounts and to the area's recovery key (`RULES.md` 5). */
  createCompartment(kind: CompartmentsTable["kind"], subjectId: string, accountIds: readonly string[]): Promise<string>;
  /** Seals the key of a compartment this session holds to one more account; nothing when it has it already. */
  admit(compartmentId: string, accountId: string): Promise<void>;
  /** Takes the key of a compartment away from an account; its copy of the key is gone once the transaction is. */
  dismiss(compartmentId: string, accountId: string): Promise<void>;
}

/** The text of a stored value that is not sealed. */
export const plainText = (stored: string): string =>
  stored.startsWith(plainMark) ? stored.slice(plainMark.length) : stored;

/** The compartment a stored value is sealed under; null for plain text. */
export const compartmentIn = (stored: string): string | null =>
  stored.startsWith(sealedMark) ? stored.slice(sealedMark.length, sealedMark.length + uuidLength) : null;

/** The keys one session can open, unsealed when first needed. */
export interface KeyRing {
  readonly sealed: Map<string, string>;
  readonly open: Map<string, Buffer>;
}

const boundTo = (compartmentId: string, reader: string): string => `${compartmentId}|${reader}`;

/** Reads the sealed keys of one account; none is unsealed yet. */
export async function loadKeyRing(reader: Reader, accountId: string): Promise<KeyRing> {
  const rows = await reader
    .selectFrom("compartment_keys")
    .select(["compartment_id", "sealed_key"])
    .where("account_id", "=", accountId)
    .execute();
  return { sealed: new Map(rows.map((row) => [row.compartment_id, row.sealed_key])), open: new Map() };
}

/** Reads them again, for who was admitted, or shut out, while somebody else worked at this desk. */
export async function renewKeyRing(reader: Reader, accountId: string, ring: KeyRing): Promise<void> {
  const { sealed } = await loadKeyRing(reader, accountId);
  for (const [compartmentId, key] of ring.open) {
    if (sealed.get(compartmentId) === ring.sealed.get(compartmentId)) continue;
    key.fill(0);
    ring.open.delete(compartmentId);
  }
  ring.sealed.clear();
  for (const [compartmentId, key] of sealed) ring.sealed.set(compartmentId, key);
}

/** Overwrites every key that was unsealed, for whoever leaves the desk. */
export function forgetKeyRing(ring: KeyRing): void {
  for (const key of ring.open.values()) {
    blindKeys.get(key)?.fill(0);
    key.fill(0);
  }
  ring.open.clear();
  ring.sealed.clear();
}

function keyOf(ring: KeyRing, keys: AccountKeys, compartmentId: string): Buffer | null {
  const open = ring.open.get(compartmentId);
  if (open) return open;
  const sealed = ring.sealed.get(compartmentId);
  const key = sealed === undefined ? null : openKeyWith(keys, sealed, boundTo(compartmentId, keys.accountId));
  if (key) ring.open.set(compartmentId, key);
  return key;
}

// Deriving takes longer than blinding a form; what was derived goes with the key it was derived from.
const blindKeys = new WeakMap<Buffer, Buffer>();
function blinded(key: Buffer | null, form: string): string | null {
  if (!key) return null;
  const blindKey = blindKeys.get(key) ?? blindKeyOf(key);
  blindKeys.set(key, blindKey);
  return blindForm(blindKey, form);
}

const openingWith = (keys: AccountKeys, keyFor: (compartmentId: string) => Buffer | null): Sealing => ({
  holds: (compartmentId) => keyFor(compartmentId) !== null,
  open(stored, where) {
    if (stored.startsWith(plainMark)) return stored.slice(plainMark.length);
    if (!stored.startsWith(sealedMark)) return stored;
    const compartmentId = stored.slice(sealedMark.length, sealedMark.length + uuidLength);
    const key = keyFor(compartmentId);
    return key && openText(key, where, stored.slice(sealedMark.length + uuidLength + 1));
  },
  mac: (compartmentId, form) => blinded(keyFor(compartmentId), form),
  openOwn: (stored, where) => openOwn(keys, stored, where),
});

/** The reading half, over the key ring of the session. */
export const sealingOf = (ring: KeyRing, keys: AccountKeys): Sealing =>
  openingWith(keys, (compartmentId) => keyOf(ring, keys, compartmentId));

/** The writing half, inside one transaction. `newId` and `now` are the desk's. */
export function sealingWriter(
  db: Writer,
  session: { readonly ring: KeyRing; readonly keys: AccountKeys; readonly recoveryPublic: string },
  desk: { newId(): string; readonly now: string },
): SealingWriter {
  const { ring, keys } = session;
  // Who makes a compartment writes into it in this one transaction, also when not among its readers; then it is closed to them.
  const written = new Map<string, Buffer>();
  const keyHere = (compartmentId: string): Buffer | null =>
    written.get(compartmentId) ?? keyOf(ring, keys, compartmentId);
  const grant = async (compartmentId: string, key: Buffer, accountId: string | null): Promise<void> => {
    const boxPublic =
      accountId === null
        ? session.recoveryPublic
        : (await db.selectFrom("accounts").select("box_public").where("id", "=", accountId).executeTakeFirstOrThrow())
            .box_public;
    const sealed_key = sealKeyTo(boxPublic, key, boundTo(compartmentId, accountId ?? "recovery"));
    await db
      .insertInto("compartment_keys")
      .values({ compartment_id: compartmentId, account_id: accountId, sealed_key })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    if (accountId === keys.accountId) ring.sealed.set(compartmentId, sealed_key);
  };
  return {
    ...openingWith(keys, keyHere),
    // What was just written can be read back in the same transaction; nobody is a holder of it by that.
    holds: (compartmentId) => keyOf(ring, keys, compartmentId) !== null,
    seal(compartmentId, text, where) {
      if (compartmentId === null)
        return text.startsWith(sealedMark) || text.startsWith(plainMark) ? plainMark + text : text;
      const key = keyHere(compartmentId);
      if (!key) throw new Error("sealing into a compartment this session holds no key of");
      return `${sealedMark}${compartmentId}:${sealText(key, where, text)}`;
    },
    sealOwn: (text, where) => sealToOwner(keys.boxPublic, text, where),
    async createCompartment(kind, subjectId, accountIds) {
      const id = desk.newId();
      const key = newCompartmentKey();
      await db.insertInto("compartments").values({ id, kind, subject_id: subjectId, created_at: desk.now }).execute();
      for (const accountId of new Set(accountIds)) await grant(id, key, accountId);
      await grant(id, key, null);
      written.set(id, key);
      return id;
    },
    async admit(compartmentId, accountId) {
      const key = keyHere(compartmentId);
      if (!key) throw new Error("admitting to a compartment this session holds no key of");
      await grant(compartmentId, key, accountId);
    },
    async dismiss(compartmentId, accountId) {
      await db
        .deleteFrom("compartment_keys")
        .where("compartment_id", "=", compartmentId)
        .where("account_id", "=", accountId)
        .execute();
      if (accountId !== keys.accountId) return;
      ring.sealed.delete(compartmentId);
      ring.open.delete(compartmentId);
    },
  };
}

/** After a recovery: every compartment the account was a reader of is sealed to its new keys, out of the recovery key's copy. */
export async function resealCompartments(
  db: Writer,
  recoveryKeys: BoxKeys,
  account: { readonly accountId: string; readonly boxPublic: string },
): Promise<void> {
  const rows = await db
    .selectFrom("compartment_keys as mine")
    .innerJoin("compartment_keys as spare", (join) =>
      join.onRef("spare.compartment_id", "=", "mine.compartment_id").on("spare.account_id", "is", null),
    )
    .select(["mine.compartment_id", "spare.sealed_key"])
    .where("mine.account_id", "=", account.accountId)
    .execute();
  for (const row of rows) {
    const key = openKeyWith(recoveryKeys, row.sealed_key, boundTo(row.compartment_id, "recovery"));
    if (!key) throw new Error("a compartment is not sealed to the recovery key");
    await db
      .updateTable("compartment_keys")
      .set({ sealed_key: sealKeyTo(account.boxPublic, key, boundTo(row.compartment_id, account.accountId)) })
      .where("compartment_id", "=", row.compartment_id)
      .where("account_id", "=", account.accountId)
      .execute();
  }
}
