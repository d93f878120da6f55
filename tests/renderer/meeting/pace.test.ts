import { describe, expect, it } from "vitest";
import { caseAfter } from "../../../renderer/features/meeting/useTable.ts";
import { clockText, paceOf, paceOfDay, plannedEnd } from "../../../renderer/features/meeting/pace.ts";
import { AgendaItem } from "../../../shared/agenda/model.ts";
import { CivilDate, ClockTime, instantOf } from "../../../shared/dates.ts";

let made = 0;
const item = (startsAt: string, minutes: number, state: AgendaItem["state"] = "waiting", secondsUsed = 0): AgendaItem =>
  AgendaItem.parse({
    id: `00000000-0000-7000-8000-${String(++made).padStart(12, "0")}`,
    kind: "case",
    number: made,
    caseId: `00000000-0000-7000-9000-${String(made).padStart(12, "0")}`,
    reference: "NM-7KQ4",
    victimName: "",
    victimInitials: "",
    children: 0,
    criteria: [],
    score: null,
    level: null,
    repeat: false,
    referrerSaysRepeat: false,
    fromArea: "",
    restricted: false,
    late: false,
    lateReason: "",
    minutes,
    startsAt,
    hearingId: null,
    state,
    secondsUsed,
  });
const day = {
  date: CivilDate.parse("2026-11-25"),
  timeZone: "Europe/London",
  breakSeconds: 0,
  plannedEnd: null,
  at: Infinity,
  runningId: null,
};
const at = (clock: string): number => Date.parse(`2026-11-25T${clock}:00Z`);

describe("the pace of a meeting", () => {
  it.each([
    [0, "00:00"],
    [680, "11:20"],
    [4505, "75:05"],
  ])("writes %d seconds as %s", (seconds, text) => expect(clockText(seconds)).toBe(text));

  it("turns amber at the budget and red at 125 % of it", () => {
    expect([719, 720, 899, 900].map((seconds) => paceOf(seconds, 12))).toEqual(["within", "over", "over", "farOver"]);
  });

  it("forecasts the end from now, with what the open case has left and the break to come", () => {
    const items = [item("09:00", 12, "heard", 700), item("09:12", 12, "open", 240), item("09:39", 12)];
    expect(paceOfDay(items, at("09:20"), day)).toMatchObject({
      finishAt: "09:54",
      atRisk: [{ id: items[2]?.id, endsAt: "09:54" }],
      plannedEnd: "09:51",
      shortenTo: 8,
    });
    expect(plannedEnd(items, ClockTime.parse("09:00"))).toBe("09:51");
  });

  it("has no case at risk while the list is on time", () => {
    const items = [item("09:00", 12, "open", 60), item("09:12", 12)];
    expect(paceOfDay(items, at("09:01"), day)).toMatchObject({ finishAt: "09:24", atRisk: [], shortenTo: null });
  });

  it("wins time by what is cut: the end stays the one the meeting was opened with", () => {
    const planned = { ...day, plannedEnd: instantOf(at("09:24")) };
    const items = [item("09:00", 12, "open", 720), item("09:12", 12)];
    expect(paceOfDay(items, at("09:16"), planned)).toMatchObject({ atRisk: [{ endsAt: "09:28" }], shortenTo: 8 });
    const cut = [item("09:00", 12, "open", 720), item("09:12", 8)];
    expect(paceOfDay(cut, at("09:16"), planned)).toMatchObject({ atRisk: [], plannedEnd: "09:24" });
  });

  it("counts a break once: what was taken of it is not still to come", () => {
    const items = [item("09:00", 12, "heard", 720), item("09:27", 12)];
    expect(paceOfDay(items, at("09:12"), day).finishAt).toBe("09:39");
    expect(paceOfDay(items, at("09:22"), { ...day, breakSeconds: 600 }).finishAt).toBe("09:39");
    expect(paceOfDay(items, at("09:40"), { ...day, breakSeconds: 1700 }).finishAt).toBe("09:52");
  });

  it("counts what passed since the record was read for the case whose clock runs, not on top of the day", () => {
    const items = [item("09:00", 12, "open", 60), item("09:12", 12)];
    const read = { ...day, at: at("09:01"), runningId: items[0]?.id ?? null };
    expect(paceOfDay(items, at("09:06"), read).finishAt).toBe("09:24");
    expect(paceOfDay(items, at("09:06"), { ...read, runningId: null }).finishAt).toBe("09:29");
  });

  it("says nothing of the pace by a case that was put off at once", () => {
    const deferred = { ...item("09:00", 12, "heard", 5), putOff: true };
    expect(paceOfDay([deferred, item("09:12", 12)], at("09:01"), day).finishAt).toBe("09:13");
  });

  it("is as long as planned in the night the clock is put back, and goes on past midnight", () => {
    const night = { ...day, date: CivilDate.parse("2026-10-24") };
    // 25 October 2026, 02:00 summer time becomes 01:00: what begins at 23:30 and lasts four hours ends at 02:30 by the wall.
    const items = [item("23:30", 90, "open", 0), item("01:00", 90), item("02:30", 60)];
    const began = Date.parse("2026-10-24T22:30:00Z");
    expect(paceOfDay(items, began, night)).toMatchObject({ plannedEnd: "02:30", finishAt: "02:30", atRisk: [] });
  });

  it("puts nothing at risk in a sitting on another day", () => {
    const items = [item("09:00", 12, "heard", 700), item("09:12", 12)];
    expect(paceOfDay(items, at("09:20") + 24 * 3_600_000, day)).toMatchObject({ finishAt: "09:31", atRisk: [] });
  });

  it("goes to the next case that was not heard, and at the end to the first that was passed over", () => {
    const [first, second, third] = [item("09:00", 12), item("09:12", 12, "heard"), item("09:24", 12, "open")];
    if (!first || !second || !third) throw new Error("three items");
    const items = [first, second, third];
    expect(caseAfter(items, null)).toBe(first);
    expect(caseAfter(items, first)).toBe(third);
    expect(caseAfter(items, third)).toBe(first);
    expect(caseAfter([second], second)).toBeNull();
  });
});
