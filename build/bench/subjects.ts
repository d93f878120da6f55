import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { seedDemonstration } from "../../electron/desk/demonstration/seedDemonstration.ts";
import { nextWednesday } from "../../electron/desk/demonstration/demonstration.ts";
import { deriveKeyHere, lowestCosts } from "../../electron/vault/vault.ts";
import type { CaseId, ConferenceId } from "../../shared/ids.ts";
import { areaSizes, cachedBigArea } from "../bigArea.ts";
import { northmere } from "../demonstration/northmere.ts";
import { realDesk, startDesk } from "./deskProcess.ts";
import type { Size } from "./figures.ts";
import { people, today } from "./smallArea.ts";

/** An area to measure, closed, in a folder that may be written to. */
export interface Subject {
  readonly folder: string;
  readonly administrator: { readonly name: string; readonly passphrase: string };
  /** In session, with cases none of which has been heard. */
  readonly current: ConferenceId;
  readonly waiting: readonly CaseId[];
  /** Heard and approved; null where that is not thirty cases. */
  readonly held: ConferenceId | null;
  readonly heard: readonly CaseId[];
  /** A name that many of its cases can be found by. */
  readonly nameToFind: string;
}

async function demonstrationSubject(workFolder: string): Promise<Subject> {
  const [administrator] = northmere.accounts;
  if (!administrator) throw new Error("the demonstration has an administrator");
  const folder = join(workFolder, "Northmere.concord");
  // As the program makes it: its passphrases are public, and their derivation the cheapest there is.
  const machine = { name: "bench", folder: join(workFolder, "making"), costs: lowestCosts, deriveKey: deriveKeyHere };
  const conferenceOn = nextWednesday(today());
  const { conferences } = await seedDemonstration({
    folder,
    language: "en",
    conferenceOn,
    machine,
    holdCurrent: false,
  });
  const conferenceId = conferences.current;
  const { must, call, close } = startDesk(join(workFolder, "making"), realDesk);
  await must("unlock.chooseArea", { folder });
  await must("unlock.signIn", { accountName: administrator.name, passphrase: administrator.passphrase });
  await must("meeting.readConfidentiality", { conferenceId });
  await must("meeting.askConflicts", { conferenceId });
  for (const { id: agencyId, name: representative } of await must("agencies.list", {}))
    await call("meeting.setAttendance", {
      conferenceId,
      agencyId,
      status: "PRESENT",
      accountId: null,
      representative,
      infoSent: false,
    });
  await must("meeting.open", { conferenceId, quorumReason: "measured" });
  const waiting = (await must("agenda.view", { conferenceId })).items.flatMap(({ caseId }) => caseId ?? []);
  const heard = (await must("agenda.view", { conferenceId: conferences.closed })).items.flatMap(
    ({ caseId }) => caseId ?? [],
  );
  await close();
  return { folder, administrator, current: conferenceId, waiting, held: null, heard, nameToFind: "Brenner" };
}

/** The area of a size, in a folder of this run. */
export async function subjectOf(size: Size, workFolder: string): Promise<Subject> {
  mkdirSync(workFolder, { recursive: true });
  if (size === "demo") return demonstrationSubject(workFolder);
  const made = await cachedBigArea(size, areaSizes[size]);
  const folder = join(workFolder, "Northmere.concord");
  cpSync(made.folder, folder, { recursive: true });
  const { current, waiting, held, heard } = made;
  return { folder, administrator: people.administrator, current, waiting, held, heard, nameToFind: "Brenner" };
}
