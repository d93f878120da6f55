import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { deriveKeyHere, openReadOnly, signIn, type WorkerData } from "../../../electron/vault/vault.ts";
import type { CaseId, ConferenceId, HearingId } from "../../../shared/ids.ts";
import { aDesk, cheapCosts, testNow, type TestDesk } from "../../support/aDesk.ts";
import {
  aConferenceWith,
  agencyOf,
  anAcceptedCase,
  anAction,
  at,
  invited,
  openMeeting,
} from "../../support/aConference.ts";

let desk: TestDesk;
let caseIds: CaseId[];
let conferenceId: ConferenceId;
let hearingId: HearingId;
let data: WorkerData;

beforeEach(async () => {
  desk = await aDesk({ cast: ["chair", "adviser", "housing", "police"] });
  caseIds = [];
  for (const name of ["Aran", "Bell", "Crow", "Dunn"]) caseIds.push(await anAcceptedCase(desk, name));
  conferenceId = await aConferenceWith(desk, caseIds.slice(0, 3));
  await openMeeting(desk, conferenceId);
  ({ hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId: at(caseIds, 0) }));
  await desk.must("unlock.lock", {});
  const who = desk.accounts["administrator"];
  const opened = await signIn({
    folder: desk.folder,
    machine: "test-machine",
    now: testNow,
    name: who?.name ?? "",
    passphrase: who?.passphrase ?? "",
    deriveKey: deriveKeyHere,
    lowestCosts: cheapCosts,
  });
  if (!opened.ok) throw new Error(opened.failure.code);
  data = opened.value.workerData();
  opened.value.close();
  await desk.signInAs("administrator");
});
afterEach(() => desk.close());

// What a command leaves that its undoing does not take back: versions, times, who, and numbers that are never given twice.
const tables = {
  agenda_items: "id, conference_id, case_id, referral_id, position, minutes, late_reason",
  referrals: "id, case_id, status",
  attendance: "conference_id, agency_id, account_id, representative, status, info_sent, deputy_for, info_received_on",
  hearing_information:
    "id, hearing_id, agency_id, kind, basis, text, said_on, only_agencies, research_item_id, position",
  hearing_risks: "id, hearing_id, number, text, concerns, imminence, level, item",
  hearings: "id, state, level_agreed, outcome, tells_account_id, tells_name, tells_by, put_off_reason, disagreeing",
  hearing_reasons: "hearing_id, about, reason",
  actions:
    "id, case_id, hearing_id, number, text, owner_agency_id, owner_account_id, owner_name, due, status, safe_to_do, agreed_on, category, priority, may_alert, depends_on, informed_by, ticks",
  action_risks: "action_id, risk_id",
} as const;

/** The contents of every table these commands write. An empty field and one nobody wrote are the same. */
function contents(): Record<string, unknown[]> {
  const reader = openReadOnly(data);
  try {
    const rows = Object.entries(tables).map(([table, columns]) => [
      table,
      reader.prepare(`SELECT ${columns} FROM ${table} ORDER BY 1, 2`).all(),
    ]);
    const texts = reader
      .prepare("SELECT hearing_id, field, text FROM hearing_texts WHERE text <> '' ORDER BY 1, 2")
      .all();
    return { ...Object.fromEntries(rows), texts };
  } finally {
    reader.close();
  }
}

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
  await fc.assert(property, { numRuns: 30, endOnFailure: true });
  expect(run).toBeGreaterThanOrEqual(12);
  expect(takenInAll).toBeGreaterThan(20);
  expect(await desk.must("audit.verify", {})).toMatchObject({ firstBroken: null });
}, 120_000);
