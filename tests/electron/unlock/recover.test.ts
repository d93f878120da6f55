import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createDesk } from "../../../electron/desk/desk.ts";
import { deriveKeyHere } from "../../../electron/vault/vault.ts";
import type { Result } from "../../../shared/result.ts";
import { cheapCosts, testNow } from "../../support/aDesk.ts";

test("the printed key opens the area when a passphrase is lost, and gives the account new keys to everything it read", async () => {
  const root = mkdtempSync(join(tmpdir(), "concord-recover-"));
  const desk = createDesk({
    machine: {
      name: "m",
      folder: join(root, "machine"),
      costs: cheapCosts,
      lowestCosts: cheapCosts,
      deriveKey: deriveKeyHere,
    },
    now: () => testNow,
  });
  const call = (name: string, input: unknown) => desk.call(name, input) as Promise<Result<Record<string, unknown>>>;
  const created = await call("unlock.createArea", {
    parentFolder: root,
    name: "Haverby",
    country: "FR",
    language: "fr",
    timeZone: "Europe/Paris",
    administratorName: "Ada Brook",
    post: "",
    agencyName: "Mairie",
    agencyType: "MUNICIPALITY",
    passphrase: "the passphrase that gets lost",
  });
  if (!created.ok) throw new Error(created.failure.code);
  const recoveryKey = String(created.value["recoveryKey"]);
  const unfinished = { place: { form: "newAgency" }, baseVersion: 0, body: '"sealed to the forgotten keys"' };
  expect(await call("drafts.keep", unfinished)).toMatchObject({ ok: true });
  await call("unlock.lock", {});
  const wrong = recoveryKey.replace(/[2-9]/u, (digit) => (digit === "2" ? "3" : "2"));
  expect(
    await call("unlock.recover", {
      recoveryKey: wrong,
      accountName: "Ada Brook",
      newPassphrase: "a new passphrase, written down",
    }),
  ).toMatchObject({ ok: false, failure: { code: "vault.wrongRecoveryKey" } });
  expect(
    await call("unlock.recover", {
      recoveryKey,
      accountName: "Ada Brook",
      newPassphrase: "a new passphrase, written down",
    }),
  ).toMatchObject({ ok: true });
  expect(
    await call("unlock.signIn", { accountName: "Ada Brook", passphrase: "the passphrase that gets lost" }),
  ).toMatchObject({ ok: false });
  expect(
    await call("unlock.signIn", { accountName: "ada brook", passphrase: "a new passphrase, written down" }),
  ).toMatchObject({ ok: true });
  expect(await call("audit.verify", {})).toMatchObject({ ok: true, value: { firstBroken: null } });
  // What was sealed to the forgotten keys alone went with them: no line leads to a form that nobody can open.
  expect(await call("drafts.list", {})).toEqual({ ok: true, value: [] });
  const log = await call("audit.list", { before: null, limit: 50 });
  expect(JSON.stringify(log)).toContain("unlock.recover");
  await desk.close();
  rmSync(root, { recursive: true });
});
