/** How light a channel is to the eye, from 0 to 1 (WCAG 2.2, relative luminance). */
const linear = (channel: number): number => {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** How much a colour of six hexadecimal digits stands out from white paper: from 1 (white) to 21 (black). */
export function contrastOnWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => linear(parseInt(colour.slice(at, at + 2), 16)));
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** What words need to be read on paper, and what a thin line needs to be seen. */
export const leastContrast = { words: 4.5, lines: 1.5 };

/** Why colours cannot be printed with, or null. */
export function whyTooLight({
  headingColour,
  lineColour,
}: {
  readonly headingColour: string;
  readonly lineColour: string;
}): "houseStyle.headingTooLight" | "houseStyle.lineTooLight" | null {
  if (contrastOnWhite(headingColour) < leastContrast.words) return "houseStyle.headingTooLight";
  return contrastOnWhite(lineColour) < leastContrast.lines ? "houseStyle.lineTooLight" : null;
}
