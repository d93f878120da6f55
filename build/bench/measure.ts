import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { deriveKeyInChild } from "../../electron/vault/deriveKey.ts";
import { addDays } from "../../shared/dates.ts";
import type { ConferenceId, HearingId } from "../../shared/ids.ts";
import { say } from "../run.ts";
import { inWords, probedDesk, startDesk, type DeskProcess } from "./deskProcess.ts";
import { costsOf, watchMemory } from "./deskFacts.ts";
import { fillTemplate } from "./docxtemplater.ts";
import { median, percentile, timed, timedTimes, type Figures } from "./figures.ts";
import { measureMatching, measureMatchingBatch, measureMatchingQuality } from "./matching.ts";
import { openTwoCopies } from "./plainCopy.ts";
import { today } from "./smallArea.ts";
import type { Subject } from "./subjects.ts";
import { typistAt, type Typist } from "./typing.ts";

/** How often things are repeated. */
export interface Repeats {
  readonly signIns: number;
  readonly calls: number;
  readonly screens: number;
  readonly strokes: number;
  readonly documents: number;
}

interface Measuring {
  readonly subject: Subject;
  readonly figures: Figures;
  readonly repeats: Repeats;
  readonly desk: DeskProcess;
  readonly workFolder: string;
}

async function measureSignIn({ subject, figures, repeats, desk }: Measuring): Promise<void> {
  const { must } = desk;
  const { name: accountName, passphrase } = subject.administrator;
  const signIn = () => must("unlock.signIn", { accountName, passphrase });
  const firstScreen = () =>
    Promise.all([
      must("conferences.list", {}),
      must("actions.list", { whose: "mine", open: true }),
      must("backup.state", {}),
    ]);
  const derive = deriveKeyInChild();
  const costs = costsOf(subject.folder);
  const request = { passphrase: Buffer.from(passphrase), salt: Buffer.alloc(32, 1), costs };
  figures.add("argon2", "median", median(await timedTimes(repeats.signIns, () => derive(request))));
  figures.add("signIn", "cold", await timed(signIn));
  figures.add("signIn", "median", median(await timedTimes(repeats.signIns, signIn)));
  figures.add(
    "openToFirstScreen",
    "median",
    median(await timedTimes(repeats.signIns, () => signIn().then(firstScreen))),
  );
}

async function measureReading({ subject, figures, repeats, desk }: Measuring): Promise<void> {
  const { must } = desk;
  const cases = subject.heard.length > 0 ? subject.heard : subject.waiting;
  const caseAt = (run: number) => cases[run % cases.length] ?? cases[0];
  const p50 = async (name: string, times: number, work: (run: number) => Promise<unknown>): Promise<void> => {
    await work(0);
    figures.add(name, "p50", percentile(await timedTimes(times, work), 0.5));
  };
  await p50("callRoundTrip", repeats.calls, () => must("settings.area", {}));
  await p50("caseScreen", repeats.screens, async (run) => {
    const caseId = caseAt(run);
    if (caseId) await must("cases.open", { caseId });
  });
  // Another filter each time, as somebody asks who looks for something: nothing is kept from the time before.
  const agencies = await must("agencies.list", {});
  await p50("filteredList", Math.min(10, repeats.screens), (run) =>
    must("cases.list", {
      limit: 100,
      order: { by: run % 2 === 0 ? "next" : "victim", descending: false },
      filter: { state: "OPEN", agencyId: agencies[run % agencies.length]?.id },
    }),
  );
  await p50("filteredListScrolled", Math.min(10, repeats.screens), (run) =>
    must("cases.list", { limit: 100, offset: 100 * run, filter: { state: "OPEN" } }),
  );
  await measureSearch({ subject, figures, repeats, desk });
  await p50("registerFirstPage", Math.min(10, repeats.screens), (run) =>
    must("actions.list", {
      whose: "all",
      open: true,
      limit: 100,
      filter: { agencyId: agencies[run % agencies.length]?.id },
    }),
  );
  await p50("overdueByAgency", Math.min(10, repeats.screens), () => must("actions.overdue", {}));
  await p50("agenda30", repeats.screens, () => must("agenda.view", { conferenceId: subject.current }));
  await desk.held();
}

/** One, two and four letters of names and of words that were said, in two scripts; a reference; two words; and what is nowhere. */
async function measureSearch({ subject, figures, repeats, desk }: Omit<Measuring, "workFolder">): Promise<void> {
  const name = subject.nameToFind;
  const texts = [
    ...[1, 2, 4].map((letters) => name.slice(0, letters)),
    ...[1, 2, 4].map((letters) => "school".slice(0, letters)),
    "Ива",
    "7kq4",
    "waited outside",
    "qwxz",
  ];
  for (const text of texts) await desk.must("search.find", { text });
  await desk.held();
  const taken = await timedTimes(repeats.screens * 2, (run) =>
    desk.must("search.find", { text: texts[run % texts.length] ?? name }),
  );
  figures.add("search", "p50", percentile(taken, 0.5));
  figures.add("search", "p99", percentile(taken, 0.99));
  say(`      the loop was held ${inWords(await desk.held())} at most during a search`);
}

async function measureMeeting({ subject, figures, repeats, desk }: Measuring): Promise<void> {
  const { must } = desk;
  const { current: conferenceId, waiting } = subject;
  const open = (caseId: Subject["waiting"][number]) => must("meeting.openCase", { conferenceId, caseId });
  const next: number[] = [];
  let hearingId: HearingId | null = null;
  for (const caseId of waiting.slice(0, 12))
    next.push(
      await timed(async () => {
        ({ hearingId } = await open(caseId));
        await must("meeting.hearing", { hearingId });
      }),
    );
  if (!hearingId) throw new Error("there is a case to hear");
  figures.add("nextCase", "median", median(next));

  const typist = await typistAt(must, hearingId);
  await typist.type(20);
  await desk.held();
  const strokes = await typist.type(repeats.strokes);
  figures.add("keystrokeDurable", "p50", percentile(strokes, 0.5));
  figures.add("keystrokeDurable", "p99", percentile(strokes, 0.99));
  await measureActions({ desk, figures, repeats }, hearingId);
  // The worst of the typing and of what the meeting screen asks for meanwhile.
  const meanwhile = await typist.typeDuring(async () => {
    for (let look = 0; look < 5; look += 1) {
      if (hearingId) await must("meeting.hearing", { hearingId });
      await must("agenda.view", { conferenceId });
    }
  }, 20);
  const held = await desk.held();
  figures.add("loopHeldMax", "p99", held.wall);
  figures.add("loopHeldOwn", "p99", held.own);
  say(`      a stroke while the meeting screen is read: at most ${Math.max(...meanwhile).toFixed(1)} ms`);
  await measureDuring({ subject, figures, desk, repeats }, typist);
}

async function measureActions(
  { desk, figures, repeats }: Pick<Measuring, "desk" | "figures" | "repeats">,
  hearingId: HearingId,
): Promise<void> {
  const { must } = desk;
  const risk = await must("meeting.writeRisk", {
    hearingId,
    entryId: null,
    baseVersion: 0,
    text: "He has a key",
    to: ["VICTIM"],
    imminence: null,
    level: null,
  });
  const view = await must("meeting.hearing", { hearingId });
  const ownerAgencyId = view.agencies[0]?.agencyId ?? null;
  if (risk.kind !== "saved" || !risk.id) throw new Error("a new risk is saved");
  const riskIds = [risk.id];
  const saved = await timedTimes(Math.min(repeats.screens, 30), () =>
    must("meeting.writeAction", {
      hearingId,
      actionId: null,
      baseVersion: 0,
      text: "Change the locks and fit a chain on the front door",
      ownerAgencyId,
      ownerAccountId: null,
      ownerName: "M. Adeyinka",
      due: addDays(today(), 14),
      riskIds,
      safeToDo: "",
    }),
  );
  figures.add("actionSaved", "p50", percentile(saved, 0.5));
}

async function measureDuring({ figures, desk, repeats }: Omit<Measuring, "workFolder">, typist: Typist): Promise<void> {
  const { must } = desk;
  const backups: number[] = [];
  await desk.held();
  const during = await typist.typeDuring(
    async () => void backups.push(await timed(() => must("backup.make", {}))),
    repeats.strokes / 2,
  );
  figures.add("keystrokeDurableDuringBackup", "p50", percentile(during, 0.5));
  figures.add("keystrokeDurableDuringBackup", "p99", percentile(during, 0.99));
  figures.add("backup", "median", median(backups));
  say(`      the loop was held ${inWords(await desk.held())} at most during a backup`);
}

/** Minutes of a whole conference into a folder of its own; milliseconds without giving the passphrase again. */
async function produceMinutes(
  { subject, desk, workFolder }: Measuring,
  conferenceId: ConferenceId,
  run: string,
): Promise<number> {
  const folder = join(workFolder, `documents-${run}`);
  mkdirSync(folder);
  await desk.must("unlock.reauthenticate", { passphrase: subject.administrator.passphrase });
  return timed(() =>
    desk.must("documents.produce", {
      conferenceId,
      kind: "MINUTES",
      caseId: null,
      recipients: [{ kind: "file" }],
      language: "en",
      folder,
    }),
  );
}

async function measureDocuments(measuring: Measuring): Promise<void> {
  const { subject, figures, repeats, desk } = measuring;
  const { must } = desk;
  const { held } = subject;
  if (held === null) return;
  const minutes: number[] = [];
  for (let run = 0; run < repeats.documents; run += 1)
    minutes.push(await produceMinutes(measuring, held, `plain-${run}`));
  figures.add("minutes30", "median", median(minutes));
  const hearings = (await must("agenda.view", { conferenceId: held })).items.flatMap(
    ({ hearingId }) => hearingId ?? [],
  );
  const views = await Promise.all(hearings.map((hearingId) => must("meeting.hearing", { hearingId })));
  const filled = await timedTimes(repeats.documents, async () => fillTemplate(views));
  figures.add("minutes30Docxtemplater", "median", median(filled));
  const first = subject.waiting[0];
  if (!first) return;
  const { hearingId } = await must("meeting.openCase", { conferenceId: subject.current, caseId: first });
  const typist = await typistAt(must, hearingId);
  await desk.held();
  let run = 0;
  const strokes = await typist.typeDuring(
    () => produceMinutes(measuring, held, `typing-${(run += 1)}`),
    repeats.strokes / 2,
  );
  figures.add("keystrokeDurableDuringExport", "p50", percentile(strokes, 0.5));
  figures.add("keystrokeDurableDuringExport", "p99", percentile(strokes, 0.99));
  say(`      the loop was held ${inWords(await desk.held())} at most during an export`);
}

async function measureImport({ subject, figures, desk }: Measuring): Promise<void> {
  const { must } = desk;
  const [caseId] = subject.waiting;
  if (!caseId) throw new Error("a case waits to be heard");
  const { hearingId } = await must("meeting.openCase", { conferenceId: subject.current, caseId });
  const typist = await typistAt(must, hearingId);
  const heading = "Victim surname,Victim first name,DOB,Perpetrator name";
  const rows = Array.from({ length: 10_000 }, (_, row) => `Novák${row},Άννα,28/02/1990,Иван Петров${row}`);
  const bytes = Buffer.from([heading, ...rows].join("\n"));
  const chunk = 512 * 1024;
  const bringIn = async (): Promise<void> => {
    const { importId } = await must("referrals.beginImport", { fileName: "cases.csv", size: bytes.length });
    for (let offset = 0; offset < bytes.length; offset += chunk)
      await must("referrals.addImportBytes", {
        importId,
        offset,
        base64: bytes.subarray(offset, offset + chunk).toString("base64"),
      });
    const reading = await must("referrals.readImport", { importId, mapping: null });
    if (reading.kind !== "table" || reading.goodRows !== rows.length) throw new Error("every row of the table is good");
    const { saved } = await must("referrals.saveImport", { importId, mapping: reading.mapping });
    if (saved !== rows.length) throw new Error("every row of the table is saved");
  };
  figures.add("importCsv10k", "cold", (await timed(bringIn)) / 1000, "s");
  await desk.held();
  const strokes = await typist.typeDuring(bringIn, 1);
  figures.add("keystrokeDurableDuringImport", "p50", percentile(strokes, 0.5));
  figures.add("keystrokeDurableDuringImport", "p99", percentile(strokes, 0.99));
  say(`      the loop was held ${inWords(await desk.held())} at most during an import`);
}

/** The SQL of the reads, on the encrypted file and on a plain one. */
async function compareReads({ subject, figures, repeats, workFolder }: Omit<Measuring, "desk">): Promise<void> {
  const copies = join(workFolder, "copies");
  mkdirSync(copies);
  const two = await openTwoCopies(subject.folder, copies, subject.administrator);
  const add = (name: string, { value, plain }: { value: number; plain: number }): void =>
    figures.add(name, "median", value, "ms", plain);
  const caseId = subject.heard[0] ?? subject.waiting[0];
  const few = Math.min(9, repeats.screens);
  if (caseId) add("caseScreen", await two.compare("cases.open", { caseId }, repeats.screens));
  add("filteredList", await two.compare("cases.list", { limit: 100, filter: { state: "OPEN" } }, few));
  add("search", await two.compare("search.find", { text: subject.nameToFind.slice(0, 4) }, repeats.screens));
  add("registerFirstPage", await two.compare("actions.list", { whose: "all", open: true, limit: 100 }, few));
  add("agenda30", await two.compare("agenda.view", { conferenceId: subject.current }, repeats.screens));
  const overdue =
    "SELECT owner_agency_id, count(*) FROM actions WHERE status IN ('OPEN', 'IN_PROGRESS') AND due < ? GROUP BY owner_agency_id";
  add("overdueByAgency", two.compareSql([{ sql: overdue, parameters: [today()] }], repeats.screens));
  two.close();
}

/** Measures everything on one area. */
export async function measureArea(
  subject: Subject,
  figures: Figures,
  repeats: Repeats,
  workFolder: string,
): Promise<void> {
  await compareReads({ subject, figures, repeats, workFolder });
  const desk = startDesk(join(workFolder, "machine"), probedDesk);
  const measuring = { subject, figures, repeats, desk, workFolder };
  try {
    await desk.must("unlock.chooseArea", { folder: subject.folder });
    await measureSignIn(measuring);
    const memory = watchMemory(desk.pid);
    await measureReading(measuring);
    await measureMatching({ ...measuring, times: repeats.screens });
    await measureMeeting(measuring);
    const working = memory();
    // With the area open and a meeting going on; the printing of documents is looked at apart.
    figures.add("deskMemory", "p50", percentile(working, 0.5), "MB");
    figures.add("deskMemory", "p99", percentile(working, 0.99), "MB");
    const whilePrinting = watchMemory(desk.pid);
    await measureDocuments(measuring);
    const printing = whilePrinting();
    if (printing.length > 0)
      say(`      memory while documents are printed: at most ${Math.round(Math.max(...printing))} MB`);
    await measureImport(measuring);
    await measureMatchingBatch(measuring);
    measureMatchingQuality(figures);
  } finally {
    await desk.close();
  }
}
