import { rmSync } from "node:fs";
import { afterAll, beforeAll } from "vitest";
import { makeSession, makeStage, type Stage } from "../../../build/shots/stages.ts";
import { nextWednesday } from "../../../electron/desk/demonstration/demonstration.ts";
import { dayOf, instantOf } from "../../../shared/dates.ts";
import { aHome, copyOf } from "./journey.ts";

export interface Northmere {
  /** The demonstration area as it is first opened, in a home of its own. */
  prepared(): { readonly home: string; readonly area: string };
  /** The same with the meeting in session: so many cases heard, the next one on the table. */
  inSession(heard: number): Promise<{ readonly home: string; readonly area: string }>;
  stage(): Stage;
}

/** Makes the demonstration area once for a file of journeys; each journey then has its own copy. */
export function northmereForThisFile(): Northmere {
  const root = aHome();
  const conferenceOn = nextWednesday(dayOf(instantOf(Date.now()), "Europe/London"));
  let made: Stage | undefined;
  const stage = (): Stage => {
    if (!made) throw new Error("the demonstration area is made before the first journey");
    return made;
  };
  beforeAll(async () => {
    made = await makeStage({ root, language: "en", conferenceOn }, false);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return {
    stage,
    prepared: () => copyOf(stage().folder),
    async inSession(heard) {
      const home = aHome();
      const session = await makeSession(
        stage(),
        { root: home, language: "en", conferenceOn },
        { heard, now: Date.now() },
      );
      return { home, area: session.folder };
    },
  };
}
