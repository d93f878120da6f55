import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conferenceStatuses } from "../../../shared/conferences/model.ts";
import { Instant } from "../../../shared/dates.ts";
import { CaseId, HearingId } from "../../../shared/ids.ts";
import { minutesStateOf, numbered, stillToDo, versionWith, whyNotTold } from "../../../shared/minutes/rules.ts";
import { day } from "../../support/aConference.ts";

test("minutes are there once the meeting is over, with the chair once they are sent, and final once they are approved", () => {
  const states = conferenceStatuses.map((status) => [minutesStateOf(status, false), minutesStateOf(status, true)]);
  expect(Object.fromEntries(conferenceStatuses.map((status, index) => [status, states[index]]))).toMatchObject({
    PLANNED: ["NONE", "NONE"],
    IN_SESSION: ["NONE", "NONE"],
    MINUTES_DRAFT: ["DRAFT", "FOR_APPROVAL"],
    MINUTES_APPROVED: ["APPROVED", "APPROVED"],
    CANCELLED: ["NONE", "NONE"],
  });
});

test("a case with nothing missing that nobody closed is one thing to do", () => {
  const uuid = "0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee";
  const ofCase = { hearingId: HearingId.parse(uuid), caseId: CaseId.parse(uuid), reference: "" };
  const one = { ...ofCase, read: false, changedSinceRead: false };
  const cases = [
    { ...one, open: true, missing: [] },
    {
      ...one,
      open: true,
      missing: [
        { thing: "level" as const, count: 1 },
        { thing: "outcome" as const, count: 1 },
      ],
    },
    { ...one, open: false, missing: [] },
  ];
  expect(stillToDo({ cases, missingElsewhere: 2 })).toBe(5);
});

test("addenda are numbered 1 … n whatever is left of them, and drafts have no number", () => {
  const at = Instant.parse("2026-12-01T09:00:00.000Z");
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 20 }), (approved) => {
      const all = numbered(approved.map((is) => ({ approvedAt: is ? at : null })));
      const numbers = all.flatMap(({ number }) => (number === null ? [] : [number]));
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      expect(all.map(({ number }) => number !== null)).toEqual(approved);
    }),
  );
});

test("each addendum makes one version more", () => {
  expect([versionWith(1, 0), versionWith(1, 2), versionWith(0, 1)]).toEqual([1, 3, 2]);
});

describe("that the victim was told", () => {
  const told = { told: true, on: day("2026-11-27"), said: "the plan", whyNot: "" };
  const days = { heardOn: day("2026-11-25"), today: day("2026-12-01") };

  test("takes a day between the conference and today, and what was said", () => {
    expect(whyNotTold(told, days)).toBeNull();
    expect(whyNotTold({ ...told, on: day("2026-12-02") }, days)).toBe("minutes.toldInTheFuture");
    expect(whyNotTold({ ...told, on: day("2026-11-24") }, days)).toBe("minutes.toldBeforeHeard");
    expect(whyNotTold({ ...told, said: "" }, days)).toBe("minutes.whatWasSaidMissing");
  });

  test("or why it was not possible", () => {
    const not = { ...told, told: false, said: "" };
    expect(whyNotTold(not, days)).toBe("minutes.whyNotMissing");
    expect(whyNotTold({ ...not, whyNot: "she has moved away" }, days)).toBeNull();
  });
});
