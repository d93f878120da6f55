import { contrastOnWhite } from "../../../../shared/houseStyle/contrast.ts";
import type { Base, BaseStyle, LetterLook, ParagraphLook } from "../../../../shared/houseStyle/base.ts";
import { lettersOf, over, paragraphOf, usualLetters, usualParagraph, type ThemeFonts } from "./looks.ts";
import type { WordFile } from "./parts.ts";
import { attributeOf, elementAt, elementIn, elementsIn, type Element } from "./xml.ts";

interface Look {
  readonly letters: LetterLook;
  readonly paragraph: ParagraphLook;
}

/** The styles of a Word file, to be asked what a paragraph under one of them looks like. */
export interface StyleSheet {
  /** Everything a paragraph of that style id looks like, down to the defaults of the file. */
  whole(styleId: string | null): Look;
  /** Letters of a character style. */
  letters(styleId: string | null): LetterLook;
  /** What the file says of our styles. */
  readonly ours: Base["styles"];
  readonly theme: ThemeFonts;
}

/** Names Word has for our styles in every language; whatever else a file calls its own is not used in our documents. */
const nameOf: Readonly<Record<BaseStyle, string>> = {
  normal: "normal",
  title: "title",
  subtitle: "subtitle",
  heading1: "heading 1",
  heading2: "heading 2",
  heading3: "heading 3",
  body: "body text",
  bullet: "list bullet",
  cell: "table text",
  cellHead: "table heading",
  label: "table label",
  header: "header",
  footer: "footer",
};

/** Below this, words of a document could not be read on paper. */
const leastContrast = 3;
const legible = (look: Look): Look =>
  look.letters.colour !== null && contrastOnWhite(look.letters.colour) < leastContrast
    ? { ...look, letters: { ...look.letters, colour: null } }
    : look;

function themeOf(file: WordFile): ThemeFonts {
  const part = file.related(file.main).find(({ type }) => type === "theme")?.target;
  if (part === undefined) return { major: null, minor: null };
  const scheme = elementAt(file.xml(part), "a:themeElements", "a:fontScheme");
  const family = (name: string): string | null => attributeOf(elementAt(scheme, name, "a:latin"), "typeface");
  return { major: family("a:majorFont"), minor: family("a:minorFont") };
}

/** Reads the styles of a file; one without any has everything as usual. */
export function readStyles(file: WordFile): StyleSheet {
  const part = file.related(file.main).find(({ type }) => type === "styles")?.target;
  const root = part === undefined ? null : file.xml(part);
  const theme = themeOf(file);
  const styles = new Map(elementsIn(root, "w:style").map((style) => [attributeOf(style, "w:styleId") ?? "", style]));
  const own = (properties: Element | null): Look => ({
    letters: lettersOf(elementIn(properties, "w:rPr"), theme),
    paragraph: paragraphOf(elementIn(properties, "w:pPr")),
  });
  const defaults: Look = {
    letters: lettersOf(elementAt(root, "w:docDefaults", "w:rPrDefault", "w:rPr"), theme),
    paragraph: paragraphOf(elementAt(root, "w:docDefaults", "w:pPrDefault", "w:pPr")),
  };
  const normalId = [...styles].find(([, style]) => isDefault(style))?.[0] ?? null;
  /** A style and what it is based on, the root first; a circle ends where it closes. */
  const chain = (styleId: string | null, above: readonly string[] = []): readonly string[] => {
    const style = styleId === null ? undefined : styles.get(styleId);
    if (styleId === null || style === undefined || above.includes(styleId) || above.length > 11) return above;
    return chain(attributeOf(elementIn(style, "w:basedOn"), "w:val"), [styleId, ...above]);
  };
  const together = (ids: readonly string[], start: Look): Look =>
    ids
      .map((id) => own(styles.get(id) ?? null))
      .reduce(
        (below, above) => ({
          letters: over(below.letters, above.letters),
          paragraph: over(below.paragraph, above.paragraph),
        }),
        start,
      );
  const usual: Look = { letters: usualLetters, paragraph: usualParagraph };
  const idByName = new Map(
    [...styles].map(([id, style]) => [(attributeOf(elementIn(style, "w:name"), "w:val") ?? "").toLowerCase(), id]),
  );
  const ours = Object.entries(nameOf).flatMap(([ourName, name]) => {
    if (ourName === "normal") return [[ourName, legible(together(chain(normalId), defaults))] as const];
    const id = idByName.get(name);
    // What it takes over from the normal text is said there already.
    return id === undefined
      ? []
      : [
          [
            ourName,
            legible(
              together(
                chain(id).filter((one) => one !== normalId),
                usual,
              ),
            ),
          ] as const,
        ];
  });
  return {
    whole: (styleId) => together(chain(styleId ?? normalId), defaults),
    letters: (styleId) => together(chain(styleId), usual).letters,
    ours: Object.fromEntries(ours),
    theme,
  };
}

const isDefault = (style: Element): boolean =>
  attributeOf(style, "w:type") === "paragraph" && ["1", "true"].includes(attributeOf(style, "w:default") ?? "");
