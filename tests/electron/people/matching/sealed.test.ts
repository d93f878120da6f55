import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deriveKeyHere, signIn } from "../../../../electron/vault/vault.ts";
import type { CaseId, ReferralId } from "../../../../shared/ids.ts";
import { readPerson } from "../../../../shared/people/matching/compare.ts";
import { blockKeys, numberOfKey } from "../../../../shared/people/matching/keys.ts";
import { anAcceptedCase, day } from "../../../support/aConference.ts";
import { aDesk, cheapCosts, type TestDesk } from "../../../support/aDesk.ts";
import { aForm, aPerson, aSubmittedReferral, acceptance } from "../../referrals/aReferral.ts";

const thorne = aPerson("Beth", "Thorne", { dateOfBirth: day("1991-04-12") });
const viktor = aPerson("Viktor", "Thorne", { dateOfBirth: day("1988-01-30") });
const typed = {
  familyName: "Thorne",
  givenNames: "Elizabeth",
  aliases: "",
  dateOfBirth: null,
  gender: "UNKNOWN" as const,
};

let desk: TestDesk;
let referralId: ReferralId;
let before: unknown;
let hidden: CaseId;
let hiddenToo: CaseId;

// The chair and the representative of Housing read the restricted cases; the administrator, who types, does not.
const restricted = (family: string) =>
  anAcceptedCase(desk, family, {
    readers: ["chair", "housing"],
    over: { victim: thorne, perpetrators: [viktor], children: [] },
  });
const answers = async () => ({
  candidates: await desk.must("people.candidates", { referralId }),
  looked: await desk.must("people.lookFor", typed),
  hits: await desk.must("people.hitsForReaders", {}),
});

beforeAll(async () => {
  desk = await aDesk();
  const form = aForm({
    victim: aPerson("Beth", "Thorn", { dateOfBirth: day("1991-12-04") }),
    perpetrators: [aPerson("Victor", "Thorne")],
    children: [],
  });
  await anAcceptedCase(desk, "Alder");
  ({ referralId } = await aSubmittedReferral(desk, { form }));
  before = await answers();
  hidden = await restricted("Thorne");
  hiddenToo = await restricted("Thorne");
}, 60_000);
afterAll(() => desk.close());

describe("somebody sealed in a restricted case", () => {
  test("changes nothing for the person who types", async () => {
    await desk.signInAs("administrator");
    expect(await answers()).toEqual(before);
  });

  test("the negative control: a plain case with the same people does change the answer", async () => {
    const other = await aDesk();
    await anAcceptedCase(other, "Thorne", { over: { victim: thorne, perpetrators: [viktor], children: [] } });
    expect(await other.must("people.lookFor", typed)).toMatchObject([{ name: "Beth Thorne", band: "POSSIBLE" }]);
    await other.close();
  });

  test("is found by its readers through the forms under its own key", async () => {
    await desk.signInAs("chair");
    const found = await desk.must("people.lookFor", { ...typed, dateOfBirth: day("1991-04-12") });
    expect(found.map(({ name, band }) => [name, band])).toEqual([
      ["Beth Thorne", "SURE"],
      ["Beth Thorne", "SURE"],
    ]);
    expect(found.flatMap(({ cases }) => cases)).toMatchObject([{ restricted: true }, { restricted: true }]);
  });

  test("is told to its readers when a referral names them: the day, and no more than they may read", async () => {
    await desk.signInAs("chair");
    const hits = await desk.must("people.hitsForReaders", {});
    expect(hits.map(({ caseId, receivedOn, referral }) => [caseId, receivedOn, referral])).toEqual(
      expect.arrayContaining([
        [hidden, "2026-11-25", null],
        [hiddenToo, "2026-11-25", null],
      ]),
    );
    expect(hits).toHaveLength(2);
  });

  test("is told with the referral to a reader who may read it, also after it was accepted, and to nobody else", async () => {
    await desk.signInAs("chair");
    const own = await aSubmittedReferral(desk, {
      form: aForm({ victim: thorne, perpetrators: [aPerson("Sam", "Hale")], children: [] }),
    });
    const told = async () =>
      (await desk.must("people.hitsForReaders", {})).flatMap(({ referral }) => referral?.reference ?? []);
    expect(await told()).toEqual([own.reference, own.reference]);
    await desk.signInAs("administrator");
    await desk.must("referrals.decide", acceptance(own.referralId));
    expect(await told()).toEqual([]);
    await desk.signInAs("chair");
    expect(await desk.must("people.hitsForReaders", {})).toHaveLength(4);
    await desk.signInAs("police");
    expect(await desk.must("people.hitsForReaders", {})).toEqual([]);
  });

  test("leaves no plain form behind: a raw look by another account finds none, nor the same form under two keys", async () => {
    await desk.must("unlock.lock", {});
    const { name = "", passphrase = "" } = desk.accounts["police"] ?? {};
    const opened = await signIn({
      folder: desk.folder,
      name,
      passphrase,
      machine: "raw look",
      now: Date.now(),
      lowestCosts: cheapCosts,
      deriveKey: deriveKeyHere,
    });
    if (!opened.ok) throw new Error(opened.failure.code);
    const { reader, close } = opened.value;
    const formsOf = (...person: Parameters<typeof readPerson>) =>
      blockKeys(readPerson(...person)).map(({ text }) => numberOfKey(text));
    const plain = (forms: readonly number[]) =>
      reader
        .prepare("SELECT DISTINCT number FROM name_forms WHERE form IN (SELECT value FROM json_each(?))")
        .all(JSON.stringify(forms));
    // He is named by the restricted cases alone, so his birth is nowhere.
    const born = blockKeys(readPerson(viktor)).filter(({ text }) => text.startsWith("d|"));
    expect(born).toHaveLength(1);
    expect(plain(born.map(({ text }) => numberOfKey(text)))).toEqual([]);
    const sealed = reader
      .prepare<[], { form: string; times: number }>("SELECT form, COUNT(*) AS times FROM sealed_forms GROUP BY form")
      .all();
    expect(sealed.length).toBeGreaterThan(20);
    expect(Math.max(...sealed.map(({ times }) => times))).toBe(1);
    const inClear = formsOf(thorne).map(String);
    expect(sealed.filter(({ form }) => inClear.includes(form))).toEqual([]);
    expect(
      reader
        .prepare(
          "SELECT COUNT(*) FROM named_people JOIN people ON people.id = person_id WHERE compartment_id IS NOT NULL",
        )
        .pluck()
        .get(),
    ).toBe(0);
    expect(reader.prepare("SELECT COUNT(*) FROM forms_waiting").pluck().get()).toBe(0);
    close();
  });
});
