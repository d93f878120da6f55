import { sql } from "kysely";
import { z } from "zod";
import { personFieldNames, type PersonField } from "../../../shared/people/fields.ts";
import { aliasesIn, displayName } from "../../../shared/people/rules.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { inCaseDetails, mayReadCase } from "../cases/rows.ts";
import type { Writing } from "../context.ts";
import { storePersonField } from "./change.ts";
import { rememberChange } from "./history.ts";
import { inCaseId, membersOf, personTexts, type PersonRow } from "./record.ts";
import { personChanged } from "./searchable.ts";

/** What has to be known to part two records again that were made one. */
const Undo = z.object({
  /** The parts in cases that were the other record's; `dropped` where the kept one was in that case in the same role already. */
  parts: z.array(
    z.object({
      caseId: z.string(),
      role: z.string(),
      relationship: z.string().nullable(),
      position: z.number(),
      details: z.string(),
      dropped: z.boolean(),
    }),
  ),
  contacts: z.array(z.string()),
  orders: z.array(z.string()),
  /** The lines of history that were the other record's, with what they were kept under. */
  history: z.array(z.object({ id: z.string(), objectId: z.string() })),
  /** The fields of the kept record that were filled or added to, before and after. */
  fields: z.array(z.object({ field: z.enum(personFieldNames), before: z.string(), after: z.string() })),
});
type Undo = z.infer<typeof Undo>;

const inMerge = (id: string): string => `people_merges.undo.${id}`;

async function personOf({ db }: Pick<Writing, "db">, personId: string): Promise<PersonRow | undefined> {
  return db.selectFrom("people").selectAll().where("id", "=", personId).executeTakeFirst();
}

/** Whether every case this person is in is one the session reads; of others nothing is told, and nothing is changed there. */
async function readsAllCasesOf({ db, session }: Writing, personId: string): Promise<boolean> {
  const rows = await db
    .selectFrom("case_people")
    .innerJoin("cases", "cases.id", "case_people.case_id")
    .select(mayReadCase(sql.ref<string>("cases.id"), sql.ref<string>("cases.compartment_id"), session).as("mayRead"))
    .where("person_id", "=", personId)
    .execute();
  return rows.length > 0 && rows.every(({ mayRead }) => Number(mayRead) === 1);
}

/** The fields of the kept record that gain by the other: empty ones are filled, other names gathered. */
function gained({ sealing }: Writing, kept: PersonRow, other: PersonRow): Undo["fields"] {
  const [mine, theirs] = [personTexts(sealing, kept), personTexts(sealing, other)];
  const names = [displayName(theirs), ...theirs.aliases.split("\n")].filter(
    (name) => name !== "" && name !== displayName(mine),
  );
  const aliases = [...new Set([...mine.aliases.split("\n"), ...names.flatMap(aliasesIn)].filter(Boolean))].join("\n");
  const birth = theirs.dateOfBirth !== "" && mine.dateOfBirth !== "" && theirs.dateOfBirth !== mine.dateOfBirth;
  const dates = [...mine.dateOfBirthAlternatives.split("\n"), ...(birth ? [theirs.dateOfBirth] : [])].filter(Boolean);
  const next = (field: PersonField): string => {
    if (field === "aliases") return aliases;
    if (field === "dateOfBirthAlternatives" && birth) return [...new Set(dates)].join("\n");
    const isEmpty = mine[field] === "" || (field === "gender" && mine.gender === "UNKNOWN");
    if (field === "worksForAgency") return theirs.worksForAgency === "YES" ? "YES" : mine.worksForAgency;
    return isEmpty ? theirs[field] : mine[field];
  };
  return personFieldNames
    .map((field) => ({ field, before: mine[field], after: next(field) }))
    .filter(({ before, after }) => before !== after);
}

/** Moves the parts in cases from one record to the other; answers what they were. */
async function moveParts({ db, sealing }: Writing, from: PersonRow, to: PersonRow): Promise<Undo["parts"]> {
  const parts = await db.selectFrom("case_people").selectAll().where("person_id", "=", from.id).execute();
  const there = await db.selectFrom("case_people").select("case_id").where("person_id", "=", to.id).execute();
  const taken = new Set(there.map(({ case_id }) => case_id));
  const moved: Undo["parts"] = [];
  for (const part of parts) {
    const dropped = taken.has(part.case_id);
    const details = sealing.open(part.details, inCaseDetails(part.case_id, from.id)) ?? "{}";
    const { case_id: caseId, role, relationship, position } = part;
    moved.push({ caseId, role, relationship, position, details, dropped });
    await db.deleteFrom("case_people").where("case_id", "=", caseId).where("person_id", "=", from.id).execute();
    if (!dropped) await putPart({ db, sealing }, to, { caseId, role, relationship, position, details });
  }
  return moved;
}

async function putPart(
  { db, sealing }: Pick<Writing, "db" | "sealing">,
  person: PersonRow,
  part: Omit<Undo["parts"][number], "dropped">,
): Promise<void> {
  const details = sealing.seal(person.compartment_id, part.details, inCaseDetails(part.caseId, person.id));
  const { role, relationship, position } = part;
  await db
    .insertInto("case_people")
    .values({ case_id: part.caseId, person_id: person.id, role, relationship, position, details })
    .execute();
}

/** Moves what hangs on a person; answers the ids of what was moved. */
async function movePointers({ db }: Writing, from: string, to: string, cases: readonly string[]) {
  const ids = async (table: "contacts" | "orders") =>
    (await db.selectFrom(table).select("id").where("person_id", "=", from).execute()).map(({ id }) => id);
  const [contacts, orders] = [await ids("contacts"), await ids("orders")];
  await db.updateTable("contacts").set({ person_id: to }).where("person_id", "=", from).execute();
  await db.updateTable("orders").set({ person_id: to }).where("person_id", "=", from).execute();
  const kept = new Map([[from, to], ...cases.map((caseId) => [inCaseId(caseId, from), inCaseId(caseId, to)] as const)]);
  const lines = await db
    .selectFrom("field_history")
    .select(["id", "object_id"])
    .where("object_id", "in", [...kept.keys()])
    .execute();
  for (const { id, object_id } of lines)
    await db
      .updateTable("field_history")
      .set({ object_id: kept.get(object_id) ?? to })
      .where("id", "=", id)
      .execute();
  return { contacts, orders, history: lines.map(({ id, object_id }) => ({ id, objectId: object_id })) };
}

async function storeFields(
  writing: Writing,
  personId: string,
  caseId: string,
  fields: readonly { readonly field: PersonField; readonly before: string; readonly after: string }[],
): Promise<void> {
  for (const { field, before, after } of fields) {
    const person = await personOf(writing, personId);
    if (!person) throw new Error("a person that is being merged is there");
    await storePersonField(writing, person, field, after);
    await rememberChange(writing, {
      kind: "person",
      objectId: personId,
      caseId,
      compartmentId: person.compartment_id,
      field,
      from: before === "" ? null : before,
      to: after === "" ? null : after,
    });
  }
}

interface Pair {
  readonly caseId: string;
  readonly personId: string;
  readonly otherId: string;
}

/** The two records, where they may be made one: both read whole by this session, of one seal, in no case in two roles. */
async function mergeable(writing: Writing, { caseId, personId, otherId }: Pair) {
  const member = (await membersOf(writing.db, caseId)).find(({ person }) => person.id === personId);
  const other = await personOf(writing, otherId);
  const known = member && other && personId !== otherId && (await readsAllCasesOf(writing, otherId));
  if (!known || !(await readsAllCasesOf(writing, personId))) return fail("people.gone");
  if (member.person.compartment_id !== other.compartment_id) return fail("people.otherSeal");
  const roles = await writing.db
    .selectFrom("case_people as mine")
    .innerJoin("case_people as theirs", "theirs.case_id", "mine.case_id")
    .select(["mine.role", "theirs.role as otherRole"])
    .where("mine.person_id", "=", personId)
    .where("theirs.person_id", "=", otherId)
    .execute();
  if (roles.some(({ role, otherRole }) => role !== otherRole)) return fail("people.twoRoles");
  return ok({ kept: member.person, other });
}

/**
 * Makes two records of one human being one: every case, contact, order and line of history of the other is the kept one's
 * from now on, its names are gathered as other names, and what the kept one lacks is taken over. It can be undone.
 */
export async function mergePeople(writing: Writing, pair: Pair): Promise<Result<null>> {
  const found = await mergeable(writing, pair);
  if (!found.ok) return found;
  const { kept, other } = found.value;
  const { db, sealing, session, area } = writing;
  const fields = gained(writing, kept, other);
  const parts = await moveParts(writing, other, kept);
  const moved = await movePointers(
    writing,
    other.id,
    kept.id,
    parts.map(({ caseId }) => caseId),
  );
  await storeFields(writing, kept.id, pair.caseId, fields);
  const id = writing.newId();
  const undo: Undo = { parts, ...moved, fields };
  await db
    .insertInto("people_merges")
    .values({
      id,
      kept_id: kept.id,
      merged_id: other.id,
      compartment_id: kept.compartment_id,
      undo: sealing.seal(kept.compartment_id, JSON.stringify(undo), inMerge(id)),
      merged_at: area.now,
      merged_by: session.accountId,
      undone_at: null,
    })
    .execute();
  await rememberMerge(writing, kept, pair.caseId, { from: null, to: displayName(personTexts(sealing, other)) });
  await personChanged(writing, kept.id);
  return ok(null);
}

const rememberMerge = (
  writing: Writing,
  kept: PersonRow,
  caseId: string,
  change: { readonly from: string | null; readonly to: string | null },
): Promise<void> =>
  rememberChange(writing, {
    kind: "person",
    objectId: kept.id,
    caseId,
    compartmentId: kept.compartment_id,
    field: "merged",
    ...change,
  });

/** Puts the parts in cases back to the record they came from, with what was told of them meanwhile. */
async function moveBack(writing: Writing, kept: PersonRow, other: PersonRow, parts: Undo["parts"]): Promise<void> {
  const { db, sealing } = writing;
  for (const part of parts) {
    if (part.dropped) {
      await putPart(writing, other, part);
      continue;
    }
    const now = await db
      .selectFrom("case_people")
      .selectAll()
      .where("case_id", "=", part.caseId)
      .where("person_id", "=", kept.id)
      .executeTakeFirst();
    // Whoever was taken out of the case meanwhile stays out of it.
    if (!now) continue;
    const details = sealing.open(now.details, inCaseDetails(part.caseId, kept.id)) ?? part.details;
    await db.deleteFrom("case_people").where("case_id", "=", part.caseId).where("person_id", "=", kept.id).execute();
    const { role, relationship, position } = now;
    await putPart(writing, other, { caseId: part.caseId, role, relationship, position, details });
  }
}

/** Parts two records again that were made one last: everything that came from the other goes back to it. */
export async function partPeople(
  writing: Writing,
  { caseId, personId }: { readonly caseId: string; readonly personId: string },
): Promise<Result<null>> {
  const { db, sealing, area } = writing;
  const member = (await membersOf(db, caseId)).find(({ person }) => person.id === personId);
  if (!member || !(await readsAllCasesOf(writing, personId))) return fail("people.gone");
  const merge = await db
    .selectFrom("people_merges")
    .selectAll()
    .where("kept_id", "=", personId)
    .where("undone_at", "is", null)
    .orderBy(sql`rowid`, "desc")
    .executeTakeFirst();
  const text = merge ? sealing.open(merge.undo, inMerge(merge.id)) : null;
  const other = merge && (await personOf(writing, merge.merged_id));
  if (!merge || !other || text === null) return fail("people.notMerged");
  const undo = Undo.parse(JSON.parse(text));
  const kept = member.person;
  await moveBack(writing, kept, other, undo.parts);
  const back = { person_id: other.id };
  await db
    .updateTable("contacts")
    .set(back)
    .where("id", "in", undo.contacts)
    .where("person_id", "=", kept.id)
    .execute();
  await db.updateTable("orders").set(back).where("id", "in", undo.orders).where("person_id", "=", kept.id).execute();
  for (const { id, objectId } of undo.history)
    await db.updateTable("field_history").set({ object_id: objectId }).where("id", "=", id).execute();
  const texts = personTexts(sealing, kept);
  const untouched = undo.fields.filter(({ field, after }) => texts[field] === after);
  await storeFields(
    writing,
    kept.id,
    caseId,
    untouched.map(({ field, before, after }) => ({ field, before: after, after: before })),
  );
  await db.updateTable("people_merges").set({ undone_at: area.now }).where("id", "=", merge.id).execute();
  await rememberMerge(writing, kept, caseId, { from: displayName(personTexts(sealing, other)), to: null });
  await personChanged(writing, kept.id);
  await personChanged(writing, other.id);
  return ok(null);
}
