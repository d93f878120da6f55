import { describe, expect, it } from "vitest";
import { readTime } from "../../../renderer/features/conferences/readTime.ts";

describe("a time of day as people type it", () => {
  it.each([
    ["9", "09:00"],
    ["09:30", "09:30"],
    ["9.30", "09:30"],
    ["9h30", "09:30"],
    ["14h", "14:00"],
    ["0930", "09:30"],
    ["930", "09:30"],
  ])("reads %s as %s", (typed, time) => expect(readTime(typed)).toBe(time));

  it.each(["", "25:00", "9:75", "soon", "9:3"])("refuses %s", (typed) => expect(readTime(typed)).toBeNull());
});
