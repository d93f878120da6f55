import { sealedPlaces } from "../../electron/store/sealedPlaces.ts";
import { compartmentIn, sealingOf } from "../../electron/store/sealing.ts";
import { deriveKeyHere, signIn, type Costs } from "../../electron/vault/vault.ts";

/**
 * Every text that an account can make readable with its own passphrase and the vault alone, by the table it stands in:
 * each sealed value is opened with the keys the account holds, one seal after the other. No rule of the program is asked.
 */
export async function openedBy(
  folder: string,
  who: { readonly name: string; readonly passphrase: string },
  { now, costs }: { readonly now: number; readonly costs: Costs },
): Promise<ReadonlyMap<string, string>> {
  const signed = await signIn({ ...who, folder, machine: "raw", now, lowestCosts: costs, deriveKey: deriveKeyHere });
  if (!signed.ok) throw new Error(signed.failure.code);
  const { reader, keys, close } = signed.value;
  const rows = reader
    .prepare("SELECT compartment_id, sealed_key FROM compartment_keys WHERE account_id = ?")
    .all(keys.accountId) as { compartment_id: string; sealed_key: string }[];
  const ring = { sealed: new Map(rows.map((row) => [row.compartment_id, row.sealed_key])), open: new Map() };
  const sealing = sealingOf(ring, keys);
  const openedWhole = (stored: string | null, where: string): string | null => {
    let text = stored;
    while (text !== null && compartmentIn(text) !== null) text = sealing.open(text, where);
    return text;
  };
  const texts = new Map<string, string[]>();
  const columns = sealedPlaces.flatMap(({ table, columns: names, key }) => names.map((name) => ({ table, name, key })));
  for (const { table, name, key } of columns) {
    const values = reader.prepare(`SELECT ${key} AS key, ${name} AS stored FROM ${table}`).all() as {
      key: string;
      stored: string | null;
    }[];
    const found = values.flatMap(({ key: row, stored }) => openedWhole(stored, `${table}.${name}.${row}`) ?? []);
    texts.set(table, [...(texts.get(table) ?? []), ...found]);
  }
  close();
  return new Map([...texts].map(([table, all]) => [table, all.join("\n")]));
}
