import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { actionStatuses, WhyNot } from "../../../shared/actions/model.ts";
import {
  actionReference,
  isOpen,
  isOverdue,
  mayFollow,
  reasonsFor,
  settleUpdate,
} from "../../../shared/actions/rules.ts";
import { addDays, CivilDate } from "../../../shared/dates.ts";

const today = CivilDate.parse("2026-11-25");
const anyStatus = fc.constantFrom(...actionStatuses);
const anyReason = fc.constantFrom(...WhyNot.options);
const anyDay = fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days));

test("an action is overdue from the day after it was due, and only while it is open", () => {
  expect(isOverdue({ status: "OPEN", due: today }, today)).toBe(false);
  expect(isOverdue({ status: "IN_PROGRESS", due: addDays(today, -1) }, today)).toBe(true);
  fc.assert(
    fc.property(anyStatus, anyDay, (status, due) => {
      expect(!isOverdue({ status, due }, today) || isOpen(status)).toBe(true);
    }),
  );
});

test("what is closed is left by reopening only, and what was offered by agreeing only", () => {
  for (const from of actionStatuses)
    for (const to of actionStatuses) {
      const allowed = isOpen(from) || (from === "PROPOSED" && to === "OPEN");
      expect(!mayFollow(from, to) || allowed).toBe(true);
    }
  expect(mayFollow("IN_PROGRESS", "OPEN")).toBe(false);
  expect(mayFollow("OPEN", "DONE")).toBe(true);
});

describe("an update", () => {
  test("that closes needs a result", () => {
    expect(
      settleUpdate({ status: "NOT_POSSIBLE", result: " ", doneOn: null, whyNot: "MOVED_AWAY" }, today),
    ).toMatchObject({
      ok: false,
      failure: { code: "actions.resultNeeded" },
    });
    expect(settleUpdate({ status: "IN_PROGRESS", result: "", doneOn: null, whyNot: null }, today).ok).toBe(true);
  });

  test("never leaves something done tomorrow, done without a day, or undone with one", () => {
    fc.assert(
      fc.property(anyStatus, fc.string(), fc.option(anyDay), fc.option(anyReason), (status, result, doneOn, whyNot) => {
        const settled = settleUpdate({ status, result, doneOn, whyNot }, today);
        if (!settled.ok) return;
        const { value } = settled;
        expect(value.doneOn === null).toBe(status !== "DONE");
        expect(value.doneOn === null || value.doneOn <= today).toBe(true);
        expect(value.whyNot === null).toBe(reasonsFor(status).length === 0);
      }),
    );
    expect(settleUpdate({ status: "DONE", result: "x", doneOn: addDays(today, 1), whyNot: null }, today)).toMatchObject(
      {
        failure: { code: "actions.doneInFuture" },
      },
    );
  });
});

test("not possible and not done are two things: each has reasons of its own, and neither is closed without one", () => {
  const closed = { result: "no access", doneOn: null } as const;
  for (const status of ["NOT_POSSIBLE", "NOT_DONE"] as const) {
    expect(settleUpdate({ ...closed, status, whyNot: null }, today)).toMatchObject({
      failure: { code: "actions.whyNotNeeded" },
    });
    for (const whyNot of reasonsFor(status)) expect(settleUpdate({ ...closed, status, whyNot }, today).ok).toBe(true);
  }
  expect(settleUpdate({ ...closed, status: "NOT_POSSIBLE", whyNot: "OVERLOOKED" }, today).ok).toBe(false);
  expect(settleUpdate({ ...closed, status: "NOT_DONE", whyNot: "MOVED_AWAY" }, today).ok).toBe(false);
  const shared = reasonsFor("NOT_DONE").filter((reason) => reasonsFor("NOT_POSSIBLE").includes(reason));
  expect(shared).toEqual(["OTHER"]);
});

test("a reference is the letters of the case and the number in it", () => {
  expect(actionReference("NM-7KQ4", 2)).toBe("7KQ4.2");
});
