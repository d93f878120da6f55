import { randomBytes } from "node:crypto";
import { strToU8 } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { aDocument, paragraph, picture, table } from "./aDocument.ts";
import { readForm, refusal } from "./importing.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk({ cast: ["police"] });
  await desk.signInAs("police");
});
afterAll(() => desk.close());

const english = [
  paragraph("MARAC referral form"),
  table([
    ["1 Referrer"],
    ["Name of referrer", "Paul Osei", "Date of referral", "20/11/2026"],
    ["Victim details"],
    ["Name", "Anna NOVÁKOVÁ"],
    ["DOB", "28/02/1990"],
    ["Telephone", "07700 900123"],
    ["Safe to call?", "☐ Yes ☒ No"],
    ["Address", "12 Mill Lane\nNorthmere NM1 4QT"],
    ["Perpetrator 1"],
    ["Surname", "Novák", "First name", "Marek"],
    ["Relationship to victim", "Ex-partner"],
    ["Perpetrator 2"],
    ["Surname", "Weber", "First name", "Karl"],
    ["Children"],
    ["Name", "DOB", "School"],
    ["Eva Nováková", "3 May 2018", "Mill Lane Primary"],
    ["Jan Novák", "", ""],
  ]),
  paragraph("Reason for referral"),
  paragraph("Referral criteria: ☒ Visible high risk ☐ Professional judgement ☒ Repeat"),
  paragraph("Score: 17/24"),
  paragraph("Consent given? Yes"),
  paragraph("Does the victim agree?"),
  paragraph("Yes"),
  paragraph("Background and risk issues"),
  paragraph("Threats with a knife on Sunday."),
  paragraph("He waits outside her work."),
].join("");

describe("a filled form in Word", () => {
  test("is understood from tables and paragraphs, each value beside its source", async () => {
    const { form, contacts, understood, notUnderstood } = await readForm(desk, aDocument(english));
    expect(form).toMatchObject({
      referrerName: "Paul Osei",
      date: "2026-11-20",
      victim: { givenNames: "Anna", familyName: "NOVÁKOVÁ", dateOfBirth: "1990-02-28" },
      perpetrators: [
        { givenNames: "Marek", familyName: "Novák", relationship: "EX_PARTNER" },
        { givenNames: "Karl", familyName: "Weber" },
      ],
      children: [
        { givenNames: "Eva", familyName: "Nováková", dateOfBirth: "2018-05-03", schoolOrWork: "Mill Lane Primary" },
        { givenNames: "Jan", familyName: "Novák" },
      ],
      criteria: ["VISIBLE_HIGH_RISK", "REPEAT"],
      score: 17,
      consent: "YES",
      background: "Threats with a knife on Sunday.\nHe waits outside her work.",
    });
    expect(contacts).toMatchObject([
      { of: "VICTIM", kind: "PHONE", value: "07700 900123", safe: false },
      { of: "VICTIM", kind: "ADDRESS", value: "12 Mill Lane Northmere NM1 4QT", safe: true },
    ]);
    expect(understood).toContainEqual({
      field: "victim.dateOfBirth",
      value: "1990-02-28",
      source: "DOB: 28/02/1990",
      sure: true,
    });
    expect(notUnderstood).toContain("MARAC referral form");
  });

  test("in French is understood too", async () => {
    const body = [
      paragraph("Victime"),
      table([
        ["Nom", "Lefèvre"],
        ["Prénom", "Zoé"],
        ["Date de naissance", "1er mars 1988"],
        ["Appel sans danger ?", "Oui"],
        ["Téléphone", "06 12 34 56 78"],
      ]),
      paragraph("Auteur présumé"),
      paragraph("Nom de l'auteur : MARTIN"),
      paragraph("Prénom : Luc"),
      paragraph("Lien avec la victime : ex-mari"),
      paragraph("Critères : Jugement professionnel"),
      paragraph("La victime est-elle au courant du signalement ? : non"),
    ].join("");
    const { form, contacts } = await readForm(desk, aDocument(body));
    expect(form).toMatchObject({
      victim: { familyName: "Lefèvre", givenNames: "Zoé", dateOfBirth: "1988-03-01" },
      perpetrators: [{ familyName: "MARTIN", givenNames: "Luc", relationship: "EX_SPOUSE" }],
      criteria: ["PROFESSIONAL_JUDGEMENT"],
      victimAware: "NO",
    });
    expect(contacts).toMatchObject([{ value: "06 12 34 56 78", safe: true }]);
  });

  test("saves nothing before it is confirmed", async () => {
    await readForm(desk, aDocument(english));
    expect((await desk.must("referrals.list", {})).rows).toEqual([]);
  });

  test("with dates that do not exist shows them as not understood", async () => {
    const rows = ["31/02/1990", "29/02/2023", "01/01/0026", "12/03/85"];
    for (const date of rows) {
      const { form, notUnderstood } = await readForm(
        desk,
        aDocument(table([["Victim"], ["Name", "Anna Nováková"], ["DOB", date]])),
      );
      expect(form.victim.dateOfBirth).toBeNull();
      expect(notUnderstood).toEqual([`DOB: ${date}`]);
    }
    const leap = await readForm(desk, aDocument(table([["Victim"], ["DOB", "29/02/2024"]])));
    expect(leap.form.victim.dateOfBirth).toBe("2024-02-29");
  });

  test("with a name of 300 letters keeps the rest and shows the name as not taken in", async () => {
    const long = "N".repeat(300);
    const { form, notUnderstood } = await readForm(
      desk,
      aDocument(table([["Victim"], ["Surname", long], ["First name", "A"]])),
    );
    expect(form.victim).toMatchObject({ familyName: "", givenNames: "A" });
    expect(notUnderstood[0]).toContain("NNN");
  });

  test("with overrides, control characters and lone surrogates is cleaned", async () => {
    const name = "No\u202Evak\u0001\uFFFE e\u0301";
    const { form } = await readForm(desk, aDocument(`${paragraph("Victim")}${table([["Surname", name]])}`));
    expect(form.victim.familyName).toBe("Novak \u00e9");
  });

  test("leaves out deleted text, placeholders and the second drawing of a text box", async () => {
    const body = `${paragraph("Victim")}<w:p><w:r><w:t>Surname: </w:t></w:r><w:del><w:r><w:delText>Old</w:delText><w:t>Old</w:t></w:r></w:del><w:r><w:t>New</w:t></w:r></w:p>
      <w:p><w:r><w:t>First name: </w:t></w:r><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Click to enter text</w:t></w:r></w:sdtContent></w:sdt></w:p>
      <mc:AlternateContent><mc:Choice>${paragraph("DOB: 1990-02-28")}</mc:Choice><mc:Fallback>${paragraph("DOB: 1991-01-01")}</mc:Fallback></mc:AlternateContent>`;
    const { form } = await readForm(desk, aDocument(body));
    expect(form.victim).toMatchObject({ familyName: "New", givenNames: "", dateOfBirth: "1990-02-28" });
  });
});

describe("a document that cannot be read answers plainly", () => {
  test("a picture of a form", async () => {
    expect(await refusal(desk, "scan.docx", aDocument(picture, { "word/media/image1.png": randomBytes(500) }))).toBe(
      "referrals.formHasNoText",
    );
  });

  test("one behind a password, and one of the time before docx", async () => {
    const compound = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]);
    const locked = Buffer.concat([compound, Buffer.from("EncryptedPackage", "utf16le"), Buffer.alloc(100)]);
    expect(await refusal(desk, "locked.docx", locked)).toBe("referrals.fileProtected");
    expect(await refusal(desk, "old.docx", compound)).toBe("referrals.fileKindUnknown");
  });

  test("a truncated one, wherever it is cut", async () => {
    const whole = aDocument(english);
    for (const part of [0, 0.1, 0.5, 0.9, 0.99]) {
      const cut = whole.subarray(0, Math.floor(whole.length * part));
      expect(await refusal(desk, "cut.docx", cut)).toBe("referrals.fileDamaged");
    }
  });

  test("a zip bomb, told by the size it claims and stopped where it lies", async () => {
    const bomb = aDocument(`${paragraph("Victim")}${"<w:p/>".repeat(4_000_000)}`);
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refusal(desk, "bomb.docx", bomb)).toBe("referrals.fileTooLarge");
    const lying = Buffer.from(bomb);
    const entry = lying.lastIndexOf("word/document.xml") - 46;
    lying.writeUInt32LE(1000, entry + 24);
    expect(await refusal(desk, "lying.docx", lying)).toBe("referrals.fileTooLarge");
  });

  test("one with too many parts, and one that is another kind of archive", async () => {
    const many = Object.fromEntries(Array.from({ length: 4100 }, (_, index) => [`p${index}`, strToU8("")]));
    expect(await refusal(desk, "many.docx", aDocument(english, many))).toBe("referrals.fileTooLarge");
    expect(await refusal(desk, "noise.docx", Buffer.concat([Buffer.from("PK\u0003\u0004"), randomBytes(5000)]))).toBe(
      "referrals.fileDamaged",
    );
  });

  test("one without a word of the form, and one that brings its own document type", async () => {
    expect(await refusal(desk, "letter.docx", aDocument(paragraph("Dear Sir or Madam")))).toBe(
      "referrals.nothingUnderstood",
    );
    expect(
      await refusal(desk, "entities.docx", aDocument(`<!DOCTYPE a [<!ENTITY b "c">]>${paragraph("Victim")}`)),
    ).toBe("referrals.fileDamaged");
  });

  test("a file of more than 60 MB, before a byte of it is sent", async () => {
    const begun = await desk.refused("referrals.beginImport", { fileName: "huge.docx", size: 60 * 1024 * 1024 + 1 });
    expect(begun.code).toBe("referrals.fileTooLarge");
    expect((await desk.refused("referrals.beginImport", { fileName: "form.pdf", size: 10 })).code).toBe(
      "referrals.fileKindUnknown",
    );
  });

  test("one of just 60 MB, full of noise, and bytes beyond the size that was told", async () => {
    const noise = Buffer.alloc(60 * 1024 * 1024, 7);
    const { importId } = await desk.must("referrals.beginImport", { fileName: "noise.docx", size: noise.length });
    expect((await desk.refused("referrals.readImport", { importId, mapping: null })).code).toBe(
      "referrals.fileDamaged",
    );
    const beyond = { importId, offset: noise.length - 1, base64: "AAAA" };
    expect((await desk.refused("referrals.addImportBytes", beyond)).code).toBe("referrals.fileTooLarge");
  });

  test("an import somebody else began, or that was cancelled, is gone", async () => {
    const { importId } = await desk.must("referrals.beginImport", { fileName: "form.docx", size: 10 });
    await desk.signInAs("administrator");
    expect((await desk.refused("referrals.readImport", { importId, mapping: null })).code).toBe("referrals.importGone");
    await desk.signInAs("police");
    await desk.must("referrals.cancelImport", { importId });
    expect((await desk.refused("referrals.readImport", { importId, mapping: null })).code).toBe("referrals.importGone");
  });
});
