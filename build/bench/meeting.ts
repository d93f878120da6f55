import { addDays } from "../../shared/dates.ts";
import type { HearingId } from "../../shared/ids.ts";
import { say } from "../run.ts";
import { inWords } from "./deskProcess.ts";
import { median, percentile, timed, timedTimes } from "./figures.ts";
import type { AtDesk, Compared, Group } from "./measuring.ts";
import { plainWrites } from "./plainWrites.ts";
import { today } from "./smallArea.ts";
import { typistAt, type Typist } from "./typing.ts";
import { measureWindow } from "./window.ts";

const casesOpened = 12;

async function compare({ plain, repeats, two }: Compared): Promise<void> {
  const writes = plainWrites(two.plainWriter);
  plain.set("keystrokeDurable", writes.typed(Math.min(repeats.strokes, 200)));
  plain.set("actionSaved", writes.action(Math.min(repeats.screens, 30)));
}

async function measureActions({ desk, figures, repeats, plain }: AtDesk, hearingId: HearingId): Promise<void> {
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
  figures.add("actionSaved", "p50", percentile(saved, 0.5), "ms", plain.get("actionSaved"));
}

async function measureDuringBackup({ figures, desk, repeats }: AtDesk, typist: Typist): Promise<void> {
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

async function atDesk(measuring: AtDesk): Promise<void> {
  const { subject, figures, repeats, desk, plain } = measuring;
  const { must } = desk;
  const { current: conferenceId, waiting } = subject;
  const opened: number[] = [];
  let hearingId: HearingId | null = null;
  // From the end of the agenda: the window has had those from its beginning on the table.
  for (const caseId of waiting.slice(-casesOpened))
    opened.push(
      await timed(async () => {
        ({ hearingId } = await must("meeting.openCase", { conferenceId, caseId }));
        await must("meeting.hearing", { hearingId });
      }),
    );
  if (!hearingId) throw new Error("there is a case to hear");
  figures.add("nextCaseAtDesk", "median", median(opened));

  const typist = await typistAt(must, hearingId);
  await typist.type(20);
  await desk.held();
  const strokes = await typist.type(repeats.strokes);
  figures.add("keystrokeDurable", "p50", percentile(strokes, 0.5), "ms", plain.get("keystrokeDurable"));
  figures.add("keystrokeDurable", "p99", percentile(strokes, 0.99));
  await measureActions(measuring, hearingId);
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
  await measureDuringBackup(measuring, typist);
}

/** The meeting: the next case, typing, actions, in the window and at the desk. */
export const meeting: Group = { compare, inWindow: measureWindow, atDesk };
