import { describe, expect, it } from "vitest";
import { whyListed } from "../../../renderer/features/agenda/why.ts";

const grounds = { criteria: [], score: null, repeat: false } as const;

describe("why a case is on the list", () => {
  it("names where it comes from first, then whether it came before", () => {
    const said = whyListed({ ...grounds, fromArea: "Haverby", repeat: true, score: 15 });
    expect(said.map(({ kind }) => kind)).toEqual(["transfer", "repeat"]);
  });

  it("says a visible high risk by its score, and does not say it twice", () => {
    expect(whyListed({ ...grounds, criteria: ["VISIBLE_HIGH_RISK"], score: 17 })).toEqual([
      { kind: "score", score: 17 },
    ]);
  });

  it("says a visible high risk in words where there is no score", () => {
    expect(whyListed({ ...grounds, criteria: ["VISIBLE_HIGH_RISK"] })).toEqual([
      { kind: "criterion", criterion: "VISIBLE_HIGH_RISK" },
    ]);
  });

  it("keeps the judgement beside a low score, which never stands alone", () => {
    expect(whyListed({ ...grounds, criteria: ["PROFESSIONAL_JUDGEMENT"], score: 6 })).toEqual([
      { kind: "score", score: 6 },
      { kind: "criterion", criterion: "PROFESSIONAL_JUDGEMENT" },
    ]);
  });

  it("says so where no reason was noted", () => {
    expect(whyListed(grounds)).toEqual([{ kind: "unknown" }]);
  });
});
