import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { ConferenceId } from "../../shared/ids.ts";
import { say } from "../run.ts";
import { watchMemory } from "./deskFacts.ts";
import { inWords } from "./deskProcess.ts";
import { fillTemplate } from "./docxtemplater.ts";
import { median, percentile, timed, timedTimes } from "./figures.ts";
import type { AtDesk, Group } from "./measuring.ts";
import { typistAt } from "./typing.ts";

/** Minutes of a whole conference into a folder of its own; milliseconds without giving the passphrase again. */
async function produceMinutes(
  { subject, desk, workFolder }: AtDesk,
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
  figures.add("recipients15", "median", median(taken));
}

async function atDesk(measuring: AtDesk): Promise<void> {
  const { subject, figures, repeats, desk } = measuring;
  const { must } = desk;
  const { held } = subject;
  if (held === null) return;
  const whilePrinting = watchMemory(desk.pid);
  await measureRecipients(measuring, held);
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
  const printing = whilePrinting();
  if (printing.length > 0)
    say(`      memory while documents are printed: at most ${Math.round(Math.max(...printing))} MB`);
}

/** Minutes in Word, who may have them, and typing while they are made. */
export const documents: Group = { atDesk };
