import { createHmac, randomBytes, sign as signBytes, verify as verifyBytes, type KeyObject } from "node:crypto";
import { publicKeyOf } from "./keyPairs.ts";
import { decrypt, encrypt, keyFor, openSealed, sealTo, type BoxKeys } from "./sealing.ts";

const prefix = "sealed:1:";
const bound = (aad: string): string => `concord1|compartment|${aad}`;

/** A new key of a compartment (`RULES.md` compartments): 32 random bytes. */
export const newCompartmentKey = (): Buffer => randomBytes(32);

/** A compartment's key sealed to one reader's public key; `aad` names compartment and reader, and must be given again. */
export const sealKeyTo = (boxPublic: string, key: Buffer, aad: string): string => sealTo(boxPublic, key, bound(aad));

/** The compartment's key, or null when it was not sealed to these keys under this `aad`. */
export const openKeyWith = (keys: BoxKeys, sealed: string, aad: string): Buffer | null =>
  openSealed(keys, sealed, bound(aad));

/** Text under a compartment's key, as it is stored; `aad` names the field, so that values cannot be swapped. */
export const sealText = (key: Buffer, aad: string, text: string): string =>
  prefix + encrypt(key, bound(aad), Buffer.from(text, "utf8")).toString("base64");

/** The text again, or null when key, field or a byte differs. */
export function openText(key: Buffer, aad: string, sealed: string): string | null {
  if (!isSealed(sealed)) return null;
  const clear = decrypt(key, bound(aad), Buffer.from(sealed.slice(prefix.length), "base64"));
  return clear === null ? null : clear.toString("utf8");
}

/** The key that forms of a compartment's values are blinded with: made from its own, so that nobody else can test for one. */
export const blindKeyOf = (key: Buffer): Buffer => keyFor(key, bound("forms"));

/** A form as the blind index holds it: HMAC-SHA256 under `blindKeyOf`, its first 16 bytes in base64. */
export const blindForm = (blindKey: Buffer, form: string): string =>
  createHmac("sha256", blindKey).update(form, "utf8").digest().toString("base64", 0, 16);

/** Whether a stored value is sealed text. */
export const isSealed = (text: string): boolean => text.startsWith(prefix);

/** The account's Ed25519 signature over bytes, in base64. */
export const sign = (keys: { readonly signPrivate: KeyObject }, bytes: Uint8Array): string =>
  signBytes(null, bytes, keys.signPrivate).toString("base64");

/** Whether a signature was made over these bytes by the holder of the public key (base64). */
export function verify(signPublic: string, bytes: Uint8Array, signature: string): boolean {
  if (Buffer.from(signPublic, "base64").length !== 32) return false;
  return verifyBytes(null, bytes, publicKeyOf("ed25519", signPublic), Buffer.from(signature, "base64"));
}
