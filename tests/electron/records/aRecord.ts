import type { Input, Output } from "../../../shared/contracts.ts";
import type { CaseId } from "../../../shared/ids.ts";
import { deriveKeyHere, signIn, type OpenArea } from "../../../electron/vault/vault.ts";
import { emptyPerson } from "../../../shared/people/model.ts";
import { agencyOf, anAcceptedCase, day } from "../../support/aConference.ts";
import { cheapCosts, testNow, type TestDesk } from "../../support/aDesk.ts";

type OrderInput = Input<"records.saveOrder">;
type IncidentInput = Input<"records.saveIncident">;

/** The person of a role in a case; whoever is signed in must read it. */
async function personOf(desk: TestDesk, caseId: CaseId, role: "VICTIM" | "PERPETRATOR") {
  const { people } = await desk.must("cases.open", { caseId });
  const person = people.find((one) => one.role === role);
  if (!person) throw new Error(`nobody is ${role}`);
  return person;
}

/** A new order against the perpetrator of a case, with what a test changes of it. */
export async function anOrder(
  desk: TestDesk,
  caseId: CaseId,
  over: Partial<OrderInput["order"]> = {},
): Promise<OrderInput> {
  const { id } = await personOf(desk, caseId, "PERPETRATOR");
  return {
    caseId,
    orderId: null,
    baseVersion: 0,
    order: {
      kind: "PROTECTION",
      court: "Family court of Northmere",
      reference: "FC 12/2026",
      conditions: "Not within 200 metres of the home",
      personId: id,
      validFrom: day("2026-11-01"),
      validUntil: day("2027-11-01"),
      servedOn: day("2026-11-02"),
      breached: false,
      breachedOn: null,
      agencyId: agencyOf(desk, "Police"),
      ...over,
    },
  };
}

/** A new incident of a case. */
export const anIncident = (
  desk: TestDesk,
  caseId: CaseId,
  over: Partial<IncidentInput["incident"]> = {},
): IncidentInput => ({
  caseId,
  incidentId: null,
  baseVersion: 0,
  incident: {
    on: day("2026-11-05"),
    about: false,
    kinds: ["PHYSICAL"],
    text: "He struck her in the hall.",
    agencyId: agencyOf(desk, "Police"),
    toldOn: day("2026-11-06"),
    basis: "REPORTED",
    reported: "YES",
    reference: "CR 44/26",
    ...over,
  },
});

export const recordsOf = (desk: TestDesk, caseId: CaseId): Promise<Output<"records.ofCase">> =>
  desk.must("records.ofCase", { caseId });

/** An accepted case of two people whose days of birth are known; restricted to `readers` when given. The administrator is signed in. */
export async function aCaseOf(desk: TestDesk, name: string, readers?: readonly string[]): Promise<CaseId> {
  await desk.signInAs("administrator");
  return anAcceptedCase(desk, name, {
    ...(readers ? { readers } : {}),
    over: {
      victim: { ...emptyPerson, givenNames: "Anna", familyName: name, dateOfBirth: day("1990-02-28") },
      perpetrators: [{ ...emptyPerson, givenNames: "Viktor", familyName: name, dateOfBirth: day("1985-06-01") }],
    },
  });
}

/** An id that names nothing. */
export const nobody = "0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee";

/** Opens the file as the administrator but outside of the desk, which has left it, and signs in again afterwards. */
export async function withTheFile<Value>(desk: TestDesk, work: (area: OpenArea) => Value): Promise<Value> {
  const account = desk.accounts["administrator"];
  if (!account) throw new Error("there is an administrator");
  await desk.must("unlock.lock", {});
  const area = await signIn({
    ...account,
    folder: desk.folder,
    machine: "other",
    now: desk.clock.now,
    lowestCosts: cheapCosts,
    deriveKey: deriveKeyHere,
  });
  if (!area.ok) throw new Error(area.failure.code);
  const value = work(area.value);
  area.value.close();
  await desk.signInAs("administrator");
  return value;
}

/** Does something a year and a day later, as the administrator, whose papers are made to last until then. */
export async function aYearLater(desk: TestDesk, work: () => Promise<void>): Promise<void> {
  const administrator = desk.accounts["administrator"];
  if (!administrator) throw new Error("there is an administrator");
  const { id: accountId, agencyId } = administrator;
  const signed = day("2026-01-05");
  await desk.must("agencies.change", {
    agencyId,
    name: "Coordination",
    type: "OTHER",
    core: false,
    active: true,
    agreementSignedOn: signed,
    agreementExpiresOn: null,
  });
  await desk.must("accounts.change", {
    accountId,
    post: "",
    agencyId,
    declarationSignedOn: signed,
    declarationExpiresOn: null,
  });
  desk.clock.now = testNow + 366 * 86_400_000;
  try {
    await desk.signInAs("administrator");
    await work();
  } finally {
    desk.clock.now = testNow;
    await desk.signInAs("administrator");
  }
}
