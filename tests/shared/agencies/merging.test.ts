import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreementState, whyNotMerged } from "../../../shared/agencies/merging.ts";
import { underInvited } from "../../../shared/documents/merged.ts";
import type { ConferenceRecord } from "../../../shared/documents/record.ts";
import { CivilDate } from "../../../shared/dates.ts";
import { AgencyId } from "../../../shared/ids.ts";

const id = (place: number): AgencyId => AgencyId.parse(`0190aaaa-bbbb-7ccc-8ddd-${String(place).padStart(12, "0")}`);
const day = (text: string): CivilDate => CivilDate.parse(text);

describe("why an agency is not merged into another", () => {
  const party = fc.record({
    id: fc.integer({ min: 1, max: 3 }).map(id),
    active: fc.boolean(),
    mergedInto: fc.option(fc.constant(id(9)), { nil: null }),
  });

  test("is the first thing in the way, and nothing when none is: every combination", () => {
    fc.assert(
      fc.property(
        fc.option(party, { nil: undefined }),
        fc.option(party, { nil: undefined }),
        fc.boolean(),
        (from, into, meetingRuns) => {
          const refusal = whyNotMerged(from, into, { meetingRuns });
          if (!from || !into) expect(refusal).toBe("agencies.gone");
          else if (from.id === into.id) expect(refusal).toBe("agencies.mergeIntoItself");
          else if (from.mergedInto !== null || into.mergedInto !== null) expect(refusal).toBe("agencies.alreadyMerged");
          else if (!into.active) expect(refusal).toBe("agencies.mergeIntoInactive");
          else expect(refusal).toBe(meetingRuns ? "agencies.mergeDuringMeeting" : null);
        },
      ),
    );
  });

  test("is not that it takes part no more: one that was closed before can still become part of another", () => {
    const open = { mergedInto: null, active: true };
    expect(whyNotMerged({ id: id(1), ...open, active: false }, { id: id(2), ...open }, { meetingRuns: false })).toBe(
      null,
    );
  });
});

describe("an agreement", () => {
  test.each([
    [null, null, "missing"],
    ["2026-12-02", null, "missing"],
    ["2026-12-01", null, "valid"],
    ["2025-12-01", "2026-12-01", "valid"],
    ["2025-12-01", "2026-11-30", "expired"],
  ] as const)("signed %s and ending %s is %s on 1 December 2026", (signed, ends, state) => {
    const agency = {
      agreementSignedOn: signed === null ? null : day(signed),
      agreementExpiresOn: ends === null ? null : day(ends),
    };
    expect(agreementState(agency, day("2026-12-01"))).toBe(state);
  });
});

test("the documents of a conference find each action under who is invited, and change no name and no other thing", () => {
  const action = (owner: number) => ({ ownerAgencyId: id(owner), ownerAgencyName: `agency ${owner}` });
  const record = {
    attendance: [{ agencyId: id(1) }],
    earlierActions: [action(2)],
    ownerActions: [action(3)],
    cases: [{ hearing: null }, { hearing: { actions: [action(2)], risks: ["r"] } }],
  } as unknown as ConferenceRecord;
  const found = underInvited(record, (agencyId) => (agencyId === id(2) ? id(1) : agencyId));
  expect(found).toEqual({
    ...record,
    earlierActions: [{ ...action(2), ownerAgencyId: id(1) }],
    cases: [{ hearing: null }, { hearing: { actions: [{ ...action(2), ownerAgencyId: id(1) }], risks: ["r"] } }],
  });
});
