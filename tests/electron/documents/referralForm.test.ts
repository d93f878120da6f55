import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { composeReferral, type FilledReferral } from "../../../shared/documents/referralForm.ts";
import { languages } from "../../../shared/settings/model.ts";
import { printOutline } from "../../../electron/features/documents/printer.ts";
import { translatorOf } from "../../../electron/features/documents/translator.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { aConference, day, marks, recipientOf } from "../../support/aRecord.ts";
import { aContact, aForm, aPerson } from "../referrals/aReferral.ts";
import { readForm } from "../referrals/importing.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk({ cast: ["police"] });
  await desk.signInAs("police");
});
afterAll(() => desk.close());

const form = aForm({
  victim: aPerson("Anna", "Nováková", { dateOfBirth: day("1990-02-28"), gender: "WOMAN", aliases: "Anna Kral" }),
  perpetrators: [
    aPerson("Marek", "Novák", { relationship: "EX_PARTNER", gender: "MAN" }),
    aPerson("Karl", "Weber", { relationship: "SIBLING" }),
  ],
  children: [aPerson("Eva", "Nováková", { schoolOrWork: "Hillside Primary" })],
  criteria: ["VISIBLE_HIGH_RISK", "REPEAT"],
  incidentTypes: ["STALKING", "THREAT_TO_KILL"],
  consent: "NOT_SOUGHT_UNSAFE",
  unawareReason: "It was not safe to ask.\nHe was in the room.",
  lastIncidentOn: day("2026-11-18"),
  incidentsLastYear: 4,
});
const contacts: FilledReferral["contacts"] = [
  aContact(),
  { ...aContact({ kind: "ADDRESS", of: "PERPETRATOR", value: "12 Mill Lane, Northmere", safeTimes: "" }) },
];
const printed = async (filled: FilledReferral | null, language: (typeof languages)[number]) =>
  Buffer.from(
    await printOutline(
      composeReferral(aConference(), filled, {
        t: translatorOf(language),
        language,
        recipient: recipientOf("police"),
        marks,
      }),
    ),
  );

describe("the referral form", () => {
  for (const language of languages)
    test(`printed in ${language} and read back is the referral it was printed from`, async () => {
      const reading = await readForm(desk, await printed({ reference: "NM-7KQ4", form, contacts }, language));
      expect(reading.form).toEqual(form);
      expect(reading.contacts).toMatchObject([
        { of: "VICTIM", kind: "PHONE", value: "07700 900123", safe: true, safeTimes: "mornings" },
        { of: "PERPETRATOR", kind: "ADDRESS", value: "12 Mill Lane, Northmere" },
      ]);
    });

  test("blank asks every question and answers none", async () => {
    const id = await readForm(desk, await printed(null, "en")).then(
      () => null,
      (problem: Error) => problem.message,
    );
    expect(id).toContain("nothingUnderstood");
  });

  test("never holds a code word", async () => {
    const { t, language } = { t: translatorOf("en"), language: "en" as const };
    const outline = composeReferral(
      aConference(),
      { reference: "NM-7KQ4", form, contacts },
      { t, language, recipient: recipientOf("police"), marks },
    );
    const pair = outline.blocks
      .flatMap((block) => (block.kind === "grid" ? block.pairs : []))
      .find(({ label }) => label === "Code word");
    expect(pair?.value.map(({ text }) => text).join("")).toBe("");
  });
});
