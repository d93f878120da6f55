import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, type CivilDate } from "../../../shared/dates.ts";
import {
  contradictionsInIncident,
  contradictionsInOrder,
  expiryOf,
  flagStateOf,
  orderEndsSoonDays,
  reviewOf,
} from "../../../shared/records/rules.ts";

const day = (text: string): CivilDate => text as CivilDate;
const today = day("2026-11-25");
const anyDay = fc.integer({ min: -20_000, max: 20_000 }).map((days) => addDays(today, days));
const maybe = fc.option(anyDay, { nil: null });

describe("the end of an order", () => {
  test.each([
    [null, "none"],
    ["2026-11-24", "past"],
    ["2026-11-25", "soon"],
    ["2026-12-25", "soon"],
    ["2026-12-26", "later"],
  ])("%s is %s", (until, expiry) => {
    expect(expiryOf(until === null ? null : day(until), today)).toBe(expiry);
  });

  test("comes nearer as days go by and never goes back", () => {
    const near = ["later", "soon", "past"];
    fc.assert(
      fc.property(anyDay, anyDay, fc.nat({ max: 3 * orderEndsSoonDays }), (until, on, days) => {
        const [before, after] = [expiryOf(until, on), expiryOf(until, addDays(on, days))];
        expect(near.indexOf(after)).toBeGreaterThanOrEqual(near.indexOf(before));
      }),
    );
  });
});

describe("a flag", () => {
  test("is reviewed twelve months after the last referral, on the last of a month that has no such day", () => {
    expect(reviewOf(day("2025-11-25"))).toBe("2026-11-25");
    expect(reviewOf(day("2024-02-29"))).toBe("2025-02-28");
  });

  test.each([
    ["asked for", { confirmedOn: null, reviewOn: "2027-01-01", removedOn: null }, "REQUESTED"],
    ["confirmed", { confirmedOn: "2026-02-01", reviewOn: "2026-11-26", removedOn: null }, "CONFIRMED"],
    ["on the day of its review", { confirmedOn: "2026-02-01", reviewOn: "2026-11-25", removedOn: null }, "DUE"],
    ["never confirmed but over", { confirmedOn: null, reviewOn: "2026-11-01", removedOn: null }, "DUE"],
    ["removed before it was over", { confirmedOn: null, reviewOn: "2027-01-01", removedOn: "2026-11-25" }, "REMOVED"],
  ])("that is %s", (_, flag, state) => {
    expect(flagStateOf(flag as Parameters<typeof flagStateOf>[0], today)).toBe(state);
  });
});

describe("days that contradict each other", () => {
  const order = { validFrom: day("2026-01-01"), validUntil: null, servedOn: null, breachedOn: null };

  test("are named field by field, in the order of the form", () => {
    const wrong = {
      ...order,
      validUntil: day("2025-12-31"),
      servedOn: day("2026-12-01"),
      breachedOn: day("2025-12-01"),
    };
    expect(contradictionsInOrder(wrong, { today, bornOn: day("2026-02-01") })).toEqual([
      { field: "validFrom", code: "records.beforeBirth" },
      { field: "validUntil", code: "records.endsBeforeBeginning" },
      { field: "servedOn", code: "records.inTheFuture" },
      { field: "breachedOn", code: "records.breachBeforeBeginning" },
    ]);
  });

  test("are found in an order whenever it ends before it begins, and in none whose days follow each other", () => {
    fc.assert(
      fc.property(anyDay, maybe, maybe, maybe, maybe, (validFrom, validUntil, servedOn, breachedOn, bornOn) => {
        const found = contradictionsInOrder({ validFrom, validUntil, servedOn, breachedOn }, { today, bornOn });
        const codes = found.map(({ code }) => code);
        expect(codes.includes("records.endsBeforeBeginning")).toBe(validUntil !== null && validUntil < validFrom);
        const follows =
          (bornOn === null || (bornOn <= validFrom && (servedOn === null || bornOn <= servedOn))) &&
          (validUntil === null || validUntil >= validFrom) &&
          (servedOn === null || servedOn <= today) &&
          (breachedOn === null || (breachedOn >= validFrom && breachedOn <= today));
        expect(found.length === 0).toBe(follows);
      }),
    );
  });

  test("are found in an incident that lies ahead, before the birth, or was told before it happened", () => {
    fc.assert(
      fc.property(anyDay, anyDay, maybe, fc.boolean(), (on, toldOn, bornOn, about) => {
        const follows = on <= today && toldOn <= today && (bornOn === null || on >= bornOn) && (about || toldOn >= on);
        expect(contradictionsInIncident({ on, toldOn, about }, { today, bornOn }).length === 0).toBe(follows);
      }),
    );
  });

  test("on the edges are none: born, served and breached on the day itself", () => {
    const edge = { validFrom: today, validUntil: today, servedOn: today, breachedOn: today };
    expect(contradictionsInOrder(edge, { today, bornOn: today })).toEqual([]);
    expect(contradictionsInIncident({ on: today, toldOn: today, about: false }, { today, bornOn: today })).toEqual([]);
    expect(addMonths(today, 12)).toBe(reviewOf(today));
  });
});
