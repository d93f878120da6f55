import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Input } from "../../../shared/contracts.ts";
import type { ConferenceId } from "../../../shared/ids.ts";
import { aConferenceWith, anAcceptedCase, openMeeting } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { aPng } from "../houseStyle/aPicture.ts";
import { aWordFile } from "../houseStyle/aWordFile.ts";
import { areaContents } from "./areaContents.ts";
import { takesBack, type Scenario } from "./takesBack.ts";

let desk: TestDesk;
let contents: () => Record<string, unknown[]>;
let meetingId: ConferenceId;

beforeAll(async () => {
  desk = await aDesk();
  meetingId = await aConferenceWith(desk, [await anAcceptedCase(desk, "Aran")]);
  await openMeeting(desk, meetingId);
  contents = await areaContents(desk);
});
afterAll(() => desk.close());
beforeEach(() => desk.signInAs("administrator"));

const copyId = async () =>
  (await desk.must("documents.copies", { conferenceId: null })).rows[0]?.id ?? expect.fail("no copy");
const destroyed = async () =>
  (await desk.must("documents.copies", { conferenceId: null })).rows.map(({ destroyedAt }) => destroyedAt !== null);
async function makeACopy(): Promise<void> {
  await desk.must("unlock.reauthenticate", { passphrase: desk.accounts["administrator"]?.passphrase ?? "" });
  await desk.must("documents.produce", {
    conferenceId: meetingId,
    kind: "ATTENDANCE",
    caseId: null,
    recipients: [{ kind: "file" }],
    language: "en",
    folder: mkdtempSync(join(desk.machineFolder, "documents-")),
  });
}
const changeHouse = async (part: Partial<Input<"houseStyle.change">>) =>
  desk.must("houseStyle.change", { ...(await desk.must("houseStyle.show", {})).style, ...part });

const scenarios: Record<string, Scenario> = {
  "documents.confirmDestroyed": {
    prepare: makeACopy,
    done: async () => desk.must("documents.confirmDestroyed", { copyId: await copyId() }),
    look: destroyed,
  },
  "documents.notDestroyed": {
    prepare: async () => desk.must("documents.confirmDestroyed", { copyId: await copyId() }),
    done: async () => desk.must("documents.notDestroyed", { copyId: await copyId() }),
    look: destroyed,
  },
  "houseStyle.change": {
    prepare: () => changeHouse({ font: "Verdana" }),
    done: () => changeHouse({ font: "Tahoma", marking: "MARKED ANEW" }),
  },
  "houseStyle.takeLogo": {
    prepare: () => changeHouse({ headingColour: "1B3A6B" }),
    done: () =>
      desk.must("houseStyle.takeLogo", { fileName: "crest.png", base64: aPng().toString("base64"), altText: "x" }),
  },
  "houseStyle.takeBase": {
    prepare: () => changeHouse({ headingColour: "5B2A6E" }),
    done: () =>
      desk.must("houseStyle.takeBase", {
        fileName: "letter.docx",
        base64: Buffer.from(aWordFile()).toString("base64"),
      }),
  },
};

describe("what was done last to the copies or the house style is taken back as it was, and done again:", () => {
  test.each(Object.entries(scenarios))("%s", (name, scenario) => takesBack({ desk, contents }, name, scenario));
});
