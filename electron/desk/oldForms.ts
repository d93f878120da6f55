import { setTimeout as pause } from "node:timers/promises";
import { breathe } from "../store/inTurns.ts";
import { SittingOver } from "./problems.ts";

/**
 * Calls after which something may be waiting: forms and name keys of a file of an earlier version, or of one a desk was killed
 * at; forms of what was imported; name keys in the alphabet of another country.
 */
export const leavesForms = (procedure: string): boolean =>
  ["unlock.signIn", "unlock.join", "unlock.switchDriver", "referrals.saveImport", "settings.changeArea"].includes(
    procedure,
  );

/** Calls that look among the referrals by their forms: those that wait are written before such a call is answered. */
export const looksByForms = (procedure: string): boolean =>
  procedure === "people.candidates" || procedure === "people.hitsForReaders";

/** Has forms and name keys written that an earlier version of the program did not write, or that a call left, while nobody waits. */
export interface OldForms {
  /** Begins; each turn is one short transaction, and none begins while a call is running. */
  start(): void;
  /** Takes turns, others between them, until none `isLeft` or a turn writes none: for a call that needs them. Throws where the sitting ends meanwhile. */
  finish(isLeft: () => Promise<boolean>, turn: () => Promise<number>): Promise<void>;
  /** Begins no further turn; resolves when the one that runs has ended. */
  stop(): Promise<void>;
}

const betweenLooks = 25;

/**
 * `turn` writes some and answers how many; it is called until it answers 0 or fails. `isQuiet` says whether nobody waits.
 */
export function createOldForms(turn: () => Promise<number>, isQuiet: () => boolean): OldForms {
  let sitting = 0;
  let stops = 0;
  let running: Promise<unknown> = Promise.resolve();
  const work = async (mine: number): Promise<void> => {
    for (;;) {
      // It never keeps a desk that has nothing else to do.
      await pause(isQuiet() ? 1 : betweenLooks, undefined, { ref: false });
      if (sitting !== mine) return;
      if (!isQuiet()) continue;
      const written = turn();
      running = written.catch(() => undefined);
      if ((await written) === 0) return;
    }
  };
  return {
    start() {
      sitting += 1;
      // A full disk or an ended sitting: the next sign-in tries again.
      void work(sitting).catch(() => undefined);
    },
    async finish(isLeft, oneTurn) {
      const began = stops;
      while (await isLeft()) {
        if (stops !== began) throw new SittingOver();
        if ((await oneTurn()) === 0) return;
        await breathe();
      }
    },
    async stop() {
      sitting += 1;
      stops += 1;
      await running;
    },
  };
}
