// @vitest-environment happy-dom
import type { ReactNode } from "react";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { flushPendingWrites } from "../../../renderer/app/pendingWrites.ts";
import { Routes } from "../../../renderer/app/routes.tsx";
import { CaseScreen } from "../../../renderer/features/cases/CaseScreen.tsx";
import { ReferralScreen } from "../../../renderer/features/referrals/ReferralScreen.tsx";
import { NewContact } from "../../../renderer/features/people/NewContact.tsx";
import { TakeOffLists } from "../../../renderer/features/access/TakeOffLists.tsx";
import type { CaseId } from "../../../shared/ids.ts";
import { anAcceptedCase, aForm } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { one, openScreen, until, type WorkWindow } from "../workWindow.tsx";

let desk: TestDesk;
let caseId: CaseId;
let shown: WorkWindow | undefined;
beforeAll(async () => {
  desk = await aDesk({ cast: ["chair", "police", "adviser"] });
  caseId = await anAcceptedCase(desk, "Novak");
}, 60_000);
beforeEach(() => desk.signInAs("administrator"));
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
afterAll(() => desk.close());

const open = async (screen: ReactNode): Promise<WorkWindow> => {
  await shown?.close();
  shown = await openScreen(desk, screen);
  return shown;
};
/** What a lock leaves: everything is stored, the window is gone, the same person signs in again. */
const lockAndComeBack = async (): Promise<void> => {
  await flushPendingWrites();
  await shown?.close();
  shown = undefined;
  await desk.must("unlock.lock", {});
  await desk.signInAs("administrator");
};
const formsKept = async (): Promise<readonly string[]> =>
  (await desk.must("drafts.list", {})).map(({ place }) => place.form);

test("an order that was begun is there after a lock, is found from Today, and is gone once it is stored", async () => {
  const first = await open(<CaseScreen caseId={caseId} />);
  await until(() => first.button("Add an order").click());
  await until(() => first.field("Court or authority"));
  first.type("Court or authority", "Northmere County Court");
  first.type("Conditions", "Not within 100 metres");
  await lockAndComeBack();
  const today = await open(<Routes />);
  await until(() => expect(today.text()).toContain("Unfinished"));
  today.button(/^Court order/u).click();
  await until(() => expect(today.field("Court or authority").value).toBe("Northmere County Court"));
  expect(today.field("Conditions").value).toBe("Not within 100 metres");
  expect(one("[role='dialog']").textContent).toContain("Restored from");
  today.button("Cancel").click();
  await until(async () => expect(await formsKept()).toEqual([]));
}, 30_000);

test("a new person keeps every name that was typed", async () => {
  const people = async (): Promise<WorkWindow> => {
    const window = await open(<CaseScreen caseId={caseId} />);
    await until(() => window.button(/^People/u).click());
    await until(() => window.button("Add a person").click());
    await until(() => window.field("Family name"));
    return window;
  };
  const first = await people();
  first.type("Given names", "Mila");
  first.type("Family name", "Novak-Stern");
  await lockAndComeBack();
  const again = await people();
  await until(() => expect(again.field("Family name").value).toBe("Novak-Stern"));
  expect(again.field("Given names").value).toBe("Mila");
  again.button("Add").click();
  await until(async () => expect(await formsKept()).toEqual([]));
  expect((await desk.must("people.ofCase", { caseId })).people.map(({ fields }) => fields["familyName"])).toContain(
    "Novak-Stern",
  );
}, 30_000);

test("the reason of a decision is there after a lock, and gone once it is decided", async () => {
  const { referralId } = await desk.must("referrals.start", { form: aForm("Zeller"), contacts: [], agencyId: null });
  await desk.must("referrals.submit", { referralId });
  const first = await open(<ReferralScreen referralId={referralId} />);
  await until(() => first.field("Note"));
  first.type("Note", "As the school asked");
  await lockAndComeBack();
  const again = await open(<ReferralScreen referralId={referralId} />);
  await until(() => expect(again.field("Note").value).toBe("As the school asked"));
  expect(await formsKept()).toEqual(["decision"]);
  again.button("Accept the referral").click();
  await until(async () => expect((await desk.must("referrals.open", { referralId })).status).toBe("ACCEPTED"));
  await until(async () => expect(await formsKept()).toEqual([]));
}, 30_000);

test("a code word and a passphrase are never kept, what stands beside them is", async () => {
  const { people } = await desk.must("people.ofCase", { caseId });
  const personId = people[0]?.id ?? expect.fail("somebody is in the case");
  const contact = await open(<NewContact caseId={caseId} personId={personId} maySeal onDone={() => undefined} />);
  await until(() => contact.field("When"));
  contact.type("When", "weekday mornings");
  contact.type("Code word", "Zwetschgenkuchen");
  await flushPendingWrites();
  const accounts = await desk.must("accounts.list", {});
  const account = accounts.find(({ name }) => name === "Paul Osei") ?? expect.fail("no account");
  const lists = await open(<TakeOffLists account={account} />);
  await until(() => lists.field("Reason, for the log"));
  lists.type("Reason, for the log", "moved away");
  lists.type("Their passphrase", "Zwetschgenkompott seven words");
  await flushPendingWrites();
  const kept = [];
  for (const { place } of await desk.must("drafts.list", {})) {
    kept.push((await desk.must("drafts.read", { place }))?.body ?? "");
    await desk.must("drafts.drop", { place });
  }
  expect(kept.join()).toContain("weekday mornings");
  expect(kept.join()).toContain("moved away");
  expect(kept.join()).not.toContain("Zwetschgen");
}, 30_000);
