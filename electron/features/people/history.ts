import type { Sealing } from "../../store/sealing.ts";
import type { Writing } from "../context.ts";

/** One field of a record that was changed. Null is an empty field; the compartment is that of the field's value. */
export interface Change {
  readonly kind: string;
  readonly objectId: string;
  readonly caseId: string | null;
  readonly compartmentId: string | null;
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

type Side = "from_value" | "to_value";
const inHistory = (side: Side, id: string): string => `field_history.${side}.${id}`;

/** Keeps who changed a field now, from what to what, beside the record and sealed with it (`RULES.md` 7). */
export async function rememberChange(writing: Writing, change: Change): Promise<void> {
  const { db, sealing, session, area } = writing;
  const id = writing.newId();
  const stored = (side: Side, text: string | null): string | null =>
    text === null ? null : sealing.seal(change.compartmentId, text, inHistory(side, id));
  await db
    .insertInto("field_history")
    .values({
      id,
      kind: change.kind,
      object_id: change.objectId,
      case_id: change.caseId,
      compartment_id: change.compartmentId,
      field: change.field,
      from_value: stored("from_value", change.from),
      to_value: stored("to_value", change.to),
      at: area.now,
      account_id: session.accountId,
    })
    .execute();
}

/** One side of a stored change as this session may read it: null where it is empty or sealed from it. */
export const openedSide = (
  sealing: Sealing,
  row: { readonly id: string; readonly from_value: string | null; readonly to_value: string | null },
  side: Side,
): string | null => {
  const stored = row[side];
  return stored === null ? null : sealing.open(stored, inHistory(side, row.id));
};

/**
 * Seals the past of a record again under another compartment, or opens it when that is null, because its value moved there.
 * What this session cannot open stays as it is.
 */
export async function resealHistory(
  { db, sealing }: Writing,
  { kind, objectId, compartmentId }: Pick<Change, "kind" | "objectId" | "compartmentId">,
): Promise<void> {
  const rows = await db
    .selectFrom("field_history")
    .selectAll()
    .where("kind", "=", kind)
    .where("object_id", "=", objectId)
    .execute();
  for (const row of rows) {
    const from = openedSide(sealing, row, "from_value");
    const to = openedSide(sealing, row, "to_value");
    const isClosed = (row.from_value !== null && from === null) || (row.to_value !== null && to === null);
    if (isClosed) continue;
    await db
      .updateTable("field_history")
      .set({
        compartment_id: compartmentId,
        from_value: from === null ? null : sealing.seal(compartmentId, from, inHistory("from_value", row.id)),
        to_value: to === null ? null : sealing.seal(compartmentId, to, inHistory("to_value", row.id)),
      })
      .where("id", "=", row.id)
      .execute();
  }
}
