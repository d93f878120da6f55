import type { AgencyKey, Words } from "./model.ts";

/** One completed assessment of the demonstration. Every item that is not named is answered no. */
export interface VignetteAssessment {
  readonly instrument: string;
  /** Days before the referral came in. */
  readonly daysBefore: number;
  readonly agency: AgencyKey;
  /** Who assessed; the agency's representative when left out. */
  readonly assessor?: Words;
  readonly yes: readonly string[];
  readonly dontKnow: readonly string[];
  /** Who says so, by the item's code, when it is not the victim. */
  readonly sources: Readonly<Record<string, Words>>;
  /** The result of an instrument that is filled in elsewhere. */
  readonly level?: string;
  readonly documentReference?: string;
  readonly comment?: Words;
}

const allOfDash = Array.from({ length: 24 }, (_, at) => `D${String(at + 1).padStart(2, "0")}`);
const dashWithout = (...codes: readonly string[]) => allOfDash.filter((code) => !codes.includes(code));

/** The assessments that come with a case, by its key. */
export const assessments: Readonly<Record<string, readonly VignetteAssessment[]>> = {
  v02: [
    {
      instrument: "es-viogen",
      daysBefore: 2,
      agency: "police",
      yes: [],
      dontKnow: [],
      sources: {},
      level: "ALTO",
      documentReference: "VG-2026-1187",
    },
  ],
  v04: [
    {
      instrument: "dash-ric-paraphrase",
      daysBefore: 0,
      agency: "police",
      yes: dashWithout("D01", "D07", "D09", "D13", "D14", "D15", "D17", "D19", "D23"),
      dontKnow: ["D19", "D23"],
      sources: {
        D18: { en: "Police: an earlier partner", fr: "Police : un ancien partenaire" },
        D24: { en: "Police records", fr: "Fichiers de police" },
      },
    },
    {
      instrument: "s-dash-topics",
      daysBefore: 0,
      agency: "police",
      yes: ["T01", "T02", "T03", "T05", "T07", "T11"],
      dontKnow: ["T10"],
      sources: {},
    },
  ],
  v05: [
    {
      instrument: "fr-danger-grid-paraphrase",
      daysBefore: 1,
      agency: "hospital",
      yes: ["V01", "V02", "V06", "A01", "A02", "A03", "A04", "A05", "A06", "S02", "S03", "S04", "S05"],
      dontKnow: ["V05", "V08", "A07"],
      sources: {
        S03: { en: "School: both children asleep in class", fr: "École : les deux enfants dorment en classe" },
        A02: { en: "Seen by the doctor: a cut from a knife", fr: "Constaté par le médecin : une plaie au couteau" },
      },
    },
  ],
  v07: [
    {
      instrument: "dash-ric-paraphrase",
      daysBefore: 0,
      agency: "victimSupport",
      yes: dashWithout("D01", "D09", "D13", "D16", "D17", "D19"),
      dontKnow: ["D16"],
      sources: {},
    },
  ],
  v10: [
    {
      instrument: "dash-ric-paraphrase",
      daysBefore: 31,
      agency: "victimSupport",
      assessor: { en: "Adviser in Haverby", fr: "Intervenante à Haverby" },
      yes: dashWithout("D05", "D09", "D16", "D17", "D19"),
      dontKnow: [],
      sources: {},
      comment: {
        en: "Copied from the form of the area she left.",
        fr: "Repris du formulaire du territoire qu’elle a quitté.",
      },
    },
    {
      instrument: "dash-ric-paraphrase",
      daysBefore: 0,
      agency: "victimSupport",
      yes: dashWithout("D01", "D05", "D09", "D10", "D11", "D16", "D17", "D19", "D20"),
      dontKnow: ["D20"],
      sources: { D23: { en: "Her former adviser", fr: "Son ancienne intervenante" } },
    },
  ],
};

/** What the area offers: the usual ones of its country, and those two of its cases came with. */
export const offeredInstruments: readonly string[] = [
  "dash-ric-paraphrase",
  "s-dash-topics",
  "dara",
  "fr-danger-grid-paraphrase",
  "es-viogen",
  "structured-judgement",
];
