import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Input } from "../../../shared/contracts.ts";
import { copyColumns, type CopyFilter } from "../../../shared/documents/listed.ts";
import { issuedKinds, type Copy, type Recipient } from "../../../shared/documents/model.ts";
import type { CaseId, ConferenceId } from "../../../shared/ids.ts";
import {
  accountOf,
  aConferenceWith,
  agencyOf,
  anAcceptedCase,
  aPlan,
  day,
  openMeeting,
} from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";

let desk: TestDesk;
let conferenceId: ConferenceId;
let other: ConferenceId;
let sealed: CaseId;
let folder = "";

const agency = (name: string): Recipient => ({ kind: "agency", agencyId: agencyOf(desk, name) });

async function produce(of: ConferenceId, kind: "AGENDA" | "ATTENDANCE", recipients: Recipient[]): Promise<void> {
  desk.clock.now += 60_000;
  await desk.must("unlock.reauthenticate", { passphrase: desk.accounts["administrator"]?.passphrase ?? "" });
  await desk.must("documents.produce", {
    conferenceId: of,
    kind,
    caseId: null,
    recipients,
    language: kind === "AGENDA" ? "en" : "fr",
    folder,
  });
}

/** Two conferences with copies of three kinds, one of them of a restricted case the administrator does not read. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "concord-copies-"));
  desk = await aDesk();
  await desk.signInAs("administrator");
  sealed = await anAcceptedCase(desk, "Thorne", { readers: ["chair", "adviser"] });
  conferenceId = await aConferenceWith(desk, [await anAcceptedCase(desk, "Novak")]);
  ({ conferenceId: other } = await desk.must("conferences.schedule", { ...aPlan(desk), date: day("2026-12-09") }));
  await desk.must("agenda.addCase", { conferenceId: other, caseId: await anAcceptedCase(desk, "Oak") });
  await desk.must("conferences.circulate", { conferenceId: other });
  await desk.signInAs("chair");
  await desk.must("agenda.addCase", { conferenceId, caseId: sealed });
  await openMeeting(desk, conferenceId);
  await desk.must("meeting.openCase", { conferenceId, caseId: sealed });
  await desk.signInAs("administrator");
  await produce(conferenceId, "AGENDA", [agency("Police"), agency("Housing")]);
  await produce(conferenceId, "ATTENDANCE", [agency("Police"), agency("Victim support")]);
  await produce(other, "AGENDA", [agency("Housing"), { kind: "file" }]);
  await desk.signInAs("chair");
  await desk.must("unlock.reauthenticate", { passphrase: desk.accounts["chair"]?.passphrase ?? "" });
  await desk.must("documents.produce", {
    conferenceId,
    kind: "MINUTES_OF_CASE",
    caseId: sealed,
    recipients: [{ kind: "account", accountId: accountOf(desk, "chair") }],
    language: "en",
    folder,
  });
}, 60_000);
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true });
});

type Asked = Input<"documents.copies">;
const whole = async (asked: Partial<Asked> = {}): Promise<readonly Copy[]> =>
  (await desk.must("documents.copies", { conferenceId: null, ...asked })).rows;
const codes = (copies: readonly Copy[]): readonly string[] => copies.map(({ copyCode }) => copyCode);

describe.each(["administrator", "chair", "police", "housing"])("the register of copies for %s", (key) => {
  beforeAll(() => desk.signInAs(key));

  test.each(copyColumns)("by %s comes in pages that joined are the whole of it, either way round", async (by) => {
    const all = await whole();
    for (const descending of [false, true]) {
      const order = { by, descending };
      const pages: Copy[] = [];
      for (let offset = 0; ; offset += 2) {
        const page = await desk.must("documents.copies", { conferenceId: null, order, offset, limit: 2 });
        expect(page.total).toBe(all.length);
        pages.push(...page.rows);
        if (page.rows.length < 2) break;
      }
      expect(pages).toEqual(await whole({ order }));
      expect(codes(pages).toSorted()).toEqual(codes(all).toSorted());
    }
  });

  test("is narrowed by conference, kind and words", async () => {
    const all = await whole();
    const left = async (filter: CopyFilter, of: ConferenceId | null = null) =>
      codes(await whole({ conferenceId: of, filter })).toSorted();
    const those = (isLeft: (copy: Copy) => boolean) => codes(all.filter(isLeft)).toSorted();
    for (const of of [conferenceId, other])
      expect(await left({}, of)).toEqual(those((copy) => copy.conferenceId === of));
    for (const kind of issuedKinds) expect(await left({ kinds: [kind] })).toEqual(those((copy) => copy.kind === kind));
    expect(await left({ kinds: [] })).toEqual(those(() => true));
    expect(await left({ text: "hous" })).toEqual(those(({ recipientName }) => recipientName.startsWith("Housing")));
    for (const { copyCode } of all) expect(await left({ text: copyCode })).toEqual([copyCode]);
    expect(await left({ text: "nobody of that name" })).toEqual([]);
  });
});

test("the newest come first, and of one production the first copy", async () => {
  await desk.signInAs("administrator");
  const copies = await whole();
  expect(copies.map(({ kind, recipientName }) => [kind, recipientName.split(",")[0]])).toEqual([
    ["AGENDA", "Housing"],
    ["AGENDA", "the file of the conference"],
    ["ATTENDANCE", "Police"],
    ["ATTENDANCE", "Victim support"],
    ["AGENDA", "Police"],
    ["AGENDA", "Housing"],
  ]);
});

test("a copy of a case one does not read is on no page, in no total and found by no word; its reader finds it", async () => {
  const found = async (key: string) => {
    await desk.signInAs(key);
    const asked = [
      {},
      { conferenceId },
      { filter: { kinds: ["MINUTES_OF_CASE" as const] } },
      { filter: { text: "Calder" } },
    ];
    return Promise.all(
      asked.map(async (one) => {
        const { rows, total } = await desk.must("documents.copies", { conferenceId: null, ...one });
        expect(total).toBe(rows.length);
        return rows.some(({ caseId }) => caseId === sealed);
      }),
    );
  };
  expect(await found("chair")).toEqual([true, true, true, true]);
  expect(await found("administrator")).toEqual([false, false, false, false]);
  expect(await found("police")).toEqual([false, false, false, false]);
});
