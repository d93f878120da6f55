import { AgencyId, CaseId, ReferralId } from "../../../shared/ids.ts";
import { CivilDate } from "../../../shared/dates.ts";
import type { referralsContract } from "../../../shared/referrals/contract.ts";
import { emptyForm } from "../../../shared/referrals/emptyForm.ts";
import { ReferralStatus } from "../../../shared/referrals/model.ts";
import {
  contradictionsInReferral,
  mayChangeReferral,
  mayDecideReferral,
  missingInReferral,
} from "../../../shared/referrals/rules.ts";
import { fail, ok } from "../../../shared/result.ts";
import { isOwnAgency } from "../agencies/rows.ts";
import type { HandlersOf, Writing } from "../context.ts";
import { addContact, admitWaitingAdvisers, maskedContacts, removeContact, revealedContact } from "../people/rows.ts";
import { referralPage } from "./listed.ts";
import { acceptReferral, type Acceptance } from "./accept.ts";
import { completeForm, mayAccept } from "./decide.ts";
import { decidePeopleHandlers } from "./decidePeople.ts";
import { findableReferral, formColumns, formOf, inReferral, referralById } from "./rows.ts";
import { indexForSearch } from "../search/rows.ts";
import { importHandlers } from "./import/handlers.ts";
import { decisionsOf, forgetChangedPeople, forgetDecisions } from "./samePeople.ts";
import { settle } from "./settle.ts";
import { startReferral } from "./start.ts";
import { takeBackDecision } from "./takeBackDecision.ts";
import { toldOfDecision } from "./toldOfDecision.ts";
import { undecidedPeople } from "./undecided.ts";

/** The referral a command is about, as something contacts can be sealed for. */
const contactOwner = async ({ db }: Writing, referralId: string) => {
  const row = await referralById(db, referralId);
  return { id: row.id, agencyId: row.agency_id };
};

export const referralsHandlers: HandlersOf<typeof referralsContract> = {
  ...importHandlers,
  ...decidePeopleHandlers,

  "referrals.list": async (reading, asked) => ok(await referralPage(reading, asked)),

  async "referrals.open"(reading, { referralId }) {
    const { db, sealing, session, area } = reading;
    const row = await referralById(db, referralId);
    const form = formOf(sealing, row) ?? emptyForm;
    const status = ReferralStatus.parse(row.status);
    const ofCase =
      row.case_id === null
        ? undefined
        : await db.selectFrom("cases").select("compartment_id").where("id", "=", row.case_id).executeTakeFirst();
    const agency = await db
      .selectFrom("agencies")
      .select("name")
      .where("id", "=", row.agency_id)
      .executeTakeFirstOrThrow();
    const ownAgency = isOwnAgency(session, row.agency_id);
    return ok({
      id: ReferralId.parse(row.id),
      reference: row.reference,
      agencyId: AgencyId.parse(row.agency_id),
      agencyName: agency.name,
      receivedOn: CivilDate.parse(row.received_on),
      status,
      decisionReason: sealing.open(row.decision_reason, inReferral("decision_reason", row.id)) ?? "",
      ...(await toldOfDecision(reading, row)),
      version: row.version,
      form,
      contacts: await maskedContacts(reading, { referralId }),
      missing: [...missingInReferral(form)],
      contradictions: [...contradictionsInReferral(form, area.today)],
      caseId: CaseId.nullable().parse(row.case_id),
      restricted: (ofCase?.compartment_id ?? null) !== null,
      mayChange: mayChangeReferral(status, session.role, ownAgency),
      mayDecide: mayDecideReferral(status, session.role),
    });
  },

  async "referrals.start"(writing, { form, contacts, agencyId }) {
    // Only the administrator writes down what another agency sent on paper.
    const forAgency =
      writing.session.role === "administrator" && agencyId !== null ? agencyId : writing.session.agencyId;
    const agency = await writing.db
      .selectFrom("agencies")
      .select("id")
      .where("id", "=", forAgency)
      .where("active", "=", 1)
      .executeTakeFirst();
    if (!agency) return fail("agencies.gone");
    const { id, reference } = await startReferral(writing, { form, contacts, agencyId: forAgency });
    return ok({ referralId: ReferralId.parse(id), reference });
  },

  async "referrals.change"(writing, { referralId, form, baseVersion }) {
    const { db, area, sealing } = writing;
    const row = await referralById(db, referralId);
    if (row.version !== baseVersion) return fail("referrals.changedElsewhere", { version: row.version });
    await forgetChangedPeople(writing, referralId, { before: formOf(sealing, row) ?? emptyForm, now: form });
    const version = row.version + 1;
    await db
      .updateTable("referrals")
      .set({ ...formColumns(writing, { id: row.id, form, compartmentId: null }), version, changed_at: area.now })
      .where("id", "=", row.id)
      .execute();
    await indexForSearch(db, findableReferral({ id: row.id, reference: row.reference, caseId: null, form }));
    return ok({ version });
  },

  async "referrals.addContact"(writing, { referralId, contact }) {
    return ok({ contactId: await addContact(writing, await contactOwner(writing, referralId), contact) });
  },

  "referrals.removeContact": (writing, { referralId, contactId }) => removeContact(writing, referralId, contactId),

  "referrals.revealContact": (reading, { referralId, contactId }) =>
    revealedContact(reading, { referralId }, contactId),

  async "referrals.submit"(writing, { referralId }) {
    const { db, area, sealing } = writing;
    const row = await referralById(db, referralId);
    const form = formOf(sealing, row) ?? emptyForm;
    const complete = completeForm(form, area.today);
    if (!complete.ok) return complete;
    await db
      .updateTable("referrals")
      .set({ status: "SUBMITTED", changed_at: area.now })
      .where("id", "=", row.id)
      .execute();
    await admitWaitingAdvisers(writing);
    return ok(null);
  },

  "referrals.takeBackDecision": (writing, { referralId }) => takeBackDecision(writing, referralId),

  async "referrals.decide"(writing, { referralId, decision, reason, ...said }) {
    const { db, area, sealing } = writing;
    const row = await referralById(db, referralId);
    if (decision !== "ACCEPTED") {
      if (reason === "") return fail("referrals.reasonNeeded");
      if (decision !== "NEEDS_INFO") await forgetDecisions(writing, referralId);
      await db
        .updateTable("referrals")
        .set({
          status: decision,
          decision_reason: sealing.seal(null, reason, inReferral("decision_reason", row.id)),
          changed_at: area.now,
        })
        .where("id", "=", row.id)
        .execute();
      return ok({ caseId: null });
    }
    const form = formOf(sealing, row) ?? emptyForm;
    const acceptance: Acceptance = {
      reason,
      adviserAccountId: said.adviserAccountId,
      restricted: said.restricted,
      undecidedReason: said.undecidedReason ?? "",
      consentOverride: said.consentOverride ?? null,
    };
    const decisions = await decisionsOf(writing, referralId);
    const settled = await settle(writing, form, { decisions, restricts: acceptance.restricted !== null });
    const may = await mayAccept(writing, form, acceptance, settled);
    if (!may.ok) return may;
    const undecided = await undecidedPeople(writing, referralId, form, decisions);
    if (undecided > 0 && acceptance.undecidedReason === "")
      return fail("referrals.peopleUndecided", { count: undecided });
    const caseId = await acceptReferral(writing, row, form, { acceptance, settled });
    return ok({ caseId: CaseId.parse(caseId) });
  },
};
