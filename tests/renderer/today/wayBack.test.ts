import { expect, test } from "vitest";
import type { DraftLine } from "../../../shared/drafts/contract.ts";
import { DraftPlace, draftForms, itemOf } from "../../../shared/drafts/place.ts";
import { CaseId, ConferenceId, ReferralId } from "../../../shared/ids.ts";
import { Instant } from "../../../shared/dates.ts";
import { wayBackTo } from "../../../renderer/features/today/wayBack.ts";

const id = "0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee";
const conferenceId = "0190aaaa-bbbb-7ccc-8ddd-000000000001";
const subjects = { caseId: id, referralId: id, conferenceId: id, hearingId: id, actionId: id };

const lineOf = (place: object, over: Partial<DraftLine> = {}): DraftLine => ({
  place: DraftPlace.parse({ ...subjects, assessmentId: id, accountId: id, agencyId: id, ...place }),
  about: "",
  caseId: null,
  referralId: null,
  conferenceId: null,
  keptAt: Instant.parse("2026-11-25T09:00:00.000Z"),
  ...over,
});
const known = {
  caseId: CaseId.parse(id),
  referralId: ReferralId.parse(id),
  conferenceId: ConferenceId.parse(conferenceId),
};

test("every unfinished form leads somewhere else than back to today", () => {
  for (const form of Object.values(draftForms).flat())
    expect(wayBackTo(lineOf({ form, item: conferenceId }, known)).screen, form).not.toBe("today");
});

test("what is written about a case on a list leads to that list, not to the case", () => {
  for (const form of ["defer", "lateReason"] as const)
    expect(wayBackTo(lineOf({ form, item: conferenceId }, { caseId: known.caseId }))).toEqual({
      screen: "conference",
      conferenceId,
      step: "prepare",
    });
  const item = itemOf(conferenceId, id);
  expect(wayBackTo(lineOf({ form: "parkedQuestionOnCase", item: conferenceId }, { caseId: known.caseId }))).toEqual({
    screen: "meeting",
    conferenceId,
  });
  expect(wayBackTo(lineOf({ form: "parkedAnswerOnCase", item }, { caseId: known.caseId }))).toEqual({
    screen: "meeting",
    conferenceId,
  });
});

test("an assessment leads to its referral as long as there is no case", () => {
  const before = lineOf({ form: "raiseLevel" }, { referralId: known.referralId });
  expect(wayBackTo(before)).toEqual({ screen: "referral", referralId: id });
  expect(wayBackTo({ ...before, caseId: known.caseId })).toEqual({ screen: "case", caseId: id });
});

test("the name of a view leads to its list", () => {
  for (const [item, screen] of [
    ["referrals", "referrals"],
    [`actions-${id}`, "actions"],
    ["cases", "cases"],
    ["nothing", "cases"],
  ] as const)
    expect(wayBackTo(lineOf({ form: "viewName", item }))).toEqual({ screen });
});

test("a form whose subject is gone leads back to today", () => {
  for (const form of ["order", "decision", "plan", "newAction", "remark"] as const)
    expect(wayBackTo(lineOf({ form }))).toEqual({ screen: "today" });
});
