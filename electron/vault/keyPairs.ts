import { createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync, type KeyObject } from "node:crypto";

// DER around raw 32-byte keys (RFC 8410): node:crypto takes curve keys only inside such an envelope.
const privateEnvelope = {
  x25519: Buffer.from("302e020100300506032b656e04220420", "hex"),
  ed25519: Buffer.from("302e020100300506032b657004220420", "hex"),
};
const publicEnvelope = {
  x25519: Buffer.from("302a300506032b656e032100", "hex"),
  ed25519: Buffer.from("302a300506032b6570032100", "hex"),
};
export type Curve = "x25519" | "ed25519";

/** The key object of a raw private key of 32 bytes; no copy of it is left behind. */
export function privateKeyOf(curve: Curve, raw: Buffer): KeyObject {
  const enveloped = Buffer.concat([privateEnvelope[curve], raw]);
  try {
    return createPrivateKey({ key: enveloped, format: "der", type: "pkcs8" });
  } finally {
    enveloped.fill(0);
  }
}

/** The key object of a public key in base64 (32 bytes raw). */
export const publicKeyOf = (curve: Curve, base64: string): KeyObject =>
  createPublicKey({
    key: Buffer.concat([publicEnvelope[curve], Buffer.from(base64, "base64")]),
    format: "der",
    type: "spki",
  });

/** The public half, in base64, of a raw private key. */
export const publicHalf = (curve: Curve, rawPrivate: Buffer): string =>
  createPublicKey(privateKeyOf(curve, rawPrivate))
    .export({ format: "der", type: "spki" })
    .subarray(publicEnvelope[curve].length)
    .toString("base64");

/** A new private key, 32 bytes raw. */
export function newPrivateKey(curve: Curve): Buffer {
  const { privateKey } = curve === "x25519" ? generateKeyPairSync("x25519") : generateKeyPairSync("ed25519");
  const enveloped = privateKey.export({ format: "der", type: "pkcs8" });
  const raw = Buffer.from(enveloped.subarray(privateEnvelope[curve].length));
  enveloped.fill(0);
  return raw;
}

/** The secret two X25519 keys share, 32 bytes; throws for a public key of low order. */
export const sharedSecret = (rawPrivate: Buffer, publicBase64: string): Buffer =>
  diffieHellman({ privateKey: privateKeyOf("x25519", rawPrivate), publicKey: publicKeyOf("x25519", publicBase64) });
