import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { CaseId, ConferenceId, HearingId } from "../../../shared/ids.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import {
  aConferenceWith,
  accountOf,
  agencyOf,
  anAcceptedCase,
  anAction,
  at,
  day,
  invited,
  openMeeting,
} from "../../support/aConference.ts";
import { areaContents } from "./areaContents.ts";

let desk: TestDesk;
let caseIds: CaseId[];
let references: string[];
let conferenceId: ConferenceId;
let hearingId: HearingId;
let contents: () => Record<string, unknown[]>;

beforeEach(async () => {
  desk = await aDesk({ cast: ["chair", "adviser", "housing", "police"] });
  caseIds = [];
  references = [];
  for (const name of ["Aran", "Bell", "Crow", "Dunn"]) caseIds.push(await anAcceptedCase(desk, name));
  for (const caseId of caseIds) references.push((await desk.must("cases.open", { caseId })).reference);
  conferenceId = await aConferenceWith(desk, caseIds.slice(0, 3));
  await openMeeting(desk, conferenceId);
  ({ hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId: at(caseIds, 0) }));
  contents = await areaContents(desk);
});
afterEach(() => desk.close());

type Did = "undo" | "redo";
/** Takes back, or does again, until nothing is left; answers how many there were. */
async function all(which: Did): Promise<number> {
  for (let times = 0; ; times += 1) {
    const result = await desk.call(`undo.${which}`, {});
    if (result.ok) continue;
    expect(result.failure.code).toBe("undo.nothing");
    return times;
  }
}

const view = () => desk.must("meeting.hearing", { hearingId });
const agenda = async () => (await desk.must("agenda.view", { conferenceId })).items;
const pick = <Item>(list: readonly Item[], n: number): Item | undefined => list[n % Math.max(1, list.length)];

/** One thing somebody does in a meeting, out of what can be done then; refusals are part of it. */
const deeds: Readonly<Record<string, (n: number) => Promise<unknown>>> = {
  move: async (n) => {
    const items = await agenda();
    const item = pick(items, n);
    return item && desk.call("agenda.moveItem", { conferenceId, itemId: item.id, to: (n * 7) % items.length });
  },
  minutes: async (n) => {
    const item = pick(await agenda(), n);
    return item && desk.call("agenda.setMinutes", { conferenceId, itemId: item.id, minutes: 5 + (n % 60) });
  },
  takeOff: async (n) => {
    const item = pick(await agenda(), n);
    return item && desk.call("agenda.removeItem", { conferenceId, itemId: item.id });
  },
  list: (n) => desk.call("agenda.addCase", { conferenceId, caseId: pick(caseIds, n) ?? at(caseIds, 0) }),
  attend: (n) =>
    desk.call("meeting.setAttendance", {
      conferenceId,
      agencyId: agencyOf(desk, invited[n % invited.length] ?? "Police"),
      status: (["PRESENT", "APOLOGIES", "ABSENT_NO_NOTICE"] as const)[n % 3] ?? "PRESENT",
      accountId: null,
      representative: n % 2 === 0 ? "" : `Person ${n}`,
      infoSent: n % 5 === 0,
    }),
  say: async (n) => {
    const { agencies } = await view();
    const agency = pick(agencies, n);
    const entry = n % 2 === 0 ? undefined : pick(agency?.entries ?? [], n);
    return (
      agency &&
      desk.call("meeting.writeInformation", {
        hearingId,
        entryId: entry?.id ?? null,
        baseVersion: entry?.version ?? 0,
        agencyId: agency.agencyId,
        kind: n % 4 === 0 ? "NOTHING_HELD" : "SHARED",
        basis: n % 4 === 0 ? null : "FACT",
        text: n % 4 === 0 ? "" : `said ${n}`,
        on: null,
        onlyAgencies: [],
      })
    );
  },
  unsay: async (n) => {
    const entry = pick(
      (await view()).agencies.flatMap(({ entries }) => entries),
      n,
    );
    return entry && desk.call("meeting.removeInformation", { hearingId, entryId: entry.id });
  },
  risk: async (n) => {
    const risk = n % 2 === 0 ? undefined : pick((await view()).risks, n);
    return desk.call("meeting.writeRisk", {
      hearingId,
      entryId: risk?.id ?? null,
      baseVersion: risk?.version ?? 0,
      text: `risk ${n}`,
      to: n % 3 === 0 ? ["VICTIM"] : ["VICTIM", "CHILD"],
      imminence: n % 2 === 0 ? "DAYS" : null,
      level: "HIGH",
    });
  },
  noRisk: async (n) => {
    const risk = pick((await view()).risks, n);
    return risk && desk.call("meeting.removeRisk", { hearingId, entryId: risk.id });
  },
  act: async (n) => {
    const { risks, actions } = await view();
    const risk = pick(risks, n);
    const action = n % 3 === 0 ? pick(actions, n) : undefined;
    return (
      risk &&
      desk.call("meeting.writeAction", {
        ...anAction(desk, hearingId, n % 2 === 0 ? "Housing" : "Police", [risk.id], `Do ${n}`),
        actionId: action?.id ?? null,
        baseVersion: action?.version ?? 0,
      })
    );
  },
  noAct: async (n) => {
    const action = pick((await view()).actions, n);
    return action && desk.call("meeting.removeAction", { hearingId, actionId: action.id });
  },
  type: async (n) => {
    const field = n % 2 === 0 ? ("victimVoice" as const) : ("whatMayBeTold" as const);
    const { version } = (await view()).fields[field];
    return desk.call("meeting.writeField", {
      hearingId,
      field,
      text: n % 7 === 0 ? "" : `text ${n}`,
      baseVersion: version,
    });
  },
  putOff: async (n) => {
    const item = pick(await agenda(), n);
    return (
      item &&
      desk.call("agenda.defer", {
        conferenceId,
        itemId: item.id,
        reason: n % 2 === 0 ? "TIME" : "INFO_MISSING",
        note: n % 3 === 0 ? "" : `because ${n}`,
        safetyAgencyId: agencyOf(desk, "Police"),
        safetyName: "PC Osei",
        nextOn: day("2026-12-09"),
      })
    );
  },
  standing: async (n) => {
    const { standing } = await desk.must("agenda.view", { conferenceId });
    const items = standing.map(({ kind, minutes, afterCases }) => ({ kind, minutes, afterCases }));
    const left = n % 3 === 0 ? items.toSpliced(n % Math.max(1, items.length), 1) : items.toReversed();
    return desk.call("agenda.setStanding", {
      conferenceId,
      items: left.map((item) => ({ ...item, minutes: n % 10 })),
    });
  },
  tick: async (n) => {
    const { standing } = await desk.must("agenda.view", { conferenceId });
    const item = pick(standing, n);
    return item && desk.call("agenda.markStanding", { conferenceId, kind: item.kind, done: n % 2 === 0 });
  },
  park: (n) =>
    desk.call("meeting.parkQuestion", { conferenceId, caseId: n % 2 === 0 ? null : at(caseIds, 0), text: `who ${n}` }),
  settle: async (n) => {
    const question = pick(await desk.must("meeting.parkedQuestions", { conferenceId }), n);
    return (
      question &&
      desk.call("meeting.settleQuestion", {
        conferenceId,
        questionId: question.id,
        state: n % 3 === 0 ? "OPEN" : "ANSWERED",
        answer: n % 3 === 0 ? "" : `answer ${n}`,
        baseVersion: question.version,
      })
    );
  },
  unpark: async (n) => {
    const question = pick(await desk.must("meeting.parkedQuestions", { conferenceId }), n);
    return question && desk.call("meeting.removeQuestion", { conferenceId, questionId: question.id });
  },
  observe: async (n) => {
    const { observers } = await desk.must("conferences.open", { conferenceId });
    const one = n % 2 === 0 ? undefined : pick(observers, n);
    return desk.call("meeting.writeObserver", {
      conferenceId,
      observerId: one?.id ?? null,
      accountId: null,
      name: `Observer ${n}`,
      organisation: "",
      signedOn: n % 3 === 0 ? null : day("2026-11-20"),
      inRoom: n % 3 !== 0 && n % 2 === 0,
    });
  },
  noObserver: async (n) => {
    const one = pick((await desk.must("conferences.open", { conferenceId })).observers, n);
    return one && desk.call("meeting.removeObserver", { conferenceId, observerId: one.id });
  },
  somebody: async (n) =>
    desk.call("people.add", {
      caseId: at(caseIds, 0),
      role: n % 2 === 0 ? "CHILD" : "NEW_PARTNER",
      relationship: null,
      familyName: `Person ${n}`,
      givenNames: "",
      dateOfBirth: null,
      gender: "UNKNOWN",
    }),
  nobody: async (n) => {
    const caseId = at(caseIds, 0);
    const person = pick((await desk.must("people.ofCase", { caseId })).people, n);
    return person && desk.call("people.remove", { caseId, personId: person.id });
  },
  told: async (n) => {
    const caseId = at(caseIds, 0);
    const person = pick((await desk.must("people.ofCase", { caseId })).people, n);
    return (
      person &&
      desk.call("people.change", {
        caseId,
        personId: person.id,
        field: "nationality",
        text: n % 4 === 0 ? "" : `land ${n}`,
        baseVersion: person.versions["nationality"] ?? 0,
      })
    );
  },
  flags: (n) =>
    desk.call("records.requestFlags", {
      caseId: at(caseIds, 0),
      agencyIds: [agencyOf(desk, invited[n % invited.length] ?? "Police")],
    }),
  flag: async (n) => {
    const flag = pick((await desk.must("records.ofCase", { caseId: at(caseIds, 0) })).flags, n);
    if (!flag) return undefined;
    const of = { flagId: flag.id, baseVersion: flag.version };
    if (n % 3 === 0) return desk.call("records.confirmFlag", of);
    if (n % 3 === 1) return desk.call("records.removeFlag", of);
    return desk.call("records.extendFlag", { ...of, reviewOn: day(`2028-01-${10 + (n % 18)}`), reason: `still ${n}` });
  },
  link: (n) =>
    desk.call("records.linkCase", {
      caseId: pick(caseIds, n) ?? at(caseIds, 0),
      otherReference: references[(n + 1) % references.length] ?? "",
      kind: n % 2 === 0 ? "NEW_PERPETRATOR" : "HOUSEHOLD",
      reason: n % 3 === 0 ? "" : `since ${n}`,
    }),
  unlink: async (n) => {
    const caseId = pick(caseIds, n) ?? at(caseIds, 0);
    const link = pick((await desk.must("records.ofCase", { caseId })).links, n);
    return link && desk.call("records.unlinkCase", { caseId, linkId: link.id });
  },
  conflict: (n) =>
    desk.call("meeting.declareConflict", {
      caseId: at(caseIds, 1),
      accountId: accountOf(desk, n % 2 === 0 ? "housing" : "police"),
      agencyId: null,
      reason: `knows ${n}`,
    }),
  decide: async (n) => {
    const { outcome } = await view();
    return desk.call("meeting.setOutcome", { ...outcome, hearingId, levelAgreed: n % 2 === 0 ? "HIGH" : "MEDIUM" });
  },
};

const aDeed = fc.record({
  what: fc.constantFrom(...Object.keys(deeds)),
  n: fc.nat(200),
  /** Whether somebody thought before it: typing on is the same deed. */
  paused: fc.boolean(),
});

test("whatever was done in a meeting, taking all of it back leaves what was there, and doing it again what there was then", async () => {
  let run = 0;
  let takenInAll = 0;
  const property = fc.asyncProperty(fc.array(aDeed, { minLength: 1, maxLength: 14 }), async (sequence) => {
    // Nothing of the sequence before can be taken back: the sitting is another one.
    await desk.signInAs("administrator");
    run += 1;
    const before = contents();
    for (const { what, n, paused } of sequence) {
      if (paused) desk.clock.now += 11_000;
      await deeds[what]?.(n);
    }
    const after = contents();
    const taken = await all("undo");
    takenInAll += taken;
    expect(contents()).toEqual(before);
    expect(await all("redo")).toBe(taken);
    expect(contents()).toEqual(after);
    expect(await all("undo")).toBe(taken);
    expect(contents()).toEqual(before);
  });
  await fc.assert(property, { numRuns: 60, endOnFailure: true });
  expect(run).toBeGreaterThanOrEqual(30);
  expect(takenInAll).toBeGreaterThan(60);
  expect(await desk.must("audit.verify", {})).toMatchObject({ firstBroken: null });
}, 240_000);
