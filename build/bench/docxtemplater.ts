import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";
import type { HearingView } from "../../shared/meeting/model.ts";

const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;

// A template as an area would write it: each case with its texts, what agencies said, risks, and a table of actions.
const body = [
  "{#cases}",
  "{reference}",
  "{#fields}{name}: {text}{/fields}",
  "{#information}{agency}: {text}{/information}",
  "{#risks}{number} {text}{/risks}",
]
  .map(paragraph)
  .join("");
const table = `<w:tbl><w:tr>${["{#actions}{reference}", "{text}", "{owner}", "{due}{/actions}"].map(cell).join("")}</w:tr></w:tbl>`;
const parts: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  "_rels/.rels":
    '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}${table}${paragraph("{/cases}")}</w:body></w:document>`,
};

function template(): Buffer {
  const zip = new PizZip();
  for (const [name, text] of Object.entries(parts)) zip.file(name, text);
  return zip.generate({ type: "nodebuffer" });
}

/** Fills a Word template with the same hearings, as another program would: the file's bytes. */
export function fillTemplate(views: readonly HearingView[]): Buffer {
  const filled = new Docxtemplater(new PizZip(template()), { paragraphLoop: true, linebreaks: true });
  filled.render({
    cases: views.map((view) => ({
      reference: view.reference,
      fields: Object.entries(view.fields).map(([name, { text }]) => ({ name, text })),
      information: view.agencies.flatMap(({ agencyName, entries }) =>
        entries.map(({ text }) => ({ agency: agencyName, text })),
      ),
      risks: view.risks.map(({ number, text }) => ({ number, text })),
      actions: view.actions.map(({ reference, text, ownerName, due }) => ({ reference, text, owner: ownerName, due })),
    })),
  });
  return filled.toBuffer();
}
