import type { CaseSources } from "../../../shared/documents/caseRules.ts";
import type { CaseAccess } from "../../../shared/documents/record.ts";
import { AgencyId, type CaseId } from "../../../shared/ids.ts";
import type { Person } from "../../../shared/people/model.ts";
import { mergedAgencies } from "../agencies/rows.ts";
import { peopleOfCase, readableCases } from "../cases/rows.ts";
import type { Seeing } from "../context.ts";
import { referralsOfCase } from "../referrals/rows.ts";
import { assessmentsOfCase, type CompletedAssessment } from "../risk/rows.ts";
import { accessFor, accessOf } from "./accessRows.ts";

type Referrals = Awaited<ReturnType<typeof referralsOfCase>>;

/** One case as its own documents are made of it, as far as this session reads it. */
export interface CaseFile {
  readonly caseId: CaseId;
  readonly reference: string;
  readonly access: CaseAccess;
  /** Without informants, who stand in no document (`RULES.md` people). */
  readonly people: readonly Person[];
  /** Those that came to something, oldest first. */
  readonly referrals: Referrals;
  /** The newest first. */
  readonly assessments: readonly CompletedAssessment[];
  readonly sources: CaseSources;
}

const cameToNothing: readonly string[] = ["DRAFT", "REJECTED", "WITHDRAWN"];

async function isCirculated({ db }: Seeing, caseId: string): Promise<boolean> {
  const row = await db
    .selectFrom("agenda_items")
    .innerJoin("conferences", "conferences.id", "agenda_items.conference_id")
    .select("agenda_items.id")
    .where("agenda_items.case_id", "=", caseId)
    .where("conferences.circulated_at", "is not", null)
    .executeTakeFirst();
  return row !== undefined;
}

/** A case for its own documents; null where this session does not read it. */
export async function caseFile(reading: Seeing, caseId: CaseId): Promise<CaseFile | null> {
  const { db, session } = reading;
  const row = await readableCases(db, session)
    .select(["cases.reference", "cases.compartment_id"])
    .where("cases.id", "=", caseId)
    .executeTakeFirst();
  if (!row) return null;
  const access = await accessOf(db, [{ caseId, restricted: row.compartment_id !== null }]);
  const people = await peopleOfCase(reading, caseId);
  const referrals = (await referralsOfCase(db, caseId)).filter(({ status }) => !cameToNothing.includes(status));
  const assessments = await assessmentsOfCase(reading, caseId);
  const accessTo = accessFor(access, caseId);
  const merged = await mergedAgencies(db);
  const nowOf = (agencyId: string | null | undefined): AgencyId | null =>
    agencyId ? AgencyId.parse(merged.get(agencyId) ?? agencyId) : null;
  return {
    caseId,
    reference: row.reference,
    access: accessTo,
    people: people.filter(({ role }) => role !== "INFORMANT"),
    referrals,
    assessments,
    sources: {
      referredBy: nowOf(referrals.at(-1)?.agency_id),
      assessedBy: nowOf(accessTo.attendedBy.find((agencyId) => agencyId === assessments[0]?.content.agencyId)),
      circulated: await isCirculated(reading, caseId),
    },
  };
}
