import { openSealed, sealTo, type BoxKeys } from "./sealing.ts";

const prefix = "own:1:";
const bound = (aad: string): string => `concord1|own|${aad}`;

/**
 * Text for one account only: sealed to its public key (base64), so that nobody else opens it, the recovery key included.
 * `aad` names the row it stands in and must be given again.
 */
export const sealToOwner = (boxPublic: string, text: string, aad: string): string =>
  prefix + sealTo(boxPublic, Buffer.from(text, "utf8"), bound(aad));

/** The text again; null when it is another account's, stands in another row, or was altered. */
export function openOwn(keys: BoxKeys, stored: string, aad: string): string | null {
  if (!stored.startsWith(prefix)) return null;
  const clear = openSealed(keys, stored.slice(prefix.length), bound(aad));
  return clear === null ? null : clear.toString("utf8");
}
