import { createDecipheriv } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compartmentIn } from "../../electron/store/sealing.ts";
import { deriveKeyHere, openKeyWith, signIn, type Costs, type Database } from "../../electron/vault/vault.ts";
import { foldText } from "../../shared/text.ts";

const pageSize = 4096;
/** What the format keeps at the end of each page: an initialisation vector of 16 bytes, then a check of 64. */
const reserved = 80;
const saltBytes = 16;

/** Every page of an area's file in clear, in use or free: SQLCipher 4 taken apart by hand, without SQLite. */
export function pagesOf(file: string, dataKey: Uint8Array): Buffer {
  const bytes = readFileSync(file);
  const pages: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += pageSize) {
    const page = bytes.subarray(at, at + pageSize);
    const vector = page.subarray(pageSize - reserved, pageSize - reserved + 16);
    const sealed = page.subarray(at === 0 ? saltBytes : 0, pageSize - reserved);
    const opener = createDecipheriv("aes-256-cbc", dataKey, vector).setAutoPadding(false);
    pages.push(Buffer.concat([opener.update(sealed), opener.final()]));
  }
  return Buffer.concat(pages);
}

/** What somebody with a passphrase and tools of their own can see of an area. */
export interface RawSight {
  /** Whether one of these words stands on any page, as it was written or folded. */
  readonly shows: (words: readonly string[]) => readonly string[];
  /** The compartments whose key this account can open. */
  readonly holds: ReadonlySet<string>;
  /** The compartments that hold a value of one of the cases of these people's names … by the case's id. */
  readonly sealedUnder: (caseId: string) => ReadonlySet<string>;
}

const textColumns = (database: Database): { table: string; column: string }[] =>
  database
    .prepare(
      `SELECT tables.name AS "table", columns.name AS "column" FROM sqlite_schema AS tables JOIN pragma_table_info(tables.name) AS columns
       WHERE tables.type = 'table' AND columns.type = 'TEXT' AND tables.name NOT LIKE 'search_words%'`,
    )
    .all() as { table: string; column: string }[];

/** Every compartment that some stored text names, with the cases those compartments are about. */
function compartmentsInUse(database: Database): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { table, column } of textColumns(database))
    for (const stored of database
      .prepare(`SELECT "${column}" FROM "${table}" WHERE "${column}" LIKE 'in:%'`)
      .pluck()
      .all() as string[]) {
      const compartment = compartmentIn(stored);
      if (compartment !== null) found.add(compartment);
    }
  return found;
}

/** Unlocks an area with one account's passphrase and nothing of the program but the vault, and looks at everything. */
export async function rawSight(
  folder: string,
  who: { readonly name: string; readonly passphrase: string },
  { now, costs }: { readonly now: number; readonly costs: Costs },
): Promise<RawSight> {
  const opened = await signIn({
    ...who,
    folder,
    machine: "raw",
    now,
    lowestCosts: costs,
    deriveKey: deriveKeyHere,
  });
  if (!opened.ok) throw new Error(opened.failure.code);
  const area = opened.value;
  const { dataKey } = area.workerData();
  const { reader, keys } = area;
  const keysHeld = reader
    .prepare("SELECT compartment_id, sealed_key FROM compartment_keys WHERE account_id = ?")
    .all(keys.accountId) as { compartment_id: string; sealed_key: string }[];
  const holds = new Set(
    keysHeld
      .filter(({ compartment_id, sealed_key }) => openKeyWith(keys, sealed_key, `${compartment_id}|${keys.accountId}`))
      .map(({ compartment_id }) => compartment_id),
  );
  const inUse = compartmentsInUse(reader);
  const ofCase = reader.prepare(`
    SELECT id FROM compartments WHERE subject_id = @case OR subject_id IN (SELECT id FROM actions WHERE case_id = @case)
      OR subject_id IN (SELECT id FROM referrals WHERE case_id = @case)`);
  const byCase = new Map<string, ReadonlySet<string>>();
  for (const caseId of reader.prepare("SELECT id FROM cases").pluck().all() as string[])
    byCase.set(caseId, new Set((ofCase.pluck().all({ case: caseId }) as string[]).filter((id) => inUse.has(id))));
  area.close();
  const pages = pagesOf(join(folder, "area.db"), dataKey);
  return {
    holds,
    sealedUnder: (caseId) => byCase.get(caseId) ?? new Set(),
    shows: (words) => words.filter((word) => [word, foldText(word)].some((form) => pages.includes(form))),
  };
}
