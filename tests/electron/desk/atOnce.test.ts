import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { contracts } from "../../../shared/contracts.ts";
import type { Procedure } from "../../../shared/contract.ts";
import {
  accountOf,
  aConferenceWith,
  agencyOf,
  anAcceptedCase,
  completeHearing,
  day,
  openMeeting,
} from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { aForm, aSubmittedReferral, acceptance } from "../referrals/aReferral.ts";

let desk: TestDesk;
beforeEach(async () => {
  desk = await aDesk({ cast: ["chair", "police", "housing", "adviser"] });
});
afterEach(() => desk.close());

const codes = (results: readonly { ok: boolean; failure?: { code: string } }[]) =>
  results.map((result) => (result.ok ? "" : (result.failure?.code ?? "")));
const passphraseOf = (key: string): string => desk.accounts[key]?.passphrase ?? "";

test("a referral that is accepted twice at once becomes one case", async () => {
  const { referralId } = await aSubmittedReferral(desk);
  const both = await Promise.all([1, 2].map(() => desk.call("referrals.decide", acceptance(referralId))));
  expect(codes(both)).toEqual(["", "desk.notInThisState"]);
  expect((await desk.must("cases.list", {})).rows).toHaveLength(1);
});

test("a change that meets the acceptance of a restricted case does not write over what was sealed", async () => {
  const { referralId } = await aSubmittedReferral(desk);
  const { version } = await desk.must("referrals.open", { referralId });
  const restricted = { readers: [accountOf(desk, "chair")], reason: "staff" };
  const form = aForm({ background: "Written too late." });
  const both = await Promise.all([
    desk.call("referrals.decide", acceptance(referralId, { restricted })),
    desk.call("referrals.change", { referralId, form, baseVersion: version + 1 }),
  ]);
  expect(codes(both)).toEqual(["", "desk.notYours"]);
  expect((await desk.must("search.find", { text: "Novak" })).groups).toEqual([]);
});

test("nothing is written any more by a command that meets the approval of the minutes", async () => {
  const caseId = await anAcceptedCase(desk, "Alder");
  const conferenceId = await aConferenceWith(desk, [caseId]);
  await openMeeting(desk, conferenceId);
  const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId });
  await completeHearing(desk, hearingId);
  await desk.must("meeting.closeCase", { hearingId });
  await desk.must("meeting.end", { conferenceId });
  const both = await Promise.all([
    desk.call("meeting.approveMinutes", { conferenceId }),
    desk.call("meeting.writeField", { hearingId, field: "background", text: "too late", baseVersion: 0 }),
  ]);
  expect(codes(both)).toEqual(["", "desk.notInThisState"]);
});

test("one giving of the passphrase is one export, also when two are asked for at once", async () => {
  const conferenceId = await aConferenceWith(desk, [await anAcceptedCase(desk, "Alder")]);
  const folder = mkdtempSync(join(tmpdir(), "concord-at-once-"));
  await desk.must("unlock.reauthenticate", { passphrase: passphraseOf("administrator") });
  const order = {
    conferenceId,
    caseId: null,
    recipients: [{ kind: "file" as const }],
    language: "en" as const,
    folder,
  };
  const both = await Promise.all([
    desk.call("documents.produce", { ...order, kind: "AGENDA" }),
    desk.call("documents.produce", { ...order, kind: "ATTENDANCE" }),
  ]);
  expect(codes(both)).toEqual(["", "desk.reauthenticate"]);
  rmSync(folder, { recursive: true });
});

test("a clock that is set back does not make the giving of a passphrase last", async () => {
  await desk.must("unlock.reauthenticate", { passphrase: passphraseOf("administrator") });
  desk.clock.now -= 3_600_000;
  const removal = { accountId: accountOf(desk, "housing"), reason: "left" };
  expect((await desk.refused("accounts.remove", removal)).code).toBe("desk.reauthenticate");
});

test("what was asked before somebody else signed in is not answered to them", async () => {
  await anAcceptedCase(desk, "Alder");
  const housing = desk.accounts["housing"];
  const ask = () => Array.from({ length: 20 }, () => desk.call("cases.list", {}));
  const before = ask();
  const signIn = desk.call("unlock.signIn", {
    accountName: housing?.name ?? "",
    passphrase: housing?.passphrase ?? "",
  });
  const asked = await Promise.all([...before, ...ask()]);
  expect((await signIn).ok).toBe(true);
  for (const answer of asked) if (answer.ok) expect(answer.value).toEqual([]);
  expect((await desk.must("cases.list", {})).rows).toEqual([]);
});

test("two accounts of one name, added at once, are one, and no way in is left of the other", async () => {
  const slots = (): number =>
    (JSON.parse(readFileSync(join(desk.folder, "keys.a.json"), "utf8")) as { slots: unknown[] }).slots.length;
  const before = slots();
  const account = {
    name: "Nadia Winter",
    post: "",
    role: "representative" as const,
    agencyId: agencyOf(desk, "Housing"),
    declarationSignedOn: day("2026-01-05"),
    declarationExpiresOn: null,
    secondPerson: null,
  };
  const both = await Promise.all([
    desk.call("accounts.add", { ...account, passphrase: "the first of the two passphrases" }),
    desk.call("accounts.add", { ...account, passphrase: "the second of the two passphrases" }),
  ]);
  expect(codes(both).toSorted()).toEqual(["", "accounts.nameTaken"]);
  expect(slots()).toBe(before + 1);
});

test("no task leaves anything in an older copy", async () => {
  const caseId = await anAcceptedCase(desk, "Alder");
  const conferenceId = await aConferenceWith(desk, [caseId]);
  const { referralId } = await desk.must("referrals.start", { form: aForm({}), contacts: [], agencyId: null });
  await desk.must("referrals.submit", { referralId });
  const declined = { decision: "REJECTED" as const, reason: "no risk", adviserAccountId: null, restricted: null };
  await desk.must("referrals.decide", { referralId, ...declined });
  await desk.must("unlock.reauthenticate", { passphrase: passphraseOf("administrator") });
  const { copies } = await desk.must("documents.produce", {
    conferenceId,
    kind: "ATTENDANCE",
    caseId: null,
    recipients: [{ kind: "file" }],
    language: "en",
    folder: desk.machineFolder,
  });
  await desk.must("unlock.lock", {});
  const kept = `${desk.folder}-kept`;
  cpSync(desk.folder, kept, { recursive: true });
  await desk.signInAs("administrator");
  await desk.must("cases.list", {});
  await desk.must("unlock.lock", {});
  rmSync(desk.folder, { recursive: true });
  cpSync(kept, desk.folder, { recursive: true });
  await desk.signInAs("administrator");
  const keys = () => readFileSync(join(desk.folder, "keys.a.json"), "utf8");
  const before = keys();
  const passphrase = "seven words that nobody else has got";
  const inputs: Readonly<Record<string, unknown>> = {
    "accounts.add": {
      name: "Nadia Winter",
      post: "",
      role: "representative",
      agencyId: agencyOf(desk, "Housing"),
      passphrase,
      declarationSignedOn: null,
      declarationExpiresOn: null,
      secondPerson: null,
    },
    "accounts.remove": { accountId: accountOf(desk, "housing"), reason: "left" },
    "access.takeOffLists": {
      accountId: accountOf(desk, "housing"),
      reason: "suspended",
      secondPerson: { accountName: "Ada Brook", passphrase },
    },
    "documents.produce": {
      conferenceId,
      kind: "AGENDA",
      caseId: null,
      recipients: [{ kind: "file" }],
      language: "en",
      folder: tmpdir(),
    },
    "documents.produceLetter": {
      actionIds: ["00000000-0000-7000-8000-000000000001"],
      to: "",
      language: "en",
      folder: tmpdir(),
    },
    "documents.produceForCase": {
      caseId,
      kind: "RISK_ASSESSMENT",
      recipient: { kind: "file" },
      language: "en",
      folder: tmpdir(),
    },
    "documents.produceForReferral": {
      referralId,
      language: "en",
      folder: tmpdir(),
    },
    "documents.declareFalseAlarm": {
      leakId: "1",
      reason: "a word of the form",
      secondPerson: { accountName: "Ruth Calder", passphrase: passphraseOf("chair") },
    },
    "documents.reprint": { copyId: copies[0]?.id, folder: tmpdir() },
    "backup.make": {},
    "people.matchReferrals": {},
    "referrals.beginImport": { fileName: "table.csv", size: 10 },
    "referrals.saveImport": { importId: "1", mapping: {} },
    "unlock.join": { accountName: "Ruth Calder", passphrase: passphraseOf("chair"), shown: [] },
    "unlock.switchDriver": { shown: [] },
    "unlock.endBeside": {},
    "unlock.reauthenticate": { passphrase: passphraseOf("administrator") },
    "unlock.changePassphrase": { oldPassphrase: passphraseOf("administrator"), newPassphrase: passphrase },
  };
  // Before sign-in there is no copy to speak of; what is not logged looks, shows or stops, and keeps nothing.
  const tasks = (Object.entries(contracts) as [string, Procedure][]).filter(
    ([, { kind, policy }]) => kind === "task" && policy.needs !== "nobody" && policy.log !== "none",
  );
  for (const [name] of tasks) {
    expect(inputs, name).toHaveProperty([name]);
    const result = await desk.desk.call(name, inputs[name]);
    expect(result.ok ? "done" : result.failure.code, name).toBe("desk.olderCopy");
  }
  expect(keys()).toBe(before);
});
