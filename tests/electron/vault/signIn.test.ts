import { expect, test } from "vitest";
import { deriveKeyHere, inspectArea, newPassphrase, recover, signIn } from "../../../electron/vault/vault.ts";
import { aClosedArea, anArea, bytesOf, notesIn } from "./anArea.ts";
import { ana, bo, entering, must, signInAs } from "./people.ts";

test("an area opens again with its account's name and passphrase and holds what was written", async () => {
  const { folder } = await aClosedArea({ notes: 3 });
  const area = must(await signInAs(folder));
  expect(notesIn(area)).toBe(3);
  expect(area.keys.accountId).toBe(ana.accountId);
  area.close();
});

test("the key is derived in a process of its own when nothing else is said", async () => {
  const { folder } = await aClosedArea();
  const { deriveKey: _, ...alone } = entering(folder);
  must(await signIn({ ...alone, name: ana.name, passphrase: ana.passphrase })).close();
});

test("the reader cannot write, and more readers see what the writer committed", async () => {
  const { area } = await anArea();
  expect(() => area.reader.exec("DELETE FROM note")).toThrow(/readonly/u);
  const another = area.openReader();
  area.writer.exec("INSERT INTO note (text) VALUES ('more')");
  expect(another.prepare("SELECT count(*) FROM note").pluck().get()).toBe(2);
});

test("a wrong passphrase and an unknown account get the same answer after one derivation each", async () => {
  const { folder } = await aClosedArea();
  const before = bytesOf(folder);
  let derivations = 0;
  const counting: typeof deriveKeyHere = (request) => {
    derivations += 1;
    return deriveKeyHere(request);
  };
  const wrong = await signInAs(folder, { ...ana, passphrase: "quite another one" }, counting);
  expect(derivations).toBe(1);
  const unknown = await signInAs(folder, { ...ana, name: "Nobody" }, counting);
  expect(derivations).toBe(2);
  expect(wrong).toEqual({ ok: false, failure: { code: "vault.wrongPassphraseOrAccount", params: {} } });
  expect(unknown).toEqual(wrong);
  expect(bytesOf(folder)).toEqual(before);
});

test("failed sign-ins are counted beside the area and told once, at the next success", async () => {
  const { folder } = await aClosedArea();
  await signInAs(folder, { ...ana, passphrase: "quite another one" });
  await signInAs(folder, { ...ana, name: "Nobody" });
  expect(must(inspectArea(folder)).failedSignIns).toBe(2);
  const area = must(await signInAs(folder));
  expect(area.failedSignInsBefore).toBe(2);
  area.close();
  const next = must(await signInAs(folder));
  expect(next.failedSignInsBefore).toBe(0);
  next.close();
});

test("names and passphrases are the same however a keyboard writes their accents, and names in any case", async () => {
  const { folder, area } = await anArea();
  must(await area.addAccount({ ...bo, name: "Zoë", passphrase: "ﬁancée crème brûlée".normalize("NFD") }));
  area.close();
  const typed = { ...bo, name: " zoe\u0308 ", passphrase: "fiancée crème brûlée".normalize("NFC") };
  must(await signInAs(folder, typed)).close();
  const unlike = { ...typed, passphrase: "fiancee creme brulee" };
  expect(await signInAs(folder, unlike)).toMatchObject({ ok: false });
});

test("a self-chosen passphrase needs 15 characters, counted as people count them", async () => {
  const { area } = await anArea();
  expect(await area.addAccount({ ...bo, passphrase: "fourteen chars" })).toMatchObject({
    failure: { code: "vault.passphraseTooShort" },
  });
  // Fourteen characters of two UTF-16 units each.
  expect(await area.addAccount({ ...bo, passphrase: "🙂".repeat(14) })).toMatchObject({ ok: false });
  expect(await area.addAccount({ ...bo, passphrase: "🙂".repeat(15) })).toMatchObject({ ok: true });
});

test("a generated passphrase has seven words and is never the same twice", () => {
  expect(newPassphrase().split(" ")).toHaveLength(7);
  expect(newPassphrase()).not.toBe(newPassphrase());
});

test("a passphrase given again counts only for the account that is signed in", async () => {
  const { area } = await anArea();
  must(await area.addAccount(bo));
  expect(await area.checkAccount(ana.name, ana.passphrase)).toBe(true);
  expect(await area.checkAccount(ana.name, bo.passphrase)).toBe(false);
  expect(await area.checkAccount(bo.name, bo.passphrase)).toBe(false);
});

test("a second person at the same machine unlocks own keys in the open area", async () => {
  const { area } = await anArea();
  const added = must(await area.addAccount(bo));
  const keys = must(await area.unlockAccount(bo.name, bo.passphrase));
  expect(keys).toMatchObject({ accountId: bo.accountId, boxPublic: added.boxPublic, signPublic: added.signPublic });
  expect(await area.unlockAccount(bo.name, "quite another one")).toMatchObject({ ok: false });
});

test("after a change only the new passphrase opens, and the account's keys stay the same", async () => {
  const { folder, area } = await anArea();
  const publicBefore = area.keys.boxPublic;
  expect(await area.changePassphrase(ana.name, "not my passphrase", "a longer one than that")).toMatchObject({
    failure: { code: "vault.wrongPassphraseOrAccount" },
  });
  must(await area.changePassphrase(ana.name, ana.passphrase, "a longer one than that"));
  area.close();
  expect(await signInAs(folder)).toMatchObject({ failure: { code: "vault.wrongPassphraseOrAccount" } });
  const again = must(await signInAs(folder, { ...ana, passphrase: "a longer one than that" }));
  expect(again.keys.boxPublic).toBe(publicBefore);
  again.close();
});

test("the recovery key opens the area as nobody, however it is typed; another one does not", async () => {
  const { folder, recoveryKey } = await aClosedArea({ notes: 2 });
  const typed = recoveryKey.toLowerCase().replaceAll("-", " ");
  const area = must(await recover({ ...entering(folder), recoveryKey: typed }));
  expect(area.keys).toBeNull();
  expect(notesIn(area)).toBe(2);
  must(await area.addAccount(bo));
  area.close();
  must(await signInAs(folder, bo)).close();

  const other = await aClosedArea();
  for (const wrong of [other.recoveryKey, `${recoveryKey.slice(0, -1)}?`, "", recoveryKey.slice(5)]) {
    expect(await recover({ ...entering(folder), recoveryKey: wrong })).toMatchObject({
      failure: { code: "vault.wrongRecoveryKey" },
    });
  }
});

test("the data key is zeroed and the folder left with its own files only when the area closes", async () => {
  const { folder, area } = await anArea();
  const auditKey = area.auditKey;
  area.close();
  area.close();
  expect(auditKey.every((byte) => byte === 0)).toBe(true);
  expect(Object.keys(bytesOf(folder))).toEqual(["area.db", "keys.a.json", "keys.b.json", "lock"]);
});
