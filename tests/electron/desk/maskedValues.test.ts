import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contracts, type ProcedureName } from "../../../shared/contracts.ts";
import type { CaseId, ConferenceId, HearingId, ReferralId } from "../../../shared/ids.ts";
import { accountOf, aConferenceWith, agencyOf, at, completeHearing, openMeeting } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { aMessage } from "../../support/aMessage.ts";
import { aContact, aForm, aSubmittedReferral, acceptance } from "../referrals/aReferral.ts";

// A phone, an address, a mail address and a code word come out of the desk by an act that asks for this one value and is
// logged, and by nothing else: every query of the contracts is asked by everybody, and none of them may hold one.

const values = ["07700 900777", "12 Quietwater Lane", "quietwater@example.org", "heliotrope"];
/** The acts that are for showing one value. */
const reveals = /\.reveal/u;

let desk: TestDesk;
let caseId: CaseId;
let referralId: ReferralId;
let undecided: ReferralId;
let conferenceId: ConferenceId;
let hearingId: HearingId;
const contacts = [
  aContact({ value: "07700 900777", codeWord: "heliotrope" }),
  aContact({ value: "12 Quietwater Lane", kind: "ADDRESS", confidential: true, codeWord: "heliotrope" }),
  aContact({ value: "quietwater@example.org", kind: "EMAIL", safe: false }),
];

beforeAll(async () => {
  desk = await aDesk();
  await desk.signInAs("police");
  ({ referralId: undecided } = await aSubmittedReferral(desk, { form: aForm({ background: "another" }), contacts }));
  ({ referralId } = await aSubmittedReferral(desk, { contacts }));
  await desk.signInAs("administrator");
  const decided = await desk.must("referrals.decide", {
    ...acceptance(referralId, { adviserAccountId: accountOf(desk, "adviser") }),
    ...("undecidedReason" in contracts["referrals.decide"].input.shape ? { undecidedReason: "they are others" } : {}),
  });
  caseId = decided.caseId ?? expect.fail("accepting makes a case");
  conferenceId = await aConferenceWith(desk, [caseId]);
  await desk.signInAs("chair");
  await openMeeting(desk, conferenceId, []);
  ({ hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId }));
  await completeHearing(desk, hearingId);
}, 60_000);
afterAll(() => desk.close());

const queries = (Object.keys(contracts) as ProcedureName[]).filter(
  (name) => contracts[name].kind === "query" && !reveals.test(name),
);

/** Messages for one query: about each referral, and with each word where it takes one. */
function messages(name: ProcedureName, personId: string): unknown[] {
  return [referralId, undecided].flatMap((referral) => {
    const ids: Readonly<Record<string, string>> = { caseId, referralId: referral, conferenceId, hearingId, personId };
    const asked = aMessage(name, (id) => ids[id] ?? (/agency/iu.test(id) ? agencyOf(desk, "Police") : caseId));
    return typeof asked === "object" && asked !== null && "text" in asked
      ? ["quietwater", "07700", "heliotrope", "Novák"].map((text) => ({ ...asked, text }))
      : [asked];
  });
}

async function shown(key: string): Promise<string[]> {
  await desk.signInAs(key);
  const opened = await desk.call("cases.open", { caseId });
  const personId = opened.ok ? at(opened.value.people, 0).id : "";
  const found: string[] = [];
  for (const name of queries)
    for (const message of messages(name, personId)) {
      const answer = JSON.stringify(await desk.desk.call(name, message));
      if (values.some((value) => answer.includes(value))) found.push(name);
    }
  return [...new Set(found)];
}

describe("a way to reach somebody stays covered until it is shown on purpose", () => {
  test.each(["administrator", "chair", "police", "housing", "adviser", "auditor"])(
    "in every answer the desk gives to %s",
    async (key) => {
      expect(await shown(key)).toEqual([]);
    },
  );

  test("the negative control: the act that shows one holds it, and is logged", async () => {
    await desk.signInAs("police");
    const opened = await desk.must("cases.open", { caseId });
    const told: string[] = [];
    for (const { id: contactId } of opened.contacts) {
      await desk.must("unlock.reauthenticate", { passphrase: desk.accounts["police"]?.passphrase ?? "" });
      told.push(JSON.stringify(await desk.must("cases.revealContact", { caseId, contactId })));
    }
    expect(values.filter((value) => told.join().includes(value))).toEqual(values);
    await desk.signInAs("auditor");
    const { entries } = await desk.must("audit.list", { before: null, limit: 20 });
    expect(entries.filter(({ procedure }) => procedure === "cases.revealContact")).toHaveLength(contacts.length);
    expect(values.some((value) => JSON.stringify(entries).includes(value))).toBe(false);
  });

  test("and no failure repeats one that was typed", async () => {
    await desk.signInAs("police");
    const [value = ""] = values;
    for (const input of [{ text: value.repeat(3000) }, { caseId: value }, { referralId: value, contactId: value }])
      for (const name of ["search.find", "cases.open", "referrals.revealContact", "cases.revealContact"] as const)
        expect(JSON.stringify(await desk.desk.call(name, input))).not.toContain(value);
  });
});
