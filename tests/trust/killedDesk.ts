import { cpSync } from "node:fs";
import { join } from "node:path";
import {
  people,
  enterCase,
  filledForm,
  makeSmallArea,
  openMeeting,
  planConference,
  signInAs,
} from "../../build/bench/smallArea.ts";
import { realDesk, startDesk, type DeskProcess } from "../../build/bench/deskProcess.ts";
import { addDays } from "../../shared/dates.ts";
import type { ActionId, AgencyId, CaseId, EntryId, HearingId } from "../../shared/ids.ts";
import type { HearingField } from "../../shared/meeting/model.ts";
import type { Result } from "../../shared/result.ts";
import { today } from "../../build/bench/smallArea.ts";
import { below, howMany, oneOf, pause, seeded, type Proof } from "./promise.ts";
import { inRoom } from "./room.ts";

interface Meeting {
  readonly folder: string;
  readonly caseId: CaseId;
  readonly hearingId: HearingId;
  readonly riskId: EntryId;
  readonly agencyId: AgencyId;
}
interface Field {
  readonly text: string;
  readonly version: number;
}

const fields: readonly HearingField[] = [
  "background",
  "victimVoice",
  "protectiveFactors",
  "childrenPlan",
  "staffSafety",
];

/** What was acknowledged so far, and the one thing that was on its way when the desk died. */
class Expected {
  readonly fields = new Map<HearingField, Field>();
  readonly actions = new Set<ActionId>();
  /** What was typed in a form that is not sent, with what was on its way. */
  draft = "";
  draftOnItsWay: string | null = null;
  onItsWay: { readonly field: HearingField; readonly text: string } | null = null;
}

async function openMeetingArea(folder: string): Promise<Meeting> {
  const area = await makeSmallArea(folder, join(folder, "making"));
  const desk = startDesk(join(folder, "making"));
  await desk.must("unlock.chooseArea", { folder: area.folder });
  await signInAs(desk.must, "administrator");
  const caseId = await enterCase(desk.must, area, { form: filledForm("Nováková", "Threats on Sunday.") });
  const conferenceId = await planConference(desk.must, area, [caseId]);
  const opened = await openMeeting(desk.must, area, { conferenceId, caseId });
  await desk.close();
  const agencyId = area.agencies.get("Police");
  if (!agencyId) throw new Error("the police are an agency");
  return { folder: area.folder, caseId, agencyId, ...opened };
}

const draftAt = ({ caseId }: Meeting) => ({ form: "order", caseId, item: "" }) as const;

/** Compares what the desk shows with what it once acknowledged, and goes on from what is there. */
async function compare(desk: DeskProcess, meeting: Meeting, expected: Expected): Promise<string[]> {
  const failures: string[] = [];
  const view = await desk.must("meeting.hearing", { hearingId: meeting.hearingId });
  for (const [field, { text, version }] of expected.fields) {
    const stored = view.fields[field];
    const isKept = stored.text === text && stored.version === version;
    const isNext =
      expected.onItsWay?.field === field && stored.text === expected.onItsWay.text && stored.version === version + 1;
    if (!isKept && !isNext)
      failures.push(`${field}: version ${version} was acknowledged, version ${stored.version} is there`);
  }
  const there = new Set(view.actions.map(({ id }) => id));
  for (const id of expected.actions) if (!there.has(id)) failures.push(`an acknowledged action is gone`);
  const draft = (await desk.must("drafts.read", { place: draftAt(meeting) }))?.body ?? "";
  if (draft !== expected.draft && draft !== expected.draftOnItsWay)
    failures.push("what was typed in a form, and acknowledged, is gone");
  expected.draft = draft;
  expected.draftOnItsWay = null;
  const { firstBroken } = await desk.must("audit.verify", {});
  if (firstBroken !== null) failures.push(`the log breaks at ${firstBroken}`);
  for (const field of fields) expected.fields.set(field, view.fields[field]);
  expected.onItsWay = null;
  return failures;
}

async function writeUntilKilled(
  desk: DeskProcess,
  meeting: Meeting,
  expected: Expected,
  random: () => number,
): Promise<void> {
  for (;;) {
    if (random() < 0.1) {
      const written = (await desk.call("meeting.writeAction", {
        hearingId: meeting.hearingId,
        actionId: null,
        baseVersion: 0,
        text: "Change the locks",
        ownerAgencyId: meeting.agencyId,
        ownerAccountId: null,
        ownerName: "M. Adeyinka",
        due: addDays(today(), 7),
        riskIds: [meeting.riskId],
        safeToDo: "",
      })) as Result<{ actionId: ActionId }>;
      if (!written.ok) return;
      expected.actions.add(written.value.actionId);
      continue;
    }
    if (random() < 0.15) {
      const body = JSON.stringify({ court: `a court ${below(random, 1_000_000)}` });
      expected.draftOnItsWay = body;
      const kept = await desk.call("drafts.keep", { place: draftAt(meeting), baseVersion: 0, body });
      if (!kept.ok) return;
      expected.draft = body;
      expected.draftOnItsWay = null;
      continue;
    }
    const field = oneOf(random, fields);
    const text = `${field} ${"as typed ".repeat(1 + below(random, 60))}${below(random, 1_000_000)}`;
    const baseVersion = expected.fields.get(field)?.version ?? 0;
    expected.onItsWay = { field, text };
    const written = (await desk.call("meeting.writeField", {
      hearingId: meeting.hearingId,
      field,
      text,
      baseVersion,
    })) as Result<{ version: number }>;
    if (!written.ok) return;
    expected.fields.set(field, { text, version: written.value.version });
    expected.onItsWay = null;
  }
}

interface Killing {
  readonly kills: number;
  readonly module: string;
  readonly random: () => number;
  /** The program's own folder on this lane's machine. */
  readonly machine: string;
}

/** Kills a desk again and again while it writes; answers what was lost. */
async function killAgainAndAgain(meeting: Meeting, { kills, module, random, machine }: Killing): Promise<string[]> {
  const failures: string[] = [];
  const expected = new Expected();
  let desk = startDesk(machine, module);
  for (let kill = 0; kill <= kills; kill += 1) {
    await desk.must("unlock.chooseArea", { folder: meeting.folder });
    // Now and then it dies while the area is being opened, and is opened once more.
    if (kill < kills && random() < 0.08) {
      const dying = desk.call("unlock.signIn", {
        accountName: people.administrator.name,
        passphrase: people.administrator.passphrase,
      });
      await pause(below(random, 500));
      await desk.kill();
      await dying;
      desk = startDesk(machine, module);
      continue;
    }
    try {
      await signInAs(desk.must, "administrator");
      failures.push(...(await compare(desk, meeting, expected)));
    } catch (problem) {
      failures.push(String(problem));
    }
    if (kill === kills) break;
    const next = startDesk(machine, module);
    const writing = writeUntilKilled(desk, meeting, expected, random);
    await pause(random() * random() * 250);
    await desk.kill();
    await writing;
    desk = next;
  }
  await desk.close();
  return failures;
}

/** The program's own desk, killed while it writes; two at a time, each on an area of its own. */
export const killedDesk: Proof = {
  id: "R1",
  promise: "A desk killed at a random moment loses no write it acknowledged; the area opens and its log holds",
  control: "a desk that acknowledges before it commits",
  prove: (amount, random) =>
    inRoom(async (folder) => {
      const made = await openMeetingArea(folder);
      const kills = howMany(amount, { quick: 8, usual: 520, nightly: 5000 });
      const lane = async (name: string, share: number, module: string) => {
        const place = join(folder, name, "Northmere.concord");
        cpSync(made.folder, place, { recursive: true });
        const meeting = { ...made, folder: place };
        const seed = seeded(below(random, 2 ** 31));
        return killAgainAndAgain(meeting, {
          kills: share,
          module,
          random: seed,
          machine: join(folder, name, "machine"),
        });
      };
      const lanes = await Promise.all([
        lane("one", Math.ceil(kills / 2), realDesk),
        lane("two", Math.floor(kills / 2), realDesk),
      ]);
      // A kill may fall before anything was acknowledged; so the fault is waited for, but not for ever.
      const hastyModule = join(import.meta.dirname, "processes/hastyDesk.ts");
      let caught = false;
      for (let round = 0; round < 6 && !caught; round += 1)
        caught = (await lane(`hasty${round}`, 4, hastyModule)).length > 0;
      return { tries: kills, failures: lanes.flat(), caught };
    }),
};
