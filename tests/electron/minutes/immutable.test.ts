import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contracts, type ProcedureName } from "../../../shared/contracts.ts";
import type { CaseId, ConferenceId, HearingId } from "../../../shared/ids.ts";
import {
  aConferenceWith,
  agencyOf,
  anAcceptedCase,
  at,
  completeHearing,
  openMeeting,
} from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { aMessage, keysOf } from "../../support/aMessage.ts";

// Every command whose message can name a hearing or a conference is called about approved minutes by who runs them, with
// messages made of the contracts, so that a procedure added later is tried too. Nothing that was approved may change.

const touching = (Object.keys(contracts) as ProcedureName[]).filter((name) => {
  const { kind } = contracts[name];
  const keys = keysOf(name);
  return (
    kind !== "query" && kind !== "programQuery" && keys.some((key) => key === "hearingId" || key === "conferenceId")
  );
});
/** What is called about a conference and writes none of its minutes: the files it makes. */
const intoFolders: readonly ProcedureName[] = ["documents.produce"];
const written = touching.filter((name) => !intoFolders.includes(name));

interface Held {
  readonly conferenceId: ConferenceId;
  readonly caseId: CaseId;
  readonly hearingId: HearingId;
  /** What lines of the hearing are known by, several to choose from. */
  readonly entries: readonly string[];
  readonly actionId: string;
}

let desk: TestDesk;
let approved: Held;
let draft: Held;

async function hold(victim: string, { approve }: { readonly approve: boolean }): Promise<Held> {
  await desk.signInAs("administrator");
  const caseId = await anAcceptedCase(desk, victim);
  const conferenceId = await aConferenceWith(desk, [caseId]);
  await openMeeting(desk, conferenceId);
  const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId });
  const { actionId, riskId } = await completeHearing(desk, hearingId);
  await desk.must("meeting.closeCase", { hearingId });
  await desk.must("meeting.end", { conferenceId });
  const { agencies } = await desk.must("meeting.hearing", { hearingId });
  if (approve) await desk.must("meeting.approveMinutes", { conferenceId });
  return {
    conferenceId,
    caseId,
    hearingId,
    entries: [riskId, ...agencies.flatMap(({ entries }) => entries.map(({ id }) => id))],
    actionId,
  };
}

beforeAll(async () => {
  desk = await aDesk();
  approved = await hold("Alder", { approve: true });
  draft = await hold("Birch", { approve: false });
}, 60_000);
afterAll(() => desk.close());

/** All that approval makes final: what was said and written, risks, decisions, who was there, and what the minutes say. */
async function final({ conferenceId, hearingId }: Held): Promise<string> {
  const hearing = await desk.must("meeting.hearing", { hearingId });
  const conference = await desk.must("conferences.open", { conferenceId });
  const text = await desk.must("minutes.text", { conferenceId, language: "en" });
  const { agencies, fields, risks, outcome, state } = hearing;
  const { attendance, quorumReason, approvedAt, approvedBy, minutesVersion, status, date } = conference;
  return JSON.stringify([
    agencies.map(({ agencyName, presence, entries }) => [agencyName, presence, entries]),
    [fields, risks, outcome, state],
    attendance.map(({ agencyId, status: came, representative, infoSent }) => [
      agencyId,
      came,
      representative,
      infoSent,
    ]),
    [quorumReason, approvedAt, approvedBy, minutesVersion, status, date],
    text,
  ]);
}

const ids = (held: Held, entry: string) => (key: string) => {
  if (/hearing/iu.test(key)) return held.hearingId;
  if (/conference/iu.test(key)) return held.conferenceId;
  if (/case/iu.test(key)) return held.caseId;
  if (/action/iu.test(key)) return held.actionId;
  if (/agency/iu.test(key)) return agencyOf(desk, "Housing");
  if (/account|chair/iu.test(key)) return desk.accounts["chair"]?.id ?? "";
  return entry;
};

const call = (name: ProcedureName, held: Held, which: number) =>
  desk.desk.call(name, aMessage(name, ids(held, at(held.entries, which % held.entries.length))));

describe.each(["administrator", "chair"])("%s:", (who) => {
  test("whatever is called, and how often, approved minutes stay as they were", async () => {
    await desk.signInAs(who);
    const before = await final(approved);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...written), fc.nat(20), async (name, which) => {
        await call(name, approved, which);
        expect(await final(approved), name).toBe(before);
      }),
      { numRuns: 120 },
    );
    // And each of them at least once.
    for (const name of written) await call(name, approved, 1);
    expect(await final(approved)).toBe(before);
  }, 120_000);

  test("whatever writes in a hearing, or in who was there, is refused", async () => {
    await desk.signInAs(who);
    const writing = written.filter((name) => name.startsWith("meeting.") && keysOf(name).includes("hearingId"));
    expect(writing.length).toBeGreaterThan(10);
    const answers = await Promise.all(
      writing.map(async (name) => {
        const { kind } = contracts[name];
        const answer = await call(name, approved, 0);
        return kind === "command" && answer.ok ? name : null;
      }),
    );
    expect(answers.filter((name) => name !== null)).toEqual([]);
    const sheet = { status: "APOLOGIES", accountId: null, representative: "somebody else", infoSent: false };
    const attendance = await desk.desk.call("meeting.setAttendance", {
      ...(aMessage("meeting.setAttendance", ids(approved, "")) as object),
      ...sheet,
    });
    expect(attendance).toMatchObject({ ok: false, failure: { code: "desk.notInThisState" } });
  });
});

test("the negative control: the same calls about a draft do change it", async () => {
  await desk.signInAs("administrator");
  const before = await final(draft);
  for (const name of written) if (name !== "meeting.approveMinutes") await call(name, draft, 1);
  expect(await final(draft)).not.toBe(before);
});
