// @vitest-environment happy-dom
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { useDeskQuery } from "../../../renderer/desk/useDesk.ts";
import { ProducePanel } from "../../../renderer/features/documents/ProducePanel.tsx";
import { PassphraseDialog } from "../../../renderer/ui/PassphraseDialog.tsx";
import type { ConferenceId } from "../../../shared/ids.ts";
import { aConferenceWith, anAcceptedCase } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { openScreen, until, type WorkWindow } from "../workWindow.tsx";

let desk: TestDesk;
let conferenceId: ConferenceId;
let folder: string;
let shown: WorkWindow | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "concord-documents-"));
  desk = await aDesk({ cast: ["chair", "housing", "adviser"] });
  await desk.signInAs("administrator");
  conferenceId = await aConferenceWith(desk, [await anAcceptedCase(desk, "Novak")]);
  await desk.must("conferences.circulate", { conferenceId });
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});

function Producing() {
  const conference = useDeskQuery("conferences.open", { conferenceId });
  return (
    <>
      {conference.data ? <ProducePanel conference={conference.data} kinds={["AGENDA"]} /> : null}
      <PassphraseDialog />
    </>
  );
}

const open = async (): Promise<WorkWindow> => {
  const window = await openScreen(desk, <Producing />, folder);
  shown = window;
  await until(() => expect(window.text()).toMatch(/Recipients \(\d+ of \d+\)/));
  return window;
};

describe("making documents", () => {
  it("offers everybody, but ticks nobody who may not have a copy and says why", async () => {
    const window = await open();
    const recipients = await desk.must("documents.recipients", { conferenceId, kind: "AGENDA", caseId: null });
    const refused = recipients.filter(({ allowed }) => !allowed);
    expect(refused.length).toBeGreaterThan(0);
    for (const { name } of refused) expect(window.field(name)).toMatchObject({ checked: false, disabled: true });
    expect(window.text()).toContain("Not cleared: a declaration or an agreement is missing or has expired.");
  });

  // That the files are written is proved where a desk has its printing thread, in tests/electron/documents.
  it("asks for a folder and the passphrase, and only then has them made", async () => {
    const window = await open();
    window.button("Choose a folder").click();
    await until(() => expect(window.text()).toContain(`Into ${folder}`));
    window.button(/^Make \d+ documents?$/).click();
    await until(() => window.field("Passphrase"));
    expect(window.calls).not.toContain("documents.produce");
    window.type("Passphrase", desk.accounts["administrator"]?.passphrase ?? "");
    await until(() => window.button("Continue"));
    window.button("Continue").click();
    await until(() => expect(window.calls).toContain("documents.produce"));
  });

  it("writes nothing when the passphrase is not given", async () => {
    const window = await open();
    window.button("Choose a folder").click();
    await until(() => expect(window.text()).toContain(`Into ${folder}`));
    window.button(/^Make \d+ documents?$/).click();
    await until(() => window.button("Cancel"));
    window.button("Cancel").click();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(window.calls).not.toContain("documents.produce");
    expect(readdirSync(folder)).toEqual([]);
  });
});
