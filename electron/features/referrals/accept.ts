import type { ReferralForm } from "../../../shared/referrals/model.ts";
import { addCase, addPeople, admitReader, freshReference, peopleInForm, setAdviser } from "../cases/rows.ts";
import type { Writing } from "../context.ts";
import { addSpelling, admitWaitingAdvisers, moveContactsToCase } from "../people/rows.ts";
import { linkCases, reopenCase, restartFlags } from "../records/rows.ts";
import { moveAssessmentsToCase } from "../risk/rows.ts";
import { indexAccepted } from "./indexAccepted.ts";
import { peopleIntoCase } from "./peopleIntoCase.ts";
import { repeatInCase } from "./repeat.ts";
import { formColumns, inReferral, type ReferralRow } from "./rows.ts";
import { forgetDecisions, type ReadableCase } from "./samePeople.ts";
import type { Settled } from "./settle.ts";

export interface Acceptance {
  readonly reason: string;
  readonly adviserAccountId: string | null;
  readonly restricted: { readonly readers: readonly string[]; readonly reason: string } | null;
  readonly undecidedReason: string;
  readonly consentOverride: { readonly authorisedBy: string; readonly reason: string } | null;
}

/** The case a referral came into: its reference and compartment, and who in it is who in the form. */
interface Place {
  readonly caseId: string;
  readonly reference: string;
  readonly compartmentId: string | null;
  readonly personByRole: ReadonlyMap<string, string>;
}

/**
 * Makes the case of an accepted referral, or brings the referral into the case of the same people: people once, contacts,
 * adviser, and whether it is a repeat. What is restricted is sealed from here on, form and names included.
 */
export async function acceptReferral(
  writing: Writing,
  row: ReferralRow,
  form: ReferralForm,
  { acceptance, settled }: { readonly acceptance: Acceptance; readonly settled: Settled },
): Promise<string> {
  const { db, sealing, area } = writing;
  const { joins } = settled;
  const place = joins
    ? await joinedCase(writing, { form, joins, settled })
    : await caseOfItsOwn(writing, row, { form, settled, acceptance });
  const { caseId, compartmentId } = place;
  const repeat = await repeatInCase(writing, row, form, caseId);
  const sealed = (column: "decision_reason" | "undecided_reason" | "consent_override", text: string): string =>
    text === "" ? "" : sealing.seal(compartmentId, text, inReferral(column, row.id));
  await db
    .updateTable("referrals")
    .set({
      ...formColumns(writing, { id: row.id, form, compartmentId }),
      case_id: caseId,
      status: "ACCEPTED",
      decision_reason: sealed("decision_reason", acceptance.reason),
      undecided_reason: sealed("undecided_reason", acceptance.undecidedReason),
      consent_override: sealed(
        "consent_override",
        acceptance.consentOverride === null ? "" : JSON.stringify(acceptance.consentOverride),
      ),
      is_repeat: repeat.repeat ? 1 : 0,
      repeat_answer: JSON.stringify(repeat),
      version: row.version + 1,
      changed_at: area.now,
    })
    .where("id", "=", row.id)
    .execute();
  await forgetDecisions(writing, row.id);
  await moveContactsToCase(writing, row.id, { caseId, compartmentId, personByRole: place.personByRole });
  await moveAssessmentsToCase(writing, row.id, { caseId, compartmentId });
  await nameAdviser(writing, place, acceptance.adviserAccountId);
  await admitWaitingAdvisers(writing);
  if (joins) {
    await reopenCase(writing, caseId, acceptance.reason);
    await countsOnAgendas(writing, caseId, row.id);
  }
  if (repeat.repeat) await restartFlags(writing, caseId);
  await indexAccepted(writing, { referralId: row.id, referralReference: row.reference, form, ...place });
  return caseId;
}

interface Coming {
  readonly form: ReferralForm;
  readonly settled: Settled;
  readonly acceptance: Acceptance;
}

/**
 * A restricted case gets a reference of its own, since the agency that referred knows the referral's. Its adviser reads it
 * by being named for it, so she is among its readers.
 */
async function caseOfItsOwn(writing: Writing, row: ReferralRow, { form, settled, acceptance }: Coming): Promise<Place> {
  const { restricted, adviserAccountId } = acceptance;
  const restriction = restricted && {
    reason: restricted.reason,
    readers: adviserAccountId === null ? restricted.readers : [...restricted.readers, adviserAccountId],
  };
  const reference = restriction ? await freshReference(writing) : row.reference;
  const { caseId, compartmentId } = await addCase(writing, { reference, restriction });
  const existing = new Map(
    settled.people.flatMap(({ place, knownAs }) => (knownAs === null ? [] : [[place, knownAs] as const])),
  );
  const personByRole = await addPeople(writing, { caseId, compartmentId, form, existing });
  const named = peopleInForm(form);
  for (const [place, personId] of existing) {
    const entry = named[place]?.person;
    if (entry) await addSpelling(writing, { caseId, personId }, entry);
  }
  for (const { caseId: otherCaseId, kind } of settled.linked) {
    const linked = await linkCases(writing, { caseId, otherCaseId, kind, reason: "" });
    // A case that was made just now is linked with nothing yet, and nothing leads to it.
    if (!linked.ok) throw new Error(`a new case could not be linked: ${linked.failure.code}`);
  }
  return { caseId, reference, compartmentId, personByRole };
}

async function joinedCase(
  writing: Writing,
  { form, joins, settled }: Omit<Coming, "acceptance"> & { readonly joins: ReadableCase },
): Promise<Place> {
  const { caseId, reference, compartmentId } = joins;
  const named = peopleInForm(form).map(({ role, person }, place) => ({
    role,
    person,
    knownAs: settled.people[place]?.knownAs ?? null,
  }));
  const personByRole = await peopleIntoCase(writing, joins, named);
  return { caseId, reference, compartmentId, personByRole };
}

/** Naming the adviser of a restricted case's victim names a reader too: an adviser who cannot read it is none. */
async function nameAdviser(
  writing: Writing,
  { caseId, compartmentId }: Place,
  accountId: string | null,
): Promise<void> {
  if (accountId === null) return;
  await setAdviser(writing, caseId, accountId);
  if (compartmentId !== null) await admitReader(writing, { caseId, compartmentId, accountId, reason: "" });
}

/** On an agenda that did not hear the case yet the newest accepted referral is the one that counts, and it is listed. */
async function countsOnAgendas({ db }: Writing, caseId: string, referralId: string): Promise<void> {
  const items = await db
    .selectFrom("agenda_items")
    .innerJoin("conferences", "conferences.id", "agenda_items.conference_id")
    .leftJoin("hearings", (join) =>
      join
        .onRef("hearings.conference_id", "=", "agenda_items.conference_id")
        .onRef("hearings.case_id", "=", "agenda_items.case_id"),
    )
    .select("agenda_items.id")
    .where("agenda_items.case_id", "=", caseId)
    .where("hearings.id", "is", null)
    .where("conferences.status", "in", ["PLANNED", "CIRCULATED", "IN_SESSION"])
    .execute();
  if (items.length === 0) return;
  await db
    .updateTable("agenda_items")
    .set({ referral_id: referralId })
    .where(
      "id",
      "in",
      items.map(({ id }) => id),
    )
    .execute();
  await db.updateTable("referrals").set({ status: "LISTED" }).where("id", "=", referralId).execute();
}
