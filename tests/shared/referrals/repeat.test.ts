import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, CivilDate, dayOf, daysBetween, instantOf } from "../../../shared/dates.ts";
import { repeatOf, type NewReferral, type RepeatSettings } from "../../../shared/referrals/repeat.ts";

const day = (text: string): CivilDate => CivilDate.parse(text);
const rule: RepeatSettings = {
  repeatWindowMonths: 12,
  repeatAnchor: "REFERRAL_DATE",
  repeatRule: "ANY_INSTANCE",
  repeatKinds: ["PHYSICAL", "STALKING"],
};
const referral = (receivedOn: string, over: Partial<NewReferral> = {}): NewReferral => ({
  receivedOn: day(receivedOn),
  lastIncidentOn: null,
  incidentTypes: [],
  ...over,
});
const before = (receivedOn: string, heardOn: string | null = null) => ({
  receivedOn: day(receivedOn),
  heardOn: heardOn === null ? null : day(heardOn),
});
const someDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(day("1990-01-01"), days));

describe("a repeat", () => {
  test("is explained by its anchor, its days and the end of its window", () => {
    expect(repeatOf(referral("2026-11-25"), [before("2026-04-12")], rule)).toEqual({
      repeat: true,
      because: "WITHIN_WINDOW",
      on: "2026-11-25",
      anchor: "REFERRAL_DATE",
      anchorOn: "2026-04-12",
      days: 227,
      windowMonths: 12,
      windowEndsOn: "2027-04-12",
      rule: "ANY_INSTANCE",
    });
  });

  test("needs somebody who was referred before", () => {
    expect(repeatOf(referral("2026-11-25"), [], rule)).toMatchObject({ repeat: false, because: "NO_EARLIER" });
    expect(repeatOf(referral("2026-11-25"), [before("2026-11-26")], rule).because).toBe("NO_EARLIER");
  });

  test("holds on the last day of the window and not on the day after, wherever the anchor lies", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 60 }), (anchor, months) => {
        const set = { ...rule, repeatWindowMonths: months };
        const last = addMonths(anchor, months);
        const on = (receivedOn: CivilDate) => repeatOf(referral(receivedOn), [before(anchor)], set);
        expect(on(last)).toMatchObject({ repeat: true, windowEndsOn: last, days: daysBetween(anchor, last) });
        expect(on(addDays(last, 1))).toMatchObject({ repeat: false, because: "WINDOW_OVER" });
      }),
    );
  });

  test("on any day answers as the calendar does: between the anchor and the same day a window later", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 900 }), (anchor, days) => {
        const on = addDays(anchor, days);
        const inside = on <= addMonths(anchor, 12);
        expect(repeatOf(referral(on), [before(anchor)], rule)).toMatchObject({ repeat: inside, days });
      }),
    );
  });

  test("counted from 29 February ends on 28 February, and on the 29th of the next leap year", () => {
    const on = (text: string, months = 12) =>
      repeatOf(referral(text), [before("2024-02-29")], { ...rule, repeatWindowMonths: months });
    expect(on("2025-02-28")).toMatchObject({ repeat: true, windowEndsOn: "2025-02-28" });
    expect(on("2025-03-01").repeat).toBe(false);
    expect(on("2028-02-29", 48)).toMatchObject({ repeat: true, windowEndsOn: "2028-02-29" });
  });

  test("on the day of the anchor itself is one", () => {
    fc.assert(
      fc.property(someDay, (anchor) => {
        expect(repeatOf(referral(anchor), [before(anchor)], rule)).toMatchObject({ repeat: true, days: 0 });
      }),
    );
  });

  test("counts civil days of the area: a night in which the clocks change is one day, in every zone", () => {
    const zones = ["Europe/London", "Europe/Sofia", "Pacific/Kiritimati", "Pacific/Pago_Pago"];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) }),
        fc.integer({ min: 0, max: 500 }),
        (zone, moment, days) => {
          const anchor = dayOf(instantOf(moment), zone);
          const answer = repeatOf(referral(addDays(anchor, days)), [before(anchor)], rule);
          expect(answer.days).toBe(days);
        },
      ),
    );
    // 28 to 29 March 2026 has 23 hours in London, 24 to 25 October 2026 has 25.
    expect(repeatOf(referral("2026-03-29"), [before("2026-03-28")], rule).days).toBe(1);
    expect(repeatOf(referral("2026-10-25"), [before("2026-10-24")], rule).days).toBe(1);
  });

  test("is counted from the last of several referrals, in whatever order they come", () => {
    fc.assert(
      fc.property(fc.array(someDay, { minLength: 1, maxLength: 8 }), someDay, (days, on) => {
        const earlier = days.map((text) => before(text));
        const last =
          days
            .filter((text) => text <= on)
            .toSorted()
            .at(-1) ?? null;
        expect(repeatOf(referral(on), earlier, rule).anchorOn).toBe(last);
        expect(repeatOf(referral(on), earlier.toReversed(), rule)).toEqual(repeatOf(referral(on), earlier, rule));
      }),
    );
  });
});

describe("the settings of an area", () => {
  const fromMeeting: RepeatSettings = { ...rule, repeatAnchor: "MEETING_DATE" };

  test("may count from the meeting; where none has heard it, the referral's day stands in", () => {
    expect(repeatOf(referral("2026-11-25"), [before("2025-11-10", "2025-11-26")], fromMeeting)).toMatchObject({
      repeat: true,
      anchorOn: "2025-11-26",
      days: 364,
    });
    expect(repeatOf(referral("2026-11-25"), [before("2025-11-10", "2025-11-26")], rule).because).toBe("WINDOW_OVER");
    expect(repeatOf(referral("2026-11-25"), [before("2026-11-10")], fromMeeting).anchorOn).toBe("2026-11-10");
    // A meeting still to come is no anchor.
    expect(repeatOf(referral("2026-11-25"), [before("2026-11-10", "2026-12-02")], fromMeeting).anchorOn).toBe(
      "2026-11-10",
    );
  });

  test("may count crimes alone: then flowers and letters are no repeat, and any instance of them is under the other rule", () => {
    const crimes: RepeatSettings = { ...rule, repeatRule: "CRIMINAL_TYPES" };
    const told = (incidentTypes: NewReferral["incidentTypes"], set: RepeatSettings) =>
      repeatOf(referral("2026-11-25", { incidentTypes }), [before("2026-04-12")], set).because;
    expect(told(["COERCIVE_CONTROL", "OTHER"], crimes)).toBe("KIND_NOT_COUNTED");
    expect(told(["OTHER", "STALKING"], crimes)).toBe("WITHIN_WINDOW");
    expect(told([], crimes)).toBe("KIND_NOT_COUNTED");
    expect(told(["COERCIVE_CONTROL", "OTHER"], rule)).toBe("WITHIN_WINDOW");
  });
});

test("the same incident told by a second agency is nothing new", () => {
  const told = (lastIncidentOn: string) =>
    repeatOf(referral("2026-11-25", { lastIncidentOn: day(lastIncidentOn) }), [before("2026-11-20")], rule).because;
  expect(told("2026-11-19")).toBe("NOTHING_NEW");
  expect(told("2026-11-20")).toBe("WITHIN_WINDOW");
});
