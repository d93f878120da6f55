import { afterEach, expect, test } from "vitest";
import { northmere as demonstration } from "../../build/demonstration/northmere.ts";
import { passphraseOf } from "../../build/shots/stages.ts";
import { CivilDate } from "../../shared/dates.ts";
import { begin, type Journey } from "../support/journeys/journey.ts";
import { openMeeting } from "../support/journeys/conferences.ts";
import * as northmere from "../support/journeys/northmere.ts";

let journey: Journey | undefined;
afterEach(async () => {
  await journey?.end();
  journey = undefined;
});

const drives = async ({ page, t }: Journey, name: string): Promise<void> =>
  page.getByRole("contentinfo").getByText(t("app:atDesk.drives", { name })).waitFor();

const must = (begun: Journey | undefined): Journey => {
  if (!begun) throw new Error("the journey has begun");
  return begun;
};

async function agendaNow({ call }: Journey) {
  const list = await call("conferences.list", {});
  const meeting = list.ok ? list.value.find(({ status }) => status === "IN_SESSION") : undefined;
  if (!meeting) throw new Error("a meeting is in session");
  const agenda = await call("agenda.view", { conferenceId: meeting.id });
  if (!agenda.ok) throw new Error(agenda.failure.code);
  return { conferenceId: meeting.id, items: agenda.value.items };
}

test("chair and minute taker take turns at one machine by a key, the log names each, and what was done is taken back by keyboard", async () => {
  const administrator = demonstration.accounts.find(({ role }) => role === "administrator");
  const chair = demonstration.accounts.find(({ role }) => role === "chair");
  if (!administrator || !chair) throw new Error("the demonstration has both");
  journey = await begin(await northmere.inSession(2));
  const { page, t, keys, answered, reached } = journey;
  page.setDefaultTimeout(60_000);
  await journey.signInAs(chair.key);
  await openMeeting(journey);

  // The minute taker sits down: name and passphrase once.
  await page.getByRole("button", { name: t("app:atDesk.label") }).click();
  await page.getByRole("menuitem", { name: t("app:atDesk.add") }).click();
  await page.getByLabel(t("unlock:signIn.account")).fill(administrator.name);
  await page.getByLabel(t("unlock:signIn.passphrase")).fill(passphraseOf(administrator.name));
  await keys("Enter");
  await drives(journey, administrator.name);
  await page.getByRole("heading", { name: t("meeting:actions.title") }).waitFor();
  await reached("the meeting, two at the desk");

  // The minute taker types, and the chair takes over in the middle of it.
  await keys("KeyV");
  await page.keyboard.type("written by the minute taker ");
  await keys("F10");
  await drives(journey, chair.name);
  await page.getByRole("heading", { name: t("meeting:actions.title") }).waitFor();
  await page.getByText("written by the minute taker").first().waitFor();
  await keys("KeyK");
  await page.keyboard.type("He waits at the bus stop");
  await keys("Escape");
  await page.getByText("He waits at the bus stop").first().waitFor();

  // Outside of a field Ctrl Z takes the risk back, and Ctrl Y brings it again.
  await answered();
  await keys("Control+KeyZ");
  await expect.poll(() => page.getByText("He waits at the bus stop").count()).toBe(0);
  await keys("Control+KeyY");
  await page.getByText("He waits at the bus stop").first().waitFor();
  await reached("the meeting, a risk taken back and brought again");

  // The same for a line of the agenda and for an action, whatever brought them about.
  const { conferenceId, items } = await agendaNow(journey);
  const moved = items.at(-1);
  const open = items.find(({ state }) => state === "open");
  if (!moved || !open?.hearingId) throw new Error("a case is on the table, and others wait");
  const order = async (): Promise<string[]> => (await agendaNow(must(journey))).items.map(({ id }) => id);
  const before = await order();
  await journey.call("agenda.moveItem", { conferenceId, itemId: moved.id, to: items.length - 2 });
  await expect.poll(order).not.toEqual(before);
  await keys("Control+KeyZ");
  await expect.poll(order).toEqual(before);
  await page.getByText(new RegExp(`^${t("undo:undone", { what: ".*" })}$`, "u")).waitFor();
  const hearing = await journey.call("meeting.hearing", { hearingId: open.hearingId });
  if (!hearing.ok) throw new Error(hearing.failure.code);
  const riskIds = hearing.value.risks.map(({ id }) => id).slice(-1);
  const owner = hearing.value.agencies.find(({ presence }) => presence === "present");
  const agreed = await journey.call("meeting.writeAction", {
    hearingId: open.hearingId,
    actionId: null,
    baseVersion: 0,
    text: "Walk with her to the bus stop",
    ownerAgencyId: owner?.agencyId ?? null,
    ownerAccountId: null,
    ownerName: "",
    due: CivilDate.parse("2031-01-06"),
    riskIds,
    safeToDo: "",
  });
  expect(agreed).toMatchObject({ ok: true });
  const action = page.getByRole("listitem").filter({ hasText: "Walk with her to the bus stop" });
  await action.first().waitFor();
  await keys("Control+KeyZ");
  await expect.poll(() => action.count()).toBe(0);

  await keys("F10");
  await drives(journey, administrator.name);
  const log = await journey.call("audit.list", { before: null, limit: 40 });
  if (!log.ok) throw new Error(log.failure.code);
  const who = (procedure: string): string[] =>
    log.value.entries.filter((entry) => entry.procedure === procedure).map(({ accountName }) => accountName);
  expect(who("unlock.join")).toEqual([administrator.name]);
  expect(who("unlock.switchDriver")).toEqual([administrator.name, chair.name]);
  expect(who("meeting.writeField").at(0)).toBe(administrator.name);
  expect(who("undo.undo")).toEqual([chair.name, chair.name, chair.name]);
  expect(who("undo.redo")).toEqual([chair.name]);
  const checked = await journey.call("audit.verify", {});
  expect(checked).toMatchObject({ ok: true, value: { firstBroken: null } });
});
