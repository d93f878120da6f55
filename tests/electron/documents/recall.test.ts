import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { CivilDate } from "../../../shared/dates.ts";
import type { Copy, Recipient } from "../../../shared/documents/model.ts";
import type { ConferenceId } from "../../../shared/ids.ts";
import { agencyOf, aConferenceWith, anAcceptedCase, at, day } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";

let desk: TestDesk;
let conferenceId: ConferenceId;
let folder = "";
/** To be destroyed two weeks after the conference, those of Housing and of Police; the declaration in a year. */
let soon: Copy[];
let late: Copy;

const agency = (name: string): Recipient => ({ kind: "agency", agencyId: agencyOf(desk, name) });
async function produced(kind: "AGENDA" | "CONFIDENTIALITY_SHEET", recipients: Recipient[]): Promise<Copy[]> {
  await desk.must("unlock.reauthenticate", { passphrase: desk.accounts["administrator"]?.passphrase ?? "" });
  const order = { conferenceId, kind, caseId: null, recipients, language: "en" as const, folder };
  return (await desk.must("documents.produce", order)).copies;
}
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "concord-recall-"));
  desk = await aDesk({ cast: ["chair", "police", "housing", "adviser", "auditor"] });
  await desk.signInAs("administrator");
  conferenceId = await aConferenceWith(desk, [await anAcceptedCase(desk, "Novak")]);
  await desk.must("conferences.circulate", { conferenceId });
  soon = await produced("AGENDA", [agency("Police"), agency("Housing")]);
  late = at(await produced("CONFIDENTIALITY_SHEET", [{ kind: "file" }]), 0);
}, 60_000);
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => desk.signInAs("administrator"));

const order = { by: "destroyBy" as const, descending: false };
const codes = async (states: ("overdue" | "out" | "destroyed")[]) =>
  (await desk.must("documents.copies", { conferenceId: null, order, filter: { states } })).rows.map(
    ({ copyCode }) => copyCode,
  );

test("what is to be destroyed comes by its day, overdue first, what was destroyed last; each state by itself", async () => {
  expect(soon.map(({ destroyBy }) => destroyBy)).toEqual(["2026-12-09", "2026-12-09"]);
  const of = (copies: readonly Copy[]) => copies.map(({ copyCode }) => copyCode);
  expect((await codes([])).at(-1)).toBe(late.copyCode);
  expect(await codes(["overdue"])).toEqual([]);
  const today = desk.clock.now;
  desk.clock.now = Date.UTC(2026, 11, 9, 9);
  expect(await codes(["overdue"])).toEqual([]);
  desk.clock.now = Date.UTC(2026, 11, 10, 9);
  expect((await codes(["overdue"])).toSorted()).toEqual(of(soon).toSorted());
  await desk.must("documents.confirmDestroyed", { copyId: at(soon, 0).id });
  expect(await codes(["overdue"])).toEqual([at(soon, 1).copyCode]);
  expect(await codes(["destroyed"])).toEqual([at(soon, 0).copyCode]);
  expect(await codes(["out"])).toEqual([at(soon, 1).copyCode, late.copyCode]);
  expect(await codes([])).toEqual([at(soon, 1).copyCode, late.copyCode, at(soon, 0).copyCode]);
  desk.clock.now = today;
  await desk.must("undo.undo", {});
  expect(await codes(["destroyed"])).toEqual([]);
});

test("that a copy was destroyed says when and by whom, once, and can be taken back", async () => {
  const { id: copyId } = at(soon, 0);
  const copy = async () =>
    (await desk.must("documents.copies", { conferenceId })).rows.find(({ id }) => id === copyId) ?? expect.fail();
  await desk.must("documents.confirmDestroyed", { copyId });
  expect(await copy()).toMatchObject({ destroyedBy: "Ada Brook", destroyedAt: new Date(desk.clock.now).toISOString() });
  expect((await desk.refused("documents.confirmDestroyed", { copyId })).code).toBe("desk.notInThisState");
  await desk.must("documents.notDestroyed", { copyId });
  expect(await copy()).toMatchObject({ destroyedBy: null, destroyedAt: null });
  expect((await desk.refused("documents.notDestroyed", { copyId })).code).toBe("desk.notInThisState");
});

test("the chair of the conference says it too; nobody else, and to nobody is there a difference to a copy that is not there", async () => {
  const { id: copyId } = at(soon, 0);
  await desk.signInAs("chair");
  await desk.must("documents.confirmDestroyed", { copyId });
  await desk.must("documents.notDestroyed", { copyId });
  for (const key of ["police", "housing", "adviser", "auditor"]) {
    await desk.signInAs(key);
    const notThere = await desk.refused("documents.confirmDestroyed", { copyId: conferenceId });
    expect(await desk.refused("documents.confirmDestroyed", { copyId })).toEqual(notThere);
    expect(notThere.code).toBe("desk.notYours");
  }
});

test("the list to call back holds what is out and due by that day, by recipient; it is logged, and for who runs conferences", async () => {
  const recalled = async (until: string) => {
    const { copies, total } = await desk.must("documents.recallList", { until: CivilDate.parse(until) });
    expect(total).toBe(copies.length);
    return copies.map(({ recipientName }) => recipientName.split(",")[0]);
  };
  expect(await recalled("2026-12-08")).toEqual([]);
  expect(await recalled("2026-12-09")).toEqual(["Housing", "Police"]);
  expect(await recalled("2027-12-31")).toHaveLength(3);
  await desk.must("documents.confirmDestroyed", { copyId: at(soon, 0).id });
  expect(await recalled("2026-12-09")).toEqual(["Housing"]);
  await desk.must("documents.notDestroyed", { copyId: at(soon, 0).id });
  const { entries } = await desk.must("audit.list", { before: null, limit: 10 });
  expect(entries.map(({ procedure }) => procedure)).toContain("documents.recallList");
  for (const key of ["housing", "adviser", "auditor"]) {
    await desk.signInAs(key);
    const refusal = await desk.refused("documents.recallList", { until: day("2027-12-31") });
    expect(refusal.code).toBe("desk.notYours");
  }
});
