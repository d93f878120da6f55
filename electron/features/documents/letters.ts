import { sql, type SqlBool } from "kysely";
import type { z } from "zod";
import type { LetterFacts } from "../../../shared/actions/escalationLetter.ts";
import { openStatuses } from "../../../shared/actions/rules.ts";
import { dayOf, Instant } from "../../../shared/dates.ts";
import type { documentsContract } from "../../../shared/documents/contract.ts";
import { fileNameOf } from "../../../shared/documents/fileName.ts";
import { AgencyId, referenceFrom } from "../../../shared/ids.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { among } from "../../store/inTurns.ts";
import { actionLinesAt, mayReadAction } from "../actions/rows.ts";
import type { Reading, Seeing, Tasking } from "../context.ts";
import { accessOf } from "./accessRows.ts";
import { agencyToWriteTo } from "./agencyPapers.ts";
import type { Made } from "./deliver.ts";
import type { PlannedCopy } from "./plan.ts";
import { makeFiles } from "./produce.ts";
import type { KnownRecipient } from "./recipients.ts";

type Order = z.output<(typeof documentsContract)["documents.produceLetter"]["input"]>;
type Asked = Pick<Order, "actionIds" | "to">;

/** The open actions of these that this session may read, the first due first. */
const openOnes = ({ db, session }: Seeing, actionIds: readonly string[]) =>
  db
    .selectFrom("actions")
    .innerJoin("cases", "cases.id", "actions.case_id")
    .leftJoin("hearings", "hearings.id", "actions.hearing_id")
    .select([
      sql<number>`actions.rowid`.as("row"),
      "actions.owner_agency_id",
      "actions.case_id",
      "cases.compartment_id",
    ])
    .where("actions.id", "in", among(actionIds))
    .where("actions.status", "in", [...openStatuses])
    .where(mayReadAction(session))
    .orderBy("actions.due")
    .execute();

/** A letter as it would be written, and what the actions in it are of. */
interface Letter {
  readonly facts: LetterFacts;
  readonly agencyIds: readonly string[];
  readonly cases: readonly { readonly caseId: string; readonly restricted: boolean }[];
}

/** The letter to an agency's lead about these actions; null where one of them is closed, or not this session's to read. */
export async function letterTo(reading: Seeing, { actionIds, to }: Asked): Promise<Letter | null> {
  const { area, session } = reading;
  const rows = await openOnes(reading, actionIds);
  const lines = await actionLinesAt(
    reading,
    rows.map(({ row }) => row),
  );
  if (lines.length < new Set(actionIds).size) return null;
  return {
    facts: {
      to,
      agency: [...new Set(lines.map(({ ownerAgencyName }) => ownerAgencyName))].join(", "),
      area: area.name,
      from: session.name,
      today: area.today,
      actions: lines.map((line) => ({
        reference: line.reference,
        initials: line.victimInitials,
        ownerName: line.ownerName,
        due: line.due,
        missed: line.missedReminders,
      })),
    },
    agencyIds: [...new Set(rows.map((row) => row.owner_agency_id))],
    cases: rows.map((row) => ({ caseId: row.case_id, restricted: row.compartment_id !== null })),
  };
}

/**
 * Whether the agency a letter goes to may have it: it is cleared as for its action list, and in conflict on no case it owns
 * one of these actions of (`RULES.md` 2 and 6). That its lead reads no case is why the letter names nobody.
 */
async function refusalOf(reading: Reading, { agencyIds, cases }: Letter) {
  const { db } = reading;
  const [agencyId, another] = agencyIds;
  if (agencyId === undefined || another !== undefined) return fail("documents.lettersApart");
  const { agency, cleared } = await agencyToWriteTo(reading, agencyId);
  if (!cleared) return fail("documents.recipientNotCleared");
  const access = await accessOf(db, cases);
  const isInConflict = [...access.values()].some((one) => one.conflictedAgencies.some((id) => id === agencyId));
  return isInConflict ? fail("documents.recipientRefused") : ok(agency);
}

/** How many letters this agency was written today: the next file needs another name. */
async function writtenToday({ db, area }: Reading, agencyId: string): Promise<number> {
  const rows = await db
    .selectFrom("documents")
    .select("produced_at")
    .where("kind", "=", "ESCALATION_LETTER")
    .where("agency_id", "=", agencyId)
    .where(sql<SqlBool>`documents.conference_id IS NULL`)
    .execute();
  return rows.filter(({ produced_at }) => dayOf(Instant.parse(produced_at), area.timeZone) === area.today).length;
}

/** The letter as it would be written now, or why it would not. */
export async function planLetter(reading: Reading, order: Asked, random: Uint8Array): Promise<Result<PlannedCopy>> {
  const { area } = reading;
  const letter = await letterTo(reading, order);
  if (letter === null) return fail("desk.notYours");
  const agency = await refusalOf(reading, letter);
  if (!agency.ok) return agency;
  const { id, name } = agency.value;
  const known: KnownRecipient = {
    recipient: { kind: "agency", agencyId: AgencyId.parse(id) },
    standing: {
      kind: "agency",
      name: [name, order.to].filter((part) => part !== "").join(", "),
      agencyId: AgencyId.parse(id),
      accountId: null,
      role: "representative",
      attended: false,
    },
    shortName: name,
    cleared: true,
  };
  const version = (await writtenToday(reading, id)) + 1;
  const code = referenceFrom(area.referencePrefix, random);
  return ok({
    known,
    version: { kind: "ESCALATION_LETTER", letter: { ...letter.facts, marking: area.settings.marking } },
    marks: { copyNumber: 1, copyTotal: 1, copyCode: `${code}-01`, version, producedOn: area.today },
    fileName: fileNameOf({
      areaName: area.name,
      date: area.today,
      kind: "ESCALATION_LETTER",
      draft: false,
      about: "",
      recipient: name,
      version,
    }),
  });
}

/** Makes the letter to an agency's lead: one copy, registered like every other document. */
export async function produceLetter(tasking: Tasking, order: Order): Promise<Result<Made>> {
  const issue = { kind: "ESCALATION_LETTER", conferenceId: null, caseId: null } as const;
  const { folder, language, protect, actionIds, to } = order;
  return makeFiles(
    tasking,
    { ...issue, folder, language, protect, of: { from: "actions", actionIds, to } },
    {
      plan: async () => {
        const planned = await tasking.read((reading) => planLetter(reading, order, tasking.randomBytes(4)));
        return planned.ok ? ok([planned.value]) : planned;
      },
      isCancelled: () => false,
    },
  );
}
