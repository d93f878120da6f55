import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, CivilDate, dayOfWeek } from "../../../shared/dates.ts";
import { dayFromWords } from "../../../shared/meeting/dateWords.ts";

const day = (text: string) => CivilDate.parse(text);
/** A Wednesday. */
const today = day("2026-11-25");
const read = (text: string, language: "en" | "fr" = "en", holidays: readonly string[] = []) =>
  dayFromWords(text, { today, language, holidays: new Set(holidays.map(day)) });

describe("the day somebody means", () => {
  it.each([
    ["today", "2026-11-25"],
    ["Tomorrow", "2026-11-26"],
    ["day after tomorrow", "2026-11-27"],
    ["Friday", "2026-11-27"],
    ["fri.", "2026-11-27"],
    ["Wednesday", "2026-12-02"],
    ["next Friday", "2026-12-04"],
    ["next mon", "2026-11-30"],
    ["+5", "2026-11-30"],
    ["+5 WD", "2026-12-02"],
    ["+5wd", "2026-12-02"],
    ["5 working days", "2026-12-02"],
    ["in 3 days", "2026-11-28"],
    ["2 weeks", "2026-12-09"],
    ["+1 month", "2026-12-25"],
    ["28 Nov", "2026-11-28"],
    ["Nov 28", "2026-11-28"],
    ["1st December", "2026-12-01"],
    ["3 March", "2027-03-03"],
    ["28/11", "2026-11-28"],
    ["28.11.", "2026-11-28"],
    ["4/1", "2027-01-04"],
    ["28/11/2026", "2026-11-28"],
    ["28/11/26", "2026-11-28"],
    ["2026-11-28", "2026-11-28"],
    ["end of the month", "2026-11-30"],
    ["end of week", "2026-11-27"],
  ])("reads %s in English", (typed, expected) => expect(read(typed)).toBe(expected));

  it.each([
    ["aujourd’hui", "2026-11-25"],
    ["demain", "2026-11-26"],
    ["après-demain", "2026-11-27"],
    ["vendredi", "2026-11-27"],
    ["mar.", "2026-12-01"],
    ["vendredi prochain", "2026-12-04"],
    ["+5 JO", "2026-12-02"],
    ["5 jours ouvrés", "2026-12-02"],
    ["dans 3 jours", "2026-11-28"],
    ["sous 2 semaines", "2026-12-09"],
    ["d’ici 1 mois", "2026-12-25"],
    ["28 nov.", "2026-11-28"],
    ["1er décembre", "2026-12-01"],
    ["15 août", "2027-08-15"],
    ["3 mars", "2027-03-03"],
    ["30 juin", "2027-06-30"],
    ["14 juillet", "2027-07-14"],
    ["28/11", "2026-11-28"],
    ["fin du mois", "2026-11-30"],
  ])("reads %s in French", (typed, expected) => expect(read(typed, "fr")).toBe(expected));

  it("counts working days over a holiday of the area", () =>
    expect(read("+2 wd", "en", ["2026-11-26"])).toBe("2026-11-30"));

  it.each(["", "soon", "ASAP", "ongoing", "31/2", "32 Nov", "2026-13-01", "5", "Friday 5 pigs", "constructor"])(
    "does not take %j for a day",
    (typed) => expect(read(typed)).toBeNull(),
  );

  it("finds the coming day of the week from whatever day it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.constantFrom("monday", "sunday"), (offset, name) => {
        const from = addDays(today, offset);
        const found = dayFromWords(name, { today: from, language: "en", holidays: new Set() });
        expect(found !== null && found > from && found <= addDays(from, 7)).toBe(true);
        expect(found && dayOfWeek(found)).toBe(name === "monday" ? 1 : 7);
      }),
    );
  });

  it("never throws, whatever is typed", () => {
    fc.assert(fc.property(fc.string(), (typed) => void read(typed, "fr")));
  });
});
