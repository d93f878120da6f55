import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CivilDate } from "../../../shared/dates.ts";
import type { CaseId, PersonId, ReferralId } from "../../../shared/ids.ts";
import type { ReferralForm } from "../../../shared/referrals/model.ts";
import { deriveKeyHere, signIn } from "../../../electron/vault/vault.ts";
import { aDesk, cheapCosts, testNow, type TestDesk } from "../../support/aDesk.ts";
import { aConferenceWith } from "../../support/aConference.ts";
import { aContact, aForm, aPerson, aSubmittedReferral, acceptance } from "./aReferral.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.close());

const day = (text: string): CivilDate => CivilDate.parse(text);
const born = { dateOfBirth: day("1981-03-14") };
const written = (family: string): Partial<ReferralForm> => ({
  victim: aPerson("Desislava", `${family}a`, born),
  perpetrators: [aPerson("Petar", family, { dateOfBirth: day("1979-08-02"), relationship: "SPOUSE" })],
  children: [],
  childReferralMade: "NO",
  date: day("2026-11-20"),
});
const idOf = (key: string) => desk.accounts[key]?.id ?? expect.fail(`no account ${key}`);

async function sent(form: Partial<ReferralForm>, contacts = [aContact()]): Promise<ReferralId> {
  await desk.signInAs("housing");
  const { referralId } = await aSubmittedReferral(desk, { form: aForm(form), contacts });
  await desk.signInAs("administrator");
  return referralId;
}

async function accepted(referralId: ReferralId, more: Parameters<typeof acceptance>[1] = {}): Promise<CaseId> {
  const { caseId } = await desk.must("referrals.decide", acceptance(referralId, more));
  return caseId ?? expect.fail("an accepted referral has a case");
}

/** The people of a case in the order of its first form. */
const peopleOf = async (caseId: CaseId): Promise<PersonId[]> =>
  (await desk.must("cases.open", { caseId })).people.map(({ id }) => id);

const same = (referralId: ReferralId, place: number, personId: PersonId) =>
  desk.must("referrals.decidePerson", { referralId, place, decision: { kind: "SAME", personId } });

const daysAgo = (days: number): void => void (desk.clock.now = testNow - days * 86_400_000);
const now = (): void => void (desk.clock.now = testNow);

describe("a referral of the same people in another spelling", () => {
  let caseId: CaseId;
  let again: ReferralId;
  let victim: PersonId;
  let perpetrator: PersonId;

  test("is told who they may be, with the reasons, to the administrator alone", async () => {
    daysAgo(227);
    caseId = await accepted(await sent({ ...written("Iliev"), date: day("2026-04-01") }));
    [victim = expect.fail("a victim"), perpetrator = expect.fail("a perpetrator")] = await peopleOf(caseId);
    now();
    again = await sent({
      ...written("Ilieff"),
      victim: aPerson("Десислава", "Илиева", born),
      children: [aPerson("Mila", "Ilieva", { dateOfBirth: day("2019-01-05") })],
      childReferralMade: "YES",
    });
    const { people } = await desk.must("people.candidates", { referralId: again });
    expect(people.slice(0, 2).map(({ candidates }) => candidates[0]?.personId)).toEqual([victim, perpetrator]);
    await desk.signInAs("housing");
    const theirs = await desk.must("people.candidates", { referralId: again });
    expect(theirs.people.flatMap(({ candidates }) => candidates)).toEqual([]);
    for (const key of ["housing", "police", "chair", "adviser", "observer", "auditor"]) {
      await desk.signInAs(key);
      expect((await desk.refused("referrals.samePeople", { referralId: again, assume: [] })).code).toBe(
        "desk.notYours",
      );
    }
    await desk.signInAs("administrator");
  });

  test("is told beforehand what would follow: the case, the repeat with its days, by an assumption that stores nothing", async () => {
    const assume = [
      { place: 0, personId: victim },
      { place: 1, personId: perpetrator },
    ];
    const { joins, repeat, decisions } = await desk.must("referrals.samePeople", { referralId: again, assume });
    expect(joins).toMatchObject({ caseId, closed: false, restricted: false });
    expect(repeat).toMatchObject({
      repeat: true,
      because: "WITHIN_WINDOW",
      days: 227,
      anchorOn: "2026-04-12",
      windowEndsOn: "2027-04-12",
    });
    expect(decisions).toEqual([]);
    expect((await desk.must("referrals.samePeople", { referralId: again, assume: [] })).joins).toBeNull();
  });

  test("is not accepted with somebody undecided unless a reason is given", async () => {
    const undecided = { ...acceptance(again), undecidedReason: "" };
    const failure = await desk.refused("referrals.decide", undecided);
    expect(failure).toMatchObject({ code: "referrals.peopleUndecided" });
  });

  test("is decided person by person, and each decision can be taken back", async () => {
    await same(again, 0, victim);
    await same(again, 1, perpetrator);
    await desk.must("referrals.decidePerson", { referralId: again, place: 2, decision: { kind: "OTHER" } });
    const decided = async () =>
      (await desk.must("referrals.samePeople", { referralId: again, assume: [] })).decisions.map(
        ({ place, decision }) => [place, decision.kind],
      );
    expect(await decided()).toEqual([
      [0, "SAME"],
      [1, "SAME"],
      [2, "OTHER"],
    ]);
    await desk.must("referrals.decidePerson", { referralId: again, place: 1, decision: null });
    expect(await decided()).toHaveLength(2);
    await same(again, 1, perpetrator);
  });

  test("forgets what was decided about somebody whose name is changed", async () => {
    const { form, version } = await desk.must("referrals.open", { referralId: again });
    const changed = { ...form, perpetrators: [{ ...aPerson("Petr", "Iliew"), relationship: "SPOUSE" as const }] };
    await desk.must("referrals.change", { referralId: again, form: changed, baseVersion: version });
    const { decisions } = await desk.must("referrals.samePeople", { referralId: again, assume: [] });
    expect(decisions.map(({ place }) => place)).toEqual([0, 2]);
    await same(again, 1, perpetrator);
  });

  test("comes into the case there is: the people once, the child and the contacts added, the newest referral counting", async () => {
    expect(await accepted(again, { undecidedReason: "" })).toBe(caseId);
    const opened = await desk.must("cases.open", { caseId });
    expect(opened.people.map(({ id }) => id).slice(0, 2)).toEqual([victim, perpetrator]);
    expect(opened.people.map(({ role }) => role)).toEqual(["VICTIM", "PERPETRATOR", "CHILD"]);
    // The names stay; how they were written this time is kept beside them.
    expect(opened.people.map(({ familyName, aliases }) => [familyName, aliases]).slice(0, 2)).toEqual([
      ["Ilieva", "Десислава Илиева"],
      ["Iliev", "Petr Iliew"],
    ]);
    expect(opened.referrals).toHaveLength(2);
    expect(opened.contacts).toHaveLength(2);
    expect(opened).toMatchObject({ repeat: true, repeatAnswer: { days: 227 }, referrerSaysRepeat: false });
    expect((await desk.must("cases.list", {})).rows.filter(({ id }) => id === caseId)).toHaveLength(1);
    const { repeat, status } = await desk.must("referrals.open", { referralId: again });
    expect([repeat?.because, status]).toEqual(["WITHIN_WINDOW", "ACCEPTED"]);
    expect((await desk.must("referrals.samePeople", { referralId: again, assume: [] })).decisions).toEqual([]);
  });

  test("tells the agency that sent it nothing of the earlier referral before it may read the case", async () => {
    await desk.signInAs("housing");
    const { repeat, undecidedReason } = await desk.must("referrals.open", { referralId: again });
    expect([repeat, undecidedReason]).toEqual([null, ""]);
    await desk.signInAs("administrator");
  });

  test("with somebody new who harms makes a case of its own, linked, of the same victim", async () => {
    const third = await sent({ ...written("Ilieff"), perpetrators: [aPerson("Boris", "Zlatev")] });
    await same(third, 0, victim);
    const settled = await desk.must("referrals.samePeople", { referralId: third, assume: [] });
    const { reference } = await desk.must("cases.open", { caseId });
    expect([settled.joins, settled.linked]).toEqual([null, [reference]]);
    const own = await accepted(third);
    expect(own).not.toBe(caseId);
    expect((await peopleOf(own))[0]).toBe(victim);
    expect((await desk.must("records.ofCase", { caseId: own })).links).toMatchObject([
      { caseId, kind: "NEW_PERPETRATOR" },
    ]);
    expect((await desk.must("cases.open", { caseId: own })).repeatAnswer).toMatchObject({
      repeat: false,
      because: "NO_EARLIER",
    });
  });

  test("restarts the flags on the agencies' files, one that was taken off as well", async () => {
    const agencyId = desk.agencies["Police"] ?? expect.fail("an agency");
    daysAgo(220);
    const closed = await accepted(await sent({ ...written("Dimov"), date: day("2026-04-01") }));
    await desk.must("records.requestFlags", { caseId: closed, agencyIds: [agencyId] });
    const [flag] = (await desk.must("records.ofCase", { caseId: closed })).flags;
    if (!flag) throw new Error("a flag was asked for");
    await desk.must("records.removeFlag", { flagId: flag.id, baseVersion: flag.version });
    now();
    const more = await sent(written("Dimov"));
    const [first, second] = await peopleOf(closed);
    if (!first || !second) throw new Error("two people");
    await same(more, 0, first);
    await same(more, 1, second);
    expect(await accepted(more)).toBe(closed);
    const { flags, closing } = await desk.must("records.ofCase", { caseId: closed });
    expect(closing).toBeNull();
    expect(flags).toMatchObject([{ state: "REQUESTED", setOn: "2026-11-25" }]);
  });
});

test("on an agenda that has not heard the case the newest accepted referral counts, and the case stands there once", async () => {
  await desk.signInAs("administrator");
  daysAgo(30);
  const caseId = await accepted(await sent({ ...written("Kolev"), date: day("2026-10-20") }));
  now();
  const conferenceId = await aConferenceWith(desk, [caseId]);
  const again = await sent({ ...written("Kolev"), score: 21 });
  const [victim, perpetrator] = await peopleOf(caseId);
  if (!victim || !perpetrator) throw new Error("two people");
  await same(again, 0, victim);
  await same(again, 1, perpetrator);
  await accepted(again);
  expect((await desk.must("referrals.open", { referralId: again })).status).toBe("LISTED");
  const { items } = await desk.must("agenda.view", { conferenceId });
  expect(items).toMatchObject([{ caseId, score: 21, repeat: true }]);
  expect((await desk.must("agenda.candidates", { conferenceId })).rows.map((one) => one.caseId)).not.toContain(caseId);
  // Taken off the list, it waits for another one, with the same referral.
  await desk.must("agenda.removeItem", { conferenceId, itemId: items[0]?.id ?? expect.fail("an item") });
  const waiting = (await desk.must("agenda.candidates", { conferenceId })).rows.filter((one) => one.caseId === caseId);
  expect(waiting).toMatchObject([{ score: 21, repeat: true }]);
});

describe("somebody of a restricted case", () => {
  const readers = () => ({ readers: [idOf("chair"), idOf("administrator")], reason: "staff" });

  test("is the same person for a reader, and the referral is sealed with the case it joins", async () => {
    const first = await sent(written("Kostov"));
    const caseId = await accepted(first, { restricted: readers() });
    const again = await sent(written("Kostoff"));
    const [victim, perpetrator] = await peopleOf(caseId);
    if (!victim || !perpetrator) throw new Error("two people");
    await same(again, 0, victim);
    await same(again, 1, perpetrator);
    const { joins } = await desk.must("referrals.samePeople", { referralId: again, assume: [] });
    expect(joins).toMatchObject({ caseId, restricted: true });
    expect(await accepted(again)).toBe(caseId);
    expect((await desk.must("cases.open", { caseId })).people).toHaveLength(2);
    await desk.signInAs("housing");
    expect((await desk.refused("referrals.open", { referralId: again })).code).toBe("desk.notYours");
    expect((await desk.must("search.find", { text: "Kostoff", group: null })).groups).toEqual([]);
  });

  test("is nobody to an administrator who is no reader: the referral becomes a case of its own", async () => {
    await desk.signInAs("housing");
    const alone = (family: string) => ({
      ...written(family),
      victim: aPerson("Radostina", `${family}a`, { dateOfBirth: day("1966-12-30") }),
      perpetrators: [aPerson("Krasimir", family, { dateOfBirth: day("1961-05-05") })],
    });
    const first = (await aSubmittedReferral(desk, { form: aForm(alone("Marinov")) })).referralId;
    await desk.signInAs("administrator");
    const caseId = await accepted(first, { restricted: { readers: [idOf("chair")], reason: "staff" } });
    const again = await sent(alone("Marinoff"));
    const { people } = await desk.must("people.candidates", { referralId: again });
    expect(
      people.flatMap(({ candidates }) => candidates.flatMap(({ cases }) => cases.map((one) => one.caseId))),
    ).not.toContain(caseId);
    await desk.signInAs("chair");
    const [victim] = await peopleOf(caseId);
    await desk.signInAs("administrator");
    const personId = victim ?? expect.fail("a victim");
    const decide = { referralId: again, place: 0, decision: { kind: "SAME" as const, personId } };
    expect((await desk.refused("referrals.decidePerson", decide)).code).toBe("referrals.personGone");
    expect(await accepted(again, { undecidedReason: "" })).not.toBe(caseId);
  });

  test("cannot be joined by what has to be restricted anew: a plain case's readers would read it", async () => {
    const caseId = await accepted(await sent(written("Hristov")));
    const form = written("Hristov");
    const again = await sent({
      ...form,
      perpetrators: [aPerson("Petar", "Hristov", { worksForAgency: true, relationship: "SPOUSE" })],
    });
    const [victim, perpetrator] = await peopleOf(caseId);
    if (!victim || !perpetrator) throw new Error("two people");
    await same(again, 0, victim);
    await same(again, 1, perpetrator);
    const settled = await desk.must("referrals.samePeople", { referralId: again, assume: [] });
    expect([settled.joins, settled.linked]).toEqual([null, []]);
    const own = await accepted(again, { restricted: readers() });
    expect(own).not.toBe(caseId);
    // The plain record of the victim is not tied to it either.
    expect(await peopleOf(own)).not.toContain(victim);
  });
});

describe("consent as a gate", () => {
  const withoutConsent: Partial<ReferralForm> = {
    consent: "NO_OVERRIDDEN",
    whatShared: "what happened",
    whyNecessary: "to keep her alive",
    whyProportionate: "only that",
    authorisedBy: "Sgt. Hale",
  };
  const gate = async (consentIsAGate: boolean): Promise<void> => {
    await desk.signInAs("administrator");
    const area = await desk.must("settings.area", {});
    await desk.must("settings.changeArea", { ...area, settings: { ...area.settings, consentIsAGate } });
  };

  test("is not there by default: a referral without consent passes with its record", async () => {
    const referralId = await sent({ ...written("Ivanov"), ...withoutConsent });
    await accepted(referralId);
  });

  test("lets nothing pass without consent, unless somebody authorises it and says why, which is kept", async () => {
    await gate(true);
    const referralId = await sent({ ...written("Georgiev"), ...withoutConsent });
    expect((await desk.refused("referrals.decide", acceptance(referralId))).code).toBe("referrals.consentIsAGate");
    const consentOverride = { authorisedBy: "Ruth Calder", reason: "life in danger" };
    await accepted(referralId, { consentOverride });
    expect(await desk.must("referrals.open", { referralId })).toMatchObject({ consentOverride });
    const agreed = await sent(written("Todorov"));
    await accepted(agreed);
    await gate(false);
  });

  test("takes an override with its authoriser and its reason only", async () => {
    const referralId = await sent({ ...written("Stoyanov"), ...withoutConsent });
    for (const consentOverride of [
      { authorisedBy: " ", reason: "life in danger" },
      { authorisedBy: "Ruth Calder", reason: "" },
    ])
      expect((await desk.call("referrals.decide", acceptance(referralId, { consentOverride }))).ok).toBe(false);
  });
});

describe("another area's rule", () => {
  const rule = async (repeatRule: "ANY_INSTANCE" | "CRIMINAL_TYPES"): Promise<void> => {
    await desk.signInAs("administrator");
    const area = await desk.must("settings.area", {});
    await desk.must("settings.changeArea", { ...area, settings: { ...area.settings, repeatRule } });
  };

  test("may count crimes alone; what was answered at acceptance stays when the rule is changed", async () => {
    daysAgo(100);
    const caseId = await accepted(await sent({ ...written("Angelov"), date: day("2026-08-01") }));
    now();
    await rule("CRIMINAL_TYPES");
    const again = await sent({ ...written("Angelov"), incidentTypes: ["OTHER"] });
    const [victim, perpetrator] = await peopleOf(caseId);
    if (!victim || !perpetrator) throw new Error("two people");
    await same(again, 0, victim);
    await same(again, 1, perpetrator);
    await accepted(again);
    await rule("ANY_INSTANCE");
    expect(await desk.must("cases.open", { caseId })).toMatchObject({
      repeat: false,
      repeatAnswer: { because: "KIND_NOT_COUNTED", rule: "CRIMINAL_TYPES" },
    });
  });
});

test("a decision leaves no trace of whom it is about: to another account all are sealed and equally long", async () => {
  await desk.signInAs("administrator");
  const caseId = await accepted(await sent(written("Petrov")), {
    restricted: { readers: [idOf("chair"), idOf("administrator")], reason: "staff" },
  });
  const again = await sent(written("Petroff"));
  const [victim = expect.fail("a victim")] = await peopleOf(caseId);
  await same(again, 0, victim);
  await desk.must("referrals.decidePerson", { referralId: again, place: 1, decision: { kind: "OTHER" } });
  const { decisions } = await desk.must("referrals.samePeople", { referralId: again, assume: [] });
  expect(decisions.map(({ decision }) => decision.kind)).toEqual(["SAME", "OTHER"]);
  await desk.desk.close();
  const { name, passphrase } = desk.accounts["chair"] ?? expect.fail("a chair");
  const area = await signIn({
    folder: desk.folder,
    name,
    passphrase,
    now: testNow,
    machine: "reader",
    lowestCosts: cheapCosts,
    deriveKey: deriveKeyHere,
  });
  if (!area.ok) throw new Error(area.failure.code);
  const stored = area.value.reader
    .prepare("SELECT decision FROM person_decisions WHERE referral_id = ?")
    .pluck()
    .all(again)
    .map(String);
  area.value.close();
  expect(stored).toHaveLength(2);
  expect(stored.filter((text) => !text.startsWith("in:") || text.includes(victim))).toEqual([]);
  expect(new Set(stored.map((text) => text.length)).size).toBe(1);
});
