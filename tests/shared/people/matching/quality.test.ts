import { describe, expect, test } from "vitest";
import { pairsByHand } from "../../../support/matching/byHand.ts";
import { labelledPairs } from "../../../support/matching/pairs.ts";
import { qualityOf } from "../../../support/matching/quality.ts";

// Two of five generated pairs are one person. In an area of 105,000 people far fewer of those compared are, so precision
// says how well near strangers are told apart, not how many of the people on a screen are the same.
const counts = { same: 3000, others: 4500 };

describe("of pairs made by rules that matching does not share", () => {
  test.each([
    ["the seed that was looked at while matching was written", 1],
    ["a seed that nobody looked at", 20_261_125],
    ["another one", 77_003],
  ])(
    "at least 97 of 100 are found, and 90 of 100 shown are right: %s",
    (_, seed) => {
      const { recall, precision } = qualityOf(labelledPairs(seed, counts));
      expect(recall).toBeGreaterThanOrEqual(0.97);
      expect(precision).toBeGreaterThanOrEqual(0.9);
    },
    30_000,
  );

  test("the negative control: pairs with the labels turned around would fail", () => {
    const turned = labelledPairs(1, { same: 300, others: 300 }).map((pair) => ({ ...pair, same: !pair.same }));
    const { recall, precision } = qualityOf(turned);
    expect(recall).toBeLessThan(0.1);
    expect(precision).toBeLessThan(0.1);
  });

  test("the same pairs come again for the same seed, at least 5,000 of them and of every language", () => {
    const pairs = labelledPairs(1, counts);
    expect(pairs).toEqual(labelledPairs(1, counts));
    expect(pairs.length).toBeGreaterThanOrEqual(5000);
    expect(new Set(pairs.map(({ how }) => how)).size).toBeGreaterThan(20);
  });
});

test("of 200 pairs written by hand at least 90 of 100 are found, and 85 of 100 shown are right", () => {
  expect(pairsByHand).toHaveLength(200);
  expect(new Set(pairsByHand.map(({ how }) => how)).size).toBe(8);
  const { recall, precision } = qualityOf(pairsByHand);
  expect(recall).toBeGreaterThanOrEqual(0.9);
  expect(precision).toBeGreaterThanOrEqual(0.85);
});
