import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { documentKinds, type Recipient } from "../../../shared/documents/model.ts";
import type { CaseId, ConferenceId, HearingId } from "../../../shared/ids.ts";
import {
  aConferenceWith,
  agencyOf,
  anAcceptedCase,
  at,
  completeHearing,
  openMeeting,
} from "../../support/aConference.ts";
import { aDesk, cheapCosts, type TestDesk } from "../../support/aDesk.ts";
import { rawSight } from "../../support/rawFile.ts";
import { partsOf } from "../documents/printing.ts";
import { anItem, aResearchForm, giveResearch } from "./aResearch.ts";

// From the research of one agency to what is left of it: only what was taken over is said, written and kept.
const taken = "wollgrasweg";
const notTaken = "schilfufer";
const kept = "zibbelkraut";
const forChair = "quendelbach";
const noted = "ysopgarten";
const never = [notTaken, kept, forChair, noted];

let desk: TestDesk;
let conferenceId: ConferenceId;
let alder: CaseId;
let hearingId: HearingId;
const folders: string[] = [];

const dayMilliseconds = 86_400_000;
const dayOfApproval = Date.UTC(2026, 10, 25, 15);

beforeAll(async () => {
  desk = await aDesk();
  alder = await anAcceptedCase(desk, "Alder");
  conferenceId = await aConferenceWith(desk, [alder]);
  await desk.signInAs("chair");
  await desk.must("conferences.circulate", { conferenceId });
  await desk.signInAs("housing");
  const items = [
    anItem(`taken over: ${taken}`, "SHARE"),
    anItem(`shared only: ${notTaken}`, "SHARE"),
    anItem(`kept: ${kept}`, "DO_NOT_SHARE"),
    anItem(`for the chair: ${forChair}`, "CHAIR_ONLY"),
  ];
  const [first] = await giveResearch(desk, { conferenceId, caseId: alder }, aResearchForm(items));
  await desk.signInAs("chair");
  await desk.must("research.writeChairNote", { conferenceId, caseId: alder, baseVersion: 0, text: noted });
  await desk.must("meeting.readConfidentiality", { conferenceId });
  await openMeetingCirculated();
  ({ hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId: alder }));
  await completeHearing(desk, hearingId);
  const itemIds = first ? [first] : [];
  await desk.must("meeting.takeOver", { hearingId, agencyId: agencyOf(desk, "Housing"), itemIds });
  await desk.must("meeting.closeCase", { hearingId });
  await desk.must("meeting.end", { conferenceId });
  desk.clock.now = dayOfApproval;
  await desk.must("meeting.approveMinutes", { conferenceId });
}, 120_000);
afterAll(async () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  await desk.close();
});

/** The agenda is out already. */
async function openMeetingCirculated(): Promise<void> {
  const must = desk.must;
  const withoutCirculating: TestDesk = {
    ...desk,
    must: (name, input) => (name === "conferences.circulate" ? Promise.resolve(null as never) : must(name, input)),
  };
  await openMeeting(withoutCirculating, conferenceId);
}

/** The whole text of every document of a conference that somebody may produce, for every recipient who may have it. */
async function everyDocument(key: string): Promise<{ readonly files: number; readonly text: string }> {
  await desk.signInAs(key);
  const passphrase = desk.accounts[key]?.passphrase ?? "";
  let text = "";
  let files = 0;
  for (const kind of documentKinds) {
    const caseId = kind === "MINUTES_OF_CASE" ? alder : null;
    const possible = await desk.call("documents.recipients", { conferenceId, kind, caseId });
    const recipients: Recipient[] = possible.ok
      ? possible.value.filter(({ allowed }) => allowed).map(({ recipient }) => recipient)
      : [];
    if (recipients.length === 0) continue;
    const folder = mkdtempSync(join(tmpdir(), "concord-research-documents-"));
    folders.push(folder);
    await desk.must("unlock.reauthenticate", { passphrase });
    const order = { conferenceId, kind, caseId, recipients, language: "en" as const, folder };
    const made = await desk.call("documents.produce", order);
    if (!made.ok) continue;
    for (const { fileName } of made.value.copies) {
      files += 1;
      text += [...partsOf(readFileSync(join(folder, fileName))).values()].join("\n");
    }
  }
  return { files, text };
}

test("no document holds research that was not taken over, whoever makes it and for whom; the control is what was", async () => {
  for (const key of ["administrator", "chair"]) {
    const { files, text } = await everyDocument(key);
    expect(files, key).toBeGreaterThan(4);
    expect(text, key).toContain(taken);
    for (const word of never) expect(text, key).not.toContain(word);
  }
}, 120_000);

test("no search finds it", async () => {
  for (const key of ["administrator", "chair", "housing", "police"]) {
    await desk.signInAs(key);
    for (const word of never) {
      const found = JSON.stringify(await desk.must("search.find", { text: word }));
      expect(found, `${key} ${word}`).not.toContain(alder);
    }
  }
});

const sight = async () => {
  await desk.must("unlock.lock", {});
  const { name, passphrase } = at(
    [desk.accounts["auditor"]].filter((one) => one !== undefined),
    0,
  );
  return rawSight(desk.folder, { name, passphrase }, { now: desk.clock.now, costs: cheapCosts });
};

test("ten working days after the approval it is deleted by whoever signs in then, and not a day before", async () => {
  // Wednesday 25 November; the tenth working day after it is Wednesday 9 December.
  desk.clock.now = dayOfApproval + 13 * dayMilliseconds;
  await desk.signInAs("auditor");
  expect((await sight()).shows([taken, notTaken])).toEqual([taken, notTaken]);
  await desk.signInAs("housing");
  expect((await desk.must("research.open", { conferenceId, caseId: alder })).form.items).toHaveLength(4);

  desk.clock.now = dayOfApproval + 14 * dayMilliseconds;
  await desk.signInAs("auditor");
  const { entries } = await desk.must("audit.list", { before: null, limit: 50 });
  const deleted = entries.filter(({ procedure }) => procedure === "research.deleteOld");
  expect(deleted).toMatchObject([{ objectId: conferenceId }]);
  expect((await sight()).shows([taken, notTaken])).toEqual([taken]);
  await desk.signInAs("housing");
  const own = await desk.must("research.open", { conferenceId, caseId: alder });
  expect(own).toMatchObject({ state: "RETURNED", completedOn: "2026-11-25", closed: true, form: { items: [] } });
  await desk.signInAs("chair");
  expect((await desk.must("research.forChair", { conferenceId, caseId: alder })).items).toEqual([]);
  const answers = await desk.must("research.answers", { conferenceId, caseId: alder });
  expect(answers.find(({ agencyName }) => agencyName === "Housing")).toMatchObject({ state: "RETURNED", items: [] });
  expect(JSON.stringify(await desk.must("meeting.hearing", { hearingId }))).toContain(taken);
  // A second sign-in finds nothing to delete and says nothing.
  await desk.signInAs("auditor");
  const again = await desk.must("audit.list", { before: null, limit: 50 });
  expect(again.entries.filter(({ procedure }) => procedure === "research.deleteOld")).toHaveLength(1);
});

test("after the meeting no research is written, and nothing is answered", async () => {
  await desk.signInAs("police");
  const about = { conferenceId, caseId: alder };
  const form = aResearchForm([]);
  expect((await desk.refused("research.save", { ...about, baseVersion: 0, form })).code).toBe("research.closed");
  expect((await desk.refused("research.nothingHeld", { conferenceId, caseIds: [alder] })).code).toBe("research.closed");
});
