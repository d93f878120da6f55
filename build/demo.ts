import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createDesk } from "../electron/desk/desk.ts";
import { seedDemonstration, type Seeded } from "../electron/desk/demonstration/seedDemonstration.ts";
import { lowestCosts } from "../electron/vault/vault.ts";
import type { Input, Output, ProcedureName } from "../shared/contracts.ts";
import { CivilDate } from "../shared/dates.ts";
import { documentKinds, type Copy, type IssuedKind } from "../shared/documents/model.ts";
import { Language } from "../shared/settings/model.ts";
import type { Result } from "../shared/result.ts";
import { produceOfCases } from "./demonstration/documentsOfCases.ts";
import { demonstrationCases } from "./demonstration/more.ts";
import { northmere } from "./demonstration/northmere.ts";
import { producePapers } from "./demonstration/papersOfConference.ts";
import { optionsOf } from "./options.ts";
import { say } from "./run.ts";

export interface DemoOptions {
  readonly out: string;
  readonly language: Language;
  readonly cases: number;
  readonly seed: number;
  readonly date: CivilDate;
}

/** What `summary.json` holds. */
export interface DemoSummary {
  readonly cases: number;
  readonly hearings: number;
  readonly actions: number;
  readonly documents: readonly {
    file: string;
    kind: IssuedKind;
    recipient: string;
    language: Language;
    sha256: string;
  }[];
  readonly accounts: readonly { name: string; role: string; agency: string; passphrase: string }[];
  readonly names: readonly string[];
  readonly addresses: readonly string[];
  readonly phones: readonly string[];
  readonly areaFolder: string;
}

const administratorOf = () => {
  const [administrator] = northmere.accounts;
  if (!administrator) throw new Error("the demonstration has an administrator");
  return administrator;
};

/** Makes the area with its held conference, then every kind of document, through a real desk and without a window. */
export async function makeDemo({ out, language, cases, seed, date }: DemoOptions): Promise<DemoSummary> {
  mkdirSync(out, { recursive: true });
  const areaFolder = join(out, `${northmere.area.name}.concord`);
  if (existsSync(areaFolder)) throw new Error(`${areaFolder} is there already; choose another folder`);
  const machine = { name: "demo", folder: join(out, "machine"), costs: lowestCosts };
  const vignettes = demonstrationCases(cases, seed);
  const administrator = administratorOf();
  const written = { language, folder: join(out, "documents"), passphrase: administrator.passphrase };
  mkdirSync(written.folder);
  const early: Copy[] = [];
  const seeded = await seedDemonstration({
    folder: areaFolder,
    language,
    conferenceOn: date,
    machine,
    holdCurrent: true,
    vignettes,
    async beforeMeeting(call, conferenceId) {
      early.push(...(await producePapers(call, conferenceId, written)));
    },
    onProgress: (done, total) => say(`${done} of ${total}`),
  });
  const now = Date.parse(`${date}T15:00:00Z`) + 2 * 86_400_000;
  const desk = createDesk({ machine, now: () => now });
  const must = async <Name extends ProcedureName>(name: Name, input: Input<Name>): Promise<Output<Name>> => {
    const result = (await desk.call(name, input)) as Result<Output<Name>>;
    if (!result.ok) throw new Error(`${name}: ${result.failure.code} ${JSON.stringify(result.failure.params)}`);
    return result.value;
  };
  await must("unlock.chooseArea", { folder: areaFolder });
  await must("unlock.signIn", { accountName: administrator.name, passphrase: administrator.passphrase });
  for (const { kind } of new Map(early.map((copy) => [copy.kind, copy])).values())
    say(`${kind}: ${early.filter((copy) => copy.kind === kind).length}`);
  const copies = [...early, ...(await produceAll(must, seeded, written))];
  const actions = await must("actions.list", { whose: "all", open: false, limit: 1 });
  await desk.close();
  const told = vignettes.flatMap((vignette) => [vignette, ...(vignette.earlier ? [vignette.earlier] : [])]);
  const people = told.flatMap(({ victim, perpetrators, children, writtenAs = [] }) => [
    victim,
    ...perpetrators,
    ...children,
    ...writtenAs,
  ]);
  const contacts = told.flatMap((vignette) => vignette.contacts);
  return {
    cases: seeded.cases,
    hearings: seeded.hearings,
    actions: actions.total,
    documents: copies.map(({ fileName, kind, recipientName, sha256 }) => ({
      file: join("documents", fileName),
      kind,
      recipient: recipientName,
      language,
      sha256,
    })),
    accounts: northmere.accounts.map(({ name, role, agency, passphrase }) => ({ name, role, agency, passphrase })),
    names: [...new Set(people.map((person) => `${person.givenNames} ${person.familyName}`))],
    addresses: contacts.filter((contact) => contact.kind === "ADDRESS").map((contact) => contact.value),
    phones: contacts.filter((contact) => contact.kind === "PHONE").map((contact) => contact.value),
    areaFolder,
  };
}

type Must = <Name extends ProcedureName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;

async function produceAll(
  must: Must,
  seeded: Seeded,
  to: { language: Language; folder: string; passphrase: string },
): Promise<Copy[]> {
  const conferenceId = seeded.conferences.current;
  const agenda = await must("agenda.view", { conferenceId });
  const caseId = agenda.items.find((item) => item.caseId !== null)?.caseId ?? null;
  const copies: Copy[] = [];
  for (const kind of documentKinds) {
    const ofCase = kind === "MINUTES_OF_CASE" || kind === "REFERRAL_FORM" ? caseId : null;
    const possible = await must("documents.recipients", { conferenceId, kind, caseId: ofCase });
    const recipients = possible.filter((one) => one.allowed).map((one) => one.recipient);
    if (recipients.length === 0) continue;
    await must("unlock.reauthenticate", { passphrase: to.passphrase });
    const produced = await must("documents.produce", {
      conferenceId,
      kind,
      caseId: ofCase,
      recipients,
      language: to.language,
      folder: to.folder,
    });
    copies.push(...produced.copies);
    say(`${kind}: ${produced.copies.length}`);
  }
  copies.push(...(await produceLetter(must, conferenceId, to)));
  const cases = await must("cases.list", { offset: 0, limit: 200 });
  const ofCases = await produceOfCases(
    must,
    cases.rows.map(({ id }) => id),
    to,
  );
  for (const { kind } of ofCases) say(`${kind}: 1`);
  copies.push(...ofCases);
  for (const { fileName, sha256 } of copies) {
    const found = createHash("sha256")
      .update(readFileSync(join(to.folder, fileName)))
      .digest("hex");
    if (found !== sha256) throw new Error(`${fileName} is not the file that was registered`);
  }
  return copies;
}

/** The letter to the lead of the first cleared agency whose reminders were missed; none where all answered. */
async function produceLetter(
  must: Must,
  conferenceId: Seeded["conferences"]["current"],
  { language, folder, passphrase }: { language: Language; folder: string; passphrase: string },
): Promise<Copy[]> {
  const late = await must("actions.list", { whose: "all", open: true, filter: { toEscalate: true } });
  const possible = await must("documents.recipients", { conferenceId, kind: "ACTION_LIST", caseId: null });
  const cleared = new Set(
    possible.flatMap(({ recipient, refusal }) =>
      recipient.kind === "agency" && refusal !== "documents.recipientNotCleared" ? [recipient.agencyId] : [],
    ),
  );
  const owner = late.rows.find(({ ownerAgencyId }) => cleared.has(ownerAgencyId))?.ownerAgencyId;
  if (owner === undefined) return [];
  const actionIds = late.rows.filter(({ ownerAgencyId }) => ownerAgencyId === owner).map(({ id }) => id);
  await must("unlock.reauthenticate", { passphrase });
  const { copies } = await must("documents.produceLetter", { actionIds, to: "", language, folder });
  say(`ESCALATION_LETTER: ${copies.length}`);
  return copies;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const options = optionsOf({
    out: "the folder to write to (must not hold an area yet)",
    locale: "language of the demonstration: en or fr",
    cases: "how many cases (16 unless told)",
    seed: "for the names of cases beyond the sixteen",
    date: "the day of the conference, 2026-11-25 unless told",
  });
  const language = Language.safeParse(options.locale ?? "en");
  const date = CivilDate.safeParse(options.date ?? "2026-11-25");
  const cases = Number(options.cases ?? 16);
  if (!options.out || !language.success || !date.success || !Number.isInteger(cases) || cases < 1 || cases > 500) {
    say("Usage: npm run demo -- --out DIR [--locale en|fr] [--cases 1..500] [--seed N] [--date 2026-11-25]");
    process.exit(2);
  }
  const out = resolve(options.out);
  const summary = await makeDemo({
    out,
    language: language.data,
    cases,
    seed: Number(options.seed ?? 1),
    date: date.data,
  });
  writeFileSync(join(out, "summary.json"), `${JSON.stringify(summary, null, 2)}\n`);
  say(
    `${summary.cases} cases, ${summary.hearings} hearings, ${summary.actions} actions, ${summary.documents.length} documents in ${out}`,
  );
}
