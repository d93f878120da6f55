import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Stay } from "../../../shared/conferences/model.ts";
import { arrive, isHereNow, leave, staysInOrder, wasThere, type OnTable } from "../../../shared/conferences/stays.ts";
import { instantOf } from "../../../shared/dates.ts";

const at = (minute: number) => instantOf(Date.UTC(2026, 10, 25, 9, minute));
const stay = (from: number | null, to: number | null): Stay => ({
  arrivedAt: from === null ? null : at(from),
  leftAt: to === null ? null : at(to),
});
const heard = (from: number, to: number | null): OnTable => ({
  startedAt: at(from),
  endedAt: to === null ? null : at(to),
});

describe("an agency was there when a case was heard", () => {
  test.each([
    ["without any stay: the whole meeting", [], [heard(10, 20)], true],
    ["of a case written up after the meeting", [stay(30, null)], [], true],
    ["having come before it ended", [stay(15, null)], [heard(10, 20)], true],
    ["having come after it", [stay(20, null)], [heard(10, 20)], false],
    ["having left before it", [stay(null, 10)], [heard(10, 20)], false],
    ["having left during it", [stay(null, 11)], [heard(10, 20)], true],
    ["having gone out for exactly it", [stay(null, 10), stay(20, null)], [heard(10, 20)], false],
    ["having come back for its second half", [stay(null, 10), stay(25, null)], [heard(10, 20), heard(24, 30)], true],
    ["which is on the table now", [stay(25, null)], [heard(10, null)], true],
    ["and left before it came on", [stay(null, 9)], [heard(10, null)], false],
  ] as const)("%s", (_, stays, onTable, there) => expect(wasThere(stays, onTable)).toBe(there));

  const minute = fc.integer({ min: 0, max: 120 });
  const stretch = fc.tuple(minute, minute).map(([one, other]) => heard(Math.min(one, other), Math.max(one, other)));
  const between = fc.tuple(minute, minute).map(([one, other]) => stay(Math.min(one, other), Math.max(one, other)));

  test("whoever came after the last word, or left before the first, was not", () =>
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 1 }), minute, (onTable, moment) => {
        const ends = onTable.every(({ endedAt }) => endedAt !== null && endedAt <= at(moment));
        const starts = onTable.every(({ startedAt }) => startedAt >= at(moment));
        if (ends) expect(wasThere([stay(moment, null)], onTable)).toBe(false);
        if (starts) expect(wasThere([stay(null, moment)], onTable)).toBe(false);
      }),
    ));

  test("a further stay never takes a case away, and the whole meeting has every case", () =>
    fc.assert(
      fc.property(fc.array(between, { minLength: 1 }), between, fc.array(stretch), (stays, more, onTable) => {
        expect(!wasThere(stays, onTable) || wasThere([...stays, more], onTable)).toBe(true);
        expect(wasThere([stay(null, null)], onTable)).toBe(true);
      }),
    ));
});

describe("coming and going", () => {
  test("whoever comes late is there from then on; whoever is there already is not told to come again", () => {
    expect(arrive([], at(5), false)).toEqual([stay(5, null)]);
    expect(arrive([], at(5), true)).toEqual([]);
    expect(arrive([stay(null, 5)], at(9), true)).toEqual([stay(null, 5), stay(9, null)]);
  });

  test("whoever leaves was there until then, also when the clock was set back meanwhile", () => {
    expect(leave([], at(5))).toEqual([stay(null, 5)]);
    expect(leave([stay(9, null)], at(5))).toEqual([stay(9, 9)]);
    expect(leave([stay(null, 5)], at(9))).toEqual([stay(null, 5)]);
  });

  test("keeps its order however often one comes and goes as time passes, and says whether one is here", () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat({ max: 30 })), { maxLength: 12 }), (steps) => {
        let minute = 0;
        let stays: readonly Stay[] = [];
        for (const [comes, passes] of steps) {
          minute += passes;
          stays = comes ? arrive(stays, at(minute), true) : leave(stays, at(minute));
          expect(staysInOrder(stays)).toBe(true);
          expect(isHereNow(stays)).toBe(comes);
        }
      }),
    ));

  test.each([
    [[stay(10, 5)]],
    [[stay(null, 10), stay(5, null)]],
    [[stay(null, null), stay(5, null)]],
    [[stay(1, 2), stay(null, 3)]],
  ])("is refused out of order: %j", (stays) => expect(staysInOrder(stays)).toBe(false));
});
