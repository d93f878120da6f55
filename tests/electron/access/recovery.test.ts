import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { createDesk } from "../../../electron/desk/desk.ts";
import { deriveKeyHere } from "../../../electron/vault/vault.ts";
import { mustOver } from "../../../build/bench/caller.ts";
import { enterCase, filledForm, people, setUp, signInAs } from "../../../build/bench/smallArea.ts";
import { cheapCosts } from "../../support/aDesk.ts";

test("a reader who forgot the passphrase reads the case again by the recovery key, which everybody is told; one who is replaced is named anew", async () => {
  const root = mkdtempSync(join(tmpdir(), "concord-recovery-"));
  const machine = { name: "m", folder: join(root, "machine"), costs: cheapCosts, lowestCosts: cheapCosts };
  const desk = createDesk({ machine: { ...machine, deriveKey: deriveKeyHere } });
  const must = mustOver(desk);
  let recoveryKey = "";
  const area = await setUp(async (name, input) => {
    const value = await must(name, input);
    const made = z.object({ recoveryKey: z.string() }).safeParse(value);
    if (made.success) ({ recoveryKey } = made.data);
    return value;
  }, root);
  const caseId = await enterCase(must, area, {
    form: filledForm("Whitlock", "a background of Whitlock"),
    readers: ["chair", "adviser"],
  });
  await must("unlock.lock", {});
  // The chair, who alone could run it, forgot the passphrase.
  const newPassphrase = "a passphrase written down this time";
  await must("unlock.recover", { recoveryKey, accountName: people.chair.name, newPassphrase });
  expect((await must("cases.open", { caseId })).victimName).toContain("Whitlock");
  expect(await must("audit.ownSignIns", {})).toMatchObject([{ kind: "RECOVERY" }]);
  const told = [{ accountName: people.chair.name }];
  expect(await must("audit.recoveries", {})).toMatchObject(told);
  for (const key of ["administrator", "housing"] as const) {
    await signInAs(must, key);
    expect(await must("audit.recoveries", {})).toMatchObject(told);
  }
  // Somebody else takes the chair's place: named by the reader that is left, then the old account goes.
  await signInAs(must, "administrator");
  const { accountId } = await must("accounts.add", {
    name: "Petra Lund",
    post: "",
    role: "chair",
    agencyId: area.agencies.get("Police") ?? expect.fail("police"),
    passphrase: "a passphrase of the next chair",
    declarationSignedOn: (await must("accounts.list", {}))[0]?.declarationSignedOn ?? null,
    declarationExpiresOn: null,
    secondPerson: null,
  });
  const signIn = (name: string, passphrase: string) => must("unlock.signIn", { accountName: name, passphrase });
  await signIn(people.chair.name, newPassphrase);
  await must("cases.addReader", { caseId, accountId, reason: "takes over" });
  await signInAs(must, "administrator");
  await must("unlock.reauthenticate", { passphrase: people.administrator.passphrase });
  await must("accounts.remove", { accountId: area.accounts.chair, reason: "left" });
  await signIn("Petra Lund", "a passphrase of the next chair");
  const opened = await must("cases.open", { caseId });
  expect(opened.victimName).toContain("Whitlock");
  expect(opened.readers.map(({ name }) => name)).toEqual([people.adviser.name, "Petra Lund"]);
  await desk.close();
  rmSync(root, { recursive: true });
});

test("tries that failed stand beside the next sign-in of whoever comes in", async () => {
  const root = mkdtempSync(join(tmpdir(), "concord-sign-ins-"));
  const machine = { name: "m", folder: join(root, "machine"), costs: cheapCosts, lowestCosts: cheapCosts };
  const desk = createDesk({ machine: { ...machine, deriveKey: deriveKeyHere } });
  const must = mustOver(desk);
  await setUp(must, root);
  await must("unlock.lock", {});
  for (const passphrase of ["wrong once", "wrong twice"])
    expect(await desk.call("unlock.signIn", { accountName: people.police.name, passphrase })).toMatchObject({
      ok: false,
    });
  await signInAs(must, "police");
  expect(await must("audit.ownSignIns", {})).toMatchObject([{ kind: "PASSPHRASE", failedBefore: 2 }]);
  await signInAs(must, "housing");
  expect(await must("audit.ownSignIns", {})).toMatchObject([{ kind: "PASSPHRASE", failedBefore: 0 }]);
  await desk.close();
  rmSync(root, { recursive: true });
});
