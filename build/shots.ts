import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { DocumentKind } from "../shared/documents/model.ts";
import { CivilDate } from "../shared/dates.ts";
import { Language } from "../shared/settings/model.ts";
import { buildRenderer, isRendererStale } from "./bundle.ts";
import { launchProgram, type DrivenProgram } from "./chromiumDriver.ts";
import { northmere } from "./demonstration/northmere.ts";
import { optionsOf } from "./options.ts";
import { project, say } from "./run.ts";
import { drawPages, writeDocument } from "./shots/pages.ts";
import { layOutFiles, places } from "./shots/places.ts";
import { makeSession, makeStage, passphraseOf, referAgain, tryAtRestricted, type Stage } from "./shots/stages.ts";
import type { Moment, Place } from "./shots/steps.ts";
import { textsOf, type Texts } from "./shots/texts.ts";
import { walkIn } from "./shots/walk.ts";

// `npm run shots -- --out DIR [--locale xx]`: a picture of every screen in light and dark, and of Word pages, of the
// demonstration area on its own morning.

const conferenceOn = CivilDate.parse("2026-11-25");
const hours: Readonly<Record<Moment, string>> = {
  none: "08:40",
  prepared: "08:40",
  session: "09:47",
  held: "15:10",
};
const instantAt = (moment: Moment): number =>
  Date.parse(`${conferenceOn}T${hours[moment]}:00Z`) + (moment === "held" ? 2 * 86_400_000 : 0);

const options = optionsOf({
  out: "the folder for the pictures",
  locale: "language: en or fr",
  only: "only windows with a picture whose name holds this",
});
const language = Language.safeParse(options.locale ?? "en");
if (!options.out || !language.success) {
  say("Usage: npm run shots -- --out DIR [--locale en|fr] [--only NAME]");
  process.exit(2);
}
const out = resolve(options.out);
mkdirSync(out, { recursive: true });
if (isRendererStale()) await buildRenderer();

const root = mkdtempSync(join(tmpdir(), "concord-shots-"));
const folderOf = (name: string): string => {
  const folder = join(root, name);
  mkdirSync(folder, { recursive: true });
  return folder;
};
const isWanted = (names: readonly string[]): boolean => names.some((name) => name.includes(options.only ?? ""));

async function makeStages(inLanguage: Language): Promise<ReadonlyMap<Moment, Stage>> {
  const made = new Map<Moment, Stage>();
  const base = { language: inLanguage, conferenceOn };
  say("The demonstration area is made …");
  const prepared = await makeStage({ ...base, root: folderOf("prepared") }, false);
  await tryAtRestricted(prepared, folderOf("attempt"), instantAt("prepared"));
  await referAgain(prepared, folderOf("again"), instantAt("prepared") - 1_800_000);
  made.set("prepared", prepared);
  made.set(
    "session",
    await makeSession(prepared, { ...base, root: folderOf("session") }, { heard: 1, now: instantAt("session") }),
  );
  made.set("held", await makeStage({ ...base, root: folderOf("held") }, true));
  return made;
}

async function takePictures(shots: readonly Place[], stage: Stage | undefined, t: Texts): Promise<void> {
  const [first] = shots;
  if (!first) return;
  const { moment, as } = first;
  const instant = instantAt(moment);
  const program = await launchProgram({
    desk: {
      module: join(project, "build/shots/deskAt.ts"),
      args: [folderOf(`machine-${moment}-${as ?? "nobody"}`), String(instant - Date.now())],
    },
    locale: language.data === "fr" ? "fr-FR" : "en-GB",
    ...(stage ? { area: stage.folder } : {}),
  });
  try {
    await program.page.clock.install({ time: instant });
    await program.page.reload();
    const walk = walkIn(program.page, t);
    const account = northmere.accounts.find(({ key }) => key === as);
    if (account) await walk.signIn(account.name, passphraseOf(account.name));
    program.page.setDefaultTimeout(10_000);
    for (const place of shots) {
      try {
        await place.go(walk, stage ? dirname(stage.folder) : root);
        await takePicture(program, place);
      } catch (problem) {
        // The other pictures are still worth having; the command fails at its end.
        process.exitCode = 1;
        say(`${place.name} could not be reached: ${problem instanceof Error ? problem.message : String(problem)}`);
      }
    }
    for (const violation of program.violations()) say(`content policy: ${violation}`);
  } finally {
    await program.close();
  }
}

async function takePicture(program: DrivenProgram, place: Place): Promise<void> {
  const page = place.projector ? program.projector() : program.page;
  if (!page) throw new Error(`${place.name}: the window is not there`);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(150);
    await page.screenshot({ path: join(out, `${place.name}-${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: "light" });
  say(place.name);
}

const documents: readonly (readonly [name: string, kind: DocumentKind, agency: string])[] = [
  ["word-agenda", "AGENDA", "police"],
  ["word-minutes", "MINUTES", "housing"],
  ["word-action-list", "ACTION_LIST", "housing"],
  ["word-attendance", "ATTENDANCE", "police"],
];

/** Writes the files that are brought in later, and the Word pages themselves. */
async function printDocuments(held: Stage, prepared: Stage): Promise<void> {
  const printed = { root: folderOf("held"), stage: held, language: language.data ?? "en", now: instantAt("held") };
  const formCase = northmere.cases.find(({ key }) => key === "v01")?.reference ?? null;
  const form = await writeDocument(printed, "REFERRAL_FORM", "", formCase);
  layOutFiles(dirname(prepared.folder), dirname(form), (path) => readFileSync(path));
  for (const [name, kind, agency] of documents) {
    if (!isWanted([name])) continue;
    const recipient = northmere.agencies.find(({ key }) => key === agency)?.name[printed.language] ?? "";
    const file = await writeDocument(printed, kind, recipient, null);
    cpSync(file, join(out, `${name}.docx`));
    drawPages(file, out, name, 5);
    say(name);
  }
}

try {
  const t = await textsOf(language.data);
  const stages = await makeStages(language.data);
  const held = stages.get("held");
  const prepared = stages.get("prepared");
  if (held && prepared) await printDocuments(held, prepared);
  const windows = new Map<string, Place[]>();
  for (const place of places) {
    const key = `${place.moment} ${place.as}`;
    windows.set(key, [...(windows.get(key) ?? []), place]);
  }
  for (const shots of windows.values()) {
    const [first] = shots;
    if (first && isWanted(shots.map(({ name }) => name))) await takePictures(shots, stages.get(first.moment), t);
  }
} finally {
  rmSync(join(out, ".pages"), { recursive: true, force: true });
  rmSync(root, { recursive: true, force: true });
}
