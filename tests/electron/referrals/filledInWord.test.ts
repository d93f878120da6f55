import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { printOutline } from "../../../electron/features/documents/printer.ts";
import { translatorOf } from "../../../electron/features/documents/translator.ts";
import { composeReferral } from "../../../shared/documents/referralForm.ts";
import type { Outline } from "../../../shared/documents/outline.ts";
import { formFields, formSections, type FormField, type FormSection } from "../../../shared/referrals/labels.ts";
import { languages, type Language } from "../../../shared/settings/model.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { aConference, marks, recipientOf } from "../../support/aRecord.ts";
import { readForm } from "./importing.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk({ cast: ["police"] });
  await desk.signInAs("police");
});
afterAll(() => desk.close());

/** What somebody types into a cell, or ticks in it by its code; the part of the form, which of its people, the question. */
type Typed = { readonly text: string } | { readonly ticks: readonly string[] };
const typed: readonly (readonly [FormSection, number, string, Typed])[] = [
  ["referrer", 0, "referrerName", { text: "Paul Osei" }],
  ["referrer", 0, "date", { text: "20/11/2026" }],
  ["victim", 0, "victim.familyName", { text: "Nováková" }],
  ["victim", 0, "victim.givenNames", { text: "Anna" }],
  ["victim", 0, "victim.dateOfBirth", { text: "28.02.1990" }],
  ["victim", 0, "victim.gender", { ticks: ["WOMAN"] }],
  ["victim", 0, "victim.phone", { text: "07700 900123" }],
  ["victim", 0, "victim.phoneSafe", { ticks: ["YES"] }],
  ["victim", 0, "victim.leaveMessage", { ticks: ["NO"] }],
  ["perpetrator", 0, "perpetrator.familyName", { text: "Novák" }],
  ["perpetrator", 0, "perpetrator.givenNames", { text: "Marek" }],
  ["perpetrator", 0, "perpetrator.relationship", { ticks: ["EX_PARTNER"] }],
  ["child", 0, "child.givenNames", { text: "Eva" }],
  ["child", 0, "child.familyName", { text: "Nováková" }],
  ["child", 0, "child.schoolOrWork", { text: "Hillside Primary" }],
  ["child", 1, "child.givenNames", { text: "Jan" }],
  ["child", 1, "child.familyName", { text: "Novák" }],
  ["reason", 0, "criteria", { ticks: ["VISIBLE_HIGH_RISK", "REPEAT"] }],
  ["reason", 0, "score", { text: "17" }],
  ["consent", 0, "victimAware", { ticks: ["NO"] }],
  ["consent", 0, "unawareReason", { text: "He was in the room.\nIt was not safe to ask." }],
  ["consent", 0, "consent", { ticks: ["NOT_SOUGHT_UNSAFE"] }],
  ["background", 0, "incidentTypes", { ticks: ["STALKING", "THREAT_TO_KILL"] }],
  ["background", 0, "background", { text: "Threats with a knife & a rope on Sunday; 3 < 4 times before." }],
  ["background", 0, "childReferralMade", { ticks: ["YES"] }],
];

const blankOutline = (language: Language): Outline =>
  composeReferral(aConference(), null, {
    t: translatorOf(language),
    language,
    recipient: recipientOf("police"),
    marks,
  });

/** The rows of the blank form, in their order: which part, which person in it, which question. */
function rowsOf(outline: Outline): readonly { section: FormSection; index: number; field: FormField }[] {
  const asked = (section: FormSection): readonly FormField[] =>
    formFields.filter((field) => field.section === section && field.kind !== "wholeName");
  const grids = outline.blocks.filter(({ kind }) => kind === "grid").length;
  const once = formSections.map((section) => ({ section, index: 0 }));
  const child = once.findIndex(({ section }) => section === "child");
  const parts = [...once.slice(0, child + 1), { section: "child" as const, index: 1 }, ...once.slice(child + 1)];
  expect(parts).toHaveLength(grids);
  return parts.flatMap((part) => asked(part.section).map((field) => ({ ...part, field })));
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** As Word keeps what is typed: runs of its own at the end of the cell's last paragraph, a line feed as a break. */
function typeInto(cell: string, text: string): string {
  const runs = text
    .split("\n")
    .map((line, index) => `${index > 0 ? "<w:br/>" : ""}<w:t xml:space="preserve">${escaped(line)}</w:t>`)
    .join("");
  const end = cell.lastIndexOf("</w:p>");
  return `${cell.slice(0, end)}<w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr>${runs}</w:r>${cell.slice(end)}`;
}

/** Ticked as the form asks for it: ☐ replaced by ☒ before the answer. */
function tickIn(cell: string, field: FormField, codes: readonly string[], language: Language): string {
  return codes.reduce((before, code) => {
    const label = escaped(field.choices?.[code]?.[language][0] ?? expect.fail(`${field.field} has no ${code}`));
    expect(before).toContain(`☐\u00a0${label}`);
    return before.replace(`☐\u00a0${label}`, `☒\u00a0${label}`);
  }, cell);
}

async function filledIn(language: Language): Promise<Buffer> {
  const outline = blankOutline(language);
  const rows = rowsOf(outline);
  const parts = unzipSync(await printOutline(outline));
  const xml = strFromU8(parts["word/document.xml"] ?? expect.fail("no text"));
  let place = -1;
  const filled = xml.replace(/<w:tr[ >].*?<\/w:tr>/gsu, (whole) => {
    place += 1;
    const asked = rows[place] ?? expect.fail("more rows than questions");
    const answer = typed.find(
      ([section, index, field]) => section === asked.section && index === asked.index && field === asked.field.field,
    )?.[3];
    if (!answer) return whole;
    const second = whole.lastIndexOf("<w:tc>");
    const cell = whole.slice(second);
    return `${whole.slice(0, second)}${"text" in answer ? typeInto(cell, answer.text) : tickIn(cell, asked.field, answer.ticks, language)}`;
  });
  expect(place).toBe(rows.length - 1);
  return Buffer.from(zipSync({ ...parts, "word/document.xml": strToU8(filled) }));
}

describe("the blank referral form", () => {
  for (const language of languages)
    test(`filled in Word in ${language} comes back as the referral that was typed`, async () => {
      const { form, contacts } = await readForm(desk, await filledIn(language));
      expect(form).toMatchObject({
        referrerName: "Paul Osei",
        date: "2026-11-20",
        victim: { familyName: "Nováková", givenNames: "Anna", dateOfBirth: "1990-02-28", gender: "WOMAN" },
        perpetrators: [{ familyName: "Novák", givenNames: "Marek", relationship: "EX_PARTNER" }],
        children: [
          { familyName: "Nováková", givenNames: "Eva", schoolOrWork: "Hillside Primary" },
          { familyName: "Novák", givenNames: "Jan" },
        ],
        criteria: ["VISIBLE_HIGH_RISK", "REPEAT"],
        score: 17,
        victimAware: "NO",
        unawareReason: "He was in the room.\nIt was not safe to ask.",
        consent: "NOT_SOUGHT_UNSAFE",
        incidentTypes: ["STALKING", "THREAT_TO_KILL"],
        background: "Threats with a knife & a rope on Sunday; 3 < 4 times before.",
        childReferralMade: "YES",
        // Nobody ticked these: not known is not no.
        interpreterNeeded: false,
        judgementReasons: "",
      });
      expect(contacts).toMatchObject([
        { of: "VICTIM", kind: "PHONE", value: "07700 900123", safe: true, leaveMessage: false },
      ]);
      expect(contacts).toHaveLength(1);
    });
});
