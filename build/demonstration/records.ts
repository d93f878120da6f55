import type { z } from "zod";
import type { Basis } from "../../shared/meeting/model.ts";
import type { OrderKind } from "../../shared/records/model.ts";
import type { IncidentType } from "../../shared/referrals/model.ts";
import type { AgencyKey, Words } from "./model.ts";

/** An order of the demonstration; its days are counted from that of the current conference. */
export interface VignetteOrder {
  readonly kind: z.infer<typeof OrderKind>;
  readonly court: Words;
  readonly conditions: Words;
  readonly from: number;
  readonly until: number | null;
  readonly served: number | null;
  readonly breached?: number;
  readonly agency: AgencyKey;
}

export interface VignetteIncident {
  readonly on: number;
  readonly about?: true;
  readonly kinds: readonly z.infer<typeof IncidentType>[];
  readonly text: Words;
  readonly agency: AgencyKey;
  readonly told: number;
  readonly basis: Basis;
  readonly reported: "YES" | "NO" | "UNKNOWN";
}

export interface VignetteRecords {
  readonly orders: readonly VignetteOrder[];
  readonly incidents: readonly VignetteIncident[];
  /** The agencies asked to flag, and whether they confirmed it. */
  readonly flags: Readonly<Partial<Record<AgencyKey, "asked" | "confirmed">>>;
}

const familyCourt: Words = { en: "Northmere family court", fr: "Juge aux affaires familiales de Northmere" };

/** What is kept of some of the cases besides their hearings, by the case's key. */
export const records: Readonly<Record<string, VignetteRecords>> = {
  p02: {
    orders: [
      {
        kind: "PROTECTION",
        court: familyCourt,
        conditions: {
          en: "Not within 100 metres of her flat; no contact by any way, also not through others.",
          fr: "Ne pas approcher à moins de 100 mètres de l’appartement ; aucun contact, même par des tiers.",
        },
        from: -385,
        until: -20,
        served: -383,
        agency: "police",
      },
      {
        kind: "PROTECTION",
        court: familyCourt,
        conditions: {
          en: "As before, and not at the bus stop opposite the house.",
          fr: "Comme auparavant, et interdiction de se tenir à l’arrêt de bus en face de la maison.",
        },
        from: -20,
        until: 345,
        served: -18,
        agency: "police",
      },
    ],
    incidents: [
      {
        on: -52,
        kinds: ["STALKING"],
        text: {
          en: "Rang the bell once at night and left before the door was opened. The camera of a neighbour recorded it.",
          fr: "A sonné une fois la nuit et est reparti avant qu’on ouvre. La caméra d’un voisin l’a enregistré.",
        },
        agency: "police",
        told: -50,
        basis: "FACT",
        reported: "YES",
      },
      {
        on: -400,
        about: true,
        kinds: ["PHYSICAL"],
        text: {
          en: "Broke her wrist when she wanted to leave the flat.",
          fr: "Lui a cassé le poignet alors qu’elle voulait quitter l’appartement.",
        },
        agency: "hospital",
        told: -50,
        basis: "REPORTED",
        reported: "NO",
      },
    ],
    flags: { police: "confirmed", housing: "confirmed", primaryCare: "asked", victimSupport: "confirmed" },
  },
  v02: {
    orders: [
      {
        kind: "LICENCE",
        court: { en: "Probation, supervision team", fr: "Service de probation" },
        conditions: {
          en: "No contact with Ms Vega, not at the clinic either. To live where the supervisor approved.",
          fr: "Aucun contact avec Mme Vega, y compris à la clinique. Domicile approuvé par le service.",
        },
        from: -160,
        until: 205,
        served: -160,
        breached: -24,
        agency: "probation",
      },
    ],
    incidents: [
      {
        on: -70,
        about: true,
        kinds: ["STRANGULATION"],
        text: {
          en: "She reported that he held her by the throat until she could not breathe; she took the statement back two days later.",
          fr: "Elle a rapporté qu’il l’avait serrée à la gorge jusqu’à ne plus pouvoir respirer ; elle a retiré sa plainte deux jours après.",
        },
        agency: "police",
        told: -24,
        basis: "REPORTED",
        reported: "YES",
      },
      {
        on: -24,
        kinds: ["COERCIVE_CONTROL"],
        text: {
          en: "Collected her medicine with her prescription; she missed the dose of that day.",
          fr: "A retiré son traitement avec son ordonnance ; elle a manqué la prise de ce jour.",
        },
        agency: "substance",
        told: -23,
        basis: "FACT",
        reported: "NO",
      },
    ],
    flags: { police: "confirmed", substance: "asked", housing: "asked" },
  },
  v09: {
    orders: [
      {
        kind: "PROTECTION",
        court: familyCourt,
        conditions: {
          en: "Not near her room or her workplace; no letters, no flowers, nobody sent.",
          fr: "Ne pas approcher de sa chambre ni de son lieu de travail ; ni lettres, ni fleurs, ni personne envoyée.",
        },
        from: -345,
        until: 20,
        served: -344,
        breached: -30,
        agency: "police",
      },
    ],
    incidents: [
      {
        on: -30,
        kinds: ["STALKING"],
        text: {
          en: "His sister brought flowers and a letter to her workplace; it says that he forgives her.",
          fr: "La sœur a apporté des fleurs et une lettre à son travail ; il y écrit qu’il lui pardonne.",
        },
        agency: "victimSupport",
        told: -28,
        basis: "REPORTED",
        reported: "YES",
      },
    ],
    flags: { police: "confirmed", housing: "asked" },
  },
};
