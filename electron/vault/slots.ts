import { randomUUID, timingSafeEqual, type KeyObject } from "node:crypto";
import { z } from "zod";
import type { KeysFile, Slot } from "./keysFile.ts";
import { newPrivateKey, privateKeyOf, publicHalf } from "./keyPairs.ts";
import { decrypt, encrypt, openSealed, sealTo, type BoxKeys } from "./sealing.ts";

/** What an account holds once its passphrase was given; the public halves in base64, `boxPrivate` 32 bytes raw. */
export interface AccountKeys extends BoxKeys {
  readonly accountId: string;
  readonly signPublic: string;
  readonly signPrivate: KeyObject;
}

const Inside = z.strictObject({ accountId: z.string(), boxPrivate: z.base64(), signPrivate: z.base64() });

const slotText = (fileId: string, slotId: string, version: number): string =>
  `concord1|slot|${fileId}|${slotId}|${version}`;

/** What a sealed data key is bound to: the area and whose it is (a slot's id, or `recovery`). */
export const dataKeyText = (fileId: string, holder: string): string => `concord1|dataKey|${fileId}|${holder}`;

const keysOf = ({ accountId, boxPrivate, signPrivate }: z.infer<typeof Inside>): AccountKeys => {
  const box = Buffer.from(boxPrivate, "base64");
  const signing = Buffer.from(signPrivate, "base64");
  const keys = {
    accountId,
    boxPrivate: box,
    boxPublic: publicHalf("x25519", box),
    signPublic: publicHalf("ed25519", signing),
    signPrivate: privateKeyOf("ed25519", signing),
  };
  signing.fill(0);
  return keys;
};

/** A slot for a new account with new key pairs, wrapped under `key`, and the account's keys. */
export function newSlot(
  area: { readonly fileId: string; readonly dataKeys: readonly Buffer[] },
  accountId: string,
  key: Buffer,
): { readonly slot: Slot; readonly keys: AccountKeys } {
  const id = randomUUID();
  const inside = {
    accountId,
    boxPrivate: newPrivateKey("x25519").toString("base64"),
    signPrivate: newPrivateKey("ed25519").toString("base64"),
  };
  const keys = keysOf(inside);
  const slot: Slot = {
    id,
    version: 1,
    wrapped: wrap(key, slotText(area.fileId, id, 1), inside),
    boxPublic: keys.boxPublic,
    sealedDataKeys: area.dataKeys.map((dataKey) => sealTo(keys.boxPublic, dataKey, dataKeyText(area.fileId, id))),
  };
  return { slot, keys };
}

/** The slot that opens under `key`, with its account's keys; null when none does. All are tried, whichever opens. */
export function slotOpenedBy(keysFile: KeysFile, key: Buffer): { slot: Slot; keys: AccountKeys } | null {
  const opened = keysFile.slots.flatMap((slot) => {
    const clear = decrypt(key, slotText(keysFile.fileId, slot.id, slot.version), Buffer.from(slot.wrapped, "base64"));
    return clear === null ? [] : [{ slot, clear }];
  })[0];
  if (opened === undefined) return null;
  const keys = keysOf(Inside.parse(JSON.parse(opened.clear.toString("utf8"))));
  opened.clear.fill(0);
  return { slot: opened.slot, keys };
}

/** The same slot wrapped under another key, as its next version; the account's keys stay what they are. */
export function rewrapped(fileId: string, slot: Slot, oldKey: Buffer, newKey: Buffer): Slot {
  const clear = decrypt(oldKey, slotText(fileId, slot.id, slot.version), Buffer.from(slot.wrapped, "base64"));
  if (clear === null) throw new Error("A slot that was just opened does not open.");
  const version = slot.version + 1;
  const wrapped = encrypt(newKey, slotText(fileId, slot.id, version), clear).toString("base64");
  clear.fill(0);
  return { ...slot, version, wrapped };
}

/** The data keys sealed to one holder, old one first; those that do not open are left out. */
export const dataKeysOf = (keys: BoxKeys, sealed: readonly string[], fileId: string, holder: string): Buffer[] =>
  sealed.flatMap((one) => openSealed(keys, one, dataKeyText(fileId, holder)) ?? []);

/** Whether two sets of keys are one account's. */
export const sameAccount = (one: AccountKeys, other: AccountKeys): boolean =>
  one.accountId === other.accountId && timingSafeEqual(one.boxPrivate, other.boxPrivate);

const wrap = (key: Buffer, text: string, inside: z.infer<typeof Inside>): string => {
  const clear = Buffer.from(JSON.stringify(inside), "utf8");
  const wrapped = encrypt(key, text, clear).toString("base64");
  clear.fill(0);
  return wrapped;
};
