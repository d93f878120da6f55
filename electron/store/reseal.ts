import { sql } from "kysely";
import { sealedPlaces, type OfCase, type SealedPlace } from "./sealedPlaces.ts";
import type { Writer } from "./unitOfWork.ts";

/** What becomes of one stored value; null where it stays as it is. `where` is what a sealed value is bound to. */
export type Convert = (stored: string, where: string, place: SealedPlace) => string | null;

interface Value {
  readonly key: string;
  readonly stored: string | null;
}

/**
 * Goes over every value of a case that can be sealed and stores what `convert` makes of it. Returns how many changed. A
 * row is found again by its key and its old value: a sealed one is the only one of its kind, and equal plain ones become
 * equal sealed ones.
 */
export async function convertValues(db: Writer, of: OfCase, convert: Convert): Promise<number> {
  let changed = 0;
  for (const place of sealedPlaces)
    for (const name of place.columns) changed += await convertColumn(db, of, { place, name, convert });
  return changed;
}

async function convertColumn(
  db: Writer,
  of: OfCase,
  { place, name, convert }: { readonly place: SealedPlace; readonly name: string; readonly convert: Convert },
): Promise<number> {
  const table = sql.table(place.table);
  const key = sql.raw<string>(place.key);
  const column = sql.ref(name);
  const isOfCase = place.isOfCase(of);
  const { rows } = await sql<Value>`SELECT ${key} AS key, ${column} AS stored FROM ${table} WHERE ${isOfCase}`.execute(
    db,
  );
  let changed = 0;
  for (const { key: row, stored } of rows) {
    const next = stored === null ? null : convert(stored, `${place.table}.${name}.${row}`, place);
    if (next === null) continue;
    await sql`UPDATE ${table} SET ${column} = ${next} WHERE ${isOfCase} AND ${key} = ${row} AND ${column} = ${stored}`.execute(
      db,
    );
    changed += 1;
  }
  return changed;
}

/**
 * Moves the values that stand under a compartment of their own, wherever they are, to another one; `convert` answers what
 * becomes of a stored value, null where it cannot be opened. Answers whether nothing was left behind.
 */
export async function moveSealedTwice(
  db: Writer,
  { from, to }: { readonly from: string; readonly to: string },
  convert: (stored: string, where: string) => string | null,
): Promise<boolean> {
  let left = 0;
  const columns = sealedPlaces
    .filter(({ sealedTwice }) => sealedTwice)
    .flatMap((place) => place.columns.map((name) => ({ place, name })));
  for (const { place, name } of columns) {
    const table = sql.table(place.table);
    const key = sql.raw<string>(place.key);
    const column = sql.ref(name);
    const { rows } =
      await sql<Value>`SELECT ${key} AS key, ${column} AS stored FROM ${table} WHERE compartment_id = ${from}`.execute(
        db,
      );
    for (const { key: row, stored } of rows) {
      const next = stored === null || stored === "" ? stored : convert(stored, `${place.table}.${name}.${row}`);
      if (next === null) left += 1;
      else
        await sql`UPDATE ${table} SET ${column} = ${next}, compartment_id = ${to} WHERE compartment_id = ${from} AND ${key} = ${row}`.execute(
          db,
        );
    }
  }
  return left === 0;
}

/** Says in every row of a case that named the old compartment that it is sealed under the new one now. */
export async function renameCompartment(db: Writer, of: OfCase, from: string | null, to: string): Promise<void> {
  for (const place of sealedPlaces)
    if (place.namesCompartment)
      await sql`UPDATE ${sql.table(place.table)} SET compartment_id = ${to} WHERE ${place.isOfCase(of)} AND compartment_id IS ${from}`.execute(
        db,
      );
  if (of.caseId !== null)
    await sql`UPDATE cases SET compartment_id = ${to} WHERE id = ${of.caseId} AND compartment_id IS ${from}`.execute(
      db,
    );
}
