/** Two texts of one field, the record's first, one's own below. */
export const bothTexts = (mine: string, other: string): string => `${other}\n${mine}`.trim();

/** The same for an entry with a text among other things. */
export const bothInText = <Entry extends { readonly text: string }>(mine: Entry, other: string): Entry => ({
  ...mine,
  text: bothTexts(mine.text, other),
});
