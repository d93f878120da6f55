import { rmSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { makeStage, type Stage } from "../../../build/shots/stages.ts";
import { nextWednesday } from "../../../electron/desk/demonstration/demonstration.ts";
import { dayOf, instantOf, type CivilDate } from "../../../shared/dates.ts";
import { aHome } from "./homes.ts";

declare module "vitest" {
  export interface ProvidedContext {
    readonly northmere: { readonly stage: Stage; readonly conferenceOn: CivilDate };
  }
}

/** Makes the demonstration area once for all journeys of a run; each journey works on a copy of its own. */
export default async function makeNorthmere(project: TestProject): Promise<() => void> {
  const root = aHome();
  const conferenceOn = nextWednesday(dayOf(instantOf(Date.now()), "Europe/London"));
  const stage = await makeStage({ root, language: "en", conferenceOn }, false);
  project.provide("northmere", { stage, conferenceOn });
  return () => rmSync(root, { recursive: true, force: true });
}
