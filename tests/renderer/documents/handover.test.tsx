// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { Handover } from "../../../renderer/features/documents/copies/Handover.tsx";
import { DocumentsScreen } from "../../../renderer/features/documents/DocumentsScreen.tsx";
import { Copy } from "../../../shared/documents/model.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { openScreen, until, type WorkWindow } from "../workWindow.tsx";

let desk: TestDesk;
let shown: WorkWindow | undefined;
beforeAll(async () => {
  desk = await aDesk({ cast: ["chair", "housing"] });
  await desk.signInAs("administrator");
});
afterAll(() => desk.close());
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});

const words = "ample brick candle dune ember fable grove";
const copy = Copy.parse({
  id: "01a211ee-ea80-7102-8d6f-f22016cc4554",
  kind: "AGENDA",
  conferenceId: null,
  caseId: null,
  recipientName: "Housing",
  language: "en",
  copyCode: "NM-4F7Q-04",
  copyNumber: 4,
  copyTotal: 15,
  version: 1,
  fileName: "Northmere_2026-11-25_agenda_Housing_v1.docx",
  sha256: "a".repeat(64),
  plainSha256: "b".repeat(64),
  protected: true,
  producedAt: "2026-11-25T09:00:00.000Z",
  producedBy: "Ada Brook",
  rules: "2026-12",
  generation: 37,
  destroyBy: "2026-12-09",
  destroyedAt: null,
  destroyedBy: null,
});
const made = { folder: "/handed/over", copies: [copy], passphrases: [{ copyId: copy.id, words }] };

it("after making says that the files are out, until when, and shows each passphrase until it was passed on", async () => {
  shown = await openScreen(desk, <Handover made={made} />);
  const window = shown;
  await until(() => expect(window.text()).toContain("To be destroyed by 9 Dec 2026"));
  expect(window.text()).toContain("These files are outside the program now");
  expect(window.text()).toContain(words);
  window.button("I have passed them on").click();
  await until(() => expect(window.text()).not.toContain(words));
  expect(window.text()).toContain("To be destroyed by 9 Dec 2026");
});

it("beside the register a file can be asked about, and its answer is a plain sentence", async () => {
  shown = await openScreen(desk, <DocumentsScreen />);
  const window = shown;
  await until(() => expect(window.text()).toContain("0 copies"));
  window.button("Which copy is this file?").click();
  await until(() => expect(document.body.textContent).toContain("Drop a Word file here (.docx)"));
  window.button("Copies to call back");
});

it("who represents an agency is offered no list to call back", async () => {
  await desk.signInAs("housing");
  shown = await openScreen(desk, <DocumentsScreen />);
  const window = shown;
  await until(() => expect(window.text()).toContain("Which copy is this file?"));
  expect(window.text()).not.toContain("Copies to call back");
  await desk.signInAs("administrator");
});
