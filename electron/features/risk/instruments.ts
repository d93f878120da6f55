import type { InstrumentLine } from "../../../shared/risk/contract.ts";
import { choiceItems, Pack } from "../../../shared/risk/pack.ts";
import { enabledInstruments, shippedPacks } from "../../../shared/risk/shippedPacks.ts";
import type { Reader, Writer } from "../../store/unitOfWork.ts";
import type { Reading, Writing } from "../context.ts";

interface Known {
  readonly pack: Pack;
  readonly imported: boolean;
}

const stored = (text: string): Pack => Pack.parse(JSON.parse(text));

/** A version as a number that sorts: `1.10.0` after `1.9.0`. */
const rank = (version: string): number => version.split(".").reduce((sum, part) => sum * 10_000 + Number(part), 0);

/** The newest version of every instrument: those of the program in their order, then the imported ones by name. */
async function knownInstruments(db: Reader | Writer): Promise<readonly Known[]> {
  const rows = await db
    .selectFrom("instruments")
    .select("pack")
    .where("imported_at", "is not", null)
    .orderBy("imported_at")
    .execute();
  const newest = new Map<string, Known>(shippedPacks().map((pack) => [pack.id, { pack, imported: false }]));
  for (const row of rows) {
    const pack = stored(row.pack);
    const before = newest.get(pack.id);
    if (!before || rank(pack.version) > rank(before.pack.version)) newest.set(pack.id, { pack, imported: true });
  }
  return [...newest.values()];
}

const lineOf = ({ pack, imported }: Known, enabled: readonly string[]): InstrumentLine => ({
  id: pack.id,
  version: pack.version,
  name: pack.name,
  notice: pack.notice,
  embed: pack.embed,
  owner: pack.licence.owner,
  items: choiceItems(pack).length,
  imported,
  enabled: enabled.includes(pack.id),
});

const enabledIn = ({ area }: Pick<Reading, "area">): readonly string[] =>
  enabledInstruments(area.settings.instruments, area.country);

/** Every instrument of the area in its newest version, offered or not. */
export async function instrumentLines(reading: Pick<Reading, "db" | "area">): Promise<InstrumentLine[]> {
  const enabled = enabledIn(reading);
  return (await knownInstruments(reading.db)).map((known) => lineOf(known, enabled));
}

/** The instrument a new assessment is made with, kept in this version from now on; null when the area offers none of that id. */
export async function takeInstrument(writing: Writing, id: string): Promise<Pack | null> {
  const { db } = writing;
  if (!enabledIn(writing).includes(id)) return null;
  const known = (await knownInstruments(db)).find(({ pack }) => pack.id === id);
  if (!known) return null;
  // What came with the program is kept too: a later program may bring other words under the same name.
  await db
    .insertInto("instruments")
    .values({ id, version: known.pack.version, pack: JSON.stringify(known.pack), imported_at: null, imported_by: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return known.pack;
}

/** The very version an assessment was made with. */
export async function packOf(db: Reader | Writer, id: string, version: string): Promise<Pack> {
  const row = await db
    .selectFrom("instruments")
    .select("pack")
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirstOrThrow();
  return stored(row.pack);
}

/** Stores an imported pack; null when this version is there already, from a file or with the program. */
export async function addInstrument(writing: Writing, pack: Pack): Promise<InstrumentLine | null> {
  const { db, area, session } = writing;
  const there = await db
    .selectFrom("instruments")
    .select("id")
    .where("id", "=", pack.id)
    .where("version", "=", pack.version)
    .executeTakeFirst();
  const shipped = shippedPacks().some(({ id, version }) => id === pack.id && version === pack.version);
  if (there || shipped) return null;
  await db
    .insertInto("instruments")
    .values({
      id: pack.id,
      version: pack.version,
      pack: JSON.stringify(pack),
      imported_at: area.now,
      imported_by: session.accountId,
    })
    .execute();
  return lineOf({ pack, imported: true }, enabledIn(writing));
}
