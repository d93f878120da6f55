import { isDeepStrictEqual } from "node:util";
import { sql, type Selectable } from "kysely";
import { z } from "zod";
import { Instant } from "../../../shared/dates.ts";
import { AddendumId, AgencyId, CaseId, ConferenceId, HearingId } from "../../../shared/ids.ts";
import { Basis } from "../../../shared/meeting/model.ts";
import type { minutesContract } from "../../../shared/minutes/contract.ts";
import { AddendumKind, type Addendum, type AddendumEntry } from "../../../shared/minutes/model.ts";
import { numbered } from "../../../shared/minutes/rules.ts";
import { fail, ok } from "../../../shared/result.ts";
import type { Sealing } from "../../store/sealing.ts";
import type { AddendaTable } from "../../store/tables.ts";
import type { Reader } from "../../store/unitOfWork.ts";
import { agencyExists } from "../agencies/rows.ts";
import { compartmentOfCase } from "../cases/rows.ts";
import type { HandlersOf, Reading, Writing } from "../context.ts";
import { hearingRow } from "../meeting/rows.ts";
import { mayReadAddendum } from "./relations.ts";

type AddendumHandlers = Pick<
  HandlersOf<typeof minutesContract>,
  | "minutes.addenda"
  | "minutes.addendaOfCase"
  | "minutes.addToConference"
  | "minutes.addToCase"
  | "minutes.changeAddendum"
  | "minutes.removeAddendum"
  | "minutes.approveAddendum"
>;

/** The place the text of an addendum is bound to. */
export const inAddendum = (id: string): string => `addenda.text.${id}`;

/** The addenda of a conference that this session reads, numbered for it; drafts last, for who runs it. */
export async function addendaOf(
  { db, session, sealing }: Pick<Reading, "db" | "session" | "sealing">,
  conferenceId: string,
): Promise<Addendum[]> {
  const rows = await db
    .selectFrom("addenda")
    .innerJoin("conferences", "conferences.id", "addenda.conference_id")
    .innerJoin("agencies", "agencies.id", "addenda.agency_id")
    .innerJoin("accounts as writers", "writers.id", "addenda.written_by")
    .leftJoin("accounts as approvers", "approvers.id", "addenda.approved_by")
    .leftJoin("hearings", "hearings.id", "addenda.hearing_id")
    .leftJoin("cases", "cases.id", "addenda.case_id")
    .selectAll("addenda")
    .select(["agencies.name as agency_name", "writers.name as writer", "approvers.name as approver"])
    .select("cases.reference")
    .where("addenda.conference_id", "=", conferenceId)
    .where(mayReadAddendum(session))
    .orderBy(sql`addenda.approved_order IS NULL`)
    .orderBy("addenda.approved_order")
    .orderBy("addenda.id")
    .execute();
  const addenda = rows.map((row) => ({
    id: AddendumId.parse(row.id),
    conferenceId: ConferenceId.parse(row.conference_id),
    hearingId: row.hearing_id === null ? null : HearingId.parse(row.hearing_id),
    caseId: row.case_id === null ? null : CaseId.parse(row.case_id),
    reference: row.reference,
    kind: AddendumKind.parse(row.kind),
    text: sealing.open(row.text, inAddendum(row.id)) ?? "",
    agencyId: AgencyId.parse(row.agency_id),
    agencyName: row.kept_agency_name ?? row.agency_name,
    basis: Basis.nullable().parse(row.basis),
    onlyAgencies: z.array(AgencyId).parse(JSON.parse(row.only_agencies)),
    version: row.version,
    writtenAt: Instant.parse(row.written_at),
    writtenBy: row.writer,
    approvedAt: row.approved_at === null ? null : Instant.parse(row.approved_at),
    approvedBy: row.kept_approver_name ?? row.approver,
  }));
  return [...numbered(addenda)];
}

/** An agency that is named in it and is not there any more, or null. */
async function agencyGone({ db }: Writing, { agencyId, onlyAgencies }: AddendumEntry): Promise<boolean> {
  for (const id of new Set([agencyId, ...onlyAgencies])) if (!(await agencyExists(db, id))) return true;
  return false;
}

async function keep(
  writing: Writing,
  of: { readonly conferenceId: string; readonly hearingId: string | null; readonly caseId: string | null },
  entry: AddendumEntry,
) {
  const { db, session, area, newId } = writing;
  if (await agencyGone(writing, entry)) return fail("agencies.gone");
  const id = AddendumId.parse(writing.again?.id ?? newId());
  await db
    .insertInto("addenda")
    .values({
      id,
      conference_id: of.conferenceId,
      hearing_id: of.hearingId,
      case_id: of.caseId,
      version: 1,
      written_at: area.now,
      written_by: session.accountId,
      approved_at: null,
      approved_by: null,
      approved_order: null,
      ...(await columnsOf(writing, { id, caseId: of.caseId }, entry)),
    })
    .execute();
  return ok({ addendumId: id, version: 1 });
}

async function columnsOf(
  { db, sealing }: Writing,
  { id, caseId }: { readonly id: string; readonly caseId: string | null },
  entry: AddendumEntry,
) {
  const compartmentId = caseId === null ? null : await compartmentOfCase(db, caseId);
  return {
    kind: entry.kind,
    text: sealing.seal(compartmentId, entry.text, inAddendum(id)),
    agency_id: entry.agencyId,
    basis: entry.basis,
    only_agencies: JSON.stringify(entry.onlyAgencies),
  };
}

/** An addendum as it is kept; undefined where it is not there. */
export const storedAddendum = (db: Reader, addendumId: string) =>
  db.selectFrom("addenda").selectAll().where("id", "=", addendumId).executeTakeFirst();

/** One that the desk has found already. */
const knownAddendum = async ({ db }: Writing, addendumId: string) => {
  const stored = await storedAddendum(db, addendumId);
  if (!stored) throw new Error("an addendum that was let in to is there");
  return stored;
};

/** What an addendum says. */
export const addendumIn = (sealing: Sealing, stored: Selectable<AddendaTable>): AddendumEntry => ({
  kind: AddendumKind.parse(stored.kind),
  text: sealing.open(stored.text, inAddendum(stored.id)) ?? "",
  agencyId: AgencyId.parse(stored.agency_id),
  basis: Basis.nullable().parse(stored.basis),
  onlyAgencies: z.array(AgencyId).parse(JSON.parse(stored.only_agencies)),
});

/** What comes after approved minutes: written as a draft, final once it is approved; the minutes themselves stay as they are. */
export const addendumHandlers: AddendumHandlers = {
  "minutes.addenda": async (reading, { conferenceId }) => ok(await addendaOf(reading, conferenceId)),

  "minutes.addendaOfCase": async (reading, { hearingId }) => {
    const { conference_id } = await hearingRow(reading.db, hearingId);
    return ok((await addendaOf(reading, conference_id)).filter((one) => one.hearingId === hearingId));
  },

  "minutes.addToConference": (writing, { conferenceId, addendum }) =>
    keep(writing, { conferenceId, hearingId: null, caseId: null }, addendum),

  "minutes.addToCase": async (writing, { hearingId, addendum }) => {
    const { conference_id, case_id } = await hearingRow(writing.db, hearingId);
    return keep(writing, { conferenceId: conference_id, hearingId, caseId: case_id }, addendum);
  },

  "minutes.changeAddendum": async (writing, { addendumId, baseVersion, addendum }) => {
    const { db, session, area, sealing } = writing;
    const stored = await knownAddendum(writing, addendumId);
    const current = addendumIn(sealing, stored);
    if (isDeepStrictEqual(current, addendum)) return ok({ kind: "saved", id: addendumId, version: stored.version });
    if (stored.version !== baseVersion)
      return ok({ kind: "changedElsewhere", version: stored.version, text: current.text });
    if (await agencyGone(writing, addendum)) return fail("agencies.gone");
    const version = stored.version + 1;
    await db
      .updateTable("addenda")
      .set({
        ...(await columnsOf(writing, { id: addendumId, caseId: stored.case_id }, addendum)),
        version,
        written_at: area.now,
        written_by: session.accountId,
      })
      .where("id", "=", addendumId)
      .execute();
    return ok({ kind: "saved", id: addendumId, version });
  },

  "minutes.removeAddendum": async ({ db }, { addendumId }) => {
    await db.deleteFrom("addenda").where("id", "=", addendumId).execute();
    return ok(null);
  },

  "minutes.approveAddendum": async (writing, { addendumId }) => {
    const { db, session, area, sealing } = writing;
    const stored = await knownAddendum(writing, addendumId);
    if ((sealing.open(stored.text, inAddendum(addendumId)) ?? "").trim() === "") return fail("minutes.addendumEmpty");
    const agency = await db
      .selectFrom("agencies")
      .select("name")
      .where("id", "=", stored.agency_id)
      .executeTakeFirstOrThrow();
    const last = await db
      .selectFrom("addenda")
      .select(({ fn }) => fn.max("approved_order").as("order"))
      .where("conference_id", "=", stored.conference_id)
      .executeTakeFirst();
    await db
      .updateTable("addenda")
      .set({
        approved_at: area.now,
        approved_by: session.accountId,
        approved_order: (last?.order ?? 0) + 1,
        kept_agency_name: agency.name,
        kept_approver_name: session.name,
      })
      .where("id", "=", addendumId)
      .execute();
    return ok(null);
  },
};
