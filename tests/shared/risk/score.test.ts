import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type CivilDate } from "../../../shared/dates.ts";
import type { AssessmentContent, Raised } from "../../../shared/risk/assessment.ts";
import type { AnswerValue, Pack } from "../../../shared/risk/pack.ts";
import {
  isOld,
  judge,
  levelThatCounts,
  levelsAbove,
  maySetLevel,
  reassessOn,
  unknownAnswers,
  whyIncomplete,
} from "../../../shared/risk/score.ts";
import { shippedPacks } from "../../../shared/risk/shippedPacks.ts";
import { answered, aPack, emptyContent } from "./aPack.ts";

const packOf = (id: string): Pack => shippedPacks().find((pack) => pack.id === id) ?? expect.fail(id);
const dash = packOf("dash-ric-paraphrase");
const grid = packOf("fr-danger-grid-paraphrase");
const viogen = packOf("es-viogen");
const today = "2026-11-25" as CivilDate;

const withAnswers = (values: Readonly<Record<string, AnswerValue | null>>): AssessmentContent => ({
  ...emptyContent,
  answers: answered(values),
});
const codesOf = (pack: Pack): readonly string[] =>
  pack.items.filter(({ kind }) => kind === "CHOICE").map(({ code }) => code);
/** The first `count` items of a pack answered yes. */
const yes = (pack: Pack, count: number) =>
  Object.fromEntries(
    codesOf(pack)
      .slice(0, count)
      .map((code) => [code, "YES" as const]),
  );
const complete = (more: Partial<AssessmentContent>): AssessmentContent => ({
  ...emptyContent,
  assessedOn: today,
  assessor: "Paul Osei",
  ...more,
});

/** Any answers to a pack: some items open, some not known. */
const answersTo = (pack: Pack) =>
  fc
    .tuple(...codesOf(pack).map(() => fc.constantFrom<AnswerValue | null>(...pack.answers, null)))
    .map((values) => Object.fromEntries(codesOf(pack).map((code, at) => [code, values[at] ?? null])));
const ordinal = aPack({
  answers: ["0", "1", "2", "DONT_KNOW"],
  scoring: { type: "ORDINAL_SUM", max: 8 },
  items: [
    { code: "A1", section: "main", text: "x", weight: 3 },
    { code: "A2", section: "main", text: "y" },
  ],
  bands: [
    { min: 0, max: 3, level: "LOW" },
    { min: 4, max: 8, level: "HIGH" },
  ],
});
const weighted = aPack({
  scoring: { type: "WEIGHTED_SUM", max: 5 },
  items: [
    { code: "A1", section: "main", text: "x", weight: 4 },
    { code: "A2", section: "main", text: "y", weight: 1 },
  ],
  bands: [
    { min: 0, max: 3, level: "LOW" },
    { min: 4, max: 5, level: "HIGH" },
  ],
});
const summed: readonly Pack[] = [dash, grid, packOf("s-dash-topics"), ordinal, weighted];
const anyOf = fc.constantFrom(...summed).chain((pack) => answersTo(pack).map((values) => ({ pack, values })));
const places = (pack: Pack, level: string | null) => pack.levels.findIndex(({ code }) => code === level);

describe("whatever is answered,", () => {
  const all = (check: (pack: Pack, values: Readonly<Record<string, AnswerValue | null>>) => void) =>
    fc.assert(
      fc.property(anyOf, ({ pack, values }) => check(pack, values)),
      { numRuns: 1500 },
    );

  test("the score lies in what is possible, and that in what the instrument has", () =>
    all((pack, values) => {
      const { score, lowest, highest, of } = judge(pack, withAnswers(values));
      expect(0 <= (score ?? -1) && lowest === score).toBe(true);
      expect((score ?? 0) <= (highest ?? 0) && (highest ?? 0) <= (of ?? 0)).toBe(true);
    }));

  test("yes, no, don't know and open are four things that add up to the items", () =>
    all((pack, values) => {
      const outcome = judge(pack, withAnswers(values));
      const no = Object.values(values).filter((value) => value === "NO" || value === "0").length;
      expect(outcome.yes + no + outcome.dontKnow + outcome.open).toBe(outcome.items);
    }));

  test("an item not asked and one not known are no yes, and no no either: only a no takes the possible score down", () =>
    all((pack, values) => {
      const [code] = Object.entries(values).find(([, value]) => value === null || value === "DONT_KNOW") ?? [];
      if (code === undefined) return;
      const as = (value: AnswerValue | null) => judge(pack, withAnswers({ ...values, [code]: value }));
      const least: AnswerValue = pack.answers.includes("NO") ? "NO" : "0";
      expect(as("DONT_KNOW").score).toBe(as(null).score);
      expect(as("DONT_KNOW").highest).toBe(as(null).highest);
      expect(as(least).score).toBe(as(null).score);
      expect(as(least).highest ?? 0).toBeLessThan(as(null).highest ?? 0);
      expect(as(null).open).toBe(as("DONT_KNOW").open + 1);
    }));

  test("another yes never lowers the score, the level, or what is possible", () =>
    all((pack, values) => {
      const most: AnswerValue = pack.answers.includes("YES") ? "YES" : "2";
      const before = judge(pack, withAnswers(values));
      for (const [code, value] of Object.entries(values)) {
        if (value === most) continue;
        const after = judge(pack, withAnswers({ ...values, [code]: most }));
        expect(after.score ?? 0).toBeGreaterThan(before.score ?? 0);
        expect(places(pack, after.level)).toBeGreaterThanOrEqual(places(pack, before.level));
        expect(places(pack, after.highestLevel)).toBeGreaterThanOrEqual(places(pack, before.highestLevel));
      }
    }));

  test("the level is at most the one still possible", () =>
    all((pack, values) => {
      const { level, highestLevel } = judge(pack, withAnswers(values));
      expect(places(pack, level)).toBeLessThanOrEqual(places(pack, highestLevel));
    }));

  test("nothing but the answers of the instrument counts: an item of another one changes nothing", () =>
    all((pack, values) => {
      const foreign = { Z9: "YES", constructor: "YES" } as const;
      expect(judge(pack, withAnswers({ ...values, ...foreign }))).toEqual(judge(pack, withAnswers(values)));
    }));

  test("no score, however low, keeps an assessment from being complete", () =>
    all((pack, values) => {
      const content = complete({ answers: answered(values) });
      const some = Object.values(values).some((value) => value !== null);
      expect(whyIncomplete(pack, content, today)).toBe(some ? null : "risk.nothingAnswered");
    }));
});

test("the negative control: counting a don't know as a no is caught by the same comparison", () => {
  const forgetful = (values: Readonly<Record<string, AnswerValue | null>>) =>
    judge(
      dash,
      withAnswers(
        Object.fromEntries(Object.entries(values).map(([code, value]) => [code, value === "DONT_KNOW" ? "NO" : value])),
      ),
    );
  const values = { D01: "DONT_KNOW" as const };
  expect(forgetful(values).highest).not.toBe(judge(dash, withAnswers(values)).highest);
});

describe("the Dash", () => {
  test("17 yes, 2 don't know, 5 no: 17 of 24, between 17 and 19", () => {
    const codes = codesOf(dash);
    const values = Object.fromEntries(
      codes.map((code, at) => [code, at < 17 ? "YES" : at < 19 ? "DONT_KNOW" : "NO"] as const),
    );
    expect(judge(dash, withAnswers(values))).toMatchObject({
      score: 17,
      of: 24,
      yes: 17,
      dontKnow: 2,
      open: 0,
      lowest: 17,
      highest: 19,
    });
  });
  test.each([
    [0, "BELOW_THRESHOLD"],
    [13, "BELOW_THRESHOLD"],
    [14, "HIGH"],
    [24, "HIGH"],
  ])("%i yes is %s", (count, level) => {
    const no = Object.fromEntries(codesOf(dash).map((code) => [code, "NO" as const]));
    expect(judge(dash, withAnswers({ ...no, ...yes(dash, count) })).level).toBe(level);
  });
  test("says that the open items could still reach the threshold", () => {
    expect(judge(dash, withAnswers(yes(dash, 13)))).toMatchObject({
      level: "BELOW_THRESHOLD",
      highestLevel: "HIGH",
      open: 11,
    });
  });
  test("strangling is grave by itself; separation is together with control only", () => {
    expect(judge(dash, withAnswers({ D15: "YES", D06: "YES" })).grave).toEqual(["D15"]);
    expect(judge(dash, withAnswers({ D06: "YES", D12: "YES" })).grave).toEqual(["D06", "D12"]);
    expect(judge(dash, withAnswers({ D15: "DONT_KNOW" })).grave).toEqual([]);
  });
  test("what the professional writes is not counted", () => {
    const content = {
      ...withAnswers({ D01: "YES" }),
      answers: { ...answered({ D01: "YES" }), P3: { value: null, source: "", comment: "a rifle" } },
    };
    expect(judge(dash, content)).toMatchObject({ score: 1, items: 24 });
    expect(unknownAnswers(dash, content.answers)).toEqual([]);
    expect(unknownAnswers(dash, answered({ P3: "YES", D25: "YES", D01: "2" }))).toEqual(["P3", "D25", "D01"]);
  });
});

describe("the French grid", () => {
  const red = grid.items.filter(({ critical }) => critical).map(({ code }) => code);
  const plain = codesOf(grid).filter((code) => !red.includes(code));
  const count = (reds: number, others: number) =>
    judge(
      grid,
      withAnswers(
        Object.fromEntries([...red.slice(0, reds), ...plain.slice(0, others)].map((code) => [code, "YES" as const])),
      ),
    );
  test.each([
    [0, 11, "NOT_ESTABLISHED"],
    [1, 10, "NOT_ESTABLISHED"],
    [0, 12, "ESTABLISHED"],
    [2, 0, "ESTABLISHED"],
    [2, 9, "ESTABLISHED"],
    [5, 18, "ESTABLISHED"],
  ])("%i red and %i other yes: %s", (reds, others, level) => {
    const outcome = count(reds, others);
    expect(outcome).toMatchObject({ score: reds + others, level });
    expect(outcome.critical).toHaveLength(reds);
  });
  test("a red item that nobody knows can still make it two", () => {
    const outcome = judge(
      grid,
      withAnswers({
        ...Object.fromEntries(plain.map((code) => [code, "NO" as const])),
        [red[0] ?? ""]: "YES",
        [red[1] ?? ""]: "DONT_KNOW",
      }),
    );
    expect(outcome).toMatchObject({ level: "NOT_ESTABLISHED", highestLevel: "ESTABLISHED" });
  });
});

describe("an instrument that is entered by its result", () => {
  test("takes a level it has, also one of its former names, in today's terms", () => {
    expect(judge(viogen, { ...emptyContent, level: "ALTO" })).toMatchObject({ level: "ALTO", score: null, of: null });
    expect(judge(viogen, { ...emptyContent, level: "NO_APRECIADO" }).level).toBe("BAJO");
    expect(whyIncomplete(viogen, complete({ level: "NO_APRECIADO" }), today)).toBeNull();
    expect(whyIncomplete(viogen, complete({ level: "HIGH" }), today)).toBe("risk.levelUnknown");
    expect(whyIncomplete(viogen, complete({}), today)).toBe("risk.resultMissing");
    expect(whyIncomplete(viogen, complete({ score: 3 }), today)).toBe("risk.scoreOutOfRange");
  });
  test("takes a score within its range and finds the level", () => {
    const odara = packOf("odara");
    expect(judge(odara, { ...emptyContent, score: 6 }).level).toBe("BIN6");
    expect(whyIncomplete(odara, complete({ score: 13 }), today)).toBeNull();
    expect(whyIncomplete(odara, complete({ score: 14 }), today)).toBe("risk.scoreOutOfRange");
    expect(whyIncomplete(odara, complete({ score: -1 }), today)).toBe("risk.scoreOutOfRange");
  });
});

describe("a level that a person sets", () => {
  test("goes up only, with a reason", () => {
    const content = complete({ answers: answered(yes(dash, 3)) });
    const set = (level: string, reason: string) =>
      whyIncomplete(dash, { ...content, override: { level, reason } }, today);
    expect(set("HIGH", "he knows where she is")).toBeNull();
    expect(set("HIGH", "  ")).toBe("risk.reasonMissing");
    expect(set("BELOW_THRESHOLD", "calmer now")).toBe("risk.overrideNotUp");
    const high = complete({ answers: answered(yes(dash, 20)) });
    expect(whyIncomplete(dash, { ...high, override: { level: "BELOW_THRESHOLD", reason: "calmer" } }, today)).toBe(
      "risk.overrideNotUp",
    );
  });
  test("may go down only where the pack says so, and never at all where it says that", () => {
    const any = aPack({ override: { allowed: true, direction: "ANY", reasonRequired: true } });
    const never = aPack({ override: { allowed: false, direction: "ANY", reasonRequired: true } });
    expect(maySetLevel(any, "HIGH", "LOW")).toBe(true);
    expect(levelsAbove(never, "LOW")).toEqual([]);
  });
  test("whatever the instrument, one that goes up never offers a level at or below", () =>
    fc.assert(
      fc.property(fc.constantFrom(...shippedPacks()), fc.nat(), (pack, at) => {
        const from = pack.levels[at % Math.max(1, pack.levels.length)]?.code ?? null;
        for (const level of levelsAbove(pack, from)) expect(places(pack, level)).toBeGreaterThan(places(pack, from));
      }),
    ));
  test("the last one counts", () => {
    const raised: Raised[] = [{ level: "HIGH", reason: "x", by: "x", at: "2026-11-25T09:00:00.000Z" as Raised["at"] }];
    expect(levelThatCounts({ level: "LOW" }, { override: null }, [])).toBe("LOW");
    expect(levelThatCounts({ level: "LOW" }, { override: { level: "MEDIUM", reason: "x" } }, [])).toBe("MEDIUM");
    expect(levelThatCounts({ level: "LOW" }, { override: null }, raised)).toBe("HIGH");
  });
});

describe("the day of an assessment", () => {
  const content = (assessedOn: CivilDate | null) => ({ ...complete({ answers: answered({ D01: "NO" }) }), assessedOn });
  test("is there, and not in the future", () => {
    expect(whyIncomplete(dash, content(null), today)).toBe("risk.dateMissing");
    expect(whyIncomplete(dash, content(addDays(today, 1)), today)).toBe("risk.dateInFuture");
    expect(whyIncomplete(dash, content(today), today)).toBeNull();
    expect(whyIncomplete(dash, { ...content(today), assessor: "" }, today)).toBe("risk.assessorMissing");
  });
  test("says when it is done again: by its level, else by the instrument", () => {
    expect(reassessOn(viogen, "EXTREMO", today)).toBe("2026-11-28");
    expect(reassessOn(dash, "HIGH", today)).toBe("2027-01-20");
    expect(reassessOn(grid, "ESTABLISHED", today)).toBeNull();
    expect(reassessOn(dash, "HIGH", null)).toBeNull();
  });
  test("makes it old after the area's days, or after its own", () => {
    const on = (assessedOn: CivilDate, again: CivilDate | null = null) =>
      isOld({ assessedOn, reassessOn: again }, today, 60);
    expect([on(addDays(today, -60)), on(addDays(today, -61))]).toEqual([false, true]);
    expect([on(today, today), on(today, addDays(today, -1))]).toEqual([false, true]);
  });
});
