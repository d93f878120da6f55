import type { Demonstration, Machine, Program } from "../features/unlock/program.ts";
import { auditHead } from "../store/audit.ts";
import { migrate, schemaVersion } from "../store/migrate.ts";
import { migrations } from "../store/migrations/index.ts";
import { endThreads } from "../features/documents/threads.ts";
import { startFilling } from "../features/search/fill.ts";
import { renewKeyRing } from "../store/sealing.ts";
import { unitsOfWork, type UnitsOfWork } from "../store/unitOfWork.ts";
import { vacuumInto, type OpenArea } from "../vault/vault.ts";
import { standingWorker } from "../workers/standingWorker.ts";
import { getUp, sitDown, type Opened } from "./atDesk.ts";
import { createCheckpoints, usualCheckpointTimes } from "./checkpoints.ts";
import { markOf, setMark } from "./highWaterMark.ts";

/** The wall's clock, which anybody can set, and one that only counts on; both in milliseconds. */
export interface Clocks {
  readonly now: () => number;
  readonly steady: () => number;
}

/** The desk's own half of `Program`. */
export interface DeskProgram extends Program {
  opened(): Opened | null;
}

/** A copy is written before the schema is touched, so that a step that goes wrong costs nothing (`backups` of the area). */
function upgrade(area: OpenArea, now: number): void {
  const from = schemaVersion(area.writer);
  if (from > 0 && from < migrations.length)
    vacuumInto(area.writer, `${area.folder}/backups/before-version-${migrations.length}-${now}.db`);
  migrate(area.writer);
}

async function isOlderCopy(area: OpenArea, units: UnitsOfWork, programFolder: string): Promise<boolean> {
  const mark = markOf(programFolder, area.fileId);
  if (mark === null || mark.sequence === 0) return false;
  const seen = await units.read((db) =>
    db.selectFrom("audit").select("hash").where("sequence", "=", mark.sequence).executeTakeFirst(),
  );
  return seen?.hash !== mark.hash;
}

/** Who sat beside drives. One giving of the passphrase was given by who drove then, and counts no more. */
function changePlaces(opened: Opened): void {
  const { driver, beside } = opened;
  if (!beside) return;
  driver.reauthenticatedAt = null;
  opened.driver = beside;
  opened.beside = driver;
}

/** The one area a desk works on, from choosing its folder to leaving it. */
export function createProgram(
  machine: Machine,
  demonstration: Demonstration | null,
  { now, steady }: Clocks,
): DeskProgram {
  let chosen: string | null = null;
  let opened: Opened | null = null;

  return {
    machine,
    demonstration,
    chosenFolder: () => chosen,
    choose: (folder) => void (chosen = folder),
    openArea: () => opened?.area ?? null,
    opened: () => opened,
    driver: () => opened && { keys: opened.driver.keys, sitting: opened.driver.sitting },
    beside: () => opened?.beside?.keys.accountId ?? null,
    sitting: () => opened?.driver.sitting ?? null,
    passphraseGiven: () => void (opened && (opened.driver.reauthenticatedAt = now())),

    async enter(area) {
      try {
        upgrade(area, now());
        const thread = standingWorker(new URL("../workers/checkpoint.ts", import.meta.url));
        const checkpoints = createCheckpoints(() => thread.run(area.workerData()), usualCheckpointTimes, thread.end);
        const units = unitsOfWork(area.writer, area.reader, checkpoints.written);
        const olderCopy = await isOlderCopy(area, units, machine.folder);
        const [wallThen, steadyThen] = [now(), steady()];
        opened = {
          area,
          steadyNow: () => wallThen + steady() - steadyThen,
          units,
          checkpoints,
          filling: olderCopy ? null : await startFilling(units),
          driver: await sitDown(units, { keys: area.keys, failedSignIns: area.failedSignInsBefore, olderCopy }, now()),
          beside: null,
        };
        chosen = area.folder;
      } catch (problem) {
        area.close();
        throw problem;
      }
    },

    async join({ keys, failedSignInsBefore }) {
      if (!opened || opened.beside) throw new Error("there is no place at this desk");
      const { units, driver } = opened;
      const { olderCopy } = driver.sitting;
      opened.beside = await sitDown(units, { keys, failedSignIns: failedSignInsBefore, olderCopy }, now());
      changePlaces(opened);
    },
    async switchDriver() {
      if (!opened?.beside) return;
      const { beside, units } = opened;
      // What they were admitted to, or shut out of, while the other drove.
      await units.read((db) => renewKeyRing(db, beside.keys.accountId, beside.ring));
      changePlaces(opened);
    },
    endBeside() {
      if (!opened?.beside) return;
      getUp(opened.beside);
      opened.beside = null;
    },

    async writeBack() {
      await opened?.checkpoints.now();
    },

    async workersEnded() {
      await opened?.filling?.ended();
      await opened?.checkpoints.ended();
    },
    reconnect() {
      if (opened) opened.units = unitsOfWork(opened.area.writer, opened.area.reader, opened.checkpoints.written);
    },

    async leave() {
      if (!opened) return;
      const { area, units, driver, beside, checkpoints, filling } = opened;
      opened = null;
      await endThreads();
      await filling?.ended();
      await checkpoints.ended();
      const head = await units.read(auditHead);
      if (!driver.sitting.olderCopy) setMark(machine.folder, area.fileId, head);
      area.close();
      for (const person of [driver, beside]) if (person) getUp(person);
    },
  };
}
