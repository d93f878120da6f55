import type { Country } from "../settings/model.ts";
import { inEveryLanguage } from "./checkPack.ts";
import { PackFile, type Pack } from "./pack.ts";
import bsafer from "./packs/bsafer.json" with { type: "json" };
import dangerAssessment from "./packs/dangerAssessment.json" with { type: "json" };
import dara from "./packs/dara.json" with { type: "json" };
import dashRicParaphrase from "./packs/dashRicParaphrase.json" with { type: "json" };
import frenchDangerGrid from "./packs/frenchDangerGrid.json" with { type: "json" };
import odara from "./packs/odara.json" with { type: "json" };
import policeDash from "./packs/policeDash.json" with { type: "json" };
import romanianPoliceForm from "./packs/romanianPoliceForm.json" with { type: "json" };
import saraV3 from "./packs/saraV3.json" with { type: "json" };
import stalkingTopics from "./packs/stalkingTopics.json" with { type: "json" };
import structuredJudgement from "./packs/structuredJudgement.json" with { type: "json" };
import viogen from "./packs/viogen.json" with { type: "json" };
import youngPeopleDash from "./packs/youngPeopleDash.json" with { type: "json" };

const files: readonly unknown[] = [
  dashRicParaphrase,
  frenchDangerGrid,
  structuredJudgement,
  stalkingTopics,
  romanianPoliceForm,
  dara,
  policeDash,
  youngPeopleDash,
  odara,
  dangerAssessment,
  bsafer,
  saraV3,
  viogen,
];

let parsed: readonly Pack[] | null = null;

/** The instruments that come with the program, in the order in which they are offered. Each is checked by a test. */
export const shippedPacks = (): readonly Pack[] =>
  (parsed ??= files.map((file) => inEveryLanguage(PackFile.parse(file))));

const usual: Readonly<Record<Country, readonly string[]>> = {
  GB: ["dash-ric-paraphrase", "s-dash-topics", "dara", "police-dash-2009", "dash-young-people"],
  IE: ["dash-ric-paraphrase", "s-dash-topics"],
  EE: ["dash-ric-paraphrase", "s-dash-topics"],
  FR: ["fr-danger-grid-paraphrase"],
  DE: ["odara", "danger-assessment"],
  AT: [],
  ES: ["es-viogen"],
  GR: [],
  BG: [],
  RO: ["ro-police-form"],
  BE: [],
};

/** The instruments an area of a country begins with, by id: those used there, and the judgement that needs none. */
export const usualInstruments = (country: Country): readonly string[] => [...usual[country], "structured-judgement"];

/** The instruments an area offers, by id: what it set, else what is usual in its country. */
export const enabledInstruments = (settings: readonly string[] | null, country: Country): readonly string[] =>
  settings ?? usualInstruments(country);
