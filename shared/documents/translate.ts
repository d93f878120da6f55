/**
 * Words in the language of the document: a key such as `minutes:present.heading` (file and place in
 * `locales/<xx>/documents/`) and its values in, the sentence out. `count` chooses the plural.
 */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;
