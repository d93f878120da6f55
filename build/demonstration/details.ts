import type { InCaseField, PersonField } from "../../shared/people/fields.ts";
import type { CaseRole } from "../../shared/people/model.ts";
import type { Words } from "./model.ts";

/** What is told of one person of a vignette besides the referral: by field, in words or as the code of a choice. */
export interface VignetteDetails {
  readonly role: CaseRole;
  /** Which one of that role, counted from 0. */
  readonly place?: number;
  readonly fields: Readonly<Partial<Record<PersonField | InCaseField, string | Words>>>;
}

/** By the key of the vignette. Every name, place and school is invented. */
export const detailsByVignette: Readonly<Partial<Record<string, readonly VignetteDetails[]>>> = {
  v02: [
    {
      role: "VICTIM",
      fields: {
        languages: { en: "Spanish\nEnglish", fr: "Espagnol\nAnglais" },
        substanceUse: {
          en: "In opioid treatment. Missed doses are told to nobody but the clinic.",
          fr: "Traitement de substitution. Les prises manquées ne sont dites qu’au centre de soins.",
        },
      },
    },
    {
      role: "PERPETRATOR",
      fields: {
        cohabiting: "NO",
        custody: "ON_LICENCE",
        licences: {
          en: "Licence condition: no contact with her, also not through others.",
          fr: "Condition de la libération : aucun contact avec elle, même par d’autres.",
        },
        knowsOfReferral: "NO",
      },
    },
  ],
  v03: [
    {
      role: "VICTIM",
      fields: {
        nationality: { en: "Afghan", fr: "Afghane" },
        interpreterGender: "WOMAN",
        immigrationStatus: "VISA_DEPENDENT",
        noRecourse: "YES",
        gp: { en: "Harbour Surgery, Northmere", fr: "Cabinet du Port, Northmere" },
      },
    },
    { role: "PERPETRATOR", fields: { cohabiting: "YES", married: "YES", knowsOfReferral: "NO" } },
    { role: "CHILD", fields: { livingWith: { en: "Both parents", fr: "Ses deux parents" }, planStatus: "NONE" } },
    {
      role: "CHILD",
      place: 1,
      fields: { livingWith: { en: "Both parents", fr: "Ses deux parents" }, planStatus: "NONE" },
    },
  ],
  v06: [
    {
      role: "VICTIM",
      fields: {
        pregnant: "YES",
        careNeeds: { en: "Lives with her mother, who works nights", fr: "Vit chez sa mère, qui travaille de nuit" },
      },
    },
  ],
  v11: [
    {
      role: "VICTIM",
      fields: {
        disabilities: {
          en: "Multiple sclerosis\nUses a wheelchair",
          fr: "Sclérose en plaques\nSe déplace en fauteuil roulant",
        },
        careNeeds: {
          en: "The district nurse comes on Monday and Thursday. She cannot leave the flat without help; the chairlift is out of order.",
          fr: "L’infirmière passe le lundi et le jeudi. Elle ne peut pas sortir seule ; le monte-escalier est en panne.",
        },
        capacityConcern: {
          en: "None. She decides for herself; speak to her alone.",
          fr: "Aucun. Elle décide elle-même ; lui parler seule.",
        },
      },
    },
    {
      role: "PERPETRATOR",
      fields: { cohabiting: "YES", employer: { en: "Paid as her carer", fr: "Payé comme son aidant" } },
    },
  ],
  p02: [
    {
      role: "VICTIM",
      fields: {
        aliases: "Bronwen Garland\nBron Price\nBronwyn Pryce",
        nationality: { en: "British", fr: "Britannique" },
        languages: { en: "Welsh\nEnglish", fr: "Gallois\nAnglais" },
        gp: { en: "Mill Street Practice", fr: "Cabinet de Mill Street" },
        healthNeeds: {
          en: "Left wrist broken thirteen months ago. Heavy doors and chains are hard for her to close.",
          fr: "Poignet gauche cassé il y a treize mois. Les portes et chaînes lourdes lui sont difficiles à fermer.",
        },
        employer: { en: "Northmere Bakery", fr: "Boulangerie de Northmere" },
      },
    },
    {
      role: "PERPETRATOR",
      fields: {
        dateOfBirthAlternatives: "1976-02-08",
        cohabiting: "NO",
        married: "NO",
        custody: "AT_LIBERTY",
        whereNow: {
          en: "Own flat, two bus stops from hers. Seen at the stop opposite her flat.",
          fr: "Chez lui, à deux arrêts de bus. Vu à l’arrêt en face de chez elle.",
        },
        vehicles: { en: "Grey estate car", fr: "Break gris" },
        warningMarkers: { en: "Two dogs at the address", fr: "Deux chiens à l’adresse" },
        knowsOfReferral: "NO",
      },
    },
  ],
};
