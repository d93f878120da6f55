import { inject } from "vitest";
import { makeSession, type Stage } from "../../../build/shots/stages.ts";
import { aHome, copyOf } from "./homes.ts";

/** The demonstration area as it is first opened, which all journeys of a run share: to look at, never to work on. */
export const stage = (): Stage => inject("northmere").stage;

/** A copy of it in a home of its own. */
export const prepared = (): { readonly home: string; readonly area: string } => copyOf(stage().folder);

/** A copy with the meeting in session: so many cases heard, the next one on the table. */
export async function inSession(heard: number): Promise<{ readonly home: string; readonly area: string }> {
  const home = aHome();
  const { conferenceOn } = inject("northmere");
  const session = await makeSession(stage(), { root: home, language: "en", conferenceOn }, { heard, now: Date.now() });
  return { home, area: session.folder };
}
