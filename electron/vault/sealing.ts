import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { newPrivateKey, publicHalf, sharedSecret } from "./keyPairs.ts";

const nonceBytes = 12;
const tagBytes = 16;
const publicBytes = 32;

/** One half of a pair that things can be sealed to. */
export interface BoxKeys {
  readonly boxPublic: string;
  readonly boxPrivate: Buffer;
}

/** Encrypts with AES-256-GCM under a random nonce; out come nonce, tag and ciphertext in one piece. */
export function encrypt(key: Buffer, aad: string, clear: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(aad, "utf8"));
  const sealed = Buffer.concat([cipher.update(clear), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Undoes `encrypt`; null when the key, the associated text or a byte differs. */
export function decrypt(key: Buffer, aad: string, sealed: Buffer): Buffer | null {
  if (sealed.length < nonceBytes + tagBytes) return null;
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(aad, "utf8"));
  decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]);
  } catch {
    return null;
  }
}

/** A key of 32 bytes made from another one for one purpose (HKDF-SHA256). */
export const keyFor = (secret: Buffer, purpose: string, salt: Buffer = Buffer.alloc(0)): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, salt, Buffer.from(purpose, "utf8"), 32));

function boxKey(secret: Buffer, ephemeralPublic: string, boxPublic: string): Buffer {
  const both = Buffer.concat([Buffer.from(ephemeralPublic, "base64"), Buffer.from(boxPublic, "base64")]);
  const key = keyFor(secret, "concord1|box", both);
  secret.fill(0);
  return key;
}

/** Seals bytes to a public key in base64: only the private half opens them, and only with the same `aad`. Base64 out. */
export function sealTo(boxPublic: string, clear: Buffer, aad: string): string {
  const ephemeral = newPrivateKey("x25519");
  const ephemeralPublic = publicHalf("x25519", ephemeral);
  const key = boxKey(sharedSecret(ephemeral, boxPublic), ephemeralPublic, boxPublic);
  const sealed = Buffer.concat([Buffer.from(ephemeralPublic, "base64"), encrypt(key, aad, clear)]);
  ephemeral.fill(0);
  key.fill(0);
  return sealed.toString("base64");
}

/** Opens what `sealTo` made; null when it was sealed to somebody else, for another purpose, or was altered. */
export function openSealed(keys: BoxKeys, sealed: string, aad: string): Buffer | null {
  const bytes = Buffer.from(sealed, "base64");
  if (bytes.length < publicBytes + nonceBytes + tagBytes) return null;
  const ephemeralPublic = bytes.subarray(0, publicBytes).toString("base64");
  const secret = secretOrNull(keys.boxPrivate, ephemeralPublic);
  if (secret === null) return null;
  const key = boxKey(secret, ephemeralPublic, keys.boxPublic);
  const clear = decrypt(key, aad, bytes.subarray(publicBytes));
  key.fill(0);
  return clear;
}

// A made-up ephemeral key of low order makes the curve throw: then nothing was sealed to us.
function secretOrNull(boxPrivate: Buffer, ephemeralPublic: string): Buffer | null {
  try {
    return sharedSecret(boxPrivate, ephemeralPublic);
  } catch {
    return null;
  }
}
