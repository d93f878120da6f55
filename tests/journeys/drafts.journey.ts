import { afterEach, expect, test } from "vitest";
import { northmere as story } from "../../build/demonstration/northmere.ts";
import { begin, type Journey } from "../support/journeys/journey.ts";
import * as northmere from "../support/journeys/northmere.ts";

let journey: Journey | undefined;
afterEach(async () => {
  await journey?.end();
  journey = undefined;
});

const reference = story.cases.find(({ key }) => key === "p02")?.reference ?? "";

const patiently = { timeout: 20_000 };

/** Waits until a form of this kind is acknowledged as kept: what comes after it may be as sudden as it likes. */
const untilKept = (on: Journey, form: string): Promise<void> =>
  expect
    .poll(async () => {
      const kept = await on.call("drafts.list", {});
      return kept.ok ? kept.value.map(({ place }) => place.form as string) : [];
    }, patiently)
    .toContain(form);

async function openCase({ room, openLine }: Journey): Promise<void> {
  await room("cases");
  await openLine(reference);
}

async function openPeople(on: Journey): Promise<void> {
  const { page, t, settle } = on;
  await openCase(on);
  const word = t("cases:tabs.people_one").split(" ")[0] ?? "";
  await page.getByRole("tab").filter({ hasText: word }).click();
  await settle();
  await on.press("people:add.title");
}

async function openDecision(on: Journey): Promise<void> {
  const { room, openLine, call, t } = on;
  const list = await call("referrals.list", {});
  const waiting = list.ok ? list.value.rows.find(({ status }) => status === "SUBMITTED") : undefined;
  await room("referrals");
  await openLine(waiting?.reference ?? t("words:referralStatus.SUBMITTED"));
}

test("an order, a new person and a decision that were begun are there word for word after a lock", async () => {
  journey = await begin(northmere.prepared());
  const { page, t, reached, press } = journey;
  await journey.signInAs("nora");

  await openCase(journey);
  await press("records:orders.add");
  await page.getByLabel(t("records:order.court")).fill("Northmere County Court");
  await page.getByLabel(t("records:order.conditions")).fill("Not within 100 metres of the school");
  // No pause: what was typed last is stored before the lock.
  await page.keyboard.press("Control+KeyL");
  await page.getByText(t("app:locked.key")).waitFor();
  await journey.signInAs("nora");
  await press("records:orders.add");
  await expect
    .poll(() => page.getByLabel(t("records:order.court")).inputValue(), patiently)
    .toBe("Northmere County Court");
  expect(await page.getByLabel(t("records:order.conditions")).inputValue()).toBe("Not within 100 metres of the school");
  await reached("an order that was brought back");
  await page.keyboard.press("Escape");

  await openPeople(journey);
  await page.getByLabel(t("words:personField.givenNames"), { exact: true }).fill("Idris");
  await page.getByLabel(t("words:personField.familyName"), { exact: true }).fill("Pryce-Okonjo");
  await journey.lock();
  await journey.signInAs("nora");
  await openPeople(journey);
  const familyName = page.getByLabel(t("words:personField.familyName"), { exact: true });
  await expect.poll(() => familyName.inputValue(), patiently).toBe("Pryce-Okonjo");
  expect(await page.getByLabel(t("words:personField.givenNames"), { exact: true }).inputValue()).toBe("Idris");

  await openDecision(journey);
  const note = page.getByLabel(t("referrals:decide.note"), { exact: true });
  await note.fill("As the school asked, before half-term");
  await journey.lock();
  await journey.signInAs("nora");
  await openDecision(journey);
  await expect.poll(() => note.inputValue(), patiently).toBe("As the school asked, before half-term");

  // Nobody loses sight of one: today names all three, and leads back into the form.
  await journey.room("today");
  await page.getByRole("heading", { name: t("drafts:today.title") }).waitFor();
  for (const form of ["order", "person", "decision"] as const)
    expect(await page.getByRole("button", { name: t(`drafts:form.${form}`) }).count()).toBe(1);
  await reached("today with unfinished forms");
  await page.getByRole("button", { name: t("drafts:form.order") }).click();
  await expect
    .poll(() => page.getByLabel(t("records:order.court")).inputValue(), patiently)
    .toBe("Northmere County Court");
});

test("a plan of a conference survives the program that is killed, and the lock of a window nobody touches", async () => {
  const start = northmere.prepared();
  journey = await begin(start);
  await journey.signInAs("nora");
  await journey.room("conferences");
  await journey.press("conferences:list.schedule");
  const venueOf = (on: Journey) => on.page.getByLabel(on.t("conferences:plan.venue"));
  await venueOf(journey).fill("Harbour House, second floor");
  await untilKept(journey, "newConference");
  await journey.program.killDesk();
  await journey.page.getByText(journey.t("app:locked.deskEnded")).waitFor();
  await journey.program.close();

  journey = await begin(start);
  const { page, t, call } = journey;
  // The clock of the window, so that nobody has to wait for a minute in which nothing happens.
  await page.clock.install();
  await journey.signInAs("nora");
  await page.getByRole("button", { name: t("drafts:form.newConference") }).click();
  await expect.poll(() => venueOf(under(journey)).inputValue(), patiently).toBe("Harbour House, second floor");

  const area = await call("settings.area", {});
  if (!area.ok) throw new Error(area.failure.code);
  await call("settings.changeArea", { ...area.value, settings: { ...area.value.settings, idleLockMinutes: 1 } });
  await venueOf(journey).fill("Harbour House, third floor");
  await page.clock.fastForward("01:00");
  await page.getByText(t("app:locked.idle")).waitFor();
  await journey.signInAs("nora");
  await journey.press("conferences:list.schedule");
  await expect.poll(() => venueOf(under(journey)).inputValue(), patiently).toBe("Harbour House, third floor");
});

function under(on: Journey | undefined): Journey {
  if (!on) throw new Error("a journey is under way");
  return on;
}
