import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  deadlinesFor,
  deadlinesInOrder,
  movedDeadlines,
  whyAgencyNotCleared,
  yearsAround,
} from "../../../shared/conferences/rules.ts";
import { addDays, CivilDate, dayOfWeek } from "../../../shared/dates.ts";

const day = (text: string): CivilDate => CivilDate.parse(text);
const offsets = {
  referralsCloseOn: -8,
  agendaCirculatedOn: -6,
  researchDueOn: -1,
  actionListsDueOn: 1,
  minutesDueOn: 5,
};
const anyDay = fc.integer({ min: 0, max: 5000 }).map((days) => addDays(day("2024-01-01"), days));
const anyOffsets = fc.record({
  referralsCloseOn: fc.integer({ min: -60, max: 0 }),
  agendaCirculatedOn: fc.integer({ min: -60, max: 0 }),
  researchDueOn: fc.integer({ min: -60, max: 0 }),
  actionListsDueOn: fc.integer({ min: 0, max: 60 }),
  minutesDueOn: fc.integer({ min: 0, max: 60 }),
});

describe("deadlines of a conference", () => {
  test("are counted in working days, weekends and holidays left out", () => {
    const holidays = new Set([day("2026-12-25"), day("2026-12-28"), day("2027-01-01")]);
    expect(deadlinesFor(day("2026-12-30"), offsets, holidays)).toEqual({
      referralsCloseOn: "2026-12-16",
      agendaCirculatedOn: "2026-12-18",
      researchDueOn: "2026-12-29",
      actionListsDueOn: "2026-12-31",
      minutesDueOn: "2027-01-07",
    });
  });

  test("of an emergency never lie before the day it is called for", () => {
    const deadlines = deadlinesFor(day("2026-11-25"), offsets, new Set(), "EMERGENCY");
    expect(deadlines.referralsCloseOn).toBe("2026-11-25");
    expect(deadlines.minutesDueOn).toBe("2026-12-02");
  });

  test("that were worked out always stand in order and on working days, and their years are asked for", () => {
    fc.assert(
      fc.property(anyDay, anyOffsets, (date, calendar) => {
        const deadlines = deadlinesFor(date, calendar, new Set());
        const years = yearsAround(date, calendar);
        expect(deadlinesInOrder(date, deadlines)).toBe(true);
        for (const each of Object.values(deadlines)) {
          expect(each === date || dayOfWeek(each) <= 5).toBe(true);
          expect(years).toContain(Number(each.slice(0, 4)));
        }
      }),
    );
  });

  test("set by hand on the wrong side of the conference are noticed", () => {
    const date = day("2026-11-25");
    const deadlines = deadlinesFor(date, offsets, new Set());
    expect(deadlinesInOrder(date, { ...deadlines, researchDueOn: day("2026-11-26") })).toBe(false);
    expect(deadlinesInOrder(date, { ...deadlines, minutesDueOn: day("2026-11-24") })).toBe(false);
  });
});

describe("a deadline that was moved", () => {
  const workedOut = deadlinesFor(day("2026-11-25"), offsets, new Set());
  const moved = { ...workedOut, researchDueOn: day("2026-11-20") };

  test("owes a reason, unless it stood there before", () => {
    expect(movedDeadlines(workedOut, workedOut)).toEqual([]);
    expect(movedDeadlines(moved, workedOut)).toEqual(["researchDueOn"]);
    expect(movedDeadlines(moved, workedOut, moved)).toEqual([]);
    expect(movedDeadlines(workedOut, workedOut, moved)).toEqual([]);
  });
});

describe("an agency is cleared", () => {
  const agency = { active: true, agreementSignedOn: day("2026-01-01"), agreementExpiresOn: day("2026-12-31") };
  const valid = { declarationSignedOn: day("2026-01-01"), declarationExpiresOn: null };
  const today = day("2026-11-25");

  test("by a valid agreement and one valid declaration", () => {
    const expired = { declarationSignedOn: day("2025-01-01"), declarationExpiresOn: day("2026-01-01") };
    expect(whyAgencyNotCleared(agency, [expired, valid], today)).toBeNull();
    expect(whyAgencyNotCleared(agency, [expired], today)).toBe("declarationExpired");
    expect(whyAgencyNotCleared(agency, [], today)).toBe("declarationMissing");
  });

  test("not while inactive or without an agreement that is still valid", () => {
    expect(whyAgencyNotCleared({ ...agency, active: false }, [valid], today)).toBe("agencyInactive");
    expect(whyAgencyNotCleared({ ...agency, agreementSignedOn: null }, [valid], today)).toBe("agreementMissing");
    expect(whyAgencyNotCleared(agency, [valid], day("2027-01-01"))).toBe("agreementExpired");
  });
});
