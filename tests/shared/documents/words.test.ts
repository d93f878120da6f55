import { describe, expect, test } from "vitest";
import { deferralReasons } from "../../../shared/agenda/model.ts";
import { actionStatuses } from "../../../shared/actions/model.ts";
import { attendanceStatuses, conferenceTypes } from "../../../shared/conferences/model.ts";
import { standingKinds } from "../../../shared/agenda/standing.ts";
import { bases, outcomes } from "../../../shared/meeting/model.ts";
import { stillNeeded } from "../../../shared/meeting/previousPlan.ts";
import { reasonedWarnings } from "../../../shared/meeting/warnings.ts";
import { WhyMissing } from "../../../shared/meeting/whyMissing.ts";
import { addendumKinds } from "../../../shared/minutes/model.ts";
import { relationships } from "../../../shared/people/model.ts";
import { criteria } from "../../../shared/referrals/model.ts";
import { Imminence, riskLevels, riskSubjects } from "../../../shared/risk/model.ts";
import { languages } from "../../../shared/settings/model.ts";
import { word, type WordGroup } from "../../../shared/documents/words.ts";
import { documentWords, translatorOf } from "../../../electron/features/documents/translator.ts";

const codes: Readonly<Record<WordGroup, readonly string[]>> = {
  addendumKind: addendumKinds,
  actionStatus: actionStatuses,
  attendance: attendanceStatuses,
  basis: bases,
  conferenceType: conferenceTypes,
  criterion: criteria,
  imminence: Imminence.options,
  level: riskLevels,
  outcome: outcomes,
  putOffReason: deferralReasons,
  relationship: relationships,
  stillNeeded,
  standing: standingKinds,
  subject: riskSubjects,
  warning: reasonedWarnings,
  whyMissing: WhyMissing.options,
};

const leaves = (value: unknown, path = ""): (readonly [string, string])[] =>
  typeof value === "string"
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, path === "" ? key : `${path}.${key}`));
const withoutPlural = (key: string): string => key.replace(/_(?:one|two|few|many|other)$/u, "");
const placeholders = (text: string): string[] => [...text.matchAll(/\{\{\w+\}\}/gu)].map(([name]) => name).toSorted();

describe("the words of documents", () => {
  test("say every coded value in every language", () => {
    for (const language of languages)
      for (const [group, all] of Object.entries(codes) as [WordGroup, readonly string[]][])
        for (const code of all) expect(word(translatorOf(language), group, code)).not.toBe("");
  });

  test("have the same keys and placeholders in every language", () => {
    const keys = (language: (typeof languages)[number]): string[] => [
      ...new Set(leaves(documentWords[language]).map(([key]) => withoutPlural(key))),
    ];
    expect(keys("fr").toSorted()).toEqual(keys("en").toSorted());
    const french = new Map(leaves(documentWords.fr));
    for (const [key, text] of leaves(documentWords.en)) {
      const twin = french.get(key);
      if (twin !== undefined && !key.endsWith("_one")) expect(placeholders(twin), key).toEqual(placeholders(text));
    }
  });

  test("stop a document that asks for a word nobody wrote", () => {
    expect(() => translatorOf("en")("minutes:nothing.here")).toThrow("No words for");
  });
});
