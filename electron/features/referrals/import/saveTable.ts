import { fail, ok, type Result } from "../../../../shared/result.ts";
import type { Tasking } from "../../context.ts";
import { leaveForms } from "../../people/rows.ts";
import { forgetForSearch, tidyForSearch } from "../../search/rows.ts";
import { startReferral } from "../start.ts";
import type { GoodRow } from "./readTable.ts";
import { goodRows } from "./tableThread.ts";
import { breathe } from "../../../store/inTurns.ts";
import type { Upload } from "./uploads.ts";

/** Rows the thread hands over at a time; each transaction takes as many of them as fit its time. */
const rowsAtOnce = 40;
/** One transaction works this long, in milliseconds, before others get their turn. */
const workAtOnce = 4;

/** Transactions until what they wrote is brought into the database: else one of them, or a keystroke, would have to do it. */
const writesAtOnce = 40;

/** Writes rows as drafts, in transactions short enough for somebody to type between them; `saved` hears each id. */
async function saveRows(
  tasking: Tasking,
  rows: readonly GoodRow[],
  { saved, written: count }: { readonly saved: string[]; readonly written: { times: number } },
): Promise<Result<null>> {
  const waiting = [...rows];
  while (waiting.length > 0) {
    const written = await tasking.write(async (writing) => {
      const since = performance.now();
      const ids: string[] = [];
      do {
        const row = waiting.shift();
        if (!row?.finished.ok) break;
        const { form, contacts } = row.finished;
        ids.push((await startReferral(writing, { form, contacts, agencyId: writing.session.agencyId })).id);
      } while (performance.now() - since < workAtOnce);
      await tidyForSearch(writing.db);
      await leaveForms(writing.db);
      return ok(ids);
    });
    if (!written.ok) return written;
    saved.push(...written.value);
    count.times += 1;
    if (count.times % writesAtOnce === 0) await tasking.program.writeBack();
    await breathe();
  }
  return ok(null);
}

/** Takes back what a cancelled import had saved, as far as nobody has touched it since. */
async function takeBack(tasking: Tasking, ids: readonly string[]): Promise<Result<null>> {
  for (let at = 0; at < ids.length; at += 10) {
    const done = await tasking.write(async ({ db }) => {
      const untouched = await db
        .selectFrom("referrals")
        .select("id")
        .where("id", "in", ids.slice(at, at + 10))
        .where("version", "=", 1)
        .where("status", "=", "DRAFT")
        .execute();
      for (const { id } of untouched) {
        const sealedUnder = db.selectFrom("compartments").select("id").where("subject_id", "=", id);
        await forgetForSearch(db, { kind: "referral", objectId: id });
        await db.deleteFrom("contacts").where("referral_id", "=", id).execute();
        await db.deleteFrom("compartment_keys").where("compartment_id", "in", sealedUnder).execute();
        await db.deleteFrom("compartments").where("subject_id", "=", id).execute();
        await db.deleteFrom("referrals").where("id", "=", id).execute();
      }
      return ok(null);
    });
    if (!done.ok) return done;
    await breathe();
  }
  return ok(null);
}

/** Saves the good rows of a table as drafts of the own agency: all of them, or none when it is cancelled or fails. */
export async function saveTable(
  tasking: Tasking,
  upload: Upload,
  mapping: Readonly<Record<string, string>>,
): Promise<Result<{ saved: number; refused: number }>> {
  const saved: string[] = [];
  try {
    const result = await saveAll(tasking, upload, { mapping, saved });
    if (result.ok) return result;
    const undone = await takeBack(tasking, saved);
    return undone.ok ? result : undone;
  } catch (problem) {
    // A disk that is full takes no more rows, but lets some go; what stays of them is a draft like any other.
    await takeBack(tasking, saved).catch(() => undefined);
    throw problem;
  }
}

async function saveAll(
  tasking: Tasking,
  upload: Upload,
  { mapping, saved }: { readonly mapping: Readonly<Record<string, string>>; readonly saved: string[] },
): Promise<Result<{ saved: number; refused: number }>> {
  const today = await tasking.read(({ area }) => Promise.resolve(area.today));
  let refused = 0;
  const written = { times: 0 };
  for await (const handful of goodRows(upload, mapping, today, rowsAtOnce)) {
    if (!handful.ok) return handful;
    ({ refused } = handful.value);
    const done = await saveRows(tasking, handful.value.rows, { saved, written });
    if (!done.ok) return done;
    if (upload.cancelled) return fail("referrals.importCancelled");
    tasking.progress(saved.length + refused, Math.max(upload.rows, saved.length + refused));
  }
  return ok({ saved: saved.length, refused });
}
