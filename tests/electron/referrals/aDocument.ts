import { strToU8, zipSync } from "fflate";

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const run = (part: string): string => `<w:r><w:t xml:space="preserve">${escaped(part)}</w:t></w:r>`;

/** A paragraph as Word writes it, in two runs, as it often does. */
export const paragraph = (text: string): string => {
  const middle = Math.floor(text.length / 2);
  return `<w:p>${run(text.slice(0, middle))}${run(text.slice(middle))}</w:p>`;
};

const cell = (text: string): string => `<w:tc><w:tcPr/>${text.split("\n").map(paragraph).join("")}</w:tc>`;

export const table = (rows: readonly (readonly string[])[]): string => {
  return `<w:tbl><w:tblPr/>${rows.map((cells) => `<w:tr>${cells.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
};

export const picture = "<w:p><w:r><w:drawing><wp:inline/></w:drawing></w:r></w:p>";

/** A Word document with this body. */
export const aDocument = (body: string, more: Readonly<Record<string, Uint8Array>> = {}): Buffer =>
  Buffer.from(
    zipSync({
      "[Content_Types].xml": strToU8("<Types/>"),
      "word/document.xml": strToU8(
        `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      ),
      ...more,
    }),
  );
