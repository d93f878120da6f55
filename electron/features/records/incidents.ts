import { z } from "zod";
import { IncidentId } from "../../../shared/ids.ts";
import type { recordsContract } from "../../../shared/records/contract.ts";
import { IncidentEntry, type Incident } from "../../../shared/records/model.ts";
import { contradictionsInIncident } from "../../../shared/records/rules.ts";
import { fail, ok } from "../../../shared/result.ts";
import type { Sealing } from "../../store/sealing.ts";
import { agencyExists, agencyNameOf } from "../agencies/rows.ts";
import { compartmentOfCase, peopleOfCase } from "../cases/rows.ts";
import type { HandlersOf, Reading, Writing } from "../context.ts";
import { rememberFields, type Fields } from "./remember.ts";
import { inIncident, type IncidentRow } from "./sealed.ts";

type IncidentHandlers = Pick<HandlersOf<typeof recordsContract>, "records.saveIncident" | "records.removeIncident">;

const Kinds = z.array(z.string());

/** A stored incident as it was written down; "" where this session cannot unseal a text. */
export const incidentEntryOf = (sealing: Sealing, row: IncidentRow): IncidentEntry =>
  IncidentEntry.parse({
    on: row.happened_on,
    about: row.about === 1,
    kinds: Kinds.parse(JSON.parse(row.kinds)),
    text: sealing.open(row.text, inIncident("text", row.id)) ?? "",
    agencyId: row.agency_id,
    toldOn: row.told_on,
    basis: row.basis,
    reported: row.reported,
    reference: sealing.open(row.reference, inIncident("reference", row.id)) ?? "",
  });

/** The incidents of a case, the newest first. */
export async function incidentsOfCase({ db, sealing }: Reading, caseId: string): Promise<Incident[]> {
  const rows = await db
    .selectFrom("incidents")
    .innerJoin("agencies", "agencies.id", "incidents.agency_id")
    .selectAll("incidents")
    .select("agencies.name as agency_name")
    .where("case_id", "=", caseId)
    .orderBy("happened_on", "desc")
    .orderBy("incidents.id", "desc")
    .execute();
  return rows.map((row) => ({
    ...incidentEntryOf(sealing, row),
    id: IncidentId.parse(row.id),
    agencyName: row.agency_name,
    version: row.version,
  }));
}

async function fieldsOf({ db }: Writing, entry: IncidentEntry): Promise<Fields> {
  const { agencyId, kinds, about, ...rest } = entry;
  return {
    ...rest,
    about: about ? "YES" : "NO",
    kinds: kinds.join(" "),
    agency: await agencyNameOf(db, agencyId),
  };
}

const incidentRow = ({ db }: Writing, caseId: string, incidentId: string): Promise<IncidentRow | undefined> =>
  db.selectFrom("incidents").selectAll().where("id", "=", incidentId).where("case_id", "=", caseId).executeTakeFirst();

/** Writing an incident down, changing it, and taking one out that was written by mistake. */
export const incidentHandlers: IncidentHandlers = {
  "records.saveIncident": async (writing, { caseId, incidentId, baseVersion, incident }) => {
    const { db, sealing, session, area, newId, again } = writing;
    const existing = incidentId === null ? null : await incidentRow(writing, caseId, incidentId);
    if (existing === undefined) return fail("records.gone");
    if (existing && existing.version !== baseVersion) return fail("records.changedElsewhere");
    if (incident.text.trim() === "") return fail("records.textMissing");
    if (existing?.agency_id !== incident.agencyId && !(await agencyExists(db, incident.agencyId)))
      return fail("agencies.gone");
    const people = await peopleOfCase(writing, caseId);
    const bornOn = people.find(({ role }) => role === "VICTIM")?.dateOfBirth ?? null;
    const [wrong] = contradictionsInIncident(incident, { today: area.today, bornOn });
    if (wrong) return fail(wrong.code);
    const id = IncidentId.parse(existing?.id ?? again?.id ?? newId());
    const compartmentId = await compartmentOfCase(writing.db, caseId);
    const version = (existing?.version ?? 0) + 1;
    const columns = {
      happened_on: incident.on,
      about: incident.about ? 1 : 0,
      kinds: JSON.stringify([...new Set(incident.kinds)]),
      text: sealing.seal(compartmentId, incident.text, inIncident("text", id)),
      agency_id: incident.agencyId,
      told_on: incident.toldOn,
      basis: incident.basis,
      reported: incident.reported,
      reference: sealing.seal(compartmentId, incident.reference, inIncident("reference", id)),
      version,
      changed_at: area.now,
      changed_by: session.accountId,
    } as const;
    if (existing) await db.updateTable("incidents").set(columns).where("id", "=", id).execute();
    else
      await db
        .insertInto("incidents")
        .values({ id, case_id: caseId, ...columns })
        .execute();
    await rememberFields(
      writing,
      { kind: "incident", objectId: id, caseId, compartmentId },
      existing ? await fieldsOf(writing, incidentEntryOf(sealing, existing)) : null,
      await fieldsOf(writing, incident),
    );
    return ok({ incidentId: id, version });
  },

  "records.removeIncident": async (writing, { caseId, incidentId }) => {
    const existing = await incidentRow(writing, caseId, incidentId);
    if (!existing) return fail("records.gone");
    await rememberFields(
      writing,
      { kind: "incident", objectId: incidentId, caseId, compartmentId: await compartmentOfCase(writing.db, caseId) },
      await fieldsOf(writing, incidentEntryOf(writing.sealing, existing)),
      null,
    );
    await writing.db.deleteFrom("incidents").where("id", "=", incidentId).execute();
    return ok(null);
  },
};
