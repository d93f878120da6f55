import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import officeCrypto from "officecrypto-tool";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Input } from "../../../shared/contracts.ts";
import type { Copy, Recipient } from "../../../shared/documents/model.ts";
import type { CaseId, ConferenceId, HearingId } from "../../../shared/ids.ts";
import {
  aConferenceWith,
  agencyOf,
  anAcceptedCase,
  at,
  completeHearing,
  day,
  openMeeting,
} from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";

let desk: TestDesk;
let conferenceId: ConferenceId;
let caseId: CaseId;
let hearingId: HearingId;
let folder = "";
let again = "";

const agency = (name: string): Recipient => ({ kind: "agency", agencyId: agencyOf(desk, name) });
const hash = (path: string): string => createHash("sha256").update(readFileSync(path)).digest("hex");

async function reauthenticated(key: string): Promise<void> {
  await desk.signInAs(key);
  await desk.must("unlock.reauthenticate", { passphrase: desk.accounts[key]?.passphrase ?? "" });
}
type Order = Input<"documents.produce">;
async function produced(kind: Order["kind"], recipients: Recipient[], over: Partial<Order> = {}): Promise<Copy[]> {
  await reauthenticated("administrator");
  const order = { conferenceId, kind, caseId: null, recipients, language: "en" as const, folder, ...over };
  return (await desk.must("documents.produce", order)).copies;
}
async function reprinted(copy: Copy, key = "administrator") {
  await reauthenticated(key);
  return desk.must("documents.reprint", { copyId: copy.id, folder: again });
}
async function refusal(copy: Copy, key = "administrator"): Promise<string> {
  await reauthenticated(key);
  return (await desk.refused("documents.reprint", { copyId: copy.id, folder: again })).code;
}

beforeAll(async () => {
  desk = await aDesk();
  await desk.signInAs("administrator");
  caseId = await anAcceptedCase(desk, "Novak");
  conferenceId = await aConferenceWith(desk, [caseId]);
  await openMeeting(desk, conferenceId);
  ({ hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId }));
  await completeHearing(desk, hearingId);
  await desk.must("meeting.closeCase", { hearingId });
  await desk.must("meeting.end", { conferenceId });
  await desk.signInAs("chair");
  await desk.must("meeting.approveMinutes", { conferenceId });
}, 120_000);
afterAll(() => desk.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "concord-first-"));
  again = mkdtempSync(join(tmpdir(), "concord-again-"));
  return () => [folder, again].forEach((one) => rmSync(one, { recursive: true, force: true }));
});

describe("a registered copy printed again", () => {
  test.each<[Order["kind"], Order["language"], string]>([
    ["MINUTES", "en", "Housing"],
    ["MINUTES", "fr", "Police"],
    ["ACTION_LIST", "en", "Housing"],
    ["ATTENDANCE", "en", "Housing"],
    ["AGENDA", "fr", "Police"],
  ])("%s in %s for %s comes out byte for byte, days later, after other copies", async (kind, language, name) => {
    const [copy] = await produced(kind, [agency(name)], { language });
    if (!copy) return expect.fail("no copy");
    desk.clock.now += 3 * 24 * 3_600_000;
    const others = mkdtempSync(join(tmpdir(), "concord-others-"));
    await produced(kind, [agency(name), { kind: "file" }], { language, folder: others });
    const answer = await reprinted(copy);
    expect(answer).toEqual({ folder: again, copy, passphrases: [] });
    expect(readdirSync(again)).toEqual([copy.fileName]);
    expect(hash(join(again, copy.fileName))).toBe(copy.plainSha256);
    expect(hash(join(folder, copy.fileName))).toBe(copy.plainSha256);
    rmSync(others, { recursive: true });
  });

  test("one of a production of several keeps its number out of how many", async () => {
    const copies = await produced("MINUTES", [agency("Police"), agency("Housing")]);
    for (const copy of copies) {
      await reprinted(copy);
      expect(hash(join(again, copy.fileName))).toBe(copy.sha256);
    }
  });

  test("by the chair of its conference too", async () => {
    const [copy] = await produced("MINUTES", [agency("Housing")]);
    await reprinted(copy ?? expect.fail("no copy"), "chair");
  });

  test("of a document of one case, in the words of the day and of who made it", async () => {
    await reauthenticated("administrator");
    const answer = await desk.call("documents.produceForCase", {
      caseId,
      kind: "CONFIRMATION_LETTER",
      recipient: { kind: "outside", name: "County Court" },
      language: "en",
      folder,
    });
    if (!answer.ok) return expect.fail(answer.failure.code);
    const copy = at(answer.value.copies, 0);
    desk.clock.now += 24 * 3_600_000;
    await reprinted(copy);
    expect(hash(join(again, copy.fileName))).toBe(copy.plainSha256);
  });

  test("protected, under a passphrase of its own: the same Word file in it, and its file is known", async () => {
    const [copy] = await produced("MINUTES", [agency("Housing")]);
    if (!copy) return expect.fail("no copy");
    await reauthenticated("administrator");
    const answer = await desk.must("documents.reprint", { copyId: copy.id, folder: again, protect: true });
    const file = readFileSync(join(again, copy.fileName));
    const plain = await officeCrypto.decrypt(file, { password: at(answer.passphrases, 0).words });
    expect(createHash("sha256").update(plain).digest("hex")).toBe(copy.plainSha256);
    const { fileId } = await desk.must("documents.beginFile", { fileName: copy.fileName, size: file.length });
    await desk.must("documents.addFileBytes", { fileId, offset: 0, base64: file.toString("base64") });
    expect(await desk.must("documents.whichCopy", { fileId })).toEqual({
      answer: "untouched",
      copies: [copy],
      codes: [],
    });
  });
});

describe("nothing is written, and a plain sentence said,", () => {
  test("where the record has changed since", async () => {
    const [copy] = await produced("ACTION_LIST", [agency("Housing")]);
    if (!copy) return expect.fail("no copy");
    const { id: actionId, version: baseVersion } = at((await desk.must("meeting.hearing", { hearingId })).actions, 0);
    await desk.must("actions.change", {
      actionId,
      baseVersion,
      due: day("2027-03-01"),
      ownerAgencyId: agencyOf(desk, "Housing"),
      ownerAccountId: null,
      ownerName: "Michael Adeyinka",
      reason: "The workshop is closed",
    });
    expect(await refusal(copy)).toBe("documents.changedSince");
    expect(readdirSync(again)).toEqual([]);
  });

  test("where the style of the house has changed since, until it is as it was", async () => {
    const [copy] = await produced("MINUTES", [agency("Housing")]);
    if (!copy) return expect.fail("no copy");
    const { style } = await desk.must("houseStyle.show", {});
    await desk.must("houseStyle.change", { ...style, marking: "MARKED ANEW" });
    expect(await refusal(copy)).toBe("documents.changedSince");
    await desk.must("houseStyle.change", style);
    await reprinted(copy);
  });

  test("where the recipient is no longer to have it", async () => {
    const [copy] = await produced("MINUTES", [agency("Housing")]);
    if (!copy) return expect.fail("no copy");
    const housing = (await desk.must("agencies.list", {})).find(({ name }) => name === "Housing");
    if (!housing) return expect.fail("no agency");
    const { id: agencyId, name, type, core, active, agreementSignedOn, agreementExpiresOn } = housing;
    const put = (expires: typeof agreementExpiresOn) =>
      desk.must("agencies.change", {
        agencyId,
        name,
        type,
        core,
        active,
        agreementSignedOn,
        agreementExpiresOn: expires,
      });
    await put(agreementSignedOn);
    expect(await refusal(copy)).toBe("documents.noLongerTheirs");
    expect(readdirSync(again)).toEqual([]);
    await put(agreementExpiresOn);
    await reprinted(copy);
  });

  test("where a file of that name is there, or the folder is gone; the register stays as it was", async () => {
    const [copy] = await produced("MINUTES", [agency("Housing")]);
    if (!copy) return expect.fail("no copy");
    await reprinted(copy);
    expect(await refusal(copy)).toBe("documents.fileExists");
    rmSync(again, { recursive: true });
    expect(await refusal(copy)).toBe("documents.folderMissing");
  });

  test("to nobody who does not run it, nor without the passphrase, nor of a copy that was destroyed", async () => {
    const [copy] = await produced("MINUTES", [agency("Housing")]);
    if (!copy) return expect.fail("no copy");
    // One giving of the passphrase was one export.
    const order = { copyId: copy.id, folder: again };
    expect((await desk.refused("documents.reprint", order)).code).toBe("desk.reauthenticate");
    for (const key of ["housing", "adviser", "auditor"]) expect(await refusal(copy, key)).toBe("desk.notYours");
    await desk.signInAs("administrator");
    await desk.must("documents.confirmDestroyed", { copyId: copy.id });
    expect(await refusal(copy)).toBe("desk.notInThisState");
    expect(readdirSync(again)).toEqual([]);
  });
});
