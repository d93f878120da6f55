import { convertValues, moveSealedTwice, renameCompartment } from "../../store/reseal.ts";
import type { OfCase } from "../../store/sealedPlaces.ts";
import { compartmentIn } from "../../store/sealing.ts";
import type { Writing } from "../context.ts";
import { rightfulReaders, type Compartment } from "./rightful.ts";

async function caseOf({ db }: Writing, { kind, subject_id }: Compartment): Promise<OfCase> {
  if (kind === "restrictedCase") return { caseId: subject_id, referralId: null };
  if (kind === "action") {
    const row = await db.selectFrom("actions").select("case_id").where("id", "=", subject_id).executeTakeFirst();
    return { caseId: row?.case_id ?? null, referralId: null };
  }
  const row = await db.selectFrom("referrals").select("case_id").where("id", "=", subject_id).executeTakeFirst();
  // Contacts that came to a case later hang on the case itself.
  return row ? { caseId: row.case_id, referralId: subject_id } : { caseId: subject_id, referralId: null };
}

/** Seals everything of a case that stands under one compartment under another one; true when nothing was left behind. */
async function moveValues(writing: Writing, of: OfCase, from: string, to: string): Promise<boolean> {
  const { db, sealing } = writing;
  let left = 0;
  await convertValues(db, of, (stored, where) => {
    if (compartmentIn(stored) !== from) return null;
    const text = sealing.open(stored, where);
    if (text === null) left += 1;
    return text === null ? null : sealing.seal(to, text, where);
  });
  return left === 0;
}

const holdersOf = async ({ db }: Writing, compartmentId: string): Promise<string[]> =>
  (
    await db
      .selectFrom("compartment_keys")
      .select("account_id")
      .where("compartment_id", "=", compartmentId)
      .where("account_id", "is not", null)
      .execute()
  ).flatMap(({ account_id }) => account_id ?? []);

/**
 * Gives what stands under a compartment a new key, which only those get who may hold it now; the session must hold the old
 * one (`RULES.md` 5). Nothing happens while nobody may: the last reader hands over before leaving. Of an emptied
 * compartment only the copy for the recovery key stays.
 */
export async function renewKey(writing: Writing, compartment: Compartment): Promise<void> {
  const { db, sealing } = writing;
  const readers = await rightfulReaders(db, compartment.id);
  if (readers.length === 0) return;
  if (isOfNoCase(compartment)) return renewSealedTwice(writing, compartment, readers);
  const of = await caseOf(writing, compartment);
  const next = await sealing.createCompartment(compartment.kind, compartment.subject_id, readers);
  await retire(writing, of, { from: compartment.id, to: next, readers });
  await renameCompartment(db, of, compartment.id, next);
}

/** Research and what is for a chair only stand under keys of their own, within that of the case where it is restricted. */
const isOfNoCase = ({ kind }: Compartment): boolean => kind === "agency" || kind === "conferenceChair";

/** The same for those: who holds it opens the case's seal over it as well, or leaves the value to somebody who can. */
async function renewSealedTwice(writing: Writing, compartment: Compartment, readers: readonly string[]): Promise<void> {
  const { db, sealing } = writing;
  const { id: from, kind, subject_id } = compartment;
  const holders = await holdersOf(writing, from);
  const to = await sealing.createCompartment(kind, subject_id, readers);
  const isEmpty = await moveSealedTwice(db, { from, to }, (stored, where) => {
    const ofCase = compartmentIn(stored) === from ? null : compartmentIn(stored);
    const inner = ofCase === null ? stored : sealing.open(stored, where);
    const text = inner === null ? null : sealing.open(inner, where);
    if (text === null) return null;
    const moved = sealing.seal(to, text, where);
    return ofCase === null ? moved : sealing.seal(ofCase, moved, where);
  });
  for (const holder of holders) if (isEmpty || !readers.includes(holder)) await sealing.dismiss(from, holder);
}

/** The same for the compartment of an action's former owner: what was told there stays for the readers of the case. */
export async function closeFormer(writing: Writing, compartment: Compartment): Promise<void> {
  if (isOfNoCase(compartment)) return forget(writing, compartment);
  const of = await caseOf(writing, compartment);
  if (of.caseId === null) return;
  const found = await writing.db
    .selectFrom("cases")
    .select("compartment_id")
    .where("id", "=", of.caseId)
    .executeTakeFirst();
  const to = found?.compartment_id ?? null;
  if (to !== null && writing.sealing.holds(to)) await retire(writing, of, { from: compartment.id, to, readers: [] });
}

async function retire(
  writing: Writing,
  of: OfCase,
  { from, to, readers }: { readonly from: string; readonly to: string; readonly readers: readonly string[] },
): Promise<void> {
  const holders = await holdersOf(writing, from);
  const isEmpty = await moveValues(writing, of, from, to);
  for (const holder of holders) if (isEmpty || !readers.includes(holder)) await writing.sealing.dismiss(from, holder);
}

/** Nothing stands under it any more: nobody keeps its key. */
async function forget(writing: Writing, { id }: Compartment): Promise<void> {
  for (const holder of await holdersOf(writing, id)) await writing.sealing.dismiss(id, holder);
}
