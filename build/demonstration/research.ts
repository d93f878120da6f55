import type { AgencyKey, Words } from "./model.ts";
import type { ContactOutcome, ItemKind, Sharing } from "../../shared/research/model.ts";

/** One more thing an agency holds on a case, besides what it will say at the table. */
export interface ResearchNote {
  readonly kind: ItemKind;
  readonly text: Words;
  readonly sharing: Exclude<Sharing, "SHARE">;
  /** Why it is kept; for what is not shared. */
  readonly reason?: Words;
}

/** Where each agency with an account looked. */
export const systemsChecked: Readonly<Partial<Record<AgencyKey, Words>>> = {
  police: {
    en: "Crime records, calls to the control room, custody and firearms register, last three years",
    fr: "Procédures, appels au centre opérationnel, gardes à vue et fichier des armes, sur trois ans",
  },
  housing: {
    en: "Tenancy and rent file, neighbour complaints, homelessness applications",
    fr: "Dossiers de bail et de loyer, plaintes de voisinage, demandes d’hébergement",
  },
  mentalHealth: {
    en: "Patient record of the community team and of the crisis line",
    fr: "Dossier patient de l’équipe de secteur et de la ligne de crise",
  },
  standards: {
    en: "Complaints, vetting and access log of the force’s systems",
    fr: "Plaintes, habilitations et journal des accès aux systèmes du service",
  },
};

/** What agencies keep to themselves, or give to the chair only, by case and agency. */
export const researchNotes: Readonly<Record<string, Readonly<Partial<Record<AgencyKey, readonly ResearchNote[]>>>>> = {
  v02: {
    police: [
      {
        kind: "RISK",
        text: {
          en: "A neighbour told an officer that she hears him counting out pills at night. She asked not to be named.",
          fr: "Une voisine a dit à un policier l’entendre compter des comprimés la nuit. Elle a demandé à ne pas être nommée.",
        },
        sharing: "DO_NOT_SHARE",
        reason: {
          en: "Only she can know it: it would lead to her",
          fr: "Elle seule peut le savoir : on remonterait jusqu’à elle",
        },
      },
    ],
  },
  v03: {
    housing: [
      {
        kind: "PROTECTIVE",
        text: {
          en: "A flat in the next district can be held for her until the end of the month, in another name.",
          fr: "Un logement dans le secteur voisin peut lui être réservé jusqu’à la fin du mois, sous un autre nom.",
        },
        sharing: "CHAIR_ONLY",
      },
    ],
  },
  v05: {
    mentalHealth: [
      {
        kind: "RISK",
        text: {
          en: "What he said of his childhood in treatment",
          fr: "Ce qu’il a dit de son enfance au cours des soins",
        },
        sharing: "DO_NOT_SHARE",
        reason: {
          en: "Medical confidence; it changes nothing about the danger",
          fr: "Secret médical ; cela ne change rien au danger",
        },
      },
    ],
  },
  v07: {
    standards: [
      {
        kind: "STAFF_SAFETY",
        text: {
          en: "His access to the records of this area was withdrawn this morning; he does not know yet.",
          fr: "Son accès aux fichiers de ce secteur a été retiré ce matin ; il ne le sait pas encore.",
        },
        sharing: "CHAIR_ONLY",
      },
    ],
  },
};

/** What is still to come when the demonstration is opened, so that somebody can be reminded: begun, or not begun at all. */
export const researchOpen: Readonly<Partial<Record<AgencyKey, Readonly<Record<string, "begun" | "missing">>>>> = {
  police: { v12: "missing" },
  housing: { v09: "begun", v11: "missing", v05: "missing" },
  mentalHealth: { v08: "missing", v10: "missing" },
  standards: { v01: "missing", v04: "missing" },
};

/** Whether the adviser reached the victim before the current conference. */
export const victimsReached: Readonly<Record<string, ContactOutcome>> = {
  p03: "CONTACTED",
  v01: "CONTACTED",
  v02: "TRIED",
  v04: "CONTACTED",
  v05: "CONTACTED",
  v07: "CONTACTED",
  v08: "NOT_SAFE",
  v10: "CONTACTED",
};

/** What the chair noted beforehand, by case. */
export const chairNotes: Readonly<Record<string, Words>> = {
  v02: {
    en: "Ask probation about the recall before anything is said of the pharmacy.",
    fr: "Interroger la probation sur la révocation avant de parler de la pharmacie.",
  },
};
