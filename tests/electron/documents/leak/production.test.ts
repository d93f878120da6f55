import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Input } from "../../../../shared/contracts.ts";
import type { Leak } from "../../../../shared/documents/leak/model.ts";
import type { Recipient } from "../../../../shared/documents/model.ts";
import type { CaseId, ConferenceId, HearingId } from "../../../../shared/ids.ts";
import {
  accountOf,
  aConferenceWith,
  agencyOf,
  anAcceptedCase,
  completeHearing,
  openMeeting,
} from "../../../support/aConference.ts";
import { aDesk, cheapCosts, type TestDesk } from "../../../support/aDesk.ts";
import { openedBy } from "../../../support/rawOpened.ts";

let desk: TestDesk;
let conferenceId: ConferenceId;
/** Restricted; the file of the conference and the adviser have no part of it. */
let birchall: CaseId;
let hearingId: HearingId;
let folder = "";

const file: Recipient = { kind: "file" };
const adviser = (): Recipient => ({ kind: "account", accountId: accountOf(desk, "adviser") });

async function produce(recipients: readonly Recipient[], kind: "MINUTES" | "ACTION_LIST" = "MINUTES") {
  await desk.must("unlock.reauthenticate", { passphrase: desk.accounts["administrator"]?.passphrase ?? "" });
  return desk.call("documents.produce", {
    conferenceId,
    kind,
    caseId: null,
    recipients: [...recipients],
    language: "en",
    folder,
  });
}
const codeOf = async (recipients: readonly Recipient[]): Promise<string> => {
  const made = await produce(recipients);
  return made.ok ? "made" : made.failure.code;
};
let version = 0;
async function write(text: string): Promise<void> {
  const written = await desk.must("meeting.writeField", {
    hearingId,
    field: "background",
    text,
    baseVersion: version,
  });
  if (written.kind === "saved") version = written.version;
}
const leaks = (): Promise<readonly Leak[]> => desk.must("documents.leaks", {});
const second = (key: string, passphrase = desk.accounts[key]?.passphrase ?? "") => ({
  accountName: desk.accounts[key]?.name ?? "",
  passphrase,
});
async function declare(over: Partial<Input<"documents.declareFalseAlarm">> = {}) {
  const [leak] = await leaks();
  const input = { leakId: leak?.id ?? "", reason: "It is a street.", secondPerson: second("chair"), ...over };
  const declared = await desk.call("documents.declareFalseAlarm", input);
  return declared.ok ? "declared" : declared.failure.code;
}

beforeAll(async () => {
  desk = await aDesk();
  await desk.signInAs("administrator");
  const wetherby = await anAcceptedCase(desk, "Wetherby");
  birchall = await anAcceptedCase(desk, "Birchall", { readers: ["administrator", "chair", "housing"] });
  conferenceId = await aConferenceWith(desk, [wetherby, birchall]);
  await openMeeting(desk, conferenceId);
  ({ hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId: wetherby }));
  await completeHearing(desk, hearingId);
}, 60_000);
afterAll(() => desk.close());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "concord-leak-"));
  return () => rmSync(folder, { recursive: true, force: true });
});

describe("minutes that name somebody of a restricted case", () => {
  beforeAll(() => write("It was raining. She was seen in birchall’s street. He came at six."));

  test("are made for nobody, and nothing is registered", async () => {
    expect(await codeOf([file, adviser()])).toBe("documents.leak");
    expect(readdirSync(folder)).toEqual([]);
    expect(
      (
        await desk.must("documents.copies", {
          conferenceId,
          offset: 0,
          limit: 50,
        })
      ).rows,
    ).toEqual([]);
  });

  test("are shown by recipient, part, sentence and the record the name belongs to", async () => {
    const found = await leaks();
    expect(found.map(({ recipientName }) => recipientName)).toEqual([
      "the file of the conference",
      "Victim support, Leah Marsh",
    ]);
    for (const { sentence, from, to, ...leak } of found) {
      expect(sentence).toBe("She was seen in birchall’s street.");
      expect(sentence.slice(from, to)).toBe("birchall");
      expect(leak).toMatchObject({ part: "body", kind: "name", caseId: birchall, mayDeclare: true });
      expect(leak.reference).toMatch(/^\w+-\w{4}$/u);
    }
  });

  test("are nobody else's to look at, or to declare", async () => {
    const [leak] = await leaks();
    await desk.signInAs("chair");
    expect(await leaks()).toEqual([]);
    const input = { leakId: leak?.id ?? "", reason: "no", secondPerson: second("administrator") };
    expect((await desk.refused("documents.declareFalseAlarm", input)).code).toBe("desk.notYours");
    for (const key of ["observer", "auditor"]) {
      await desk.signInAs(key);
      expect((await desk.refused("documents.leaks", {})).code).toBe("desk.notYours");
    }
    await desk.signInAs("administrator");
  });

  test("stay refused until a second person who may see the case says with a reason that it is none", async () => {
    await codeOf([file, adviser()]);
    expect(await declare({ reason: "  " })).toBe("documents.alarmReasonMissing");
    expect(await declare({ secondPerson: second("administrator") })).toBe("documents.alarmSecondRefused");
    expect(await declare({ secondPerson: second("chair", "not the passphrase at all") })).toBe(
      "documents.alarmSecondRefused",
    );
    for (const key of ["housing", "auditor", "adviser"])
      expect(await declare({ secondPerson: second(key) })).toBe("documents.alarmSecondRefused");
    expect(await declare({ leakId: "no such" })).toBe("documents.leakGone");
    expect(await leaks()).toHaveLength(2);
    expect(await declare()).toBe("declared");
    expect(await leaks()).toHaveLength(1);
  }, 60_000);

  test("then go to that recipient, and still to no other", async () => {
    expect(await codeOf([file])).toBe("made");
    expect(await codeOf([adviser()])).toBe("documents.leak");
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test("are declared in the log without what was found, and sealed in the file", async () => {
    const { entries } = await desk.must("audit.list", { before: null, limit: 500 });
    expect(entries.filter(({ procedure }) => procedure === "documents.declareFalseAlarm")).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toMatch(/birchall|It is a street/iu);
    await desk.must("unlock.lock", {});
    // With the keys of an account and the vault alone: the chair reads the restricted case, the adviser does not.
    const alarms = async (key: string): Promise<string> => {
      const { name = "", passphrase = "" } = desk.accounts[key] ?? {};
      const opened = await openedBy(desk.folder, { name, passphrase }, { now: desk.clock.now, costs: cheapCosts });
      return opened.get("false_alarms") ?? "";
    };
    expect(await alarms("chair")).toBe("birchall\nIt is a street.");
    expect(await alarms("adviser")).toBe("");
    await desk.signInAs("administrator");
  });

  test("go to everybody once the sentence is said otherwise where it was written", async () => {
    await write("She was seen in another street.");
    expect(await codeOf([adviser()])).toBe("made");
    expect(await leaks()).toEqual([]);
  });
});

describe("what a recipient may have is no leak", () => {
  test("a person of a case of their own, the town, colleagues and the words of the form", async () => {
    await write("Wetherbyov rang Ruth Calder about housing, the police and mental health. Victim support agreed.");
    expect(await codeOf([file, adviser()])).toBe("made");
  });

  test("and no leak of one kind of document is looked for in another", async () => {
    const list = await produce([{ kind: "agency", agencyId: agencyOf(desk, "Housing") }], "ACTION_LIST");
    expect(list.ok).toBe(true);
  });
});
