import type { Area } from "../../shared/settings/model.ts";
import { accounts } from "./accounts.ts";
import { agencies } from "./agencies.ts";
import type { DemonstrationAgency, DemonstrationPerson, Vignette, Words } from "./model.ts";
import { p01MaeveDonnelly } from "./p01MaeveDonnelly.ts";
import { p02BronwenPryce } from "./p02BronwenPryce.ts";
import { p03AnnaNovak } from "./p03AnnaNovak.ts";
import { p04ChloeFenwick } from "./p04ChloeFenwick.ts";
import { v01HedwigBrenner } from "./v01HedwigBrenner.ts";
import { v02MarisolVega } from "./v02MarisolVega.ts";
import { v03SamiraHaidari } from "./v03SamiraHaidari.ts";
import { v04CallumReyes } from "./v04CallumReyes.ts";
import { v05EtienneMarchal } from "./v05EtienneMarchal.ts";
import { v06IoanaStan } from "./v06IoanaStan.ts";
import { v07BethNorland } from "./v07BethNorland.ts";
import { v08KristelMagi } from "./v08KristelMagi.ts";
import { v09DesislavaIlieva } from "./v09DesislavaIlieva.ts";
import { v10RuthAdeyemi } from "./v10RuthAdeyemi.ts";
import { v11GwenTallis } from "./v11GwenTallis.ts";
import { v12ZeynepAydin } from "./v12ZeynepAydin.ts";

/** The demonstration area, whole: who sits at its table and what is brought there. */
export interface Demonstration {
  readonly area: Pick<Area, "name" | "country" | "timeZone" | "referencePrefix">;
  /** Where the conferences meet. */
  readonly venue: Words;
  readonly agencies: readonly DemonstrationAgency[];
  readonly accounts: readonly DemonstrationPerson[];
  /** In the order of the agendas. */
  readonly cases: readonly Vignette[];
}

/** Northmere (`RULES.md` 10): nobody in it is real, and neither are its streets. */
export const northmere: Demonstration = {
  area: { name: "Northmere", country: "GB", timeZone: "Europe/London", referencePrefix: "NM" },
  venue: { en: "Town Hall, room 2", fr: "Hôtel de ville, salle 2" },
  agencies,
  accounts,
  cases: [
    p01MaeveDonnelly,
    p02BronwenPryce,
    v06IoanaStan,
    v01HedwigBrenner,
    p03AnnaNovak,
    v10RuthAdeyemi,
    v02MarisolVega,
    v03SamiraHaidari,
    v04CallumReyes,
    v05EtienneMarchal,
    v07BethNorland,
    v08KristelMagi,
    v09DesislavaIlieva,
    v11GwenTallis,
    v12ZeynepAydin,
    p04ChloeFenwick,
  ],
};
