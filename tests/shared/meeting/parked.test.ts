import { describe, expect, test } from "vitest";
import { standsAt, type QuestionState } from "../../../shared/meeting/parked.ts";

const here = { id: "november", date: "2026-11-25" };
const asked = (conferenceId: string, date: string, state: QuestionState = "OPEN", settledIn: string | null = null) => ({
  conferenceId,
  date,
  state,
  settledIn,
});

describe("a question stands at a conference", () => {
  test.each([
    ["where it was asked, open or not", asked("november", "2026-11-25", "ANSWERED", "december"), true],
    ["after the one that left it open", asked("october", "2026-10-28"), true],
    ["at which it was settled", asked("october", "2026-10-28", "ACTION", "november"), true],
    ["not where it was settled before", asked("september", "2026-09-30", "ANSWERED", "october"), false],
    ["not where another was held on the same day", asked("other", "2026-11-25"), false],
    ["not before it was asked", asked("december", "2026-12-09"), false],
  ] as const)("%s", (_, question, stands) => expect(standsAt(question, here)).toBe(stands));
});
