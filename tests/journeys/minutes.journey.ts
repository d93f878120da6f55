import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import mammoth from "mammoth";
import { afterEach, expect, test } from "vitest";
import { northmere as story } from "../../build/demonstration/northmere.ts";
import { passphraseOf } from "../../build/shots/stages.ts";
import { openConference } from "../support/journeys/conferences.ts";
import { begin, type Journey } from "../support/journeys/journey.ts";
import * as northmere from "../support/journeys/northmere.ts";

let journey: Journey | undefined;
afterEach(async () => {
  await journey?.end();
  journey = undefined;
});

const wordsOf = async (file: string): Promise<string> => (await mammoth.extractRawText({ path: file })).value;
const hashOf = (file: string): string => createHash("sha256").update(readFileSync(file)).digest("hex");

test("the coordinator approves the minutes and exports them with the action lists; a second time nothing is overwritten", async () => {
  const listed = story.cases.filter(({ heardAt }) => heardAt === "current").length;
  const start = await northmere.inSession(listed);
  const folder = join(start.home, "word");
  mkdirSync(folder);
  journey = await begin(start);
  const { page, t, press, reached, program } = journey;
  await journey.signInAs("nora");
  await openConference(journey, "MINUTES_DRAFT", "followUp");
  await reached("follow up, a draft");
  await press("minutes:approval.send");
  await reached("follow up, with the chair");
  await press("minutes:approval.approve");
  await page.getByText(/Approved .+ by Nora Whitfield/u).waitFor();
  await reached("follow up, approved");

  let asked = 0;
  const produce = async (kind: string, refusal?: string): Promise<void> => {
    await journey?.choose(t("documents:produce.kind"), t(`words:documentKind.${kind}`));
    await journey?.settle();
    const start = page.getByRole("button", { name: /^Make \d+ documents?$/u });
    const count = Number(/\d+/u.exec(await start.innerText())?.[0]);
    await start.click();
    const passphrase = page.getByLabel(t("app:reauthenticate.passphrase"), { exact: true });
    const made = page.getByText(t("documents:produce.made", { count, folder }));
    const ending = refusal === undefined ? made : page.getByText(refusal);
    await passphrase.or(ending).first().waitFor({ timeout: 60_000 });
    if (await passphrase.isVisible()) {
      asked += 1;
      await reached("the passphrase, once more");
      await passphrase.fill(passphraseOf("Nora Whitfield"));
      await press("app:continue");
    }
    await ending.waitFor({ timeout: 60_000 });
  };
  await program.chooseFolder(folder, () => press("documents:produce.folder"));
  await produce("MINUTES");
  await reached("follow up, minutes made");
  await produce("ACTION_LIST");
  expect(asked).toBeGreaterThan(0);
  const files = readdirSync(folder);
  expect(files.length).toBeGreaterThan(8);
  expect(files.every((name) => name.endsWith(".docx"))).toBe(true);
  const names = new Set(files.flatMap((name) => name.split(/[_.-]/u)));
  for (const { victim } of story.cases) expect(names).not.toContain(victim.familyName);

  const restricted = story.cases.find(({ key }) => key === "v07");
  const texts = await Promise.all(files.map((name) => wordsOf(join(folder, name))));
  expect(texts.every((text) => text.length > 200)).toBe(true);
  const withRestricted = files.filter((_, index) => texts[index]?.includes(restricted?.reference ?? "?"));
  expect(withRestricted.length).toBeGreaterThan(0);
  expect(withRestricted.length).toBeLessThan(files.length);

  const before = new Map(files.map((name) => [name, hashOf(join(folder, name))]));
  await produce("MINUTES", t("failures:documents.fileExists"));
  await reached("follow up, nothing is overwritten");
  expect(readdirSync(folder)).toEqual(files);
  for (const [name, hash] of before) expect(hashOf(join(folder, name))).toBe(hash);
});

test("before the meeting the agenda and the attendance sheet go to Word from the agenda itself", async () => {
  const start = northmere.prepared();
  const folder = join(start.home, "word");
  mkdirSync(folder);
  journey = await begin(start);
  const { page, t, press, reached, program } = journey;
  await journey.signInAs("nora");
  await openConference(journey, "CIRCULATED", "prepare");
  await press("agenda:panel.word");
  await page.getByRole("button", { name: t("documents:produce.folder") }).waitFor();
  await reached("agenda in Word");
  await program.chooseFolder(folder, () => press("documents:produce.folder"));
  await page.getByRole("button", { name: /^Make \d+ documents?$/u }).click();
  const passphrase = page.getByLabel(t("app:reauthenticate.passphrase"), { exact: true });
  await passphrase.fill(passphraseOf("Nora Whitfield"));
  await press("app:continue");
  await page.getByText(/documents? (was|were) written to/u).waitFor({ timeout: 60_000 });
  const files = readdirSync(folder);
  expect(files.length).toBeGreaterThan(3);
  for (const name of files) expect(await wordsOf(join(folder, name))).toContain("NM-");
});
