import { compartmentIn, type Sealing, type SealingWriter } from "../../store/sealing.ts";

/** The places the texts of research are bound to. */
export const inResearch = (id: string): string => `research.content.${id}`;
export const inShared = (researchId: string, itemId: string): string => `research_shared.item.${researchId}.${itemId}`;
export const inForChair = (researchId: string, itemId: string): string =>
  `research_for_chair.item.${researchId}.${itemId}`;
export const inChairNote = (id: string): string => `chair_notes.text.${id}`;

/** The compartment of whose text it is, and the one of its case where that is restricted: reading takes both keys. */
export interface Seals {
  readonly own: string;
  readonly ofCase: string | null;
}

/** A text sealed under a compartment of its own and, in a restricted case, once more over it. Never one that begins like a seal. */
export function sealTwice(sealing: SealingWriter, { own, ofCase }: Seals, text: string, where: string): string {
  const sealed = sealing.seal(own, text, where);
  return ofCase === null ? sealed : sealing.seal(ofCase, sealed, where);
}

/** The text again; null where this session lacks one of the keys. */
export function openTwice(sealing: Sealing, stored: string, where: string): string | null {
  const inner = sealing.open(stored, where);
  return inner === null || compartmentIn(inner) === null ? inner : sealing.open(inner, where);
}
