import { describe, expect, test } from "vitest";
import { translatorOf } from "../../../electron/features/documents/translator.ts";
import { outlineInWords } from "../../../shared/documents/inWords.ts";
import {
  composeRiskAssessment,
  wordingOf,
  type RiskAssessmentPaper,
} from "../../../shared/documents/riskAssessment.ts";
import type { AssessmentContent } from "../../../shared/risk/assessment.ts";
import { choiceItems, packText, type Pack } from "../../../shared/risk/pack.ts";
import { shippedPacks } from "../../../shared/risk/shippedPacks.ts";
import { languages, type Language } from "../../../shared/settings/model.ts";
import { day, marks, recipientOf } from "../../support/aRecord.ts";

const packOf = (id: string): Pack => shippedPacks().find((pack) => pack.id === id) ?? expect.fail(id);
const dash = packOf("dash-ric-paraphrase");

/** The first seventeen items yes, then two not known and one open, the others no. */
const answersTo = (pack: Pack): AssessmentContent["answers"] =>
  Object.fromEntries(
    choiceItems(pack).map(({ code }, at) => [
      code,
      {
        value: at < 17 ? "YES" : at < 19 ? "DONT_KNOW" : at === 19 ? null : "NO",
        source: at === 0 ? "her sister" : "",
        comment: at === 1 ? "said twice" : "",
      },
    ]),
  );
const content: AssessmentContent = {
  assessedOn: day("2026-11-12"),
  assessor: "Paul Osei",
  agencyId: null,
  language: "en",
  answers: answersTo(dash),
  score: null,
  level: null,
  documentReference: "",
  comment: "Done at the station.",
  override: null,
};
const paper: RiskAssessmentPaper = {
  area: "Northmere",
  marking: "OFFICIAL-SENSITIVE",
  reference: "NM-7KQ4",
  today: day("2026-12-10"),
  victim: "Anna Novak",
  perpetrators: ["Viktor Novak"],
  agencyName: "Police",
  pack: dash,
  content,
  raised: [],
};
const words = (language: Language, over: Partial<RiskAssessmentPaper> = {}): string =>
  outlineInWords(
    composeRiskAssessment(
      { ...paper, ...over },
      { t: translatorOf(language), language, recipient: recipientOf("housing"), marks },
    ),
  );

describe("a risk assessment", () => {
  test("tells who it is about, what it came to, and each answer with who says so", () => {
    const text = words("en");
    expect(text).toContain("OFFICIAL-SENSITIVE");
    expect(text).toContain("NM-7KQ4");
    expect(text).toContain("Victim: Anna Novak");
    expect(text).toContain("Assessed by: Paul Osei, Police");
    expect(text).toContain("Assessed on: 12 November 2026");
    expect(text).toContain("Level: Visible high risk");
    expect(text).toContain("Score: 17 of 24");
    expect(text).toContain("17 of 24 answered yes, 2 not known, 1 not answered. The score lies between 17 and 20.");
    const [first, second] = choiceItems(dash);
    expect(text).toContain(`${first?.code} | ${packText(first?.text ?? {}, "en")} | Yes | Source: her sister.`);
    expect(text).toContain(`${second?.code} | ${packText(second?.text ?? {}, "en")} | Yes | said twice`);
    expect(text).toContain("| Not answered |");
    expect(text).toContain("Done at the station.");
  });

  test("a yes, a no, not known and not answered are four answers", () => {
    const said = words("en");
    for (const answer of ["| Yes |", "| No |", "| Not known |", "| Not answered |"]) expect(said).toContain(answer);
  });

  test("says the same in French, with the instrument's French words", () => {
    const text = words("fr");
    expect(text).toContain("Évaluation du danger");
    expect(text).toContain("Score: 17 sur 24");
    expect(text).toContain(
      "17 oui sur 24, 2 réponses « ne sait pas », 1 sans réponse. Le score se situe entre 17 et 20.",
    );
    expect(text).toContain(packText(choiceItems(dash)[0]?.text ?? {}, "fr"));
    expect(text).toContain("Source : her sister.");
  });

  test("a paraphrase is called one, in every language", () => {
    expect(words("en")).toContain("In our own words, not the official wording.");
    expect(words("fr")).toContain("ce n’est pas le texte officiel");
  });

  test("a level that a person set stands with who and why, over the one of the answers", () => {
    const raised = [{ level: "HIGH", reason: "He has a key.", by: "Leah Marsh", on: day("2026-11-20") }];
    const low = { ...content, answers: {}, override: { level: "HIGH", reason: "She fears for her life." } };
    const text = words("en", { content: low, raised });
    expect(text).toContain("Level: Visible high risk");
    expect(text).toContain("Professional judgement");
    expect(text).toContain("Visible high risk, set by the assessor: She fears for her life.");
    expect(text).toContain("Visible high risk, set by Leah Marsh on 20 November 2026: He has a key.");
    expect(words("fr", { content: low, raised })).toContain("fixé par Leah Marsh le 20 novembre 2026");
  });
});

describe("the wording of an instrument", () => {
  test("is printed as the licence says, for every instrument that is shipped", () => {
    for (const pack of shippedPacks())
      for (const language of languages) {
        const text = words(language, { pack, content: { ...content, answers: answersTo(pack) } });
        const printed = pack.embed === "FULL" || pack.embed === "PARAPHRASE";
        const wordings = choiceItems(pack).flatMap(({ text: wording }) =>
          wording ? [packText(wording, language)] : [],
        );
        expect(
          wordings.filter((wording) => text.includes(wording) !== printed),
          `${pack.id} ${language}`,
        ).toEqual([]);
      }
  });

  test("is left out of a pack that may show codes alone, also where a text stands in it", () => {
    const closed: Pack = { ...dash, embed: "CODES_ONLY" };
    for (const language of languages) {
      const text = words(language, { pack: closed });
      for (const item of choiceItems(dash)) {
        expect(wordingOf(closed, item, language)).toBe("");
        expect(text).not.toContain(packText(item.text ?? {}, language));
        expect(text).toContain(`${item.code} | `);
      }
    }
    expect(words("en", { pack: closed })).toContain("is not printed here: keep the form at hand");
  });

  test("an instrument that is entered by its result prints its result and no question", () => {
    const viogen = packOf("es-viogen");
    const [level] = viogen.levels;
    const result = { ...content, answers: {}, level: level?.code ?? null, documentReference: "police file 12" };
    const text = words("en", { pack: viogen, content: result });
    expect(text).toContain(`Level: ${packText(level?.label ?? {}, "en")}`);
    expect(text).toContain("The form itself is kept: police file 12");
    expect(text).not.toContain("Answers");
    expect(text).toContain("only its result is given here");
  });
});

test("lies upright under the copy's marks, and names nobody in the properties of the file", () => {
  const { page, name, date } = composeRiskAssessment(paper, {
    t: translatorOf("en"),
    language: "en",
    recipient: recipientOf("housing"),
    marks,
  });
  expect(page.orientation).toBe("portrait");
  expect(page.version).toContain(marks.copyCode);
  expect(name).toBe("Risk assessment · Northmere · 2026-12-10");
  expect(date).toBe("2026-12-10");
});
