import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Input } from "../../../shared/contracts.ts";
import { fullIn, theirsIn, type OutlineLine } from "../../../shared/documents/difference.ts";
import type { Recipient } from "../../../shared/documents/model.ts";
import type { CaseId, ConferenceId } from "../../../shared/ids.ts";
import {
  accountOf,
  aConferenceWith,
  agencyOf,
  anAcceptedCase,
  aRiskWithAction,
  at,
  completeHearing,
  openMeeting,
} from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";

let desk: TestDesk;
let conferenceId: ConferenceId;
/** Alder is plain, Birch restricted to administrator, chair and the representative of Housing; Cedar is Police's conflict. */
let cases: CaseId[];
let folder = "";
let inDraft = "";

type Asked = Input<"documents.preview">;
const agency = (name: string): Recipient => ({ kind: "agency", agencyId: agencyOf(desk, name) });
const asked = (recipient: Recipient, over: Partial<Asked> = {}): Asked => ({
  conferenceId,
  kind: "MINUTES",
  caseId: null,
  language: "en",
  recipient,
  ...over,
});
const previewed = async (recipient: Recipient, over: Partial<Asked> = {}): Promise<Uint8Array> =>
  Buffer.from((await desk.must("documents.preview", asked(recipient, over))).base64, "base64");
const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
const wordsIn = (lines: readonly OutlineLine[]): string => lines.map(({ cells }) => cells.join(" | ")).join("\n");
const looksLogged = async (procedure: string): Promise<number> => {
  const { entries } = await desk.must("audit.list", { before: null, limit: 500 });
  return entries.filter((entry) => entry.procedure === procedure).length;
};

beforeAll(async () => {
  desk = await aDesk();
  await desk.signInAs("administrator");
  cases = [
    await anAcceptedCase(desk, "Alder"),
    await anAcceptedCase(desk, "Birch", { readers: ["administrator", "chair", "housing"] }),
    await anAcceptedCase(desk, "Cedar"),
  ];
  conferenceId = await aConferenceWith(desk, cases);
  await desk.must("meeting.declareConflict", {
    caseId: at(cases, 2),
    accountId: null,
    agencyId: agencyOf(desk, "Police"),
    reason: "a colleague",
  });
  await openMeeting(desk, conferenceId, ["Mental health"]);
  for (const [index, caseId] of cases.entries()) {
    const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId });
    const there = [
      ["Police", "Housing", "Victim support"],
      ["Police", "Housing"],
      ["Housing", "Victim support"],
    ];
    await completeHearing(desk, hearingId, at(there, index));
    await aRiskWithAction(desk, hearingId, "Mental health", "Say what is held");
    await desk.must("meeting.closeCase", { hearingId });
  }
  inDraft = (await desk.refused("documents.preview", asked(agency("Housing")))).code;
  await desk.must("meeting.end", { conferenceId });
  await desk.must("meeting.approveMinutes", { conferenceId });
}, 120_000);
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.signInAs("administrator");
  folder = mkdtempSync(join(tmpdir(), "concord-preview-"));
  return () => rmSync(folder, { recursive: true, force: true });
});

describe("a preview", () => {
  test("is the very file that is then made, part by part, but for the code of the copy", async () => {
    const some = [
      ["MINUTES", agency("Police")],
      ["ACTION_LIST", agency("Mental health")],
      ["ATTENDANCE", { kind: "file" }],
    ] as const;
    for (const [kind, recipient] of some) {
      for (const language of ["en", "fr"] as const) {
        const shown = partsOf(await previewed(recipient, { kind, language }));
        await desk.must("unlock.reauthenticate", { passphrase: desk.accounts["administrator"]?.passphrase ?? "" });
        const recipients = [recipient];
        const into = mkdtempSync(join(folder, "one-"));
        const order = { conferenceId, kind, caseId: null, recipients, language, folder: into };
        const [copy] = (await desk.must("documents.produce", order)).copies;
        const made = partsOf(readFileSync(join(into, copy?.fileName ?? "none")));
        const coded = Object.entries(made).map(([name, part]) => [
          name,
          part.replaceAll(copy?.copyCode ?? "none", language === "en" ? "Preview" : "Aperçu"),
        ]);
        expect(shown).toEqual(Object.fromEntries(coded));
        expect(Object.values(shown).join()).not.toContain(copy?.copyCode);
      }
    }
  });

  test("asks for no passphrase, registers nothing, and is logged once a conference and sitting", async () => {
    const copies = (await desk.must("documents.copies", { conferenceId })).total;
    const looked = await looksLogged("documents.preview");
    await previewed(agency("Housing"));
    await previewed(agency("Police"));
    expect(await looksLogged("documents.preview")).toBe(looked + 1);
    expect((await desk.must("documents.copies", { conferenceId })).total).toBe(copies);
  });

  test("is refused wherever the file would be", async () => {
    expect(inDraft).toBe("documents.notApproved");
    const code = async (recipient: Recipient, over: Partial<Asked> = {}) =>
      (await desk.refused("documents.preview", asked(recipient, over))).code;
    expect(await code(agency("Mental health"))).toBe("documents.recipientRefused");
    const restricted = { kind: "MINUTES_OF_CASE" as const, caseId: at(cases, 1) };
    expect(await code(agency("Victim support"), restricted)).toBe("documents.nothingForRecipient");
    expect(await code({ kind: "account", accountId: accountOf(desk, "observer") })).toBe("documents.recipientRefused");
  });

  test("of somebody else's copy is for nobody but who runs the conference", async () => {
    await desk.signInAs("police");
    const own = partsOf(await previewed(agency("Police")));
    expect(own["word/document.xml"]).toContain("Alder");
    expect(own["word/document.xml"]).not.toContain("Cedar");
    expect((await desk.refused("documents.preview", asked(agency("Housing")))).code).toBe("documents.recipientRefused");
    expect((await desk.refused("documents.preview", asked({ kind: "file" }))).code).toBe("documents.recipientRefused");
    for (const key of ["observer", "auditor", "adviser"]) {
      await desk.signInAs(key);
      expect((await desk.refused("documents.preview", asked(agency("Police")))).code).toBe("desk.notYours");
    }
  });
});

describe("the difference against the full text", () => {
  test("strikes what a recipient does not get, and says how much it is", async () => {
    const { lines, casesLeftOut } = await desk.must("documents.difference", asked(agency("Police")));
    const [full, theirs] = [wordsIn(fullIn(lines)), wordsIn(theirsIn(lines))];
    expect(casesLeftOut).toBe(1);
    expect(full).toContain("Cedar");
    expect(theirs).toContain("Alder");
    expect(theirs).not.toContain("Cedar");
    // The file of the conference is on no reader list.
    expect(full).not.toContain("Birch");
    const shown = partsOf(await previewed(agency("Police")))["word/document.xml"] ?? "";
    const whole = theirsIn(lines)
      .flatMap(({ cells }) => cells)
      .filter((cell) => cell !== "" && !/["'<>&\n]/u.test(cell) && cell.length < 40);
    expect(whole.length).toBeGreaterThan(20);
    const words = shown.replaceAll(/<[^>]*>/gu, "");
    for (const cell of whole) expect(words).toContain(cell);
  });

  test("of the restricted case of a named reader has no full text to stand against", async () => {
    const reader: Recipient = { kind: "account", accountId: accountOf(desk, "housing") };
    const restricted = { kind: "MINUTES_OF_CASE" as const, caseId: at(cases, 1) };
    expect((await desk.refused("documents.difference", asked(reader, restricted))).code).toBe("documents.noFullText");
  });

  test("is for nobody who may not have the full text", async () => {
    for (const key of ["police", "housing", "adviser", "observer", "auditor"]) {
      await desk.signInAs(key);
      expect((await desk.refused("documents.difference", asked(agency("Police")))).code).toBe("desk.notYours");
    }
  });
});
