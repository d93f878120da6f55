/** A text as it begins a line: French days start with a small letter, a title with a large one. */
export const sentenceStart = (text: string): string => text.slice(0, 1).toLocaleUpperCase() + text.slice(1);
