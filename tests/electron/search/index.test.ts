import { afterAll, beforeAll, expect, test } from "vitest";
import { createDesk } from "../../../electron/desk/desk.ts";
import { deriveKeyHere, signIn, type OpenArea } from "../../../electron/vault/vault.ts";
import { mustOver } from "../../../build/bench/caller.ts";
import type { CaseId, ConferenceId, HearingId } from "../../../shared/ids.ts";
import { indexQuestion, typedWords } from "../../../shared/search/words.ts";
import { aConferenceWith, anAcceptedCase, completeHearing, openMeeting } from "../../support/aConference.ts";
import { aDesk, cheapCosts, testNow, type TestDesk } from "../../support/aDesk.ts";
import { allHits } from "../../support/hits.ts";

let desk: TestDesk;
let cases: readonly [CaseId, CaseId];

async function hear(conferenceId: ConferenceId, caseId: CaseId, word: string): Promise<HearingId> {
  const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId });
  await completeHearing(desk, hearingId);
  await desk.must("meeting.writeField", { hearingId, field: "background", text: `All about ${word}.`, baseVersion: 0 });
  await desk.must("meeting.closeCase", { hearingId });
  return hearingId;
}

beforeAll(async () => {
  desk = await aDesk();
  cases = [
    await anAcceptedCase(desk, "Alder"),
    await anAcceptedCase(desk, "Birch", { readers: ["administrator", "chair", "adviser"] }),
  ];
  const conferenceId = await aConferenceWith(desk, cases);
  await openMeeting(desk, conferenceId);
  await hear(conferenceId, cases[0], "flintwhistle");
  await hear(conferenceId, cases[1], "gravelsong");
  await desk.must("meeting.end", { conferenceId });
  await desk.must("meeting.approveMinutes", { conferenceId });
  await desk.desk.close();
}, 60_000);
afterAll(() => desk.close());

/** Opens the closed area's tables, as a script with the administrator's passphrase would. */
async function inTables<Value>(look: (database: OpenArea["writer"]) => Value): Promise<Value> {
  const { name, passphrase } = desk.accounts["administrator"] ?? { name: "", passphrase: "" };
  const opened = await signIn({
    folder: desk.folder,
    name,
    passphrase,
    machine: "a script",
    now: testNow,
    lowestCosts: cheapCosts,
    deriveKey: deriveKeyHere,
  });
  if (!opened.ok) throw new Error(opened.failure.code);
  try {
    return look(opened.value.writer);
  } finally {
    opened.value.close();
  }
}

const kinds = ["case", "referral", "action", "information", "hearingText", "risk"];

test("nothing of a restricted case is in the index; what hides the rest is the filter, for the index holds it", async () => {
  const { ofPlain, ofRestricted, plainWord, sealedWord } = await inTables((database) => {
    const rows = database.prepare<[string], number>("SELECT count(*) FROM search_rows WHERE case_id = ?").pluck();
    const words = database
      .prepare<[string], number>("SELECT count(*) FROM search_words WHERE search_words MATCH ?")
      .pluck();
    return {
      ofPlain: rows.get(cases[0]),
      ofRestricted: rows.get(cases[1]),
      plainWord: words.get(indexQuestion(kinds, typedWords("flintwhistle"))),
      sealedWord: words.get(indexQuestion(kinds, typedWords("gravelsong"))),
    };
  });
  expect(ofPlain).toBeGreaterThan(5);
  expect(ofRestricted).toBe(0);
  expect(plainWord).toBe(1);
  expect(sealedWord).toBe(0);
});

test("an area whose index was made by an older program is filled while somebody works, and says so until then", async () => {
  await inTables((database) => {
    database.exec("DELETE FROM search_rows; DELETE FROM search_words;");
    database
      .prepare("INSERT INTO search_rows (number, kind, object_id, case_id) VALUES (1, 'case', ?, ?)")
      .run(cases[0], cases[0]);
    database.prepare("INSERT INTO search_words (rowid, body) VALUES (1, 'anna alder')").run();
  });
  const later = createDesk({
    machine: {
      name: "test-machine",
      folder: desk.machineFolder,
      costs: cheapCosts,
      lowestCosts: cheapCosts,
      deriveKey: deriveKeyHere,
    },
    now: () => testNow,
  });
  const must = mustOver(later);
  const { name: accountName, passphrase } = desk.accounts["administrator"] ?? { name: "", passphrase: "" };
  await must("unlock.chooseArea", { folder: desk.folder });
  await must("unlock.signIn", { accountName, passphrase });
  const until = async (text: string): Promise<readonly string[]> => {
    for (const end = Date.now() + 10_000; ;) {
      const found = await must("search.find", { text });
      if (!found.unfinished) return allHits(found).map(({ kind }) => kind);
      if (Date.now() > end) throw new Error("the index is not filled");
    }
  };
  expect(await until("flintwhistle")).toEqual(["hearing"]);
  expect(await until("alder")).toEqual(expect.arrayContaining(["person"]));
  expect(await until("birch")).toEqual(expect.arrayContaining(["person"]));
  await later.close();
  const ofRestricted = await inTables((database) =>
    database.prepare<[string], number>("SELECT count(*) FROM search_rows WHERE case_id = ?").pluck().get(cases[1]),
  );
  expect(ofRestricted).toBe(0);
});
