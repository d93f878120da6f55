import { existsSync } from "node:fs";
import { northmere } from "../../../build/demonstration/northmere.ts";
import { addDays, dayOf, dayOfWeek, instantOf, type CivilDate } from "../../../shared/dates.ts";
import type { Demonstration, Machine } from "../../features/unlock/program.ts";
import { lowestCosts } from "../../vault/vault.ts";
import { seedDemonstration } from "./seedDemonstration.ts";

/** The next Wednesday after a day: when the demonstration's current conference is held inside the program. */
export const nextWednesday = (today: CivilDate): CivilDate => addDays(today, ((3 - dayOfWeek(today) + 6) % 7) + 1);

/** The demonstration area: made when it is first opened, with passphrases everybody may know (`RULES.md` 10). */
export const demonstrationOn = (machine: Machine): Demonstration => ({
  accounts: northmere.accounts.map(({ name, role, agency, passphrase }) => ({
    name,
    role,
    agency: northmere.agencies.find(({ key }) => key === agency)?.name.en ?? "",
    passphrase,
  })),
  async make(folder, language, onProgress) {
    if (existsSync(folder)) return;
    const conferenceOn = nextWednesday(dayOf(instantOf(Date.now()), northmere.area.timeZone));
    // Its passphrases are public, so the cheapest derivation that an area may have is good enough.
    await seedDemonstration({
      folder,
      language,
      conferenceOn,
      machine: { ...machine, costs: lowestCosts },
      holdCurrent: false,
      onProgress,
    });
  },
});
