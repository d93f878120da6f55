import { afterEach, expect, test } from "vitest";
import { northmere as story } from "../../build/demonstration/northmere.ts";
import type { Input, Output, ProcedureName } from "../../shared/contracts.ts";
import type { CaseId, HearingId } from "../../shared/ids.ts";
import { openMeeting } from "../support/journeys/conferences.ts";
import { begin, type Journey } from "../support/journeys/journey.ts";
import * as northmere from "../support/journeys/northmere.ts";

let journey: Journey | undefined;
afterEach(async () => {
  await journey?.end();
  journey = undefined;
});

const repeated = story.cases.find(({ earlier }) => earlier !== undefined)?.reference ?? "";

async function must<Name extends ProcedureName>(
  { call }: Journey,
  name: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const result = await call(name, input);
  if (!result.ok) throw new Error(`${name}: ${result.failure.code}`);
  return result.value;
}

/** Sends in a referral of the people of the demonstration's repeat, in a spelling nobody used before. */
async function referAgain(window: Journey): Promise<string> {
  const { rows } = await must(window, "cases.list", {});
  const caseId = rows.find(({ reference }) => reference === repeated)?.id;
  if (!caseId) throw new Error("the repeat of the demonstration is a case");
  const [before] = (await must(window, "cases.open", { caseId })).referrals.toReversed();
  if (!before) throw new Error("it was referred");
  const { form, agencyId, receivedOn } = await must(window, "referrals.open", { referralId: before.id });
  const { referralId, reference } = await must(window, "referrals.start", {
    form: {
      ...form,
      date: receivedOn,
      lastIncidentOn: receivedOn,
      victim: { ...form.victim, givenNames: "Dessislava", familyName: "Iljeva" },
      perpetrators: form.perpetrators.map((person) => ({ ...person, givenNames: "Peter", familyName: "Ilieff" })),
    },
    contacts: [],
    agencyId,
  });
  await must(window, "referrals.submit", { referralId });
  return reference;
}

/** Everything a hearing needs to close but the plan before, as the other journeys type it. */
async function sayTheRest(window: Journey, hearingId: HearingId): Promise<void> {
  const { agencies } = await must(window, "meeting.hearing", { hearingId });
  for (const { agencyId, presence, entries } of agencies)
    if (presence === "present" && entries.length === 0)
      await must(window, "meeting.writeInformation", {
        hearingId,
        entryId: null,
        baseVersion: 0,
        agencyId,
        kind: "NOTHING_HELD",
        basis: null,
        text: "",
        on: null,
        onlyAgencies: [],
      });
  for (const field of ["victimVoice", "whatMayBeTold"] as const)
    await must(window, "meeting.writeField", { hearingId, field, text: "She wants the door.", baseVersion: 0 });
  const risk = await must(window, "meeting.writeRisk", {
    hearingId,
    entryId: null,
    baseVersion: 0,
    text: "He is free",
    to: ["VICTIM"],
    imminence: "DAYS",
    level: "HIGH",
  });
  if (risk.kind !== "saved" || risk.id === null) throw new Error("a new risk is saved");
  const absent = agencies.filter(({ presence }) => presence === "absent").map(({ agencyId }) => agencyId);
  for (const ownerAgencyId of [...absent, ...agencies.slice(0, 1).map(({ agencyId }) => agencyId)])
    await must(window, "meeting.writeAction", {
      hearingId,
      actionId: null,
      baseVersion: 0,
      text: "Fit a lock of her own",
      ownerAgencyId,
      ownerAccountId: null,
      ownerName: "",
      due:
        (await must(window, "conferences.list", {}))
          .map(({ date }) => date)
          .toSorted()
          .at(-1) ?? null,
      riskIds: [risk.id],
      safeToDo: "",
    });
  const tellsBy =
    (await must(window, "conferences.list", {}))
      .map(({ date }) => date)
      .toSorted()
      .at(-1) ?? null;
  await must(window, "meeting.setOutcome", {
    hearingId,
    levelAgreed: "HIGH",
    outcome: "ACTION_PLAN",
    tellsAccountId: null,
    tellsName: "Leah Marsh",
    tellsBy,
  });
}

test("the same people in another spelling are recognised, the repeat is explained, and the case closes once its plan before was looked at", async () => {
  journey = await begin(await northmere.inSession(1));
  const { page, t, press, reached, room, settle } = journey;
  await journey.signInAs("nora");
  const reference = await referAgain(journey);

  // The same people: told, with reasons; decided one by one; nothing is joined before.
  await room("referrals");
  await journey.openLine(reference);
  const panel = page.getByRole("region", { name: t("referrals:same.title"), exact: true });
  const same = panel.getByRole("button", { name: t("referrals:same.isThis") });
  await same.first().waitFor();
  await panel.getByText("Desislava Ilieva", { exact: true }).first().waitFor();
  await reached("the same people?");
  for (const decided of [1, 2]) {
    await same.first().click();
    await expect.poll(() => panel.getByRole("button", { name: t("referrals:same.undo") }).count()).toBe(decided);
  }
  await panel.getByText(t("referrals:comes.joins", { reference: repeated })).waitFor();
  await panel
    .getByText(/^Repeat: last referral .+ days before this one; window 12 months, until .+; any instance counts\.$/u)
    .waitFor();
  await panel.getByText(t("words:actionStatus.NOT_DONE"), { exact: false }).first().waitFor();
  await reached("a repeat, explained");

  await press("referrals:decide.storeAccept");
  await page.getByRole("button", { name: t("referrals:decide.openCase") }).click();
  await page.getByText(repeated).first().waitFor();
  await settle();
  const { rows } = await must(journey, "cases.list", {});
  const caseId: CaseId = rows.find((one) => one.reference === repeated)?.id ?? expect.fail("the case");
  const opened = await must(journey, "cases.open", { caseId });
  expect(opened.referrals).toHaveLength(3);
  expect(opened.people.filter(({ role }) => role !== "CHILD")).toHaveLength(2);
  await reached("the case it came into");

  // Heard: the plan before stands open, and has to be looked at before the case closes.
  await openMeeting(journey);
  await page.getByRole("button", { name: new RegExp(repeated, "u") }).click();
  const asked = page.getByRole("group", { name: t("meeting:lastTime.needed") });
  await expect.poll(() => asked.count()).toBe(5);
  await reached("what was promised last time");
  const { hearings } = await must(journey, "cases.open", { caseId });
  const hearingId = hearings.find(({ approved }) => !approved)?.id ?? expect.fail("a hearing");
  const window = journey;
  const heard = () => must(window, "meeting.hearing", { hearingId });
  await sayTheRest(journey, hearingId);
  expect((await heard()).missing.map(({ thing }) => thing)).toEqual(["previousPlan"]);

  // By keyboard: L goes to the next action that was not looked at, the space bar says that it is still needed.
  for (let left = 5; left > 0; left -= 1) {
    await page.keyboard.press("KeyL");
    await page.keyboard.press("Space");
    await expect
      .poll(async () => (await heard()).planBefore?.actions.filter(({ review }) => review === null).length)
      .toBe(left - 1);
  }
  await page.getByText(t("meeting:missing.none")).waitFor();
  await reached("the plan before, looked at");
  await page.keyboard.press("KeyN");
  await expect.poll(async () => (await heard()).state).toBe("closed");
});
