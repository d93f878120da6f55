import type { Options } from "docx-preview";
import { elementsFor } from "./elements.ts";
import { breakIntoPages } from "./pages.ts";
import { putPlaces } from "./placed.ts";
import { layTabs } from "./tabs.ts";

const look = `
html { background: transparent; color-scheme: light; }
body { margin: 0; overflow: hidden; }
body > section.docx { margin: 0 auto 20px; background: #fff; box-shadow: 0 1px 6px rgb(0 0 0 / 0.35); }
body > section.docx:last-of-type { margin-bottom: 0; }
section.docx > footer { display: flex; flex-flow: column; justify-content: flex-end; }
p[class*="-num-"]::before { display: inline-block; width: 4mm; text-indent: 0; }
[data-continued] { text-indent: 0 !important; }
[data-continued]::before { content: none !important; counter-increment: none !important; }
`;

interface Head {
  titlePage?: boolean;
}
/** As much of what the library has read as is looked at here. */
interface ReadFile {
  readonly documentPart: { readonly body: { readonly props?: Head } };
  readonly parts: readonly { readonly rootElement?: unknown }[];
}

const nonceOf = (page: Document): string =>
  page.querySelector('meta[name="style-nonce"]')?.getAttribute("content") ?? "";

/**
 * Draws a Word file into a frame, as pages. The frame is sandboxed and runs nothing, whatever stands in the file; what is
 * drawn comes through `elementsFor`. Answers the pages.
 */
export async function drawFile(file: Blob, frame: Document, language: string): Promise<HTMLElement[]> {
  const { parseAsync, renderDocument } = await import("docx-preview");
  const make = elementsFor(frame, nonceOf(document));
  const options: Partial<Options> = {
    inWrapper: false,
    useBase64URL: true,
    renderAltChunks: false,
    renderComments: false,
    ignoreFonts: true,
    h: make,
  };
  const draw = async (isFirst: boolean): Promise<Node[]> => {
    const read = (await parseAsync(file, options)) as ReadFile;
    putPlaces(read.documentPart.body);
    for (const { rootElement } of read.parts) putPlaces(rootElement);
    const { props } = read.documentPart.body;
    if (props && !isFirst) props.titlePage = false;
    return renderDocument(read, options);
  };
  const drawn = await draw(true);
  // A letterhead may have another head on its first page; that of the others is in the file, and drawn nowhere yet.
  const others = await draw(false);
  frame.documentElement.lang = language;
  frame.head.replaceChildren(make({ tagName: "style", children: [look] }));
  frame.body.replaceChildren();
  for (const node of drawn) (node.nodeName === "STYLE" ? frame.head : frame.body).append(node);
  const usualPage = others.find((node): node is HTMLElement => node.nodeName === "SECTION");
  const parked = frame.createElement("div");
  if (usualPage) parked.append(usualPage);
  frame.body.append(parked);
  layTabs(frame);
  const pages = breakIntoPages(frame.body, {
    header: parked.querySelector("header"),
    footer: parked.querySelector("footer"),
  });
  parked.remove();
  // Now that the numbers stand in it.
  for (const foot of frame.querySelectorAll("header, footer")) layTabs(foot);
  return pages;
}
