import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contracts, type ProcedureName } from "../../../shared/contracts.ts";
import type { CaseId, ConferenceId } from "../../../shared/ids.ts";
import type { Result } from "../../../shared/result.ts";
import {
  accountOf,
  aConferenceWith,
  agencyOf,
  anAcceptedCase,
  aPlan,
  at,
  completeHearing,
  day,
  openMeeting,
} from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { aMessage, keysOf } from "../../support/aMessage.ts";

// Every procedure whose message can name something of a case is called about a restricted one by everybody who is no
// reader of it, with messages made of the contracts, so that a procedure added later is tried too. Each answer must be the
// one about something that was never there.

const ofACase =
  /(?:case|referral|hearing|action|contact|person|assessment|order|incident|flag|link|conflict|record|change|remark|addendum)s?ids?$/iu;
const procedures = (Object.keys(contracts) as ProcedureName[]).filter((name) =>
  keysOf(name).some((key) => ofACase.test(key)),
);
const nowhere = "0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee";

/**
 * Everybody who is no reader, or may not be one now: the deputy chairs this very conference, Police is a reader with an
 * accepted conflict, Mental health is not cleared, and the other agency is invited to it. Housing owns an action in it.
 */
const strangers = [
  "administrator",
  "deputy",
  "police",
  "mentalHealth",
  "otherAgency",
  "adviser",
  "observer",
  "auditor",
];
const secrets = ["Thorne", "Thorneov", "what only Thorne told", "12 hidden lane", "order of Thorne"];

let desk: TestDesk;
let conferenceId: ConferenceId;
let caseId: CaseId;
let hidden: Readonly<Record<string, string>>;

const added = {
  deputy: { name: "Petra Lund", role: "chair", agency: "Coordination", passphrase: "a passphrase of another chair" },
  otherAgency: {
    name: "Sam Reed",
    role: "representative",
    agency: "Mental health",
    passphrase: "a passphrase of another agency",
  },
} as const;
const who = (key: string): { readonly name: string; readonly passphrase: string } =>
  (added as Readonly<Record<string, { name: string; passphrase: string }>>)[key] ??
  desk.accounts[key] ??
  expect.fail(key);
const signInAs = async (key: string): Promise<void> => {
  const { name, passphrase } = who(key);
  await desk.must("unlock.signIn", { accountName: name, passphrase });
};

const call = (name: ProcedureName, ids: Readonly<Record<string, string>>): Promise<Result<unknown>> =>
  desk.desk.call(
    name,
    aMessage(name, (key) => ids[key.replace(/s$/u, "")] ?? shared(key)),
  );
/** What is no secret stands in both messages alike. */
function shared(key: string): string {
  if (/account|chair/iu.test(key)) return accountOf(desk, "housing");
  if (/agency/iu.test(key)) return agencyOf(desk, "Housing");
  if (/conference/iu.test(key)) return conferenceId;
  return nowhere;
}

beforeAll(async () => {
  desk = await aDesk();
  for (const { agency, ...account } of Object.values(added))
    await desk.must("accounts.add", {
      ...account,
      post: "",
      agencyId: agencyOf(desk, agency),
      declarationSignedOn: day("2026-01-05"),
      declarationExpiresOn: null,
      secondPerson: null,
    });
  const deputyChairId = (await desk.must("accounts.list", {})).find(({ name }) => name === "Petra Lund")?.id ?? null;
  caseId = await anAcceptedCase(desk, "Thorne", {
    readers: ["chair", "otherAdviser", "police"],
    over: { background: "what only Thorne told" },
  });
  conferenceId = await aConferenceWith(desk, []);
  await desk.must("conferences.change", { conferenceId, ...aPlan(desk), deputyChairId });
  const { id: accountId, agencyId } = desk.accounts["mentalHealth"] ?? expect.fail("mentalHealth");
  const papers = { declarationSignedOn: day("2026-01-05"), declarationExpiresOn: day("2026-02-05") };
  await desk.must("accounts.change", { accountId, post: "", agencyId, ...papers });
  await desk.signInAs("chair");
  await desk.must("agenda.addCase", { conferenceId, caseId });
  await openMeeting(desk, conferenceId, []);
  const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId });
  await completeHearing(desk, hearingId, ["Police"]);
  const party = { accountId: accountOf(desk, "police"), agencyId: null, reason: "a colleague" };
  await desk.must("meeting.declareConflict", { caseId, ...party });
  const [conflict] = await desk.must("access.conflicts", { caseId, conferenceId: null });
  await desk.must("access.decideConflict", {
    conflictId: conflict?.id ?? expect.fail("no conflict"),
    accepted: true,
    reason: "",
  });
  const opened = await desk.must("cases.open", { caseId });
  hidden = {
    caseId,
    hearingId,
    referralId: at(opened.referrals, 0).id,
    actionId: at((await desk.must("meeting.hearing", { hearingId })).actions, 0).id,
    personId: at(opened.people, 0).id,
    conflictId: conflict?.id ?? "",
  };
}, 60_000);
afterAll(() => desk.close());

/** The procedures that answer somebody otherwise about the restricted case than about nothing, or tell of it. */
async function tellTales(key: string): Promise<string[]> {
  await signInAs(key);
  const tales: string[] = [];
  for (const name of procedures) {
    const again = async () =>
      contracts[name].policy.reauthenticate
        ? await desk.must("unlock.reauthenticate", { passphrase: who(key).passphrase })
        : null;
    await again();
    const there = await call(name, hidden);
    await again();
    const absent = await call(name, Object.fromEntries(Object.keys(hidden).map((id) => [id, nowhere])));
    const told = JSON.stringify(there);
    if (secrets.some((secret) => told.includes(secret))) tales.push(`${name} tells a word`);
    const parts = (result: Result<unknown>) => JSON.stringify(result).replaceAll(/"[0-9a-f-]{36}"/gu, '"id"');
    if (parts(there) !== parts(absent))
      tales.push(`${name}: ${told.slice(0, 90)} / ${JSON.stringify(absent).slice(0, 90)}`);
  }
  return tales;
}

describe("about a restricted case, every procedure answers like about nothing", () => {
  test("there are many such procedures, and the messages are such as they take", async () => {
    await signInAs("chair");
    expect(procedures.length).toBeGreaterThan(60);
    const refused = [];
    for (const name of procedures) {
      const asked = contracts[name].input.safeParse(aMessage(name, (key) => hidden[key] ?? shared(key)));
      if (!asked.success) refused.push(name);
    }
    expect(refused).toEqual([]);
  });

  test.each(strangers)("for %s", async (key) => {
    expect(await tellTales(key)).toEqual([]);
  });

  test("nothing of it was changed by any of them, and its readers are told who tried", async () => {
    await signInAs("chair");
    const opened = await desk.must("cases.open", { caseId });
    expect(opened).toMatchObject({ victimName: "Anna Thorne", restricted: true });
    expect(opened.readers.map(({ name }) => name)).toEqual(["Ines Duarte", "Paul Osei", "Ruth Calder"]);
    const tried = new Set((await desk.must("access.attempts", { caseId })).map(({ accountName }) => accountName));
    expect([...tried].toSorted()).toEqual(
      [
        "Ada Brook",
        "Petra Lund",
        "Paul Osei",
        "Jon Hale",
        "Sam Reed",
        "Leah Marsh",
        "Olga Svensson",
        "Dora Keller",
      ].toSorted(),
    );
  });

  test("the negative control: to a reader most of them answer otherwise", async () => {
    expect((await tellTales("chair")).length).toBeGreaterThan(20);
  });
});
