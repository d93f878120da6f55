import { ok } from "../../shared/result.ts";
import type { Topic } from "../../shared/contract.ts";
import { rememberOldForms } from "../features/people/matching/forms.ts";
import { fillNameKeys } from "../store/nameKeys.ts";
import type { Writer } from "../store/unitOfWork.ts";
import type { At } from "./atDesk.ts";
import type { Contexts } from "./contexts.ts";
import { createOldForms, type OldForms } from "./oldForms.ts";

/** How long old forms are written, in milliseconds, before others get their turn: committing them takes as long again. */
const oldFormsAtOnce = 4;
/** Turns at old forms until what they wrote is brought into the database: else a commit would have to do it. */
const turnsAtOnce = 30;

interface Surroundings {
  readonly contexts: Contexts;
  /** Who drives; null while nobody is signed in. */
  readonly here: () => At | null;
  readonly isQuiet: () => boolean;
  readonly touch: (topics: readonly Topic[]) => void;
  readonly writeBack: () => Promise<void>;
}

/** What is written while nobody waits: forms by which people are found, and what names are sorted by. */
export interface WaitingForms extends Pick<OldForms, "start" | "stop"> {
  /** Has those of referrals written first, for a call that looks by them. */
  finishReferrals(at: At, isLeft: () => Promise<boolean>): Promise<void>;
}

export function createWaitingForms({ contexts, here, isQuiet, touch, writeBack }: Surroundings): WaitingForms {
  let turns = 0;
  let namesChanged = false;
  /** Some of the names that have nothing they are sorted by; lists are put in order anew when the last one has. */
  async function writeNameKeys(db: Writer): Promise<number> {
    const written = await fillNameKeys(db, oldFormsAtOnce);
    if (written === 0 && namesChanged) touch(["cases", "referrals"]);
    namesChanged = written > 0;
    return written;
  }
  /** One turn at what waits, or at the forms of referrals only. Answers how many were written. */
  async function turn(at: At, of: "everybody" | "referrals"): Promise<number> {
    const written = await at.opened.units.write(async (db) => {
      const { session, area } = await contexts.facts(at, db);
      if (!session) return ok(0);
      const keys = of === "everybody" ? await writeNameKeys(db) : 0;
      if (keys > 0) return ok(keys);
      const writing = contexts.writingOf(at, db, { session, area });
      return ok(await rememberOldForms(writing, { of, milliseconds: oldFormsAtOnce }));
    });
    turns += 1;
    if (turns % turnsAtOnce === 0) await writeBack();
    return written.ok ? written.value : 0;
  }
  const oldForms = createOldForms(async () => {
    const at = here();
    return at ? turn(at, "everybody") : 0;
  }, isQuiet);
  return {
    start: oldForms.start,
    stop: oldForms.stop,
    finishReferrals: (at, isLeft) => oldForms.finish(isLeft, () => turn(at, "referrals")),
  };
}
