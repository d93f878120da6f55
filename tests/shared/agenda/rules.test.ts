import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addMinutes,
  breakBefore,
  isLaterThan,
  isOverlong,
  linesFor,
  moveItem,
  timetable,
} from "../../../shared/agenda/rules.ts";
import { addDays, CivilDate, ClockTime } from "../../../shared/dates.ts";

const nine = ClockTime.parse("09:00");
const items = fc.uniqueArray(fc.record({ id: fc.uuid(), restricted: fc.boolean() }), {
  selector: ({ id }) => id,
  maxLength: 30,
});

describe("moving an item", () => {
  test("keeps every item once and the others in their order", () => {
    fc.assert(
      fc.property(items, fc.nat(40), fc.nat(), (list, to, which) => {
        const moved = list[which % Math.max(1, list.length)];
        if (!moved) return;
        const result = moveItem(list, moved.id, to);
        if (!result.ok) throw new Error(result.failure.code);
        expect(result.value.indexOf(moved)).toBe(Math.min(to, list.length - 1));
        expect(result.value.filter((item) => item !== moved)).toEqual(list.filter((item) => item !== moved));
      }),
    );
  });

  test("that is not there fails", () => {
    expect(moveItem([{ id: "a" }], "b", 0)).toMatchObject({ ok: false, failure: { code: "agenda.itemGone" } });
  });
});

const sees = (item: { restricted: boolean }): boolean => !item.restricted;

describe("the lines of an agenda", () => {
  test("are numbered 1 … n without a gap, whatever is hidden", () => {
    fc.assert(
      fc.property(items, fc.boolean(), (list, needsWholeTime) => {
        const numbers = linesFor(list, { sees, needsWholeTime }).flatMap(({ number }) => number ?? []);
        expect(numbers).toEqual(list.filter(sees).map((_, index) => index + 1));
      }),
    );
  });

  test("are for a representative exactly those of an agenda without the hidden cases", () => {
    fc.assert(
      fc.property(items, (list) => {
        const viewer = { sees, needsWholeTime: false };
        expect(linesFor(list, viewer)).toEqual(linesFor(list.filter(sees), viewer));
      }),
    );
  });

  test("keep a blocked slot where the whole time must add up", () => {
    const list = [{ restricted: false }, { restricted: true }, { restricted: false }];
    expect(linesFor(list, { sees, needsWholeTime: true }).map(({ kind, number }) => [kind, number])).toEqual([
      ["case", 1],
      ["blocked", null],
      ["case", 2],
    ]);
  });
});

describe("the timetable", () => {
  test("puts the break where half of the time is over", () => {
    expect(timetable([15, 15, 15, 15], nine, 10)).toEqual({
      startsAt: ["09:00", "09:15", "09:40", "09:55"],
      totalMinutes: 60,
      endsAt: "10:10",
    });
    expect(breakBefore([15, 15, 15, 15], 0)).toBeNull();
    expect(breakBefore([15], 10)).toBeNull();
  });

  test("has one break at most, never before the first case", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 5, max: 90 }), { maxLength: 12 }),
        fc.integer({ min: 0, max: 60 }),
        (minutes, pause) => {
          const { endsAt, totalMinutes, startsAt } = timetable(minutes, nine, pause);
          const breaks = minutes.length > 1 ? pause : 0;
          expect(totalMinutes).toBe(minutes.reduce((sum, each) => sum + each, 0));
          expect(endsAt).toBe(addMinutes(nine, totalMinutes + breaks));
          expect(startsAt[0] ?? nine).toBe(nine);
        },
      ),
    );
  });

  test("goes on after midnight", () => {
    expect(addMinutes(ClockTime.parse("23:50"), 20)).toBe("00:10");
  });

  test("is overlong above twenty cases or four hours", () => {
    expect([isOverlong(20, 240), isOverlong(21, 200), isOverlong(5, 241)]).toEqual([false, true, true]);
  });
});

test("the next day of what is put off comes after the conference and is not over", () => {
  const conferenceOn = CivilDate.parse("2028-02-28");
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 }), (next, now) => {
      const [nextOn, today] = [addDays(conferenceOn, next), addDays(conferenceOn, now)];
      expect(isLaterThan(nextOn, conferenceOn, today)).toBe(next > 0 && next >= now);
    }),
  );
});
