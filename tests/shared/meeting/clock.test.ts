import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instantOf } from "../../../shared/dates.ts";
import {
  clockMoved,
  endOfSitting,
  forecast,
  paceSoFar,
  secondsUsedAt,
  shortenTo,
  startClock,
  stopClock,
  type TimedItem,
} from "../../../shared/meeting/clock.ts";

const nine = Date.UTC(2026, 10, 25, 9);
const at = (seconds: number) => instantOf(nine + seconds * 1000);

describe("the clock of a case", () => {
  test("gathers the seconds it ran and none of those it stood", () => {
    const started = startClock({ secondsUsed: 0, runningSince: null }, at(0));
    const paused = stopClock(started, at(90));
    expect(secondsUsedAt(paused, at(500))).toBe(90);
    expect(secondsUsedAt(startClock(paused, at(500)), at(530))).toBe(120);
  });

  test("keeps its seconds through any number of stops and starts", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ run: fc.nat(2000), stand: fc.nat(2000) })), (spans) => {
        let moment = 0;
        let clock = { secondsUsed: 0, runningSince: null as ReturnType<typeof at> | null };
        for (const { run, stand } of spans) {
          clock = startClock(clock, at(moment));
          clock = stopClock(clock, at(moment + run));
          moment += run + stand;
        }
        expect(clock.secondsUsed).toBe(spans.reduce((sum, { run }) => sum + run, 0));
      }),
    );
  });

  test("loses nothing when the machine's clock is set back, and started twice runs once", () => {
    const running = startClock({ secondsUsed: 100, runningSince: null }, at(1000));
    expect(secondsUsedAt(running, at(0))).toBe(100);
    expect(startClock(running, at(1500))).toEqual(running);
  });
});

let made = 0;
const item = (state: TimedItem["state"], secondsUsed = 0, minutes = 15): TimedItem => {
  made += 1;
  return { id: `case ${made}`, state, minutes, secondsUsed };
};
const anyItem = fc.record({
  id: fc.uuid(),
  state: fc.constantFrom("waiting" as const, "open" as const, "heard" as const, "deferred" as const),
  minutes: fc.integer({ min: 5, max: 90 }),
  secondsUsed: fc.nat(9000),
});

describe("the pace", () => {
  test("is the plan's before the first case, follows what was heard, and gives a single case little weight", () => {
    expect(paceSoFar([item("waiting"), item("open", 5000)])).toBe(1);
    expect(paceSoFar([item("heard", 1800)])).toBeCloseTo(3600 / 2700);
    expect(paceSoFar(Array.from({ length: 40 }, () => item("heard", 1350)))).toBeCloseTo(1.475, 2);
    expect(paceSoFar([item("deferred", 5)])).toBe(1);
  });

  test("lies between a half and twice, whatever happened", () =>
    fc.assert(
      fc.property(fc.array(anyItem), (items) => {
        expect(paceSoFar(items)).toBeGreaterThanOrEqual(0.5);
        expect(paceSoFar(items)).toBeLessThanOrEqual(2);
      }),
    ));
});

describe("the forecast", () => {
  test("adds what is left of the open case, the break and the cases that wait, and names those at risk", () => {
    const items = [item("open", 300), item("waiting"), item("waiting")];
    const times = { now: at(0), plannedEnd: at(3600), breakSeconds: 600 };
    expect(forecast(items, times)).toEqual({ endsAt: at(600 + 600 + 1800), atRisk: [], pace: 1 });
    expect(forecast(items, { ...times, plannedEnd: at(2500) }).atRisk).toEqual([
      { id: items[2]?.id, endsAt: at(3000) },
    ]);
  });

  test("is later when the cases so far took longer than planned", () => {
    const times = { now: at(0), plannedEnd: null, breakSeconds: 0 };
    const slow = forecast([item("heard", 1800), item("waiting")], times);
    expect(slow.endsAt).toBe(at(1200));
    expect(forecast([item("deferred", 5), item("waiting")], times).endsAt).toBe(at(900));
  });

  test("takes nothing back for a case that runs over, and leaves out the break when nothing waits", () => {
    const times = { now: at(0), plannedEnd: at(0), breakSeconds: 600 };
    expect(forecast([item("open", 5000)], times)).toMatchObject({ endsAt: at(0), atRisk: [] });
  });

  test("puts only cases that wait at risk, the last ones, and none when the end lies after it or the plan says nothing", () =>
    fc.assert(
      fc.property(fc.array(anyItem), fc.nat(20000), (items, end) => {
        const plannedEnd = at(end);
        const { endsAt, atRisk } = forecast(items, { now: at(0), plannedEnd, breakSeconds: 0 });
        const waiting = items.filter(({ state }) => state === "waiting").map(({ id }) => id);
        expect(atRisk.map(({ id }) => id)).toEqual(atRisk.length === 0 ? [] : waiting.slice(-atRisk.length));
        expect(endsAt > plannedEnd || atRisk.length === 0).toBe(true);
        expect(forecast(items, { now: at(0), plannedEnd: null, breakSeconds: 0 }).atRisk).toEqual([]);
      }),
    ));
});

describe("what is proposed when cases are at risk", () => {
  test("is to cut those that wait to what fits, and nothing where that is less than five minutes or nothing is at risk", () => {
    const items = [item("waiting"), item("waiting"), item("waiting", 0, 6)];
    const times = { now: at(0), plannedEnd: at(26 * 60), breakSeconds: 0 };
    expect(shortenTo(items, times)).toBe(10);
    expect(shortenTo(items, { ...times, plannedEnd: at(10 * 60) })).toBeNull();
    expect(shortenTo(items, { ...times, plannedEnd: at(3600) })).toBeNull();
    expect(shortenTo(items, { ...times, plannedEnd: null })).toBeNull();
  });

  test("ends the list in time, and is the most that does", () =>
    fc.assert(
      fc.property(fc.array(anyItem), fc.nat(30000), fc.nat(1200), (items, end, breakSeconds) => {
        const times = { now: at(0), plannedEnd: at(end), breakSeconds };
        const minutes = shortenTo(items, times);
        if (minutes === null) return;
        const cutTo = (most: number) =>
          items.map((one) => (one.state === "waiting" ? { ...one, minutes: Math.min(one.minutes, most) } : one));
        expect(forecast(cutTo(minutes), times).atRisk).toEqual([]);
        expect(forecast(cutTo(minutes + 1), times).atRisk.length).toBeGreaterThan(0);
      }),
    ));
});

describe("a sitting", () => {
  test("goes past its end and past midnight, and is another one the next day", () => {
    const end = instantOf(Date.UTC(2026, 10, 25, 22));
    const after = (hours: number) => endOfSitting(end, instantOf(Date.UTC(2026, 10, 25, 22 + hours)));
    expect([after(-3), after(0), after(3)]).toEqual([end, end, end]);
    expect(after(11)).toBeNull();
  });
});

describe("a machine clock that was moved", () => {
  const then = { wall: nine, steady: 500 };
  test.each([
    ["not at all", 60_000, 60_000, 0],
    ["by drift", 61_400, 60_000, 0],
    ["forward by an hour", 3_660_000, 60_000, 3600],
    ["back by an hour", -3_540_000, 60_000, -3600],
  ])("%s", (_, wall, steady, moved) =>
    expect(clockMoved(then, { wall: nine + wall, steady: 500 + steady })).toBe(moved),
  );
});
