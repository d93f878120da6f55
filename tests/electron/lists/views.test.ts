import { afterAll, beforeAll, expect, test } from "vitest";
import type { ListView } from "../../../shared/lists/model.ts";
import { mostViews } from "../../../shared/lists/model.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";

let desk: TestDesk;
beforeAll(async () => void (desk = await aDesk({ cast: ["chair", "police"] })));
afterAll(() => desk.close());

const overdue: ListView = {
  list: "cases",
  filter: { owes: "OVERDUE" },
  order: { by: "actions", descending: true },
};

test("a view is kept, named anew and deleted, and comes back when it is kept again", async () => {
  const { viewId } = await desk.must("lists.keepView", { name: "To chase", view: overdue });
  expect(await desk.must("lists.views", { list: "cases" })).toEqual([{ id: viewId, name: "To chase", view: overdue }]);
  expect(await desk.must("lists.views", { list: "actions" })).toEqual([]);
  await desk.must("lists.renameView", { viewId, name: "Late" });
  expect((await desk.must("lists.views", { list: "cases" })).map(({ name }) => name)).toEqual(["Late"]);
  await desk.must("lists.dropView", { viewId });
  expect(await desk.must("lists.views", { list: "cases" })).toEqual([]);
  await desk.must("lists.keepView", { name: "Late", view: overdue });
  expect(await desk.must("lists.views", { list: "cases" })).toMatchObject([{ name: "Late", view: overdue }]);
});

test("a name is taken once a list", async () => {
  await desk.must("lists.keepView", { name: "Twice", view: overdue });
  expect(await desk.refused("lists.keepView", { name: "Twice", view: overdue })).toMatchObject({
    code: "lists.nameTaken",
  });
  const other: ListView = { list: "referrals", filter: {}, order: { by: "received", descending: true } };
  expect((await desk.call("lists.keepView", { name: "Twice", view: other })).ok).toBe(true);
  const { viewId } = await desk.must("lists.keepView", { name: "Once", view: overdue });
  expect(await desk.refused("lists.renameView", { viewId, name: "Twice" })).toMatchObject({ code: "lists.nameTaken" });
  await desk.must("lists.renameView", { viewId, name: "Once" });
});

test("words that were typed, and the case a list was about, are not stored with it", async () => {
  const typed = { ...overdue, filter: { ...overdue.filter, text: "Thorne" } };
  await desk.must("lists.keepView", { name: "Typed", view: typed });
  expect(JSON.stringify(await desk.must("lists.views", { list: "cases" }))).not.toContain("Thorne");
});

test("another account finds none of them, and cannot tell one that is not there from one that is not its own", async () => {
  const [view] = await desk.must("lists.views", { list: "cases" });
  if (!view) throw new Error("there are views");
  await desk.signInAs("police");
  expect(await desk.must("lists.views", { list: "cases" })).toEqual([]);
  for (const viewId of [view.id, "0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee"]) {
    expect(await desk.refused("lists.dropView", { viewId })).toMatchObject({ code: "lists.gone" });
    expect(await desk.refused("lists.renameView", { viewId, name: "Mine now" })).toMatchObject({ code: "lists.gone" });
  }
  expect((await desk.call("lists.keepView", { name: view.name, view: view.view })).ok).toBe(true);
});

test(`no more than ${mostViews} of one list are kept`, async () => {
  await desk.signInAs("chair");
  for (let number = 0; number < mostViews; number += 1)
    await desk.must("lists.keepView", { name: `View ${number}`, view: overdue });
  expect(await desk.refused("lists.keepView", { name: "One more", view: overdue })).toMatchObject({
    code: "lists.tooMany",
  });
});
