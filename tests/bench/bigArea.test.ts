import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeBigArea, type BigArea } from "../../build/bigArea.ts";
import { mustOver, type Must } from "../../build/bench/caller.ts";
import { signInAs } from "../../build/bench/smallArea.ts";
import { createDesk, type Desk } from "../../electron/desk/desk.ts";
import { deriveKeyHere } from "../../electron/vault/vault.ts";
import { cheapCosts } from "../support/aDesk.ts";

const folder = mkdtempSync(join(tmpdir(), "concord-big-"));
let made: BigArea;
let desk: Desk;
let must: Must;
beforeAll(async () => {
  made = await makeBigArea(folder, { cases: 95, children: 120, actions: 400, auditEntries: 300 }, cheapCosts);
  desk = createDesk({
    machine: { name: "big", folder: join(folder, "machine"), lowestCosts: cheapCosts, deriveKey: deriveKeyHere },
  });
  must = mustOver(desk);
  await must("unlock.chooseArea", { folder: made.folder });
  await signInAs(must, "administrator");
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

test("a generated area holds what was asked for, and the program lists all of it", async () => {
  const cases = (await must("cases.list", {})).rows;
  expect(cases).toHaveLength(95);
  expect(cases.reduce((sum, line) => sum + line.children, 0)).toBe(120);
  expect((await must("actions.list", { whose: "all", open: false })).total).toBe(400);
  expect((await must("referrals.list", {})).total).toBe(95);
});

test("its log holds from the first entry to the last", async () => {
  const { entries, firstBroken } = await must("audit.verify", {});
  expect(firstBroken).toBeNull();
  expect(entries).toBeGreaterThanOrEqual(300);
});

test("its current conference has thirty cases to be heard, and the one before was heard and approved", async () => {
  const { items } = await must("agenda.view", { conferenceId: made.current });
  expect(items).toHaveLength(30);
  expect(items.every(({ state }) => state === "waiting")).toBe(true);
  const held = await must("agenda.view", { conferenceId: made.held });
  expect(held.items.every(({ state }) => state === "heard")).toBe(true);
  const [caseId] = made.heard;
  if (!caseId) throw new Error("a case was heard");
  const opened = await must("cases.open", { caseId });
  expect(opened.actions.length).toBeGreaterThan(0);
  const { groups } = await must("search.find", { text: opened.victimName });
  expect(groups.map(({ group }) => group)).toContain("person");
});

test("a case of it can be put on the table and written into", async () => {
  const [caseId] = made.waiting;
  if (!caseId) throw new Error("a case waits");
  const { hearingId } = await must("meeting.openCase", { conferenceId: made.current, caseId });
  const written = await must("meeting.writeField", {
    hearingId,
    field: "background",
    text: "As said.",
    baseVersion: 0,
  });
  expect(written).toMatchObject({ kind: "saved", version: 1 });
});
