/** The text with a capital letter first, as a day stands at the start of a title: "Mercredi 2 décembre". */
export const atStart = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
