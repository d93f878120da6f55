// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { Routes } from "../../../renderer/app/routes.tsx";
import { FormReview } from "../../../renderer/features/referrals/FormReview.tsx";
import { ImportScreen } from "../../../renderer/features/referrals/ImportScreen.tsx";
import type { FormReading } from "../../../renderer/features/referrals/importedForm.ts";
import { aDocument, paragraph, table } from "../../electron/referrals/aDocument.ts";
import { readForm } from "../../electron/referrals/importing.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { until, type WorkWindow } from "../workWindow.tsx";
import { keepingOn } from "./keeping.tsx";

let desk: TestDesk;
let reading: FormReading;
const { open, close, lockAndComeBack, kept, words, forgetAll } = keepingOn(() => desk);
beforeAll(async () => {
  desk = await aDesk({ cast: ["police"] });
  await desk.signInAs("police");
  reading = await readForm(
    desk,
    aDocument(
      [
        paragraph("MARAC referral form"),
        table([
          ["Victim details"],
          ["Name", "Anna NOVÁKOVÁ"],
          ["DOB", "28/02/1990"],
          ["Telephone", "07700 900123"],
          ["Safe to call?", "☐ Yes ☒ No"],
          ["Code word", "Zwetschgenkuchen"],
        ]),
        paragraph("Background and risk issues"),
        paragraph("Threats with a knife on Sunday."),
      ].join(""),
    ),
  );
}, 60_000);
beforeEach(() => desk.signInAs("police"));
afterEach(async () => {
  await close();
  await forgetAll();
});
afterAll(() => desk.close());

const nothing = (): void => undefined;
const review = (): Promise<WorkWindow> =>
  open(<FormReview importId="0190aaaa-1" reading={reading} onDiscarded={nothing} />);
const surname = (window: WorkWindow): HTMLInputElement | HTMLTextAreaElement => window.field("Family name");

test("what was corrected in a form that was read is there after a lock, is found from Today, and is gone once stored", async () => {
  expect(reading.contacts[0]?.codeWord).toBe("Zwetschgenkuchen");
  const first = await review();
  await until(() => expect(surname(first).value).toBe("NOVÁKOVÁ"));
  first.type("Family name", "Nováková");
  await lockAndComeBack("police");
  const today = await open(<Routes />);
  (await until(() => today.button(/^A referral read from a file/u))).click();
  await until(() => expect(surname(today).value).toBe("Nováková"));
  expect(today.text()).toContain("The file holds a code word");
  today.button("Store as a draft").click();
  await until(() => expect(today.place()).toMatch(/^\/referrals\/[0-9a-f-]{36}/u));
  await until(async () => expect(await kept()).toEqual([]));
}, 30_000);

test("a code word that was read is never kept, and goes into the referral that is stored at once", async () => {
  const window = await review();
  await until(() => surname(window));
  window.type("Family name", "Nováková-Weber");
  await until(async () => expect(await words()).toContain("Nováková-Weber"));
  expect(await words()).toContain("07700 900123");
  expect(await words()).not.toContain("Zwetschgen");
  expect(window.text()).not.toContain("The file holds a code word");
  window.button("Store as a draft").click();
  await until(() => expect(window.place()).toMatch(/^\/referrals\//u));
  const referralId = window.place()?.split("/")[2] ?? "";
  const { contacts } = await desk.must("referrals.open", { referralId });
  const contactId = contacts[0]?.id ?? expect.fail("the telephone was stored");
  expect(await desk.must("referrals.revealContact", { referralId, contactId })).toMatchObject({
    codeWord: "Zwetschgenkuchen",
  });
}, 30_000);

test("a form that was begun is offered where files are brought in, and discarded there for good", async () => {
  const first = await review();
  await until(() => surname(first));
  first.type("Family name", "Nováková");
  await lockAndComeBack("police");
  const again = await open(<ImportScreen />);
  (await until(() => again.button(/^Go on with a form that was read before/u))).click();
  await until(() => expect(surname(again).value).toBe("Nováková"));
  again.button("Discard").click();
  await until(() => expect(again.text()).toContain("Drop a filled referral form"));
  await until(async () => expect(await kept()).toEqual([]));
  await until(() => expect(again.text()).not.toContain("Go on with a form"));
}, 30_000);

test("text that is longer than the program takes is kept all the same", async () => {
  const first = await review();
  await until(() => surname(first));
  first.type("Family name", "N".repeat(900));
  await lockAndComeBack("police");
  const again = await open(<FormReview importId="0190aaaa-1" reading={null} onDiscarded={nothing} />);
  await until(() => expect(surname(again).value).toBe("N".repeat(900)));
}, 30_000);
