import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { longestOnWall, ProjectorSlide } from "../../../shared/meeting/model.ts";
import type { CaseId, ConferenceId, HearingId } from "../../../shared/ids.ts";
import {
  accountOf,
  aConferenceWith,
  agencyOf,
  anAcceptedCase,
  anAction,
  at,
  completeHearing,
  day,
  openMeeting,
} from "../../support/aConference.ts";
import { aDesk, testNow, type TestDesk } from "../../support/aDesk.ts";

let desk: TestDesk;
let conferenceId: ConferenceId;
let cases: CaseId[];
let hearingId: HearingId;
const slides: unknown[] = [];

beforeAll(async () => {
  desk = await aDesk();
  desk.desk.on((event) => void (event.kind === "projector" && slides.push(event.slide)));
});
afterAll(() => desk.close());
beforeEach(async () => {
  desk.clock.now = testNow;
  await desk.signInAs("administrator");
  cases = [
    await anAcceptedCase(desk, "Alderwood", {
      over: { background: "canarybackground", victimWishes: "canarywishes", whatShared: "canaryshared" },
    }),
    await anAcceptedCase(desk, "Thorne", { readers: ["administrator", "chair"] }),
  ];
  conferenceId = await aConferenceWith(desk, cases);
  await openMeeting(desk, conferenceId);
  ({ hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId: at(cases, 0) }));
  slides.length = 0;
});
const project = (over: { blank?: boolean; scale?: number } = {}) =>
  desk.must("meeting.project", { hearingId, blank: false, ...over });
const risk = (text: string) =>
  desk.must("meeting.writeRisk", {
    hearingId,
    entryId: null,
    baseVersion: 0,
    text,
    to: ["VICTIM"],
    imminence: null,
    level: null,
  });

/** What must never be on a wall of this case, whatever was typed around it. */
const canaries = /Alderwood|Alderwoodov|Viktor|canary|what \w+ knows|the victimVoice|only on Tuesdays|neighbour/iu;
const leaks = (slide: unknown): string | null => canaries.exec(JSON.stringify(slide))?.[0] ?? null;

describe("the wall", () => {
  test("of a case with everything written in it holds reference, initials, level, headings and actions, and nothing else", async () => {
    await completeHearing(desk, hearingId);
    await risk("He knows the way\nthe neighbour at 4 Mill Lane saw him");
    await project();
    const slide = ProjectorSlide.parse(slides.at(-1));
    expect(Object.keys(slide).toSorted()).toEqual(
      ["kind", "scale", "reference", "initials", "level", "risks", "actions"].toSorted(),
    );
    expect(leaks(slide)).toBeNull();
    // The control: a slide that carried the hearing along would be caught.
    const careless = { ...slide, ...(await desk.must("meeting.hearing", { hearingId })) };
    expect(leaks(careless)).not.toBeNull();
    // And parsing, which the wall does once more, takes out what does not belong.
    expect(
      leaks(
        ProjectorSlide.parse({
          ...careless,
          kind: "case",
          risks: slide.kind === "case" ? slide.risks : [],
          actions: [],
        }),
      ),
    ).toBeNull();
  });

  test.each([
    [
      "HTML",
      "<img src=x onerror=alert(1)><script>alert(2)</script>",
      "<img src=x onerror=alert(1)><script>alert(2)</script>",
    ],
    ["a name the chair typed", "Viktor Alderwoodov waits outside", "Viktor Alderwoodov waits outside"],
    ["marks that turn the text around", "safe \u202Eyawyna\u202C \u2066at\u2069 school", "safe yawyna at school"],
    ["a line break of another kind", "first\u2028second", "first"],
    ["leading lines", "\n\n  heading\nbody", "heading"],
  ])("shows %s as the text it is", async (_, typed, shown) => {
    await risk(typed);
    await project();
    expect(slides.at(-1)).toMatchObject({ risks: [shown] });
  });

  test.each([
    ["as many letters as a risk can hold", "x".repeat(2000)],
    ["two hundred characters outside the basic plane", "\u{1F6A8}".repeat(900)],
    ["combining marks", "Z\u0351\u036B\u0343".repeat(400)],
  ])("cuts %s to a heading, and is never left with the slide before", async (_, typed) => {
    await project();
    const written = await risk(typed);
    if (written.kind !== "saved" || written.id === null) throw new Error("a new risk is saved");
    await desk.must("meeting.writeAction", anAction(desk, hearingId, "Housing", [written.id], typed));
    await project();
    const slide = ProjectorSlide.parse(slides.at(-1));
    if (slide.kind !== "case") throw new Error("a case is on the wall");
    const texts = [slide.risks.at(-1) ?? "", slide.actions.at(-1)?.text ?? ""];
    expect(texts.map((text) => [text.endsWith("…"), text.isWellFormed()])).toEqual([
      [true, true],
      [true, true],
    ]);
    expect(texts[0]?.length).toBeLessThanOrEqual(longestOnWall.risk);
    expect(texts[1]?.length).toBeLessThanOrEqual(longestOnWall.action);
  });

  test("is blank with one call, neutral between cases, and as large as it is asked to be", async () => {
    await project({ blank: true });
    await desk.must("meeting.projectBetween", { conferenceId, blank: false, scale: 130 });
    await desk.must("meeting.takeBreak", { conferenceId, on: true });
    await desk.must("meeting.projectBetween", { conferenceId, blank: false });
    await project({ scale: 85 });
    expect(slides).toMatchObject([
      null,
      { kind: "between", scale: 130, date: "2026-11-25", timeZone: "Europe/London", onBreak: false },
      { kind: "between", scale: 100, onBreak: true },
      { kind: "case", scale: 85 },
    ]);
    expect(leaks(slides)).toBeNull();
  });

  test("is driven by the administrator and the chair of that conference, and by nobody else", async () => {
    await desk.signInAs("chair");
    await project();
    for (const key of ["housing", "adviser", "observer", "auditor"]) {
      await desk.signInAs(key);
      const code = (await desk.refused("meeting.projectBetween", { conferenceId, blank: false })).code;
      expect([key, code]).toEqual([key, "desk.notYours"]);
      expect((await desk.refused("meeting.project", { hearingId, blank: false })).code).toBe("desk.notYours");
    }
  });
});

describe("an observer", () => {
  const observer = async (signed: boolean, inRoom = signed) => {
    await desk.signInAs("administrator");
    const { observers } = await desk.must("conferences.open", { conferenceId });
    await desk.must("meeting.writeObserver", {
      conferenceId,
      observerId: observers[0]?.id ?? null,
      accountId: accountOf(desk, "observer"),
      name: "Olga Svensson",
      organisation: "University",
      signedOn: signed ? day("2026-11-25") : null,
      inRoom,
    });
    await desk.signInAs("observer");
  };
  const watched = async () => {
    const answer = await desk.call("meeting.watch", { conferenceId });
    return answer.ok ? answer.value.slide : answer.failure.code;
  };

  test("sees exactly what the wall shows, in the room, with a signed statement, while the conference is in session", async () => {
    await completeHearing(desk, hearingId);
    await project();
    await observer(true);
    expect(await desk.must("meeting.watchable", {})).toEqual([{ conferenceId, date: "2026-11-25" }]);
    expect(await watched()).toEqual(slides.find((slide) => slide !== null));
    await observer(true, false);
    expect(await watched()).toBe("desk.notYours");
    await observer(false);
    expect(await watched()).toBe("desk.notYours");
    expect(await desk.must("meeting.watchable", {})).toEqual([]);
  });

  test("is refused when the conference is over, and other accounts are at any time", async () => {
    await observer(true);
    await desk.signInAs("administrator");
    for (const key of ["administrator", "chair", "housing", "auditor"]) {
      await desk.signInAs(key);
      expect(await watched()).toBe("desk.notYours");
      expect(await desk.must("meeting.watchable", {})).toEqual([]);
    }
    await desk.signInAs("administrator");
    await completeHearing(desk, hearingId);
    await desk.must("meeting.closeCase", { hearingId });
    await desk.must("meeting.end", { conferenceId });
    await desk.signInAs("observer");
    expect(await watched()).toBe("desk.notInThisState");
  });

  test("sees the neutral slide while the wall is blank, between cases, of a restricted case, and of one they have a link with", async () => {
    await observer(true);
    expect(await watched()).toMatchObject({ kind: "between" });
    await desk.signInAs("administrator");
    const restricted = await desk.must("meeting.openCase", { conferenceId, caseId: at(cases, 1) });
    await desk.must("meeting.project", { hearingId: restricted.hearingId, blank: false });
    await desk.signInAs("observer");
    expect(await watched()).toMatchObject({ kind: "between" });
    await desk.signInAs("administrator");
    await project();
    await desk.signInAs("observer");
    expect(await watched()).toMatchObject({ kind: "case" });
    await desk.signInAs("administrator");
    await desk.must("meeting.declareConflict", {
      caseId: at(cases, 0),
      accountId: null,
      agencyId: agencyOf(desk, "Coordination"),
      reason: "neighbours",
    });
    await desk.signInAs("observer");
    expect(await watched()).toMatchObject({ kind: "between" });
  });
});
