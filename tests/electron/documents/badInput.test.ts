import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mammoth from "mammoth";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import english from "../../../locales/en/failures.json" with { type: "json" };
import type { Input } from "../../../shared/contracts.ts";
import type { Recipient } from "../../../shared/documents/model.ts";
import { CaseId, type ConferenceId } from "../../../shared/ids.ts";
import {
  agencyOf,
  aConferenceWith,
  anAcceptedCase,
  anAction,
  aRiskWithAction,
  at,
  day,
  openMeeting,
} from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";

let desk: TestDesk;
/** One without a case, one with a case its administrator may not see, and one that was held with a case as long as they get. */
let empty: ConferenceId;
let hidden: ConferenceId;
let held: ConferenceId;
let hiddenCase: CaseId;
let folder = "";

const file: Recipient = { kind: "file" };
const agency = (name: string): Recipient => ({ kind: "agency", agencyId: agencyOf(desk, name) });
type Order = Input<"documents.produce">;
const order = (of: ConferenceId, kind: Order["kind"], over: Partial<Order> = {}): Order => ({
  conferenceId: of,
  kind,
  caseId: null,
  recipients: [file],
  language: "en",
  folder,
  ...over,
});
async function produce(asked: Order) {
  await desk.must("unlock.reauthenticate", { passphrase: desk.accounts["administrator"]?.passphrase ?? "" });
  return desk.call("documents.produce", asked);
}
/** That it is refused with a sentence, that nothing was written and nothing registered. */
async function refused(asked: Order): Promise<string> {
  const before = await desk.must("documents.copies", { conferenceId: null });
  const answer = await produce(asked);
  if (answer.ok) return expect.fail("it was made");
  expect(await desk.must("documents.copies", { conferenceId: null })).toEqual(before);
  const sentence = Object.entries(english).find(([code]) => code === answer.failure.code)?.[1];
  expect(sentence, answer.failure.code).toMatch(/^[A-Z].*\.$/u);
  return answer.failure.code;
}

const spoken = `${"A sentence of ordinary length about nothing much. ".repeat(1599)}${"x".repeat(49)}.`;
const words = "👩‍👧‍👦 e\u0301 שלום עולם, 5 محمد علي a\ufffeb";

beforeAll(async () => {
  desk = await aDesk();
  await desk.signInAs("administrator");
  empty = await aConferenceWith(desk, []);
  hiddenCase = await anAcceptedCase(desk, "Birch", { readers: ["chair", "adviser"] });
  hidden = await aConferenceWith(desk, []);
  const longest = await anAcceptedCase(desk, "Alder");
  held = await aConferenceWith(desk, [longest]);
  await openMeeting(desk, held);
  const { hearingId } = await desk.must("meeting.openCase", { conferenceId: held, caseId: longest });
  await desk.must("meeting.writeField", { hearingId, field: "background", text: spoken, baseVersion: 0 });
  await desk.must("meeting.writeField", { hearingId, field: "victimVoice", text: words, baseVersion: 0 });
  await desk.must("meeting.writeField", { hearingId, field: "rationale", text: "W".repeat(5000), baseVersion: 0 });
  const { riskId } = await aRiskWithAction(desk, hearingId, "Housing");
  for (let number = 2; number <= 400; number += 1)
    await desk.must("meeting.writeAction", anAction(desk, hearingId, "Housing", [riskId], `Visit number ${number}`));
  await desk.signInAs("chair");
  await desk.must("agenda.addCase", { conferenceId: hidden, caseId: hiddenCase });
  await desk.must("conferences.circulate", { conferenceId: hidden });
  await desk.signInAs("administrator");
}, 120_000);
afterAll(() => desk.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "concord-bad-"));
  return () => rmSync(folder, { recursive: true, force: true });
});

test("a case of 400 actions, 80,000 letters, a word of 5,000 and every kind of writing becomes minutes that say all of it", async () => {
  expect(spoken).toHaveLength(80_000);
  const answer = await produce(order(held, "MINUTES"));
  const { copies } = answer.ok ? answer.value : expect.fail(answer.failure.code);
  const text = (await mammoth.extractRawText({ path: join(folder, at(copies, 0).fileName) })).value;
  expect(text).toContain(spoken.trim());
  expect(text).toContain("W".repeat(5000));
  expect(text).toContain("👩‍👧‍👦 é שלום עולם, 5 محمد علي ab");
  expect(text.match(/\.400\b/gu)).not.toBeNull();
});

test("of a conference without a case there is a sheet to sign, and nothing else", async () => {
  expect((await produce(order(empty, "ATTENDANCE"))).ok).toBe(true);
  expect(await refused(order(empty, "AGENDA"))).toBe("documents.nothingForRecipient");
  expect(await refused(order(empty, "AGENDA_REFERENCES"))).toBe("documents.nothingForRecipient");
  expect(await refused(order(empty, "MINUTES"))).toBe("documents.notHeard");
  expect(await refused(order(empty, "ACTION_LIST"))).toBe("documents.nothingForRecipient");
});

test("a case one may not see is, for every kind, as one that is not there", async () => {
  const absent = CaseId.parse(randomUUID());
  for (const kind of ["MINUTES_OF_CASE", "MINUTES", "REFERRAL_FORM", "AGENDA"] as const)
    expect(await refused(order(hidden, kind, { caseId: hiddenCase }))).toBe(
      await refused(order(hidden, kind, { caseId: absent })),
    );
  expect(await refused(order(hidden, "AGENDA"))).toBe(await refused(order(empty, "AGENDA")));
  expect(await refused(order(hidden, "AGENDA", { recipients: [agency("Housing")] }))).toBe(
    "documents.nothingForRecipient",
  );
});

describe("where it cannot be written", () => {
  test("a folder that goes away while the files are made", async () => {
    const off = desk.desk.on((event) => {
      if (event.kind === "progress" && event.done === 1) rmSync(folder, { recursive: true });
    });
    expect(await refused(order(held, "MINUTES"))).toBe("documents.folderMissing");
    off();
  });

  test("a path longer than Word opens", async () => {
    let deep = folder;
    while (deep.length < 300) {
      deep = join(deep, "a folder in a folder");
      mkdirSync(deep);
    }
    expect(await refused(order(held, "ATTENDANCE", { folder: deep }))).toBe("documents.pathTooLong");
    expect(await refused(order(held, "ATTENDANCE", { folder: `${folder}/${"x".repeat(300)}` }))).toBe(
      "documents.pathTooLong",
    );
    expect(readdirSync(deep)).toEqual([]);
  });

  test("a folder that is a file, or no path at all", async () => {
    writeFileSync(join(folder, "file"), "");
    expect(await refused(order(held, "ATTENDANCE", { folder: join(folder, "file") }))).toBe("documents.folderMissing");
    for (const nowhere of ["", "\u0000", "nowhere/at all"])
      expect(await refused(order(held, "ATTENDANCE", { folder: nowhere }))).toBe("documents.folderMissing");
  });

  test("a document of that name that Word has open", async () => {
    const answer = await produce(order(held, "ATTENDANCE"));
    const { copies } = answer.ok ? answer.value : expect.fail(answer.failure.code);
    const next = at(copies, 0).fileName.replace(/_v(\d+)\./u, (_, version: string) => `_v${Number(version) + 1}.`);
    writeFileSync(join(folder, next), "open in Word");
    writeFileSync(join(folder, `~$${next.slice(2)}`), "whose it is");
    expect(await refused(order(held, "ATTENDANCE"))).toBe("documents.fileExists");
  });
});

test("an agency may be called as Windows calls its devices", async () => {
  await desk.must("agencies.change", {
    agencyId: agencyOf(desk, "Mental health"),
    name: "CON",
    type: "MENTAL_HEALTH",
    core: true,
    active: true,
    agreementSignedOn: day("2026-01-05"),
    agreementExpiresOn: day("2027-01-05"),
  });
  const answer = await produce(order(held, "ATTENDANCE", { recipients: [agency("Mental health")] }));
  expect(answer.ok).toBe(true);
  expect(readdirSync(folder)).toHaveLength(1);
  for (const name of readdirSync(folder)) expect(name).not.toMatch(/(?:^|_)con(?:_|\.|$)/iu);
});
