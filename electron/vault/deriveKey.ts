import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { hashRaw } from "@node-rs/argon2";
import { argon2Options } from "./argon2Options.ts";
import type { Costs } from "./costs.ts";
import { normalisedPassphrase } from "./passphrase.ts";

export interface DerivationRequest {
  readonly passphrase: Buffer;
  readonly salt: Buffer;
  readonly costs: Costs;
}

/** Turns a passphrase into 32 bytes, by Argon2id, somewhere. */
export type DeriveKey = (request: DerivationRequest) => Promise<Buffer>;

/** Derives in this process, on the library's own threads: for tests, and where no child can be started. */
export const deriveKeyHere: DeriveKey = ({ passphrase, salt, costs }) =>
  hashRaw(passphrase, argon2Options(salt, costs));

/**
 * Derives in a child process that exits, so that nothing of the derivation stays in this one's memory.
 * @param entry path of the child's program; the source file beside this one unless told.
 */
export const deriveKeyInChild =
  (entry?: string): DeriveKey =>
  ({ passphrase, salt, costs }) =>
    new Promise((resolve, reject) => {
      const program = entry ?? fileURLToPath(new URL("./argon2Child.ts", import.meta.url));
      const child = spawn(process.execPath, [program], { stdio: ["pipe", "pipe", "inherit"] });
      const chunks: Buffer[] = [];
      child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
      child.on("error", reject);
      // A child that died before reading closes its pipe; its exit code says more than the broken pipe would.
      child.stdin.on("error", () => undefined);
      child.on("close", (code) => {
        const key = Buffer.concat(chunks);
        for (const chunk of chunks) chunk.fill(0);
        if (code === 0 && key.length === 32) resolve(key);
        else reject(new Error(`The derivation ended with ${code ?? "a signal"}.`));
      });
      const request = { passphrase: passphrase.toString("base64"), salt: salt.toString("base64"), costs };
      child.stdin.end(JSON.stringify(request));
    });

/** Where derivations run unless told: in a child, but inside Electron, whose program can't be started as plain Node. */
export const usualDeriveKey = (): DeriveKey =>
  process.versions["electron"] === undefined ? deriveKeyInChild() : deriveKeyHere;

/** Account names as they are compared at sign-in: NFKC, lower case, outer white space gone. */
export const comparableName = (name: string): string => name.normalize("NFKC").trim().toLowerCase().normalize("NFKC");

/**
 * The key that wraps an account's slot, 32 bytes. The salt is made of the area and the name, so that one derivation
 * serves every slot, and an unknown name costs exactly what a wrong passphrase costs.
 */
export async function slotKey(
  deriveKey: DeriveKey,
  costs: Costs,
  who: { readonly fileId: string; readonly name: string; readonly passphrase: string },
): Promise<Buffer> {
  const salt = createHash("sha256")
    .update(`${who.fileId}|${comparableName(who.name)}`, "utf8")
    .digest();
  const passphrase = Buffer.from(normalisedPassphrase(who.passphrase), "utf8");
  const key = await deriveKey({ passphrase, salt, costs });
  passphrase.fill(0);
  return key;
}
