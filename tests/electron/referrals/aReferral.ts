import type { Input } from "../../../shared/contracts.ts";
import type { CivilDate } from "../../../shared/dates.ts";
import { emptyForm } from "../../../shared/referrals/emptyForm.ts";
import { emptyPerson, type ContactEntry, type PersonEntry } from "../../../shared/people/model.ts";
import type { ReferralForm } from "../../../shared/referrals/model.ts";
import type { TestDesk } from "../../support/aDesk.ts";

export const aPerson = (givenNames: string, familyName: string, more: Partial<PersonEntry> = {}): PersonEntry => ({
  ...emptyPerson,
  givenNames,
  familyName,
  ...more,
});

/** A form with everything a referral cannot be submitted without. */
export const aForm = (more: Partial<ReferralForm> = {}): ReferralForm => ({
  ...emptyForm,
  referrerName: "Paul Osei",
  date: "2026-11-20" as CivilDate,
  victim: aPerson("Anna", "Nováková", { dateOfBirth: "1990-02-28" as CivilDate }),
  perpetrators: [aPerson("Marek", "Novák")],
  children: [aPerson("Eva", "Nováková")],
  childReferralMade: "YES",
  criteria: ["VISIBLE_HIGH_RISK"],
  score: 17,
  victimAware: "YES",
  consent: "YES",
  lawfulBasis: "Public task",
  background: "Threats with a knife on Sunday.",
  ...more,
});

export const aContact = (more: Partial<ContactEntry> = {}): ContactEntry => ({
  of: "VICTIM",
  kind: "PHONE",
  value: "07700 900123",
  safe: true,
  confidential: false,
  safeTimes: "mornings",
  leaveMessage: false,
  codeWord: "",
  ...more,
});

/** Starts and submits a referral as the account that is signed in; the window's types are those of the contract. */
export async function aSubmittedReferral(
  desk: TestDesk,
  { form = aForm(), contacts = [] }: { readonly form?: ReferralForm; readonly contacts?: readonly ContactEntry[] } = {},
) {
  const started = await desk.must("referrals.start", {
    form,
    contacts: [...contacts],
    agencyId: null,
  } satisfies Input<"referrals.start">);
  await desk.must("referrals.submit", { referralId: started.referralId });
  return started;
}

/** The input that accepts a referral; plain unless told. */
export const acceptance = (
  referralId: Input<"referrals.decide">["referralId"],
  more: Partial<Input<"referrals.decide">> = {},
): Input<"referrals.decide"> => ({
  referralId,
  decision: "ACCEPTED",
  reason: "",
  adviserAccountId: null,
  restricted: null,
  undecidedReason: "a case of its own",
  ...more,
});
