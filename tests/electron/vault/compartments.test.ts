import { generateKeyPairSync, randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { newPrivateKey, privateKeyOf, publicHalf } from "../../../electron/vault/keyPairs.ts";
import {
  isSealed,
  newCompartmentKey,
  openKeyWith,
  openText,
  sealKeyTo,
  sealText,
  sign,
  verify,
} from "../../../electron/vault/vault.ts";

const someKeys = () => {
  const boxPrivate = newPrivateKey("x25519");
  const signing = newPrivateKey("ed25519");
  return {
    boxPrivate,
    boxPublic: publicHalf("x25519", boxPrivate),
    signPrivate: privateKeyOf("ed25519", signing),
    signPublic: publicHalf("ed25519", signing),
  };
};

test("a compartment's key opens for the reader it was sealed to, and for nobody else or elsewhere", () => {
  const [reader, stranger] = [someKeys(), someKeys()];
  const key = newCompartmentKey();
  const sealed = sealKeyTo(reader.boxPublic, key, "case-1|reader-1");
  expect(openKeyWith(reader, sealed, "case-1|reader-1")?.equals(key)).toBe(true);
  expect(openKeyWith(stranger, sealed, "case-1|reader-1")).toBeNull();
  expect(openKeyWith(reader, sealed, "case-2|reader-1")).toBeNull();
  expect(openKeyWith(reader, "", "case-1|reader-1")).toBeNull();
  expect(openKeyWith(reader, Buffer.alloc(120).toString("base64"), "case-1|reader-1")).toBeNull();
});

test("sealed text opens only with its key, in its field, and unaltered to the last bit", () => {
  const key = newCompartmentKey();
  const sealed = sealText(key, "case-1|address", "7 Wisteria Lane, Ελένη");
  expect(isSealed(sealed)).toBe(true);
  expect(sealed).not.toContain("Wisteria");
  expect(openText(key, "case-1|address", sealed)).toBe("7 Wisteria Lane, Ελένη");
  expect(openText(newCompartmentKey(), "case-1|address", sealed)).toBeNull();
  expect(openText(key, "case-2|address", sealed)).toBeNull();
  expect(openText(key, "case-1|address", "7 Wisteria Lane")).toBeNull();
  const bytes = Buffer.from(sealed.slice("sealed:1:".length), "base64");
  for (let at = 0; at < bytes.length; at += 1) {
    const altered = Buffer.from(bytes);
    altered[at] = (altered[at] ?? 0) ^ 1;
    expect(openText(key, "case-1|address", `sealed:1:${altered.toString("base64")}`)).toBeNull();
  }
  expect(openText(key, "case-1|address", sealText(key, "case-1|address", ""))).toBe("");
});

test("the same text sealed twice looks different", () => {
  const key = newCompartmentKey();
  expect(sealText(key, "a", "same")).not.toBe(sealText(key, "a", "same"));
});

test("a signature holds for its bytes and its signer only", () => {
  const [signer, other] = [someKeys(), someKeys()];
  const bytes = randomBytes(50);
  const signature = sign(signer, bytes);
  expect(verify(signer.signPublic, bytes, signature)).toBe(true);
  expect(verify(other.signPublic, bytes, signature)).toBe(false);
  expect(verify(signer.signPublic, randomBytes(50), signature)).toBe(false);
  expect(verify("", bytes, signature)).toBe(false);
});

test("raw keys are those of the standard envelope", () => {
  const { privateKey, publicKey } = generateKeyPairSync("x25519");
  const { d = "", x = "" } = privateKey.export({ format: "jwk" });
  const raw = Buffer.from(d, "base64url");
  expect(publicHalf("x25519", raw)).toBe(Buffer.from(x, "base64url").toString("base64"));
  expect(publicKey.export({ format: "jwk" }).x).toBe(x);
});
