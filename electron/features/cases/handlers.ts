import type { casesContract } from "../../../shared/cases/contract.ts";
import { CivilDate } from "../../../shared/dates.ts";
import { HearingId, ReferralId } from "../../../shared/ids.ts";
import { fail, ok } from "../../../shared/result.ts";
import { settleKeys } from "../access/rows.ts";
import { actionLines } from "../actions/rows.ts";
import type { HandlersOf, Reading } from "../context.ts";
import { maskedContacts, revealedContact } from "../people/rows.ts";
import { repeatOfCase } from "../referrals/rows.ts";
import { hearingsOfCase, referralsToRead, timelineOf } from "./history.ts";
import { caseLine } from "./lines.ts";
import { casePage } from "./listed.ts";
import { compartmentOfCase } from "./compartment.ts";
import { mayAllRead, setAdviser } from "./newCase.ts";
import { peopleOfCase } from "./people.ts";
import { admitReader, readersOfCase } from "./readers.ts";

const adviserNames = async ({ db }: Reading, caseId: string): Promise<string | null> => {
  const rows = await db
    .selectFrom("case_advisers")
    .innerJoin("accounts", "accounts.id", "case_advisers.account_id")
    .select("accounts.name")
    .where("case_id", "=", caseId)
    .execute();
  return rows.map(({ name }) => name).join(", ") || null;
};

export const casesHandlers: HandlersOf<typeof casesContract> = {
  "cases.list": async (reading, asked) => ok(await casePage(reading, asked)),

  async "cases.open"(reading, { caseId }) {
    const line = await caseLine(reading, caseId);
    // The desk let the call through, so the line is there: both are decided by the same relations.
    if (!line) throw new Error("a case that may be opened has no line");
    const hearings = await hearingsOfCase(reading, caseId);
    const actions = await actionLines(reading, { caseId });
    const referrals = await referralsToRead(reading, caseId);
    const people = await peopleOfCase(reading, caseId);
    return ok({
      ...line,
      people,
      contacts: await maskedContacts(reading, { caseId }),
      adviserName: await adviserNames(reading, caseId),
      readers: await readersOfCase(reading, caseId),
      referrals: referrals.map((row) => ({
        id: ReferralId.parse(row.id),
        receivedOn: CivilDate.parse(row.received_on),
        agencyName: row.agency_name,
        background: row.opened?.background ?? "",
        victimWishes: row.opened?.victimWishes ?? "",
      })),
      ...(await repeatOfCase(reading, caseId)),
      hearings: hearings.map((row) => ({
        id: HearingId.parse(row.id),
        conferenceOn: CivilDate.parse(row.date),
        outcome: row.outcome,
        approved: row.state === "approved",
        mayRead: Boolean(row.may_read),
      })),
      actions,
      timeline: await timelineOf(reading, caseId, { people, referrals, hearings, actions }),
    });
  },

  "cases.revealContact": (reading, { caseId, contactId }) => revealedContact(reading, { caseId }, contactId),

  async "cases.nameAdviser"(writing, { caseId, accountId }) {
    const account = await writing.db
      .selectFrom("accounts")
      .select("id")
      .where("id", "=", accountId)
      .where("active", "=", 1)
      .where("role", "=", "adviser")
      .executeTakeFirst();
    if (!account || !(await mayAllRead(writing, [accountId], caseId))) return fail("accounts.gone");
    const compartmentId = await compartmentOfCase(writing.db, caseId);
    await setAdviser(writing, caseId, accountId);
    // Naming the adviser of a restricted case's victim names a reader too: an adviser who cannot read it is none.
    if (compartmentId !== null) await admitReader(writing, { caseId, compartmentId, accountId, reason: "" });
    await settleKeys(writing, caseId);
    return ok(null);
  },

  async "cases.addReader"(writing, { caseId, accountId, reason }) {
    const compartmentId = await compartmentOfCase(writing.db, caseId);
    if (compartmentId === null) return fail("cases.notRestricted");
    if (!(await mayAllRead(writing, [accountId], caseId))) return fail("accounts.gone");
    await admitReader(writing, { caseId, compartmentId, accountId, reason });
    await settleKeys(writing, caseId);
    return ok(null);
  },
};
