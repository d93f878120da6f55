// @vitest-environment happy-dom
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { useDeskQuery } from "../../../renderer/desk/useDesk.ts";
import { FollowUpStep } from "../../../renderer/features/conferences/FollowUpStep.tsx";
import { PrepareStep } from "../../../renderer/features/conferences/PrepareStep.tsx";
import { useAskedPassphrase } from "../../../renderer/ui/reauthentication.ts";
import type { ConferenceId } from "../../../shared/ids.ts";
import { ok } from "../../../shared/result.ts";
import { agencyOf, aConferenceWith, anAcceptedCase, invited } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { openScreen, until, type WorkWindow } from "../workWindow.tsx";

let desk: TestDesk;
let conferenceId: ConferenceId;
let folder: string;
let shown: WorkWindow | undefined;
/** What the desk was asked to make. */
let orders: unknown[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "concord-papers-"));
  desk = await aDesk();
  await desk.signInAs("administrator");
  conferenceId = await aConferenceWith(desk, [await anAcceptedCase(desk, "Novak")]);
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});

function Step({ after }: { readonly after: boolean }) {
  const { data } = useDeskQuery("conferences.open", { conferenceId });
  if (!data) return null;
  return after ? <FollowUpStep conference={data} /> : <PrepareStep conference={data} />;
}

/** Opens the panel that makes documents; what is made is asked for, and answered here. */
async function open(after = false): Promise<WorkWindow> {
  orders = [];
  const window = await openScreen(desk, <Step after={after} />, folder);
  shown = window;
  const { concord } = globalThis;
  if (!concord) throw new Error("a window has a bridge");
  globalThis.concord = {
    ...concord,
    call: (procedure, input) => {
      if (procedure !== "documents.produce") return concord.call(procedure, input);
      orders.push(input);
      return Promise.resolve(ok({ folder, copies: [{ destroyBy: "2026-12-09" }], passphrases: [] }));
    },
  };
  if (!after) (await until(() => window.button("Word"))).click();
  await until(() => window.field("Document"));
  return window;
}
const offered = (): string[] =>
  [...document.querySelectorAll("[role='option']")]
    .map(({ textContent }) => textContent ?? "")
    // The languages stand in a list of their own.
    .filter((name) => !["English", "French"].includes(name));
const choose = async (window: WorkWindow, kind: string): Promise<void> => {
  window.field("Document").click();
  const option = await until(
    () =>
      [...document.querySelectorAll<HTMLElement>("[role='option']")].find(({ textContent }) => textContent === kind) ??
      expect.fail(kind),
  );
  option.click();
};
const makeIt = async (window: WorkWindow): Promise<void> => {
  window.button("Choose a folder").click();
  await until(() => expect(window.text()).toContain(`Into ${folder}`));
  (await until(() => window.button(/^Make \d+ documents?$/))).click();
  (await until(() => useAskedPassphrase.getState().answer ?? expect.fail("nobody asks for the passphrase")))(true);
  await until(() => expect(orders).toHaveLength(1));
};

describe("before the meeting", () => {
  it("offers every paper it is prepared with, by name", async () => {
    const window = await open();
    window.field("Document").click();
    await until(() => expect(offered().length).toBeGreaterThan(3));
    expect(offered()).toEqual([
      "Agenda",
      "Agenda with references only",
      "Invitation",
      "Research request",
      "Script for the chair",
      "Attendance sheet",
      "Confidentiality declaration",
      "Referral form",
    ]);
  });

  it("invites the agencies, and nobody else stands in the list", async () => {
    const window = await open();
    await choose(window, "Invitation");
    await until(() => expect(window.text()).toContain(`Recipients (${invited.length} of ${invited.length})`));
    expect(window.text()).not.toContain("the file of the conference");
    await makeIt(window);
    const recipients = invited.map((name) => ({ kind: "agency", agencyId: agencyOf(desk, name) }));
    expect(orders[0]).toMatchObject({ kind: "INVITATION", caseId: null });
    expect((orders[0] as { recipients: unknown[] }).recipients).toEqual(expect.arrayContaining(recipients));
  });

  it("asks no agency for research before the agenda is out, and says that none may have it", async () => {
    const window = await open();
    await choose(window, "Research request");
    await until(() => expect(window.text()).toContain("Recipients (0 of 0)"));
    expect(window.text()).toContain("May not have this document.");
  });

  it("makes the blank referral form without a case", async () => {
    const window = await open();
    await choose(window, "Referral form");
    await until(() => expect(window.field("Case")).toMatchObject({ placeholder: "Blank, for a new referral" }));
    await until(() => expect(window.text()).toMatch(/Recipients \([1-9]/));
    await makeIt(window);
    expect(orders[0]).toMatchObject({ kind: "REFERRAL_FORM", caseId: null });
  });
});

describe("after the meeting", () => {
  it("offers the declaration, and the open actions of one person", async () => {
    const window = await open(true);
    window.field("Document").click();
    await until(() => expect(offered()).toContain("Action list of one person"));
    expect(offered()).toContain("Confidentiality declaration");
    expect(offered()).not.toContain("Invitation");
  });
});
