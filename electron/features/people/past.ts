import { sql } from "kysely";
import { z } from "zod";
import { Instant } from "../../../shared/dates.ts";
import { ChangeId } from "../../../shared/ids.ts";
import type { PastChange } from "../../../shared/people/contract.ts";
import { contactFields, personFields } from "../../../shared/people/fields.ts";
import { ContactEntry } from "../../../shared/people/model.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { mayReadCase } from "../cases/rows.ts";
import type { Reading } from "../context.ts";
import { openedSide } from "./history.ts";
import { inCaseId } from "./record.ts";
import { mayChangeIn } from "./relations.ts";

type About = PastChange["about"];
const About = z.enum(["person", "inCase", "contact"]);

/** Whether what changed is covered until it is revealed: a phone, an address, a code word. */
const isCovered = (about: About, field: string): boolean => {
  if (about !== "contact") return false;
  return field in contactFields ? contactFields[field as keyof typeof contactFields].covered : field === "contact";
};
const isRestrictedField = (about: About, field: string): boolean =>
  about === "person" && field in personFields && "restricted" in personFields[field as keyof typeof personFields];

const Came = z.object({ role: z.string() }).or(z.object({ kind: z.string() }));
/** Who came or went is told by the role, not by all that putting back needs. */
function shown(field: string, text: string | null): string | null {
  if (text === null || !["membership", "contact"].includes(field) || !text.startsWith("{")) return text;
  const came = Came.parse(JSON.parse(text));
  return "role" in came && field === "membership" ? came.role : "kind" in came ? came.kind : null;
}

/** The lines of these records that were written in this case, or in another one this session reads. */
const rowsAbout = ({ db, session }: Reading, caseId: string, objectIds: readonly string[]) =>
  db
    .selectFrom("field_history")
    .innerJoin("accounts", "accounts.id", "field_history.account_id")
    .leftJoin("cases", "cases.id", "field_history.case_id")
    .selectAll("field_history")
    .select("accounts.name as by")
    .where("object_id", "in", [...objectIds])
    .where(
      sql<boolean>`(field_history.case_id = ${caseId} OR (field_history.case_id IS NOT NULL AND ${mayReadCase(
        sql.ref<string>("cases.id"),
        sql.ref<string>("cases.compartment_id"),
        session,
      )}))`,
    )
    .orderBy(sql`field_history.rowid`, "desc")
    .execute();

/** Everything that belongs to a person in a case: themselves, their part in it, the contacts they have or had there. */
async function objectsOf({ db }: Reading, caseId: string, personId: string): Promise<string[] | null> {
  const inCase = await db
    .selectFrom("case_people")
    .select("role")
    .where("case_id", "=", caseId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  if (!inCase) return null;
  const contacts = await db
    .selectFrom("contacts")
    .select("id")
    .where("case_id", "=", caseId)
    .where("person_id", "=", personId)
    .execute();
  return [personId, inCaseId(caseId, personId), ...contacts.map(({ id }) => id)];
}

/** Who changed what of a person of this case, newest first; what is covered on screen is covered here too. */
export async function historyOf(
  reading: Reading,
  { caseId, personId, field }: { readonly caseId: string; readonly personId: string; readonly field: string | null },
): Promise<Result<PastChange[]>> {
  const { db, sealing, session } = reading;
  const objectIds = await objectsOf(reading, caseId, personId);
  if (!objectIds) return fail("people.gone");
  const rows = await rowsAbout(reading, caseId, objectIds);
  const kinds = new Map(
    (await db.selectFrom("contacts").select(["id", "kind"]).where("id", "in", objectIds).execute()).map((row) => [
      row.id,
      ContactEntry.shape.kind.parse(row.kind),
    ]),
  );
  const { readRestricted } = await mayChangeIn(db, session, caseId);
  return ok(
    rows.flatMap((row): PastChange[] => {
      const about = About.parse(row.kind);
      if (field !== null && row.field !== field) return [];
      if (isRestrictedField(about, row.field) && !readRestricted) return [];
      const from = openedSide(sealing, row, "from_value");
      const to = openedSide(sealing, row, "to_value");
      const covered = isCovered(about, row.field);
      const isOpen = (row.from_value === null || from !== null) && (row.to_value === null || to !== null);
      return [
        {
          id: ChangeId.parse(row.id),
          at: Instant.parse(row.at),
          by: row.by,
          about,
          contactKind: kinds.get(row.object_id) ?? null,
          field: row.field,
          added: row.from_value === null,
          from: covered ? null : shown(row.field, from),
          to: covered ? null : shown(row.field, to),
          hidden: covered || !isOpen,
          mayReveal: covered && isOpen && row.field !== "contact",
        },
      ];
    }),
  );
}

/** From what to what a covered field of a contact was changed; a sealed one only when the passphrase was given again. */
export async function revealedChange(
  reading: Reading,
  { caseId, changeId }: { readonly caseId: string; readonly changeId: string },
): Promise<Result<{ from: string | null; to: string | null }>> {
  const { db, sealing, reauthenticated } = reading;
  const row = await db
    .selectFrom("field_history")
    .selectAll()
    .where("id", "=", changeId)
    .where("case_id", "=", caseId)
    .where("kind", "=", "contact")
    .where("field", "<>", "contact")
    .executeTakeFirst();
  if (!row) return fail("people.contactSealed");
  const from = openedSide(sealing, row, "from_value");
  const to = openedSide(sealing, row, "to_value");
  if ((row.from_value !== null && from === null) || (row.to_value !== null && to === null))
    return fail("people.contactSealed");
  return row.compartment_id !== null && !reauthenticated ? fail("desk.reauthenticate") : ok({ from, to });
}
