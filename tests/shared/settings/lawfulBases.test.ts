import { describe, expect, test } from "vitest";
import { defaultSettings } from "../../../shared/settings/defaults.ts";
import { lawfulBasesFor } from "../../../shared/settings/lawfulBases.ts";
import { AreaSettings, countries, languages } from "../../../shared/settings/model.ts";

describe("the lawful bases a referral offers", () => {
  test("are there for every country in every language, as many in each, none twice and none too long for the form", () => {
    for (const country of countries) {
      const lists = languages.map((language) => lawfulBasesFor({ lawfulBases: [] }, country, language));
      expect(new Set(lists.map((list) => list.length)).size, country).toBe(1);
      for (const list of lists) {
        expect(list.length, country).toBeGreaterThanOrEqual(4);
        expect(new Set(list).size, country).toBe(list.length);
        expect(list.filter((basis) => basis.length > 400 || basis.trim() === "")).toEqual([]);
      }
    }
  });

  test("are the area's own where it lists some", () => {
    expect(lawfulBasesFor({ lawfulBases: ["Protocol of 2021"] }, "GB", "en")).toEqual(["Protocol of 2021"]);
  });
});

test("an area from before these settings gets the rule as it was cited, and no gate", () => {
  const {
    repeatWindowMonths: _window,
    repeatAnchor: _anchor,
    repeatRule: _rule,
    repeatKinds: _kinds,
    lawfulBases: _bases,
    consentIsAGate: _gate,
    ...older
  } = defaultSettings("GB", "en");
  expect(AreaSettings.parse(older)).toMatchObject({
    repeatWindowMonths: 12,
    repeatAnchor: "REFERRAL_DATE",
    repeatRule: "ANY_INSTANCE",
    lawfulBases: [],
    consentIsAGate: false,
  });
  expect(AreaSettings.safeParse({ ...older, repeatWindowMonths: 0 }).success).toBe(false);
  expect(AreaSettings.safeParse({ ...older, repeatKinds: ["LETTERS"] }).success).toBe(false);
});
