import { sql } from "kysely";
import type { WhichCopy } from "../../../shared/documents/copies.ts";
import { codesIn, isOfArea } from "../../../shared/documents/copyCodes.ts";
import type { Copy } from "../../../shared/documents/model.ts";
import { ok, type Result } from "../../../shared/result.ts";
import { among } from "../../store/inTurns.ts";
import type { Reading } from "../context.ts";
import { copyOf } from "./copyOf.ts";
import { pageParts } from "./pageParts.ts";
import { copyRowsFor } from "./register.ts";

const found = async (reading: Reading, where: Parameters<typeof copyRowsFor>[1]): Promise<Copy[]> =>
  (await copyRowsFor(reading, where).orderBy("documents.copy_code").execute()).map(copyOf);

/**
 * Which registered copy a file is: by its fingerprint, else by the code on its pages, also after Word saved it anew. Every
 * look into the register goes through its row filter, so that a copy somebody may not know of is answered as none at all.
 */
export async function whichCopy(
  reading: Reading,
  { bytes, sha256 }: { readonly bytes: Buffer; readonly sha256: string },
): Promise<Result<WhichCopy>> {
  const untouched = await found(
    reading,
    sql`(documents.sha256 = ${sha256} OR documents.id IN (SELECT document_id FROM copy_files WHERE sha256 = ${sha256}))`,
  );
  const opened = await found(reading, sql`documents.plain_sha256 = ${sha256}`);
  if (untouched.length > 0) return ok({ answer: "untouched", copies: untouched, codes: [] });
  if (opened.length > 0) return ok({ answer: "opened", copies: opened, codes: [] });
  const parts = pageParts(bytes);
  if (!parts.ok) return parts;
  const codes = [...codesIn(parts.value)];
  const changed = await found(reading, sql`documents.copy_code IN ${among(codes)}`);
  if (changed.length > 0) return ok({ answer: "changed", copies: changed, codes });
  const isForeign = codes.length > 0 && !codes.some((code) => isOfArea(code, reading.area.referencePrefix));
  return ok({ answer: isForeign ? "otherArea" : "unknown", copies: [], codes });
}
