import { afterEach, expect, test } from "vitest";
import type { HearingId } from "../../shared/ids.ts";
import { begin, type Journey } from "../support/journeys/journey.ts";
import { openMeeting } from "../support/journeys/conferences.ts";
import * as northmere from "../support/journeys/northmere.ts";

let journey: Journey | undefined;
afterEach(async () => {
  await journey?.end();
  journey = undefined;
});

/** The hearing of the case on the table, as the record has it. */
async function hearingOf({ call }: Journey): Promise<HearingId> {
  const conferences = await call("conferences.list", {});
  const conference = conferences.ok ? conferences.value.find(({ status }) => status === "IN_SESSION") : undefined;
  if (!conference) throw new Error("a conference is in session");
  const agenda = await call("agenda.view", { conferenceId: conference.id });
  const item = agenda.ok ? agenda.value.items.find(({ state }) => state === "open") : undefined;
  if (!item?.hearingId) throw new Error("a case is on the table");
  return item.hearingId;
}

async function voiceOf(on: Journey): Promise<{ readonly text: string; readonly version: number }> {
  const hearing = await on.call("meeting.hearing", { hearingId: await hearingOf(on) });
  if (!hearing.ok) throw new Error(hearing.failure.code);
  return hearing.value.fields.victimVoice;
}

test("words typed just before the lock are there after it", async () => {
  journey = await begin(await northmere.inSession(1));
  const { page, t, reached } = journey;
  await journey.signInAs("ruth");
  await openMeeting(journey);
  const voice = page.getByRole("textbox", { name: t("meeting:voice.title"), exact: true });
  await voice.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" She asks for a lift to school.");
  await page.keyboard.press("Control+KeyL");
  await page.getByText(t("app:locked.key")).waitFor();
  await reached("sign-in after a lock in the meeting");
  await journey.signInAs("ruth");
  expect((await voiceOf(journey)).text).toMatch(/She asks for a lift to school\.$/u);
});

test("when the program that holds the keys is killed, everything that was acknowledged is there", async () => {
  journey = await begin(await northmere.inSession(1));
  const { page, t, reached, program } = journey;
  await journey.signInAs("ruth");
  await openMeeting(journey);
  const voice = page.getByRole("textbox", { name: t("meeting:voice.title"), exact: true });
  await voice.click();
  await page.keyboard.press("Control+End");
  for (let word = 1; word <= 20; word += 1) await page.keyboard.type(` word${word}`);
  const saved = page.getByRole("contentinfo").getByText(/^Saved \d/u);
  await saved.waitFor();
  const under = journey;
  await expect.poll(async () => (await voiceOf(under)).text).toMatch(/word20$/u);
  // What is typed now may or may not be acknowledged when the desk dies; what was, is.
  await page.keyboard.type(" and perhaps this");
  await program.killDesk();
  await page.getByText(t("app:locked.deskEnded")).waitFor();
  await reached("sign-in after the desk ended");
  await journey.signInAs("ruth");
  expect((await voiceOf(journey)).text).toMatch(/word1 word2 .* word20/u);
});

test("two writers in one field: both texts are kept, and a person says which stays", async () => {
  journey = await begin(await northmere.inSession(1));
  const { page, t, reached, call } = journey;
  await journey.signInAs("ruth");
  await openMeeting(journey);
  const hearingId = await hearingOf(journey);
  const { version } = await voiceOf(journey);
  const voice = page.getByRole("textbox", { name: t("meeting:voice.title"), exact: true });
  await voice.click();
  await page.keyboard.press("Control+KeyA");
  const [written] = await Promise.all([
    call("meeting.writeField", {
      hearingId,
      field: "victimVoice",
      text: "What the other window wrote.",
      baseVersion: version,
    }),
    page.keyboard.type("What this window wrote."),
  ]);
  expect(written.ok).toBe(true);
  await page.getByText(t("meeting:keptBoth.question")).waitFor();
  await page.getByText("What the other window wrote.").first().waitFor();
  await reached("two texts of one field");
  await page.getByRole("button", { name: t("meeting:keptBoth.both") }).click();
  const under = journey;
  await expect.poll(async () => (await voiceOf(under)).text).toContain("What the other window wrote.");
  expect((await voiceOf(journey)).text).toContain("What this window wrote.");
});
