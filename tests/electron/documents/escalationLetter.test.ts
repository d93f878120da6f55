import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mammoth from "mammoth";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Input } from "../../../shared/contracts.ts";
import type { ActionId, CaseId } from "../../../shared/ids.ts";
import type { Copy } from "../../../shared/documents/model.ts";
import {
  accountOf,
  aConferenceWith,
  agencyOf,
  anAcceptedCase,
  aRiskWithAction,
  at,
  day,
  openMeeting,
} from "../../support/aConference.ts";
import { aDesk, testNow, type TestDesk } from "../../support/aDesk.ts";
import { partsOf } from "./printing.ts";

let desk: TestDesk;
let folder = "";
/** Late actions of Housing in a plain and in a restricted case, and one of the Police. */
let late: Readonly<Record<"plain" | "restricted" | "police", { readonly caseId: CaseId; readonly actionId: ActionId }>>;

/** Ten days after the day they were due. */
const muchLater = testNow + 16 * 24 * 3_600_000;

beforeAll(async () => {
  desk = await aDesk();
  await desk.signInAs("administrator");
  const plain = await anAcceptedCase(desk, "Alder");
  const restricted = await anAcceptedCase(desk, "Birch", { readers: ["administrator", "chair"] });
  const conferenceId = await aConferenceWith(desk, [plain, restricted]);
  await openMeeting(desk, conferenceId);
  const agreed = async (caseId: CaseId, owner: string) => {
    const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId });
    return { caseId, actionId: (await aRiskWithAction(desk, hearingId, owner)).actionId };
  };
  late = {
    plain: await agreed(plain, "Housing"),
    police: await agreed(plain, "Police"),
    restricted: await agreed(restricted, "Housing"),
  };
}, 60_000);
afterAll(() => desk.close());
beforeEach(async () => {
  desk.clock.now = muchLater;
  await desk.signInAs("administrator");
  folder = mkdtempSync(join(tmpdir(), "concord-letter-"));
  return () => rmSync(folder, { recursive: true, force: true });
});

type Order = Input<"documents.produceLetter">;
const order = (actionIds: readonly ActionId[], over: Partial<Order> = {}): Order => ({
  actionIds: [...actionIds],
  to: "Helen Marsh",
  language: "en",
  folder,
  ...over,
});
const again = (key = "administrator") =>
  desk.must("unlock.reauthenticate", { passphrase: desk.accounts[key]?.passphrase ?? "" });
async function written(actionIds: readonly ActionId[], over: Partial<Order> = {}): Promise<Copy> {
  await again();
  const { copies } = await desk.must("documents.produceLetter", order(actionIds, over));
  expect(copies).toHaveLength(1);
  return at(copies, 0);
}
async function refused(actionIds: readonly ActionId[], key = "administrator"): Promise<string> {
  await again(key);
  const { code } = await desk.refused("documents.produceLetter", order(actionIds));
  expect(readdirSync(folder)).toEqual([]);
  return code;
}
const bytesOf = (copy: Copy) => readFileSync(join(folder, copy.fileName));
const wordsOf = async (copy: Copy): Promise<string> => (await mammoth.extractRawText({ buffer: bytesOf(copy) })).value;

describe("the letter to an agency's lead", () => {
  test("is one registered copy: marking, recipient and code stand on it, in it references, initials and days alone", async () => {
    const copy = await written([late.plain.actionId, late.restricted.actionId]);
    expect(copy).toMatchObject({
      kind: "ESCALATION_LETTER",
      conferenceId: null,
      caseId: null,
      recipientName: "Housing, Helen Marsh",
      copyNumber: 1,
      version: 1,
      fileName: "Northmere_2026-12-11_letter_Housing_v1.docx",
      destroyBy: "2027-12-11",
    });
    expect(createHash("sha256").update(bytesOf(copy)).digest("hex")).toBe(copy.sha256);
    const words = await wordsOf(copy);
    expect(words).toContain("Northmere case conference: 2 actions are overdue");
    expect(words).toContain("To Helen Marsh, Housing");
    expect(words).toMatch(/A\. A\.[^]*A\. B\./u);
    expect(words).toContain("10 days late");
    expect(words).not.toMatch(/Fit an alarm|Alder|Birch|Anna/u);
    const parts = partsOf(bytesOf(copy));
    const around = [...parts].filter(([name]) => /header|footer/u.test(name)).map(([, xml]) => xml);
    const { settings } = await desk.must("settings.area", {});
    expect(around.join("")).toContain(settings.marking);
    expect(around.join("")).toContain("Housing, Helen Marsh");
    expect(around.join("")).toContain(copy.copyCode);
  });

  test("is well formed in both languages, and in the one that was asked for", async () => {
    const english = await written([late.plain.actionId]);
    const french = await written([late.plain.actionId], { language: "fr" });
    expect(await wordsOf(english)).toContain("an action is overdue");
    expect(await wordsOf(french)).toContain("une action est en retard");
    expect(partsOf(bytesOf(french)).get("word/styles.xml")).toContain('<w:lang w:val="fr-FR"');
    expect((await mammoth.convertToHtml({ buffer: bytesOf(english) })).value).toContain("<table>");
    // Two letters of one day do not overwrite each other.
    expect(new Set([english.fileName, french.fileName]).size).toBe(2);
  });

  test("needs the passphrase again", async () => {
    await desk.signInAs("administrator");
    desk.clock.now += 3_600_000;
    const { code } = await desk.refused("documents.produceLetter", order([late.plain.actionId]));
    expect(code).toBe("desk.reauthenticate");
  });

  test("goes to one agency at a time", async () => {
    expect(await refused([late.plain.actionId, late.police.actionId])).toBe("documents.lettersApart");
  });

  test("is written by who escalates, and by nobody else", async () => {
    for (const key of ["chair", "housing", "adviser", "observer", "auditor"]) {
      await desk.signInAs(key);
      expect(await refused([late.plain.actionId], key)).toBe("desk.notYours");
    }
  });

  test("about an action that is done, or is not there, is refused like one that is not yours", async () => {
    const version = (
      await desk.must("actions.list", { whose: "all", open: true, filter: { actionId: late.police.actionId } })
    ).rows[0]?.version;
    await desk.must("actions.update", {
      actionId: late.police.actionId,
      baseVersion: version ?? 0,
      status: "DONE",
      result: "done",
      doneOn: day("2026-12-02"),
      evidence: null,
      evidenceReference: "",
    });
    expect(await refused([late.police.actionId])).toBe("desk.notYours");
    expect(await refused([late.plain.caseId as unknown as ActionId])).toBe("desk.notYours");
  });

  test("goes to no agency whose agreement has expired, nor to one in conflict on the case", async () => {
    const agency = (await desk.must("agencies.list", {})).find(({ id }) => id === agencyOf(desk, "Housing"));
    const { id, name, type, core, active, agreementSignedOn } = agency ?? expect.fail("Housing");
    const papers = { agencyId: id, name, type, core, active, agreementSignedOn };
    await desk.must("agencies.change", { ...papers, agreementExpiresOn: day("2026-12-01") });
    expect(await refused([late.plain.actionId])).toBe("documents.recipientNotCleared");
    await desk.must("agencies.change", { ...papers, agreementExpiresOn: day("2027-12-01") });
    await desk.must("meeting.declareConflict", {
      caseId: late.plain.caseId,
      accountId: null,
      agencyId: agencyOf(desk, "Housing"),
      reason: "a colleague",
    });
    expect(await refused([late.plain.actionId])).toBe("documents.recipientRefused");
    expect(await written([late.restricted.actionId])).toMatchObject({ kind: "ESCALATION_LETTER" });
  });

  test("an action of a case that who writes does not read is as one that is not there", async () => {
    await desk.must("access.removeReader", {
      caseId: late.restricted.caseId,
      accountId: accountOf(desk, "administrator"),
      reason: "moved",
    });
    expect(await refused([late.restricted.actionId])).toBe("desk.notYours");
  });
});
