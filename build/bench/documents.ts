import { mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Input } from "../../shared/contracts.ts";
import { addDays } from "../../shared/dates.ts";
import type { ConferenceId } from "../../shared/ids.ts";
import { say } from "../run.ts";
import { watchMemory } from "./deskFacts.ts";
import { inWords } from "./deskProcess.ts";
import { fillTemplate } from "./docxtemplater.ts";
import { median, percentile, timed, timedTimes } from "./figures.ts";
import type { AtDesk, Group } from "./measuring.ts";
import { today } from "./smallArea.ts";
import { typistAt } from "./typing.ts";

/** For whom minutes are made: the file alone, or everybody who may have them. */
type Recipients = Input<"documents.produce">["recipients"];
const fileAlone: Recipients = [{ kind: "file" }];

/** Minutes of a whole conference into a folder of its own; milliseconds without giving the passphrase again. */
async function produceMinutes(
  { subject, desk, workFolder }: AtDesk,
  conferenceId: ConferenceId,
  { run, recipients = fileAlone }: { readonly run: string; readonly recipients?: Recipients },
): Promise<number> {
  const folder = folderOf(workFolder, run);
  mkdirSync(folder);
  await desk.must("unlock.reauthenticate", { passphrase: subject.administrator.passphrase });
  return timed(() =>
    desk.must("documents.produce", { conferenceId, kind: "MINUTES", caseId: null, recipients, language: "en", folder }),
  );
}

const folderOf = (workFolder: string, run: string): string => join(workFolder, `documents-${run}`);

/** The largest file of a run. */
const largestIn = (folder: string): number =>
  Math.max(...readdirSync(folder).map((name) => statSync(join(folder, name)).size));

/** What the follow-up step asks for at once: who is to have the minutes, and who the lists. */
async function measureRecipients({ desk, figures, repeats }: AtDesk, conferenceId: ConferenceId): Promise<void> {
  const asked = { conferenceId, caseId: null, addendumId: null };
  const view = { list: "cases", filter: {}, order: { by: "next", descending: false } } as const;
  const taken: number[] = [];
  for (let run = 0; run < Math.max(2, repeats.documents); run += 1) {
    await desk.must("lists.dropView", await desk.must("lists.keepView", { name: `offered ${run}`, view }));
    const kinds = ["MINUTES", "ACTION_LIST"] as const;
    taken.push(
      await timed(() => Promise.all(kinds.map((kind) => desk.must("documents.recipients", { ...asked, kind })))),
    );
  }
  figures.add("recipientsOffered", "median", median(taken));
}

const everybody = 15;

/** Gives each agency that was there and has nobody with a declaration somebody: without one it may have no minutes. */
async function nameSpeakers({ must }: AtDesk["desk"], conferenceId: ConferenceId): Promise<void> {
  const { attendance } = await must("conferences.open", { conferenceId });
  for (const { agencyId, agencyName, notCleared } of attendance)
    if (notCleared === "declarationMissing")
      await must("accounts.add", {
        name: `Speaker of ${agencyName}`,
        post: "",
        role: "representative",
        agencyId,
        passphrase: `one passphrase for ${agencyName}`,
        declarationSignedOn: addDays(today(), -30),
        declarationExpiresOn: addDays(today(), 300),
        secondPerson: null,
      });
}

/** A version for each of fifteen recipients, each with its own leak test, in one go. */
async function measureVersions(measuring: AtDesk, conferenceId: ConferenceId): Promise<Recipients> {
  const asked = { conferenceId, kind: "MINUTES", caseId: null } as const;
  const offered = await measuring.desk.must("documents.recipients", asked);
  const recipients = offered.flatMap(({ allowed, recipient }) => (allowed ? [recipient] : [])).slice(0, everybody);
  if (recipients.length < everybody) say(`      only ${recipients.length} may have these minutes, not ${everybody}`);
  const taken = await timedTimes(Math.min(3, measuring.repeats.documents), (run) =>
    produceMinutes(measuring, conferenceId, { run: `versions-${run}`, recipients }),
  );
  measuring.figures.add("recipients15", "median", median(taken));
  return recipients;
}

async function measureMinutes(measuring: AtDesk, conferenceId: ConferenceId): Promise<void> {
  const { figures, repeats, desk, workFolder } = measuring;
  const minutes: number[] = [];
  for (let run = 0; run < repeats.documents; run += 1)
    minutes.push(await produceMinutes(measuring, conferenceId, { run: `plain-${run}` }));
  const { items } = await desk.must("agenda.view", { conferenceId });
  const hearings = items.flatMap(({ hearingId }) => hearingId ?? []);
  const views = await Promise.all(hearings.map((hearingId) => desk.must("meeting.hearing", { hearingId })));
  const filled = await timedTimes(repeats.documents, async () => fillTemplate(views));
  // Beside it stands what a filled template takes, without reading, checking, registering and writing anything.
  figures.add("minutes30", "median", median(minutes), "ms", median(filled));
  figures.add("minutes30Docxtemplater", "median", median(filled));
  figures.add("minutes30Bytes", "median", largestIn(folderOf(workFolder, "plain-0")), "bytes");
}

/** Typing while documents are made: minutes for the file, and a version for everybody. */
async function measureTyping(measuring: AtDesk, conferenceId: ConferenceId, recipients: Recipients): Promise<void> {
  const { subject, figures, repeats, desk } = measuring;
  const first = subject.waiting[0];
  if (!first) return;
  const { hearingId } = await desk.must("meeting.openCase", { conferenceId: subject.current, caseId: first });
  const typist = await typistAt(desk.must, hearingId);
  const during = async (name: string, strokes: number, given: Recipients): Promise<void> => {
    let run = 0;
    const taken = await typist.typeDuring(
      () => produceMinutes(measuring, conferenceId, { run: `${name}-${(run += 1)}`, recipients: given }),
      strokes,
    );
    figures.add(name, "p50", percentile(taken, 0.5));
    figures.add(name, "p99", percentile(taken, 0.99));
  };
  await desk.held();
  await during("keystrokeDurableDuringExport", repeats.strokes / 2, fileAlone);
  say(`      the loop was held ${inWords(await desk.held())} at most during an export`);
  await during("keystrokeDurableDuringVersions", 1, recipients);
  say(`      the loop was held ${inWords(await desk.held())} at most while versions were made`);
}

async function atDesk(measuring: AtDesk): Promise<void> {
  const { subject, figures, desk } = measuring;
  const { held } = subject;
  if (held === null) return;
  await nameSpeakers(desk, held);
  const whilePrinting = watchMemory(desk.pid);
  await measureRecipients(measuring, held);
  await measureMinutes(measuring, held);
  const recipients = await measureVersions(measuring, held);
  await measureTyping(measuring, held, recipients);
  const printing = whilePrinting();
  if (printing.length > 0) figures.add("deskMemoryPrinting", "p99", percentile(printing, 0.99), "MB");
}

/** Minutes in Word, who may have them, and typing while they are made. */
export const documents: Group = { atDesk };
