import { afterEach, expect, test } from "vitest";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";

let desk: TestDesk | null = null;
afterEach(async () => {
  await desk?.close();
  desk = null;
});

test("an area is made, locked and opened again by another account, which sees its own session", async () => {
  desk = await aDesk();
  await desk.must("unlock.lock", {});
  expect(await desk.refused("agencies.list", {})).toMatchObject({ code: "desk.signInFirst" });
  await desk.signInAs("housing");
  const { session } = await desk.must("unlock.state", {});
  expect(session).toMatchObject({
    accountName: "Michael Adeyinka",
    role: "representative",
    agencyName: "Housing",
    cleared: true,
  });
});

test("a wrong passphrase and an unknown account get the same answer, and the failures are told at the next sign-in", async () => {
  desk = await aDesk({ cast: ["chair"] });
  await desk.must("unlock.lock", {});
  const wrong = await desk.refused("unlock.signIn", { accountName: "Ada Brook", passphrase: "not this one, surely" });
  const unknown = await desk.refused("unlock.signIn", {
    accountName: "Nobody Here",
    passphrase: "not this one, surely",
  });
  expect(wrong).toEqual(unknown);
  await desk.signInAs("administrator");
  expect((await desk.must("unlock.state", {})).session?.failedSignIns).toBe(2);
});

test("the log names every change and every link of it holds", async () => {
  desk = await aDesk({ cast: ["chair"] });
  const { entries, total } = await desk.must("audit.list", { before: null, limit: 100 });
  expect(entries.map((entry) => entry.procedure)).toContain("agencies.add");
  expect(await desk.must("audit.verify", {})).toMatchObject({ firstBroken: null });
  expect(total).toBe(entries.length);
});
