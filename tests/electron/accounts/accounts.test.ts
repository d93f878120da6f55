import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CivilDate } from "../../../shared/dates.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { aForm, aSubmittedReferral } from "../referrals/aReferral.ts";

let desk: TestDesk;
beforeEach(async () => {
  desk = await aDesk({ cast: ["chair", "housing", "auditor"] });
});
afterEach(() => desk.close());

const add = {
  post: "",
  role: "representative" as const,
  declarationSignedOn: null,
  declarationExpiresOn: null,
  secondPerson: null,
  passphrase: "seven words that nobody else has got",
};
const housing = () =>
  desk.agencies["Housing"] ??
  (() => {
    throw new Error("no Housing");
  })();

describe("an account", () => {
  test("is told apart from another one by more than an accent or a capital", async () => {
    expect(await desk.refused("accounts.add", { ...add, name: "MICHAEL ADEYÍNKA", agencyId: housing() })).toMatchObject(
      { code: "accounts.nameTaken" },
    );
  });
  test("needs a passphrase that is long enough, whatever else it holds", async () => {
    expect(
      await desk.refused("accounts.add", {
        ...add,
        name: "New Person",
        agencyId: housing(),
        passphrase: "Aa1!Aa1!Aa1!",
      }),
    ).toMatchObject({ code: "vault.passphraseTooShort" });
  });
  test("of an administrator or auditor needs a second person who gives their passphrase", async () => {
    const wanted = { ...add, name: "Second Administrator", role: "administrator" as const, agencyId: housing() };
    expect(await desk.refused("accounts.add", wanted)).toMatchObject({ code: "accounts.needsSecondPerson" });
    for (const [accountName, passphrase] of [
      ["Ruth Calder", "not her passphrase at all"],
      ["Ada Brook", desk.accounts["administrator"]?.passphrase ?? ""],
      ["Michael Adeyinka", desk.accounts["housing"]?.passphrase ?? ""],
    ] as const)
      expect(
        await desk.refused("accounts.add", { ...wanted, secondPerson: { accountName, passphrase } }),
      ).toMatchObject({ code: "accounts.secondPersonRefused" });
    await desk.must("accounts.add", {
      ...wanted,
      secondPerson: { accountName: "Ruth Calder", passphrase: desk.accounts["chair"]?.passphrase ?? "" },
    });
  });
  test("whose declaration would end before it was signed is refused, new or changed", async () => {
    const days = {
      declarationSignedOn: CivilDate.parse("2026-05-01"),
      declarationExpiresOn: CivilDate.parse("2026-04-30"),
    };
    expect(
      await desk.refused("accounts.add", { ...add, ...days, name: "New Person", agencyId: housing() }),
    ).toMatchObject({
      code: "accounts.expiresBeforeSigned",
    });
    const account = desk.accounts["housing"];
    if (!account) throw new Error("no housing");
    const change = { accountId: account.id, post: "", agencyId: housing() };
    expect(await desk.refused("accounts.change", { ...change, ...days })).toMatchObject({
      code: "accounts.expiresBeforeSigned",
    });
    await desk.must("accounts.change", { ...change, declarationSignedOn: null, declarationExpiresOn: null });
    const { entries } = await desk.must("audit.list", { before: null, limit: 1 });
    expect(entries[0]).toMatchObject({ procedure: "accounts.change", objectId: account.id });
  });
  test("that is not cleared signs in, reads no case, and is told why", async () => {
    await desk.must("accounts.add", { ...add, name: "New Person", agencyId: housing() });
    const session = await desk.must("unlock.signIn", { accountName: "New Person", passphrase: add.passphrase });
    expect(session).toMatchObject({ cleared: false, notClearedBecause: ["declarationMissing"] });
    expect(await desk.refused("cases.list", {})).toMatchObject({ code: "desk.notCleared" });
  });
  test("shows a representative names and agencies of the others, and nothing more", async () => {
    await desk.signInAs("housing");
    for (const account of await desk.must("accounts.list", {}))
      expect(account).toMatchObject({ role: null, declarationSignedOn: null, declarationExpiresOn: null });
  });
});

describe("removing an account", () => {
  const remove = async (key: string) => {
    await desk.must("unlock.reauthenticate", { passphrase: desk.accounts["administrator"]?.passphrase ?? "" });
    return desk.call("accounts.remove", { accountId: desk.accounts[key]?.id as never, reason: "left the agency" });
  };
  test("needs the passphrase again, and only once for each", async () => {
    desk.clock.now += 600_000;
    const accountId = desk.accounts["housing"]?.id as never;
    expect(await desk.refused("accounts.remove", { accountId, reason: "left" })).toMatchObject({
      code: "desk.reauthenticate",
    });
    expect((await remove("housing")).ok).toBe(true);
    expect(
      await desk.refused("accounts.remove", { accountId: desk.accounts["auditor"]?.id as never, reason: "left" }),
    ).toMatchObject({ code: "desk.reauthenticate" });
  });
  test("takes its way in away, keeps what it signed, and leaves the area open for the others", async () => {
    await desk.signInAs("housing");
    await desk.signInAs("administrator");
    expect((await remove("housing")).ok).toBe(true);
    expect(await desk.must("audit.verify", {})).toMatchObject({ firstBroken: null });
    await desk.must("agencies.add", {
      name: "After",
      type: "OTHER",
      core: false,
      agreementSignedOn: null,
      agreementExpiresOn: null,
    });
    const account = desk.accounts["housing"];
    expect(
      await desk.refused("unlock.signIn", { accountName: account?.name ?? "", passphrase: account?.passphrase ?? "" }),
    ).toMatchObject({ code: "vault.wrongPassphraseOrAccount" });
    await desk.signInAs("chair");
    expect((await desk.must("agencies.list", {})).map(({ name }) => name)).toContain("After");
  });
  test("goes on where somebody had decided who the people of a referral are, which goes with them", async () => {
    const second = { name: "Second Administrator", passphrase: add.passphrase };
    await desk.must("accounts.add", {
      ...add,
      ...second,
      role: "administrator",
      agencyId: housing(),
      declarationSignedOn: CivilDate.parse("2026-01-01"),
      declarationExpiresOn: CivilDate.parse("2027-01-01"),
      secondPerson: { accountName: "Ruth Calder", passphrase: desk.accounts["chair"]?.passphrase ?? "" },
    });
    const { referralId } = await aSubmittedReferral(desk, { form: aForm({}), contacts: [] });
    await desk.must("unlock.lock", {});
    await desk.must("unlock.chooseArea", { folder: desk.folder });
    await desk.must("unlock.signIn", { accountName: second.name, passphrase: second.passphrase });
    await desk.must("referrals.decidePerson", { referralId, place: 0, decision: { kind: "OTHER" } });
    await desk.signInAs("administrator");
    const accountId = (await desk.must("accounts.list", {})).find(({ name }) => name === second.name)?.id;
    await desk.must("unlock.reauthenticate", { passphrase: desk.accounts["administrator"]?.passphrase ?? "" });
    await desk.must("accounts.remove", { accountId: accountId ?? expect.fail("no account"), reason: "left" });
    expect(await desk.must("referrals.samePeople", { referralId, assume: [] })).toMatchObject({ decisions: [] });
  });
  test("is refused for oneself", async () =>
    expect(await remove("administrator")).toMatchObject({ ok: false, failure: { code: "accounts.yourself" } }));
});

test("a passphrase is changed with the old one only, and the old one opens nothing afterwards", async () => {
  const old = desk.accounts["administrator"]?.passphrase ?? "";
  const fresh = "another seven words of my very own";
  expect(
    await desk.refused("unlock.changePassphrase", { oldPassphrase: "wrong, this one", newPassphrase: fresh }),
  ).toMatchObject({ code: "vault.wrongPassphraseOrAccount" });
  await desk.must("unlock.changePassphrase", { oldPassphrase: old, newPassphrase: fresh });
  await desk.must("unlock.lock", {});
  expect(await desk.refused("unlock.signIn", { accountName: "Ada Brook", passphrase: old })).toMatchObject({
    code: "vault.wrongPassphraseOrAccount",
  });
  await desk.must("unlock.signIn", { accountName: "Ada Brook", passphrase: fresh });
});
