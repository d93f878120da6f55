import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitName } from "../../../shared/referrals/answers.ts";
import { fill, finish, newDraft } from "../../../shared/referrals/draft.ts";
import { formField, formFields, formSections, sectionLabels } from "../../../shared/referrals/labels.ts";
import { orderOfDates, readDate } from "../../../shared/referrals/readDate.ts";
import { choicesIn, fieldOf, sectionOf } from "../../../shared/referrals/understand.ts";
import { languages } from "../../../shared/settings/model.ts";

describe("a label of the form", () => {
  test("is understood in every language and spelling, under its own heading", () => {
    for (const field of formFields)
      for (const language of languages)
        for (const label of field.labels[language])
          expect([label, fieldOf(`${label} :`, field.section)?.field]).toEqual([label, field.field]);
  });

  test("that is printed is told from every other of its part of the form", () => {
    for (const language of languages)
      for (const section of formSections) {
        const printed = formFields
          .filter((field) => field.section === section)
          .map(({ labels }) => labels[language][0]);
        expect(new Set(printed).size).toBe(printed.length);
      }
  });

  test("names its owner where no heading does", () => {
    expect(fieldOf("Victim's surname", null)?.field).toBe("victim.familyName");
    expect(fieldOf("Date of birth of the perpetrator", null)?.field).toBe("perpetrator.dateOfBirth");
    expect(fieldOf("Nom de l’auteur", null)?.field).toBe("perpetrator.familyName");
    expect(fieldOf("2. DOB", "victim")?.field).toBe("victim.dateOfBirth");
    expect(fieldOf("Name", null)).toBeNull();
    expect(fieldOf("Weather", "victim")).toBeNull();
  });

  test("of a part is its heading, with the number behind it", () => {
    for (const section of formSections)
      for (const language of languages)
        for (const label of sectionLabels[section][language]) expect(sectionOf(label)?.section).toBe(section);
    expect(sectionOf("3 Perpetrator 2")).toEqual({ section: "perpetrator", number: 2 });
    expect(sectionOf("The weather")).toBeNull();
  });
});

describe("a date", () => {
  test("is read as people write it", () => {
    const written = [
      "2026-03-01",
      "1/3/2026",
      "01.03.2026",
      "1-3-2026",
      "1 March 2026",
      "1st Mar 2026",
      "March 1, 2026",
      "1er mars 2026",
      "Sunday 1 March 2026",
      "dimanche 1 mars 2026",
      "2026-03-01 00:00:00",
    ];
    expect(written.map((text) => readDate(text))).toEqual(written.map(() => "2026-03-01"));
    expect(readDate("3/1/2026", "monthFirst")).toBe("2026-03-01");
    expect(readDate("15 août 1990")).toBe("1990-08-15");
  });

  test("that does not exist, has no century or lies before 1900 is none", () => {
    for (const text of [
      "31/02/2026",
      "29/02/2023",
      "00/01/2026",
      "13/13/2026",
      "01/01/0026",
      "0026-01-01",
      "1/3/26",
      "31/12/1899",
      "12 Foo 2026",
      "",
      "soon",
      "45000",
    ])
      expect([text, readDate(text)]).toEqual([text, null]);
    expect(readDate("29/02/2024")).toBe("2024-02-29");
  });

  test("of any day comes back from each way of writing it", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [year, month, day] = iso.split("-");
          expect(readDate(`${day}/${month}/${year}`)).toBe(iso);
          expect(readDate(`${month}/${day}/${year}`, "monthFirst")).toBe(iso);
        },
      ),
    );
  });

  test("is month first in a column only where nothing speaks against it", () => {
    expect(orderOfDates(["1/2/1990", "2/28/1990"])).toBe("monthFirst");
    expect(orderOfDates(["28/2/1990", "2/28/1990"])).toBe("dayFirst");
    expect(orderOfDates(["1/2/1990"])).toBe("dayFirst");
  });
});

describe("answers", () => {
  test("are those that are ticked, before or behind their box", () => {
    const choices = formField("criteria").choices ?? {};
    expect(choicesIn("☒ Visible high risk ☐ Repeat", choices).codes).toEqual(["VISIBLE_HIGH_RISK"]);
    expect(choicesIn("Visible high risk ☐ Repeat ☑", choices).codes).toEqual(["REPEAT"]);
    expect(choicesIn("[x] Repeat [ ] Other local rule", choices).codes).toEqual(["REPEAT"]);
    expect(choicesIn("☐ Repeat ☐ Other local rule", choices)).toEqual({ codes: [], rest: false });
    expect(choicesIn("Escalation; Transfer; sunshine", choices)).toEqual({
      codes: ["POTENTIAL_ESCALATION", "MARAC_TRANSFER"],
      rest: true,
    });
  });

  test("in their printed words are understood in every language", () => {
    for (const field of formFields)
      for (const [code, labels] of Object.entries(field.choices ?? {}))
        for (const language of languages)
          expect([labels[language][0], choicesIn(labels[language][0], field.choices ?? {}).codes]).toEqual([
            labels[language][0],
            [code],
          ]);
  });

  test("to a question of one choice are refused when there are two", () => {
    expect(fill(newDraft(), formField("consent"), "☒ Informed and agrees ☒ Cannot decide for herself")).toEqual({
      ok: false,
      problem: "choiceUnknown",
    });
    expect(fill(newDraft(), formField("score"), "many")).toEqual({ ok: false, problem: "numberUnreadable" });
  });
});

test("a whole name is told apart by comma, capitals or its last word", () => {
  expect(splitName("Nováková, Anna Marie")).toMatchObject({
    familyName: "Nováková",
    givenNames: "Anna Marie",
    sure: true,
  });
  expect(splitName("DE LA TOUR Marie")).toMatchObject({ familyName: "DE LA TOUR", givenNames: "Marie", sure: true });
  expect(splitName("Anna Marie Nováková")).toMatchObject({
    familyName: "Nováková",
    givenNames: "Anna Marie",
    sure: false,
  });
  expect(splitName("Ö")).toMatchObject({ familyName: "Ö", givenNames: "" });
});

test("whatever is typed into any question, the form is whole or says where it is not", () => {
  fc.assert(
    fc.property(fc.constantFrom(...formFields), fc.string({ unit: "binary", maxLength: 400 }), (field, text) => {
      const draft = newDraft();
      const filled = fill(draft, field, text);
      const finished = finish(draft);
      expect(typeof filled.ok).toBe("boolean");
      expect(finished.ok || finished.paths.length > 0).toBe(true);
    }),
    { numRuns: 400 },
  );
});
