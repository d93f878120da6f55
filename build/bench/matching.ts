import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import { emptyPerson } from "../../shared/people/model.ts";
import type { CivilDate } from "../../shared/dates.ts";
import { project, say } from "../run.ts";
import { inWords } from "./deskProcess.ts";
import { percentile, timed, timedTimes, type Figures } from "./figures.ts";
import type { AtDesk, Group } from "./measuring.ts";
import { filledForm } from "./smallArea.ts";
import { familyName, givenName, seeded } from "./words.ts";

/** Looking for one person, and for everybody a referral names, among all cases; names as common as the area's are. */
async function atDesk({ desk, figures, repeats: { screens: times } }: AtDesk): Promise<void> {
  const { must } = desk;
  const random = seeded(7);
  const day = (run: number): CivilDate => `19${60 + (run % 40)}-0${1 + (run % 9)}-1${run % 10}` as CivilDate;
  const somebody = (run: number) => ({
    familyName: familyName(random),
    givenNames: givenName(random),
    aliases: "",
    dateOfBirth: run % 3 === 0 ? null : day(run),
    gender: "UNKNOWN" as const,
  });
  await must("people.lookFor", somebody(0));
  await desk.held();
  const looks = await timedTimes(times, (run) => must("people.lookFor", somebody(run)));
  figures.add("matching", "p50", percentile(looks, 0.5));
  figures.add("matching", "p99", percentile(looks, 0.99));
  const form = filledForm(familyName(random), "");
  const named = (run: number) => ({ ...emptyPerson, ...somebody(run) });
  const { referralId } = await must("referrals.start", {
    form: { ...form, victim: named(1), perpetrators: [named(2)], children: [named(3), named(4)] },
    contacts: [],
    agencyId: null,
  });
  const referrals = await timedTimes(times, () => must("people.candidates", { referralId }));
  figures.add("matchingReferral", "p50", percentile(referrals, 0.5));
  say(`      the loop was held ${inWords(await desk.held())} at most while people were looked for`);
  measureQuality(figures);
}

/** Looking for the people of the ten thousand referrals that an import left, in one go. */
export async function measureMatchingBatch({ desk, figures }: AtDesk): Promise<void> {
  await desk.held();
  let looked = 0;
  const taken = await timed(async () => ({ looked } = await desk.must("people.matchReferrals", {})));
  figures.add("matchingImport10k", "cold", taken / 1000, "s");
  say(`      ${looked} referrals; the loop was held ${inWords(await desk.held())} at most meanwhile`);
}

/** How well pairs are told apart: generated ones of a seed that was not looked at, and those written by hand. */
function measureQuality(figures: Figures): void {
  const script = join(project, "tests/support/matching/measured.ts");
  const said: unknown = JSON.parse(execFileSync(process.execPath, [script], { encoding: "utf8" }));
  for (const [name, share] of Object.entries(z.record(z.string(), z.number()).parse(said)))
    figures.add(name, "p50", share, "share");
}

/** Finding the same person again: how quickly, and how well. */
export const matching: Group = { atDesk };
