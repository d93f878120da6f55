// A code is the prefix of its area, four letters, and the number of the copy: `NM-4F7Q-04`. A reference of a case has no
// number behind it. Word may split a line anywhere, so the runs of a paragraph are joined first.
const code = /(?<![\p{L}\p{N}-])[\p{L}\p{N}]{1,10}-[2-9A-HJ-NP-Z]{4}-\d{2,4}(?![\p{L}\p{N}-])/gu;
const paragraphEnd = /<\/w:p>/gu;
// A tab or a line break is where one word ends.
const textOrGap = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br|cr)\b[^>]*\/>/gu;
const mostCodes = 10;

/** The codes of copies that stand in headers and footers, each once; `parts` is their XML. */
export function codesIn(parts: readonly string[]): readonly string[] {
  const lines = parts.flatMap((xml) =>
    xml
      .split(paragraphEnd)
      .map((paragraph) => [...paragraph.matchAll(textOrGap)].map(([, text]) => text ?? " ").join("")),
  );
  return [...new Set(lines.flatMap((line) => line.match(code) ?? []))].slice(0, mostCodes);
}

/** Whether a code is one that an area with this prefix gives. */
export const isOfArea = (copyCode: string, referencePrefix: string): boolean =>
  copyCode.startsWith(`${referencePrefix}-`);
