import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { VaultFailureCode } from "./failures.ts";
import { placesIn, replaceFile } from "./folder.ts";

const format = 1;
const mostBytes = 4 * 1024 * 1024;

const Slot = z.strictObject({
  id: z.uuid(),
  version: z.int().positive(),
  /** The account's id and private keys under the key derived from name and passphrase. */
  wrapped: z.base64(),
  boxPublic: z.base64(),
  /** The data key sealed to `boxPublic`; two of them, old and new, while an account is being removed. */
  sealedDataKeys: z.array(z.base64()).min(1).max(2),
});
export type Slot = z.infer<typeof Slot>;

const Content = z.strictObject({
  format: z.literal(format),
  fileId: z.uuid(),
  generation: z.int().positive(),
  // Only shape is checked here: the bounds are asked separately, for they have their own answer.
  cost: z.strictObject({ memoryKiB: z.number(), passes: z.number(), lanes: z.number() }),
  recovery: z.strictObject({ public: z.base64(), sealedDataKeys: z.array(z.base64()).min(1).max(2) }),
  slots: z.array(Slot).max(1000),
});
export type KeysFile = z.infer<typeof Content>;
const Stored = z.strictObject({ ...Content.shape, checksum: z.string() });

const checksumOf = (content: KeysFile): string =>
  createHash("sha256")
    .update(JSON.stringify(Content.parse(content)))
    .digest("hex");

/** Writes the keys of an area into both files, the one that counts less first, so that one of them is always whole. */
export function writeKeys(folder: string, content: KeysFile): void {
  const text = `${JSON.stringify({ ...Content.parse(content), checksum: checksumOf(content) }, null, 2)}\n`;
  const [first, second] = placesIn(folder).keys;
  const firstCounts = generationIn(first) >= generationIn(second);
  for (const path of firstCounts ? [second, first] : [first, second]) replaceFile(path, text);
}

/** The keys of an area: of the two files the newer valid one. */
export function readKeys(folder: string): Result<KeysFile, VaultFailureCode> {
  const found = placesIn(folder).keys.map(readOne);
  if (found.every((one) => one === "missing")) return fail("vault.notAnArea");
  if (found.includes("newer")) return fail("vault.newerVersion");
  const valid = found.filter((one) => typeof one === "object");
  const newest = valid.toSorted((one, other) => other.generation - one.generation)[0];
  return newest ? ok(newest) : fail("vault.damaged");
}

const generationIn = (path: string): number => {
  const found = readOne(path);
  return typeof found === "object" ? found.generation : 0;
};

function readOne(path: string): KeysFile | "missing" | "newer" | "damaged" {
  if (!existsSync(path)) return "missing";
  const bytes = readFileSync(path);
  if (bytes.length > mostBytes) return "damaged";
  const raw = parsed(bytes.toString("utf8"));
  const version = z.object({ format: z.number() }).safeParse(raw);
  if (version.success && version.data.format > format) return "newer";
  const stored = Stored.safeParse(raw);
  if (!stored.success) return "damaged";
  const { checksum, ...content } = stored.data;
  return checksum === checksumOf(content) ? content : "damaged";
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
