import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMinutes } from "../../../shared/agenda/rules.ts";
import {
  inAgendaOrder,
  moveStanding,
  placedInDay,
  standingAhead,
  standingKinds,
  standingMinutes,
  standingOf,
  usualStanding,
  type StandingPlan,
} from "../../../shared/agenda/standing.ts";
import { ClockTime } from "../../../shared/dates.ts";

const nine = ClockTime.parse("09:00");
const plans = fc
  .uniqueArray(
    fc.record({
      kind: fc.constantFrom(...standingKinds),
      minutes: fc.integer({ min: 0, max: 60 }),
      afterCases: fc.boolean(),
    }),
    { selector: ({ kind }) => kind },
  )
  .map((items) => inAgendaOrder(items) ?? []);
const kindsOf = (items: readonly StandingPlan[]) => items.map(({ kind }) => kind);

describe("the standing items of an agenda", () => {
  test("are the area's, of an emergency only what cannot be left out", () => {
    expect(standingOf("ROUTINE", usualStanding)).toEqual(usualStanding);
    expect(kindsOf(standingOf("EMERGENCY", usualStanding))).toEqual(["OPENING", "ATTENDANCE", "OTHER_BUSINESS"]);
  });

  test("are refused twice, and those before the cases come first", () => {
    const [first, ...rest] = usualStanding;
    expect(first && inAgendaOrder([first, first])).toBeNull();
    expect(kindsOf(inAgendaOrder([...rest.toReversed(), ...(first ? [first] : [])]) ?? []).at(-1)).toBe("EMERGENCIES");
  });

  test("keep every item once when one is moved, and moving back puts all as it was", () => {
    fc.assert(
      fc.property(plans, fc.nat(), fc.constantFrom<-1 | 1>(-1, 1), (items, which, by) => {
        const kind = items[which % Math.max(1, items.length)]?.kind;
        if (!kind) return;
        const moved = moveStanding(items, kind, by);
        expect(kindsOf(moved).toSorted()).toEqual(kindsOf(items).toSorted());
        expect(inAgendaOrder(moved)).toEqual(moved);
        if (moved !== items) expect(moveStanding(moved, kind, by === 1 ? -1 : 1)).toEqual(items);
      }),
    );
  });

  test("lie one after the other from the start on, and the last ends with the conference", () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 0, max: 300 }), (items, cases) => {
        const endsAt = addMinutes(nine, standingMinutes(items, false) + cases + standingMinutes(items, true));
        const placed = placedInDay(items, nine, endsAt);
        const before = placed.find(({ afterCases }) => !afterCases);
        expect(before?.startsAt ?? nine).toBe(nine);
        const last = placed.findLast(({ afterCases }) => afterCases);
        if (last) expect(addMinutes(last.startsAt, last.minutes)).toBe(endsAt);
      }),
    );
  });

  test("still ahead are those not done; once a case was begun, only those after the cases", () => {
    const items = usualStanding.map((item) => ({ ...item, doneAt: item.kind === "FLAGS" ? "t" : null }));
    expect(standingAhead(items, false)).toBe(18);
    expect(standingAhead(items, true)).toBe(6);
  });
});
