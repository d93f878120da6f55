import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CaseId } from "../../../shared/ids.ts";
import { accountOf, agencyOf, at, day } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { aCaseOf, anIncident, anOrder, recordsOf, withTheFile } from "./aRecord.ts";

let desk: TestDesk;
beforeAll(async () => void (desk = await aDesk()), 60_000);
afterAll(() => desk.close());

const aCase = (name: string, readers?: readonly string[]) => aCaseOf(desk, name, readers);

describe("a restricted case", () => {
  /** What the tables hold, for somebody with the file's own key and no compartment's. */
  async function everythingStored(): Promise<string> {
    const tables = ["orders", "incidents", "flags", "case_links", "case_closings", "cases", "field_history"];
    return withTheFile(desk, ({ reader }) =>
      JSON.stringify(tables.map((name) => reader.prepare(`SELECT * FROM ${name}`).all())),
    );
  }
  const write = async (caseId: CaseId, words: string) => {
    const order = await anOrder(desk, caseId, { court: words, conditions: words, reference: words });
    const { orderId } = await desk.must("records.saveOrder", order);
    await desk.must("records.saveIncident", anIncident(desk, caseId, { text: words, reference: words }));
    await desk.must("records.requestFlags", { caseId, agencyIds: [agencyOf(desk, "Housing")] });
    const { id: flagId } = at((await recordsOf(desk, caseId)).flags, 0);
    const later = { flagId, baseVersion: 1, reviewOn: day("2028-05-01"), reason: words };
    await desk.must("records.extendFlag", later);
    const { reference } = await desk.must("cases.open", { caseId: await aCase("Household") });
    await desk.must("records.linkCase", { caseId, otherReference: reference, kind: "HOUSEHOLD", reason: words });
    return orderId;
  };

  test("keeps no text of its records readable in the tables, history included; a plain one does", async () => {
    await write(await aCase("Open"), "plainwords");
    await write(await aCase("Shut", ["administrator", "housing"]), "sealedwords");
    const stored = await everythingStored();
    expect(stored.match(/plainwords/gu)?.length).toBeGreaterThan(8);
    expect(stored).not.toContain("sealedwords");
    expect(stored).not.toContain("Viktor Shut");
  });

  test("that was restricted later seals what was kept of it before, links from its other end included", async () => {
    const caseId = await aCase("Later");
    await write(caseId, "laterwords");
    const { reference } = await desk.must("cases.open", { caseId });
    const pointing = { caseId: await aCase("Pointing"), otherReference: reference, kind: "HOUSEHOLD" as const };
    await desk.must("records.linkCase", { ...pointing, reason: "laterwords too" });
    expect(await everythingStored()).toContain("laterwords");
    const readers = [accountOf(desk, "administrator"), accountOf(desk, "housing")];
    await desk.must("access.restrict", { caseId, readers, reason: "staff" });
    const { orders, flags, links } = await recordsOf(desk, caseId);
    expect(orders[0]?.conditions).toBe("laterwords");
    expect(flags[0]?.extendedReason).toBe("laterwords");
    expect(links.map(({ reason }) => reason)).toEqual(["laterwords", "laterwords too"]);
    const stored = await everythingStored();
    expect(stored.match(/laterwords/gu)).toBeNull();
  });

  test("has records for its readers, and for nobody else a case that is not there", async () => {
    const caseId = await aCase("Readers", ["administrator", "housing"]);
    const orderId = await write(caseId, "told to readers");
    const { id: flagId } = at((await recordsOf(desk, caseId)).flags, 0);
    for (const key of ["chair", "police", "adviser"]) {
      await desk.signInAs(key);
      expect((await desk.refused("records.ofCase", { caseId })).code).toBe("desk.notYours");
      expect((await desk.refused("records.history", { caseId, recordId: orderId })).code).toBe("desk.notYours");
      expect((await desk.refused("records.confirmFlag", { flagId, baseVersion: 2 })).code).toBe("desk.notYours");
      const { lines } = await desk.must("records.due", { limit: 100 });
      expect(lines.filter((line) => line.caseId === caseId)).toEqual([]);
    }
  });
});
