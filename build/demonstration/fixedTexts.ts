import type { Words } from "./model.ts";

/** What every referral of the demonstration says about its lawful basis, and why it goes on where consent was not given. */
export const referralTexts: Readonly<
  Record<"lawfulBasis" | "whatShared" | "whyNecessary" | "whyProportionate", Words>
> = {
  lawfulBasis: {
    en: "Public task: prevention of serious harm (safeguarding)",
    fr: "Mission d'intérêt public : prévention d'une atteinte grave (protection des personnes)",
  },
  whatShared: {
    en: "What happened, who is in danger, how she can be reached safely, and the score of the checklist.",
    fr: "Les faits, les personnes en danger, comment la joindre sans risque, et le score de la grille.",
  },
  whyNecessary: {
    en: "The danger is high and cannot be lowered by one agency alone.",
    fr: "Le danger est élevé et aucun service ne peut le réduire seul.",
  },
  whyProportionate: {
    en: "Only what bears on safety is shared, and only with the agencies that can act on it.",
    fr: "Seul ce qui touche à la sécurité est partagé, et seulement avec les services qui peuvent agir.",
  },
};

/** The action of an agency that was not in the room. */
export const followUp = (agency: Words): Words => ({
  en: `Check the files of ${agency.en} and tell the adviser what is held`,
  fr: `Vérifier les dossiers (${agency.fr}) et informer l’intervenante de ce qui est connu`,
});
