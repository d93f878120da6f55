import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { northmere as story } from "../../build/demonstration/northmere.ts";
import { writeDocument } from "../../build/shots/pages.ts";
import { begin, type Journey } from "../support/journeys/journey.ts";
import * as northmere from "../support/journeys/northmere.ts";

let journey: Journey | undefined;
afterEach(async () => {
  await journey?.end();
  journey = undefined;
});

const countOf = async ({ call }: Journey): Promise<number> => {
  const list = await call("referrals.list", {});
  return list.ok ? list.value.total : -1;
};

test("a representative writes a referral by the form, and it waits for a decision once everything needed is there", async () => {
  journey = await begin(northmere.prepared());
  const { page, t, press, reached, room } = journey;
  await journey.signInAs("michael");
  await room("referrals");
  await reached("referrals of an agency");
  await press("referrals:new.button");
  const victim = page.getByRole("region", { name: t("referrals:sections.victim") });
  await victim.getByLabel(t("referrals:person.familyName")).fill("Sorel");
  await victim.getByLabel(t("referrals:person.givenNames")).fill("Mireille");
  await reached("a new referral");
  await press("referrals:missing.submit");
  await page.getByText(t("failures:referrals.incomplete")).waitFor();
  await reached("a referral that lacks something");

  const perpetrators = page.getByRole("region", { name: t("referrals:sections.perpetrators") });
  if ((await perpetrators.getByLabel(t("referrals:person.familyName")).count()) === 0)
    await press("referrals:people.addPerpetrator");
  await perpetrators.getByLabel(t("referrals:person.familyName")).first().fill("Sorel");
  await perpetrators.getByLabel(t("referrals:person.givenNames")).first().fill("Bruno");
  await page.getByLabel(t("words:criterion.VISIBLE_HIGH_RISK"), { exact: true }).check();
  await page.getByLabel(t("referrals:field.score")).fill("18");
  const answer = (question: string, value: string) =>
    page
      .getByRole("radiogroup", { name: t(`referrals:field.${question}`) })
      .getByText(t(`words:yesNoUnknown.${value}`), { exact: true })
      .click();
  await answer("repeat", "NO");
  await answer("victimAware", "YES");
  await journey.choose(new RegExp(t("referrals:field.consent").replace("?", "\\?"), "u"), t("words:consent.YES"));
  // The list below the field carries its label, too.
  const basis = page.getByLabel(t("referrals:field.lawfulBasis")).and(page.locator("input"));
  await basis.fill("Safeguarding of an adult at risk");
  const background = page.getByRole("textbox", { name: t("referrals:field.background") });
  await background.fill("He waits for her after every shift.");
  await background.blur();
  await page.getByText(t("referrals:missing.none")).waitFor();
  await press("referrals:missing.submit");
  await page.getByText(t("words:referralStatus.SUBMITTED")).first().waitFor();
  await reached("a referral sent in");
});

test("a filled Word form and a table are understood before anything is stored, and stored only on the word of a person", async () => {
  const start = northmere.prepared();
  const stage = northmere.stage();
  const form = await writeDocument(
    { root: dirname(stage.folder), stage, language: "en", now: Date.now() },
    "REFERRAL_FORM",
    "",
    story.cases.find(({ key }) => key === "v01")?.reference ?? null,
  );
  const table = join(start.home, "referrals.csv");
  writeFileSync(
    table,
    [
      "Family name;Given names;Date of birth;Perpetrator family name;Date;Score",
      "Οικονόμου;Ελένη;03/04/1988;Οικονόμου;20/10/2026;19",
      "Иванова;Мария;1991-07-12;Иванов;21/10/2026;15",
      "Larsen;Maja;31/02/1990;Larsen;21/10/2026;17",
    ].join("\r\n"),
  );
  journey = await begin(start);
  const { page, t, press, reached, room } = journey;
  await journey.signInAs("nora");
  const before = await countOf(journey);

  await room("referrals");
  await press("referrals:list.import");
  await reached("bring in a file");
  const file = page.locator("input[type=file]");
  await file.setInputFiles(form);
  await page.getByText(t("referrals:review.title")).waitFor();
  await page
    .getByText(/In the file: “.*Brenner”/u)
    .first()
    .waitFor();
  await reached("what was understood of a form");
  expect(await countOf(journey)).toBe(before);
  await journey.choose(t("referrals:new.agency"), "Northmere Police");
  await press("referrals:review.store");
  await page.getByText(t("words:referralStatus.DRAFT")).first().waitFor();
  await reached("a draft from a form");
  expect(await countOf(journey)).toBe(before + 1);

  await room("referrals");
  await press("referrals:list.import");
  await file.setInputFiles(table);
  await page.getByText(t("referrals:table.title")).waitFor();
  await page.getByText("“31/02/1990”").waitFor();
  await reached("rows and columns of a table");
  expect(await countOf(journey)).toBe(before + 1);
  await press("referrals:table.save", { count: 2 });
  await page.getByText(t("referrals:import.saved", { count: 2 })).waitFor();
  await reached("a table that was saved");
  await press("referrals:import.toList");
  await page.getByText("Ελένη Οικονόμου").first().waitFor();
  expect(await countOf(journey)).toBe(before + 3);
});

test("the coordinator accepts a referral, schedules a conference, and puts its agenda in order by keys and by hand", async () => {
  journey = await begin(northmere.prepared());
  const { page, t, press, reached, room, openLine } = journey;
  await journey.signInAs("nora");
  await room("referrals");
  await openLine(t("words:referralStatus.SUBMITTED"));
  await reached("a referral to decide");
  await journey.choose(t("referrals:decide.adviser"), "Leah Marsh");
  await press("referrals:decide.storeAccept");
  await page.getByRole("button", { name: t("referrals:decide.openCase") }).waitFor();
  await reached("a referral that was accepted");

  await room("conferences");
  await press("conferences:list.schedule");
  const day = page.getByRole("textbox", { name: t("conferences:plan.date") });
  await day.fill("20/01/2027");
  await day.press("Tab");
  await page.getByRole("textbox", { name: t("conferences:plan.venue") }).fill("Library, room 1");
  await journey.choose(new RegExp(`^${t("conferences:plan.chair")}`, "u"), "Ruth Calder");
  await reached("the plan of a conference");
  await press("conferences:plan.schedule");
  await page.getByText(t("agenda:panel.emptyTitle")).waitFor();
  await reached("an empty agenda");
  await page.getByRole("button", { name: t("agenda:add.button", { count: 1 }) }).click();
  await page.getByRole("button", { name: t("agenda:add.one", { reference: "NM-4TXB" }) }).click();
  await page.getByRole("row").filter({ hasText: "NM-4TXB" }).waitFor();

  // The order, on the list that has twelve lines.
  await room("conferences");
  await openLine(t("words:conferenceStatus.CIRCULATED"));
  const lines = page.locator("tr[data-item]");
  const order = async (): Promise<string[]> =>
    (await lines.allInnerTexts()).map((line) => /NM-[0-9A-Z]{4}/u.exec(line)?.[0] ?? "");
  await reached("prepare");
  await expect.poll(() => lines.count()).toBe(12);
  const [first = "", second = "", third = ""] = await order();
  await lines.first().focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect.poll(order).toEqual(expect.arrayContaining([first]));
  await expect.poll(async () => (await order()).slice(0, 3)).toEqual([second, first, third]);
  const handle = page.getByRole("button", { name: t("agenda:row.drag", { name: third }) });
  const target = page.getByRole("button", { name: t("agenda:row.drag", { name: second }) });
  const from = await handle.boundingBox();
  const to = await target.boundingBox();
  if (!from || !to) throw new Error("the handles are in sight");
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2, from.y - 20, { steps: 4 });
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2 - 4, { steps: 8 });
  await page.mouse.up();
  await expect.poll(async () => (await order()).slice(0, 3)).toEqual([third, second, first]);
  await room("today");
  await room("conferences");
  await openLine(t("words:conferenceStatus.CIRCULATED"));
  expect((await order()).slice(0, 3)).toEqual([third, second, first]);
});
