import { CivilDate } from "../../../shared/dates.ts";
import { AgencyId, FlagId } from "../../../shared/ids.ts";
import type { recordsContract } from "../../../shared/records/contract.ts";
import type { CaseFlag } from "../../../shared/records/model.ts";
import { flagStateOf, reviewOf } from "../../../shared/records/rules.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { agencyExists, agencyNameOf, isOwnAgency } from "../agencies/rows.ts";
import { compartmentOfCase } from "../cases/rows.ts";
import type { HandlersOf, Reading, Writing } from "../context.ts";
import { reopenCase } from "./closing.ts";
import { agencyMayKnow } from "./relations.ts";
import { rememberFields, type Fields } from "./remember.ts";
import { inFlag, type FlagRow } from "./sealed.ts";

type FlagHandlers = Pick<
  HandlersOf<typeof recordsContract>,
  "records.requestFlags" | "records.confirmFlag" | "records.extendFlag" | "records.removeFlag" | "records.takeBackFlag"
>;

const day = (stored: string | null): CivilDate | null => (stored === null ? null : CivilDate.parse(stored));

/** The flags on agencies' files about a case, by the agency's name. */
export async function flagsOfCase({ db, session, sealing, area }: Reading, caseId: string): Promise<CaseFlag[]> {
  const rows = await db
    .selectFrom("flags")
    .innerJoin("agencies", "agencies.id", "flags.agency_id")
    .innerJoin("cases", "cases.id", "flags.case_id")
    .selectAll("flags")
    .select(["agencies.name as agency_name", "cases.closed_at"])
    .where("flags.case_id", "=", caseId)
    .orderBy("agencies.name")
    .execute();
  return rows.map((row) => {
    const dates = {
      confirmedOn: day(row.confirmed_on),
      reviewOn: CivilDate.parse(row.review_on),
      removedOn: day(row.removed_on),
    };
    const runsIt = session.role === "administrator";
    const isOwn = session.role === "representative" && isOwnAgency(session, row.agency_id);
    const mayRemove = (runsIt || isOwn) && row.removed_on === null;
    return {
      ...dates,
      id: FlagId.parse(row.id),
      agencyId: AgencyId.parse(row.agency_id),
      agencyName: row.agency_name,
      state: flagStateOf(dates, area.today),
      askedOn: CivilDate.parse(row.asked_on),
      setOn: CivilDate.parse(row.set_on),
      extendedOn: day(row.extended_on),
      extendedReason: sealing.open(row.extended_reason, inFlag(row.id)) ?? "",
      version: row.version,
      mayChange: mayRemove && row.closed_at === null,
      mayRemove,
    };
  });
}

/** The day from which a case's flags run: that of its last referral that came to something (`RULES.md` flags). */
export async function lastReferralOn({ db, area }: Pick<Reading, "db" | "area">, caseId: string): Promise<CivilDate> {
  const row = await db
    .selectFrom("referrals")
    .select(({ fn }) => fn.max("received_on").as("last"))
    .where("case_id", "=", caseId)
    .where("status", "not in", ["DRAFT", "REJECTED", "WITHDRAWN"])
    .executeTakeFirst();
  return day(row?.last ?? null) ?? area.today;
}

const flagRow = ({ db }: Writing, flagId: string): Promise<FlagRow> =>
  db.selectFrom("flags").selectAll().where("id", "=", flagId).executeTakeFirstOrThrow();

type Columns = Pick<
  FlagRow,
  "set_on" | "review_on" | "confirmed_on" | "extended_on" | "removed_on" | "confirmed_by" | "removed_by"
>;

/** How a flag stands, its reason opened. */
export type FlagStanding = Columns & Pick<FlagRow, "asked_on" | "set_by"> & { readonly extended_reason: string };

/** How flags stand by their ids: of a case, or one alone. */
export async function flagStandings(
  { db, sealing }: Pick<Writing, "db" | "sealing">,
  of: { readonly caseId: string } | { readonly flagId: string },
): Promise<ReadonlyMap<FlagId, FlagStanding & Pick<FlagRow, "case_id" | "agency_id">>> {
  const rows = await db
    .selectFrom("flags")
    .selectAll()
    .where("caseId" in of ? "case_id" : "id", "=", "caseId" in of ? of.caseId : of.flagId)
    .orderBy("id")
    .execute();
  return new Map(
    rows.map(({ id, version: _version, ...row }) => [
      FlagId.parse(id),
      { ...row, extended_reason: sealing.open(row.extended_reason, inFlag(id)) ?? "" },
    ]),
  );
}

/** A flag as its history tells it. */
async function fieldsOf({ db, sealing }: Writing, row: FlagRow): Promise<Fields> {
  return {
    agency: await agencyNameOf(db, row.agency_id),
    setOn: row.set_on,
    reviewOn: row.review_on,
    confirmedOn: row.confirmed_on,
    extendedOn: row.extended_on,
    extendedReason: sealing.open(row.extended_reason, inFlag(row.id)),
    removedOn: row.removed_on,
  };
}

/** Stores what became of a flag, with its history. */
async function changeFlag(
  writing: Writing,
  before: FlagRow,
  change: Partial<Columns & Pick<FlagRow, "extended_reason" | "asked_on" | "set_by">>,
): Promise<void> {
  const after = { ...before, ...change, version: before.version + 1 };
  await writing.db.updateTable("flags").set(after).where("id", "=", before.id).execute();
  const compartmentId = await compartmentOfCase(writing.db, before.case_id);
  await rememberFields(
    writing,
    { kind: "flag", objectId: before.id, caseId: before.case_id, compartmentId },
    await fieldsOf(writing, before),
    await fieldsOf(writing, after),
  );
}

/** What a flag begins again with: its twelve months anew, to be confirmed once more by the agency. */
const begunAgain = ({ area, session }: Writing, setOn: CivilDate) => ({
  asked_on: area.today,
  set_on: setOn,
  set_by: session.accountId,
  review_on: reviewOf(setOn),
  confirmed_on: null,
  confirmed_by: null,
  extended_on: null,
  extended_reason: "",
  removed_on: null,
  removed_by: null,
});

async function askFor(writing: Writing, caseId: string, agencyId: string, setOn: CivilDate): Promise<void> {
  const { db } = writing;
  const existing = await db
    .selectFrom("flags")
    .selectAll()
    .where("case_id", "=", caseId)
    .where("agency_id", "=", agencyId)
    .executeTakeFirst();
  if (existing && existing.removed_on === null) return;
  if (existing) return changeFlag(writing, existing, begunAgain(writing, setOn));
  const row = {
    id: writing.again?.id ?? writing.newId(),
    case_id: caseId,
    agency_id: agencyId,
    version: 1,
    ...begunAgain(writing, setOn),
  };
  await db.insertInto("flags").values(row).execute();
  const compartmentId = await compartmentOfCase(writing.db, caseId);
  await rememberFields(
    writing,
    { kind: "flag", objectId: row.id, caseId, compartmentId },
    null,
    await fieldsOf(writing, row),
  );
}

/**
 * A repeat starts the clock of a case's flags again: each runs twelve months from the last referral, and is to be
 * confirmed by its agency once more, one that was removed as well. A flag that was extended beyond that keeps its day. A
 * case that was closed is open again, since nothing stands on a closed one.
 */
export async function restartFlags(writing: Writing, caseId: string): Promise<void> {
  const setOn = await lastReferralOn(writing, caseId);
  const rows = await writing.db.selectFrom("flags").selectAll().where("case_id", "=", caseId).execute();
  for (const row of rows) {
    if (row.removed_on === null && row.set_on >= setOn) continue;
    const again = begunAgain(writing, setOn);
    const later = row.removed_on === null && row.review_on > again.review_on ? row.review_on : again.review_on;
    await changeFlag(writing, row, { ...again, review_on: later });
  }
  await reopenCase(writing, caseId, "");
}

async function standing(
  writing: Writing,
  flagId: string,
  baseVersion: number,
): Promise<Result<FlagRow, "records.changedElsewhere" | "records.flagNotStanding">> {
  const row = await flagRow(writing, flagId);
  if (row.removed_on !== null) return fail("records.flagNotStanding");
  return row.version === baseVersion ? ok(row) : fail("records.changedElsewhere");
}

/** Asking for flags, and what an agency reports about its own. */
export const flagHandlers: FlagHandlers = {
  "records.requestFlags": async (writing, { caseId, agencyIds }) => {
    const { db, area } = writing;
    const restricted = (await compartmentOfCase(writing.db, caseId)) !== null;
    for (const agencyId of new Set(agencyIds)) {
      if (!(await agencyExists(db, agencyId))) return fail("agencies.gone");
      const knows = await db
        .selectFrom("agencies")
        .select("id")
        .where("id", "=", agencyId)
        .where(agencyMayKnow(caseId, restricted))
        .executeTakeFirst();
      if (!knows) return fail("records.agencyOutOfCase");
    }
    const setOn = await lastReferralOn(writing, caseId);
    if (reviewOf(setOn) <= area.today) return fail("records.flagTimeOver");
    for (const agencyId of new Set(agencyIds)) await askFor(writing, caseId, agencyId, setOn);
    return ok(null);
  },

  "records.confirmFlag": async (writing, { flagId, baseVersion }) => {
    const row = await standing(writing, flagId, baseVersion);
    if (!row.ok) return row;
    const { area, session } = writing;
    await changeFlag(writing, row.value, { confirmed_on: area.today, confirmed_by: session.accountId });
    return ok(null);
  },

  "records.extendFlag": async (writing, { flagId, baseVersion, reviewOn, reason }) => {
    const row = await standing(writing, flagId, baseVersion);
    if (!row.ok) return row;
    const { area, sealing } = writing;
    if (reviewOn <= row.value.review_on || reviewOn <= area.today) return fail("records.reviewNotLater");
    const compartmentId = await compartmentOfCase(writing.db, row.value.case_id);
    await changeFlag(writing, row.value, {
      review_on: reviewOn,
      extended_on: area.today,
      extended_reason: sealing.seal(compartmentId, reason, inFlag(flagId)),
    });
    return ok(null);
  },

  "records.removeFlag": async (writing, { flagId, baseVersion }) => {
    const row = await standing(writing, flagId, baseVersion);
    if (!row.ok) return row;
    const { area, session } = writing;
    await changeFlag(writing, row.value, { removed_on: area.today, removed_by: session.accountId });
    return ok(null);
  },

  // How it stood comes from the desk's own memory, never from a message: no window can make up the days of a flag.
  "records.takeBackFlag": async (writing, { flagId, baseVersion }) => {
    const { db, sealing, again } = writing;
    if (again?.flag === undefined) return fail("undo.nothing");
    const before = await flagRow(writing, flagId);
    if (before.version !== baseVersion) return fail("records.changedElsewhere");
    const compartmentId = await compartmentOfCase(db, before.case_id);
    if (again.flag !== null) {
      const { extended_reason, ...standing } = again.flag;
      const reason = extended_reason === "" ? "" : sealing.seal(compartmentId, extended_reason, inFlag(flagId));
      await changeFlag(writing, before, { ...standing, extended_reason: reason });
      return ok(null);
    }
    const of = { kind: "flag", objectId: flagId, caseId: before.case_id, compartmentId };
    await rememberFields(writing, of, await fieldsOf(writing, before), null);
    await db.deleteFrom("flags").where("id", "=", flagId).execute();
    return ok(null);
  },
};
