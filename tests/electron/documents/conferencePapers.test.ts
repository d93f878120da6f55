import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mammoth from "mammoth";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Input } from "../../../shared/contracts.ts";
import type { Copy, PossibleRecipient, Recipient } from "../../../shared/documents/model.ts";
import type { CaseId, ConferenceId } from "../../../shared/ids.ts";
import {
  accountOf,
  aConferenceWith,
  agencyOf,
  anAcceptedCase,
  anAction,
  aRiskWithAction,
  at,
  completeHearing,
  day,
  invited,
} from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";

type Order = Input<"documents.produce">;
type Kind = Order["kind"];

let desk: TestDesk;
let conferenceId: ConferenceId;
/** Alder is plain; Birch restricted to administrator, chair and Housing's representative; Cedar is Police's conflict. */
let cases: CaseId[];
let folder = "";

const file: Recipient = { kind: "file" };
const agency = (name: string): Recipient => ({ kind: "agency", agencyId: agencyOf(desk, name) });
const account = (key: string): Recipient => ({ kind: "account", accountId: accountOf(desk, key) });

async function produce(kind: Kind, recipients: Recipient[], over: Partial<Order> = {}) {
  await desk.must("unlock.reauthenticate", { passphrase: desk.accounts["administrator"]?.passphrase ?? "" });
  return desk.call("documents.produce", {
    conferenceId,
    kind,
    caseId: null,
    recipients,
    language: "en",
    folder,
    ...over,
  });
}
async function produced(kind: Kind, recipients: Recipient[], over: Partial<Order> = {}): Promise<Copy[]> {
  const made = await produce(kind, recipients, over);
  return made.ok ? made.value.copies : expect.fail(JSON.stringify(made.failure));
}
async function refused(kind: Kind, recipients: Recipient[], over: Partial<Order> = {}): Promise<string> {
  const made = await produce(kind, recipients, over);
  return made.ok ? expect.fail("it was made") : made.failure.code;
}
const wordsOf = async (copy: Copy): Promise<string> =>
  (await mammoth.extractRawText({ path: join(folder, copy.fileName) })).value;
const offered = (kind: Kind): Promise<PossibleRecipient[]> =>
  desk.must("documents.recipients", { conferenceId, kind, caseId: null });
const may = async (kind: Kind): Promise<string[]> =>
  (await offered(kind)).filter(({ allowed }) => allowed).map(({ name }) => name);

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
}, 120_000);
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.signInAs("administrator");
  folder = mkdtempSync(join(tmpdir(), "concord-papers-"));
  return () => rmSync(folder, { recursive: true, force: true });
});

describe("while the conference is planned", () => {
  test("agencies are invited, in any language, and a file is named by agency and never by person", async () => {
    const copies = await produced("INVITATION", invited.map(agency));
    expect(copies.map(({ fileName }) => fileName)).toContain("Northmere_2026-11-25_invitation_Housing_v1.docx");
    const [copy] = await produced("INVITATION", [agency("Housing")], { language: "fr" });
    expect(copy).toMatchObject({ version: 2, destroyBy: "2026-12-09", kind: "INVITATION" });
    const words = await wordsOf(copy ?? expect.fail("no copy"));
    expect(words).toContain("Town Hall");
    expect(words).not.toMatch(/Alder|Birch|Cedar/u);
  });

  test("nobody but an agency that is invited is", async () => {
    for (const recipient of [file, account("adviser"), agency("Coordination")])
      expect(await refused("INVITATION", [recipient])).toBe("documents.recipientRefused");
    expect(readdirSync(folder)).toEqual([]);
  });

  test("no agency is asked for research, since it reads no agenda yet", async () => {
    for (const name of invited)
      expect(await refused("RESEARCH_REQUEST", [agency(name)])).toBe("documents.recipientRefused");
    expect(await may("RESEARCH_REQUEST")).toEqual([]);
  });

  test("the script is the chair’s alone; a case they are in conflict with keeps its time in it", async () => {
    expect(await may("CHAIR_SCRIPT")).toEqual(["Police, Ruth Calder"]);
    const [copy] = await produced("CHAIR_SCRIPT", [account("chair")]);
    expect(copy?.fileName).toBe("Northmere_2026-11-25_script_chair-01_v1.docx");
    const words = await wordsOf(copy ?? expect.fail("no copy"));
    // Of Alder and Birch, which the chair reads, the initials; of the conflict of their agency, a blocked slot.
    expect(words).toContain("A. A.");
    expect(words).toContain("A. B.");
    expect(words).not.toMatch(/A\. C\.|Alder|Birch|Cedar/u);
    expect(words.match(/Blocked · /gu)).toHaveLength(1);
    for (const recipient of [file, agency("Police"), account("housing"), account("adviser")])
      expect(await refused("CHAIR_SCRIPT", [recipient])).toBe("documents.recipientRefused");
  });

  test("an administrator who does not read a case writes a script with its time blocked", async () => {
    await desk.signInAs("chair");
    const asChair = (await offered("CHAIR_SCRIPT")).map(({ cases: count }) => count);
    expect(asChair).toEqual([2]);
  });

  test("everybody invited has a line on the declaration, an agency its own", async () => {
    const [whole, own] = await Promise.all(
      (await produced("CONFIDENTIALITY_SHEET", [file, agency("Housing")])).map(wordsOf),
    );
    for (const name of invited) expect(whole).toContain(name);
    expect(own).toContain("Housing");
    expect(own).not.toMatch(/Mental health|Victim support/u);
  });
});

describe("once the agenda is out", () => {
  beforeAll(async () => {
    await desk.signInAs("administrator");
    await desk.must("conferences.circulate", { conferenceId });
  });

  test("each agency is asked about the cases that exist for it, and no other", async () => {
    const copies = await produced("RESEARCH_REQUEST", [agency("Police"), agency("Housing"), agency("Victim support")]);
    const [police, housing = "", support = ""] = await Promise.all(copies.map(wordsOf));
    expect(police).toContain("Anna Alder");
    expect(police).not.toMatch(/Birch|Cedar/u);
    expect(police).toContain("1 case");
    for (const words of [housing, support]) {
      expect(words).toContain("Anna Alder");
      expect(words).toContain("Anna Cedar");
      expect(words).not.toContain("the background of");
    }
  });

  test("of a restricted case only the agency that its reader speaks for is asked", async () => {
    const copies = await produced("RESEARCH_REQUEST", [agency("Housing"), agency("Victim support")]);
    const [housing, support] = await Promise.all(copies.map(wordsOf));
    expect(housing).toContain("Anna Birch");
    expect(housing).toContain("3 cases");
    expect(support).not.toContain("Birch");
    expect(support).toContain("2 cases");
  });

  test("no file, no adviser and no chair is asked", async () => {
    for (const recipient of [file, account("adviser"), account("chair")])
      expect(await refused("RESEARCH_REQUEST", [recipient])).toBe("documents.recipientRefused");
  });

  test("a representative makes none of these papers, not even for the own agency", async () => {
    await desk.signInAs("housing");
    await desk.must("unlock.reauthenticate", { passphrase: desk.accounts["housing"]?.passphrase ?? "" });
    for (const kind of ["INVITATION", "RESEARCH_REQUEST", "CONFIDENTIALITY_SHEET"] as const) {
      const order = {
        conferenceId,
        kind,
        caseId: null,
        recipients: [agency("Housing")],
        language: "en" as const,
        folder,
      };
      await desk.must("unlock.reauthenticate", { passphrase: desk.accounts["housing"]?.passphrase ?? "" });
      expect((await desk.refused("documents.produce", order)).code).toBe("documents.recipientRefused");
    }
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("after the meeting", () => {
  beforeAll(async () => {
    await desk.signInAs("administrator");
    await desk.must("meeting.readConfidentiality", { conferenceId });
    await desk.must("meeting.askConflicts", { conferenceId });
    for (const name of invited)
      await desk.must("meeting.setAttendance", {
        conferenceId,
        agencyId: agencyOf(desk, name),
        status: name === "Mental health" ? "APOLOGIES" : "PRESENT",
        accountId: null,
        representative: "",
        infoSent: false,
      });
    await desk.must("meeting.open", { conferenceId, quorumReason: "as many as could come" });
    for (const caseId of [at(cases, 0), at(cases, 1)]) {
      const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId });
      await completeHearing(
        desk,
        hearingId,
        ["Police", "Housing", "Victim support"].slice(0, caseId === at(cases, 1) ? 2 : 3),
      );
      await aRiskWithAction(desk, hearingId, "Mental health", "Say what is held");
      const { riskId } = await aRiskWithAction(desk, hearingId, "Housing", "Ask the landlord");
      for (const [name, key] of [
        ["Housing", "housing"],
        ["Mental health", "mentalHealth"],
      ] as const)
        await desk.must("meeting.writeAction", {
          ...anAction(desk, hearingId, name, [riskId], `Write to ${key}`),
          ownerAccountId: accountOf(desk, key),
          due: day("2026-12-02"),
        });
      await desk.must("meeting.closeCase", { hearingId });
    }
  }, 60_000);

  test("a person gets what that person took on; of a case they may not read number, initials and text alone", async () => {
    expect(await may("ACTION_LIST_OF_PERSON")).toEqual(["Housing, Michael Adeyinka", "Mental health, Jon Hale"]);
    const copies = await produced("ACTION_LIST_OF_PERSON", [account("housing"), account("mentalHealth")]);
    const [housing = "", mentalHealth = ""] = await Promise.all(copies.map(wordsOf));
    for (const words of [housing, mentalHealth]) {
      expect(words).toContain("Your open actions");
      expect(words).toContain("A. B.");
      expect(words).not.toMatch(/Birch|Alder|landlord|Say what is held/u);
    }
    expect(housing.match(/Write to housing/gu)).toHaveLength(2);
    expect(housing.match(/only on Tuesdays/gu)).toHaveLength(2);
    expect(mentalHealth.match(/Write to mentalHealth/gu)).toHaveLength(2);
    // Birch is restricted, and its readers are others.
    expect(mentalHealth.match(/only on Tuesdays/gu)).toHaveLength(1);
    for (const { fileName } of copies) expect(fileName).not.toMatch(/Adeyinka|Hale/u);
  });

  test("nobody who took on nothing, no agency and no file gets such a list", async () => {
    for (const recipient of [file, agency("Housing"), account("adviser"), account("police")])
      expect(await refused("ACTION_LIST_OF_PERSON", [recipient])).toBe("documents.recipientRefused");
  });

  test("nothing is offered to who does not know of the case: the chair of a conflict is told of nobody’s action in it", async () => {
    await desk.signInAs("chair");
    for (const { name } of await offered("ACTION_LIST_OF_PERSON")) expect(name).toMatch(/Housing|Mental health/u);
  });

  test("who was there signs the declaration; who sent apologies has no line", async () => {
    const [copy] = await produced("CONFIDENTIALITY_SHEET", [file]);
    const words = await wordsOf(copy ?? expect.fail("no copy"));
    expect(words).toContain("Present");
    expect(words).toContain("Victim support");
    expect(words).not.toContain("Mental health");
  });

  test("nobody is invited any more; once the meeting is over nobody is asked, and nobody chairs", async () => {
    expect(await may("INVITATION")).toEqual([]);
    await desk.must("meeting.end", { conferenceId });
    for (const kind of ["INVITATION", "RESEARCH_REQUEST", "CHAIR_SCRIPT"] as const) expect(await may(kind)).toEqual([]);
    expect(await may("CONFIDENTIALITY_SHEET")).toContain("the file of the conference");
  });
});
