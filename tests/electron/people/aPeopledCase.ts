import type { Input, Output } from "../../../shared/contracts.ts";
import type { CivilDate } from "../../../shared/dates.ts";
import type { CaseId } from "../../../shared/ids.ts";
import type { ContactEntry } from "../../../shared/people/model.ts";
import type { TestDesk } from "../../support/aDesk.ts";
import { aForm, aPerson, aSubmittedReferral, acceptance } from "../referrals/aReferral.ts";

export const idOf = (desk: TestDesk, key: string) => {
  const account = desk.accounts[key];
  if (!account) throw new Error(`no account ${key}`);
  return account.id;
};

/** A case the police referred, with a victim, a perpetrator and a child, advised by `adviser`; signed in as the administrator. */
export async function aPeopledCase(
  desk: TestDesk,
  more: {
    readonly form?: Parameters<typeof aForm>[0];
    readonly readers?: readonly string[];
    readonly contacts?: readonly ContactEntry[];
  } = {},
): Promise<CaseId> {
  await desk.signInAs("police");
  const form = aForm({
    perpetrators: [aPerson("Marek", "Novák", { dateOfBirth: "1988-05-05" as CivilDate, relationship: "EX_PARTNER" })],
    children: [aPerson("Eva", "Nováková", { dateOfBirth: "2019-04-01" as CivilDate })],
    ...more.form,
  });
  const { referralId } = await aSubmittedReferral(desk, { form, contacts: more.contacts ?? [] });
  await desk.signInAs("administrator");
  const restricted = more.readers
    ? { readers: more.readers.map((key) => idOf(desk, key)), reason: "A colleague" }
    : null;
  const { caseId } = await desk.must(
    "referrals.decide",
    acceptance(referralId, { adviserAccountId: idOf(desk, "adviser"), restricted }),
  );
  if (!caseId) throw new Error("accepting makes a case");
  return caseId;
}

type View = Output<"people.ofCase">;

/** The first person of a role. */
export const inRole = (view: View, role: View["people"][number]["role"]) => {
  const person = view.people.find((one) => one.role === role);
  if (!person) throw new Error(`nobody is ${role}`);
  return person;
};

/** Changes a field on top of what is stored now, as the account that is signed in. */
export async function changeTo(
  desk: TestDesk,
  caseId: CaseId,
  role: View["people"][number]["role"],
  field: Input<"people.change">["field"],
  text: string,
) {
  const person = inRole(await desk.must("people.ofCase", { caseId }), role);
  return desk.call("people.change", {
    caseId,
    personId: person.id,
    field,
    text,
    baseVersion: person.versions[field] ?? 0,
  });
}

export const aContactOf = (
  more: Partial<Input<"people.addContact">["contact"]> = {},
): Input<"people.addContact">["contact"] => ({
  kind: "PHONE",
  value: "07700 900555",
  safe: true,
  confidential: false,
  safeTimes: "",
  leaveMessage: false,
  codeWord: "",
  details: {},
  ...more,
});
