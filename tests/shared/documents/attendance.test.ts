import { describe, expect, test } from "vitest";
import { translatorOf } from "../../../electron/features/documents/translator.ts";
import { composeAttendance } from "../../../shared/documents/attendance.ts";
import { outlineInWords } from "../../../shared/documents/inWords.ts";
import { actionsFor, recipientVersion } from "../../../shared/documents/leaveOut.ts";
import { composeMinutes } from "../../../shared/documents/minutes.ts";
import type { AttendanceRecord, ConferenceRecord } from "../../../shared/documents/record.ts";
import type { Outline } from "../../../shared/documents/outline.ts";
import { aCase, aConference, aHearing, agencies, clock, day, marks, recipientOf } from "../../support/aRecord.ts";

const composing = { t: translatorOf("en"), language: "en" as const, recipient: recipientOf("housing"), marks };
const words = (outline: Outline | null): string => outlineInWords(outline ?? expect.fail("nothing composed"));
const withLine = (
  key: keyof typeof agencies,
  over: Partial<AttendanceRecord>,
  more: Partial<ConferenceRecord> = {},
) => {
  const record = aConference(more);
  return {
    ...record,
    attendance: record.attendance.map((line) => (line.agencyId === agencies[key].id ? { ...line, ...over } : line)),
  };
};

describe("minutes and the attendance sheet", () => {
  test("say when an agency was there, where that was not the whole meeting", () => {
    const record = withLine("police", {
      stays: [
        { from: null, to: clock("10:15") },
        { from: clock("11:00"), to: null },
      ],
    });
    for (const text of [words(composeMinutes(record, composing)), words(composeAttendance(record, composing))])
      expect(text).toContain("Present, until 10:15, from 11:00");
  });

  test("name the deputy and whom the deputy stood in for, and when information came", () => {
    const deputy = withLine("police", { status: "DEPUTY", representative: "Sam Hill", deputyFor: "Ruth Calder" });
    expect(words(composeMinutes(deputy, composing))).toContain("Sam Hill, for Ruth Calder");
    const informed = withLine("mentalHealth", {
      status: "APOLOGIES_WITH_INFO",
      infoReceivedOn: day("2026-11-20"),
    });
    expect(words(composeMinutes(informed, composing))).toContain("Yes, received 20 Nov");
  });

  test("name who looked on, with the day they signed", () => {
    const observers = [{ name: "Olga Svensson", organisation: "University", signedOn: day("2026-11-25") }];
    const record = aConference({ observers });
    expect(words(composeMinutes(record, composing))).toContain("Olga Svensson (University)");
    expect(words(composeAttendance(record, composing))).toMatch(/Olga Svensson[^]*University[^]*25 Nov/u);
  });
});

describe("an agency that came after a case was heard", () => {
  const heard = (presence: "present" | "absent") =>
    aCase({
      reference: presence === "present" ? "NM-HERE" : "NM-GONE",
      hearing: aHearing({ agencies: [{ agencyId: agencies.housing.id, agencyName: "Housing", presence }] }),
    });
  const record = aConference({ cases: [heard("absent"), heard("present")] });

  test("gets no minutes of it, and those of the others", () => {
    const version = recipientVersion(record, recipientOf("housing"));
    expect(version.cases.map(({ reference }) => reference)).toEqual(["NM-HERE"]);
    expect(recipientVersion(record, recipientOf("police")).cases).toHaveLength(2);
  });

  test("reads in its action list that the case was heard without it", () => {
    const { heardWithout } = actionsFor(record, recipientOf("housing"), agencies.housing.id);
    expect(heardWithout.map(({ reference }) => reference)).toEqual(["NM-GONE"]);
  });
});

describe("parked questions", () => {
  const asked = { text: "Who has the key?", answer: "", state: "OPEN" as const };
  test("stand in the minutes of their case, with what became of them, for whoever gets that case", () => {
    const record = aConference({
      questions: [{ text: "When do we meet?", answer: "On 6 January.", state: "ANSWERED" }],
      cases: [
        aCase({ hearing: aHearing({ questions: [asked, { ...asked, text: "Which school?", state: "ACTION" }] }) }),
        aCase({
          hearing: aHearing({
            questions: [{ ...asked, text: "not for housing" }],
            agencies: [{ agencyId: agencies.housing.id, agencyName: "Housing", presence: "absent" }],
          }),
        }),
      ],
    });
    const text = words(composeMinutes(recipientVersion(record, recipientOf("housing")), composing));
    expect(text).toContain("Who has the key? – not answered yet.");
    expect(text).toContain("Which school? – became an action.");
    expect(text).toContain("When do we meet? – On 6 January.");
    expect(text).not.toContain("not for housing");
  });
});
