import type { BridgeEvent } from "../../shared/bridge.ts";
import type { Topic } from "../../shared/contract.ts";
import type { ProcedureName } from "../../shared/contracts.ts";
import { fail } from "../../shared/result.ts";
import type { ShownPlace } from "../../shared/unlock/model.ts";
import type { SignedIn, Tasking } from "../features/context.ts";
import { rememberForms } from "../features/people/matching/forms.ts";
import type { Reader } from "../store/unitOfWork.ts";
import { isThere, type At } from "./atDesk.ts";
import { changesPeople, type Call } from "./call.ts";
import type { Contexts } from "./contexts.ts";
import { SittingOver } from "./problems.ts";
import type { DeskProgram } from "./program.ts";

interface Surroundings {
  readonly program: DeskProgram;
  readonly contexts: Contexts;
  readonly here: () => At | null;
  readonly stillDrives: (at: At) => boolean;
  readonly emit: (event: BridgeEvent) => void;
  readonly touch: (topics: readonly Topic[]) => void;
  readonly now: () => number;
  readonly drawBytes: (count: number) => Uint8Array;
}

/** What opens the one thing a screen is about. */
const opens: Readonly<Record<ShownPlace["kind"], ProcedureName>> = {
  case: "cases.open",
  referral: "referrals.open",
  conference: "conferences.open",
  hearing: "meeting.hearing",
};

/** Makes what a task is given; `began` is who called it: null where it works before sign-in, as sign-in itself. */
export const createTaskings = (desk: Surroundings) =>
  function taskingOf(call: Call, session: SignedIn | null, began: At | null): Tasking {
    const { program, contexts } = desk;
    const at = (): At => {
      const now = desk.here();
      // Whoever has just come in, or taken over, does what is left of it.
      if (began === null || changesPeople(call.name)) {
        if (!now || (began && now.opened !== began.opened)) throw new SittingOver();
        return now;
      }
      if (!isThere(program.opened(), began)) throw new SittingOver();
      return began;
    };
    const present = async (who: At, db: Reader) => {
      const { session: account, area } = await contexts.facts(who, db);
      if (!account) throw new SittingOver();
      return { account, area };
    };
    return {
      session,
      program,
      async read(work) {
        const who = at();
        return who.opened.units.read(async (db) => {
          const { account, area } = await present(who, db);
          return work(contexts.readingOf(who, db, account, area));
        });
      },
      async write(work) {
        const who = at();
        if (who.person.sitting.olderCopy) return fail("desk.olderCopy");
        return who.opened.units.write(async (db) => {
          const { account, area } = await present(who, db);
          const writing = contexts.writingOf(who, db, { session: account, area });
          const result = await work(writing);
          if (result.ok) await rememberForms(writing);
          return result;
        });
      },
      progress: (done, total) => desk.emit({ kind: "progress", task: call.name, done, total }),
      touch: desk.touch,
      // Nothing of who drove before gets onto the wall of who drives now.
      project: (slide) => void ((began === null || desk.stillDrives(began)) && desk.emit({ kind: "projector", slide })),
      async maySee({ kind, key }) {
        const who = at();
        return who.opened.units.read((db) => contexts.mayCall(who, db, opens[kind], key));
      },
      now: desk.now,
      newId: contexts.newId,
      randomBytes: desk.drawBytes,
    };
  };
