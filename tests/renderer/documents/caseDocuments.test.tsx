// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { CaseScreen } from "../../../renderer/features/cases/CaseScreen.tsx";
import { NotHeardLetterButton } from "../../../renderer/features/documents/NotHeardLetter.tsx";
import { ReferralScreen } from "../../../renderer/features/referrals/ReferralScreen.tsx";
import { useAskedPassphrase } from "../../../renderer/ui/reauthentication.ts";
import type { CaseId, ReferralId } from "../../../shared/ids.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { aConferenceWith, aForm, agencyOf, anAcceptedCase, at, day } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { giveSize } from "../giveSize.ts";
import { openScreen, until, type WorkWindow } from "../workWindow.tsx";

// The printing thread does not run beside a window of a test: what the desk is asked for is looked at here, what it then does
// in `tests/electron/documents/caseDocuments.test.ts`.

let desk: TestDesk;
let caseId: CaseId;
let putOff: CaseId;
let declined: ReferralId;
let shown: WorkWindow | undefined;
let asked: unknown[] = [];
const folder = "/restricted/letters";

beforeAll(async () => {
  giveSize();
  desk = await aDesk({ cast: ["chair", "housing", "adviser"] });
  await desk.signInAs("administrator");
  caseId = await anAcceptedCase(desk, "Novak");
  putOff = await anAcceptedCase(desk, "Cedar");
  const conferenceId = await aConferenceWith(desk, [caseId, putOff]);
  await desk.must("conferences.circulate", { conferenceId });
  const { items } = await desk.must("agenda.view", { conferenceId });
  await desk.must("agenda.defer", {
    conferenceId,
    itemId: at(
      items.filter((item) => item.caseId === putOff),
      0,
    ).id,
    reason: "TIME",
    note: "",
    safetyAgencyId: agencyOf(desk, "Police"),
    safetyName: "PC Osei",
    nextOn: day("2026-12-09"),
  });
  ({ referralId: declined } = await desk.must("referrals.start", { form: aForm("Fir"), contacts: [], agencyId: null }));
  await desk.must("referrals.submit", { referralId: declined });
  await desk.must("referrals.decide", {
    referralId: declined,
    decision: "REJECTED",
    reason: "another area",
    adviserAccountId: null,
    restricted: null,
  });
});
afterAll(() => desk.close());
beforeEach(async () => {
  asked = [];
  await desk.signInAs("administrator");
});
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});

/** Opens a screen; where it asks for a document to be made, `answer` is what it gets. */
async function open(screen: React.ReactNode, answer: Result<unknown> = ok(null)): Promise<WorkWindow> {
  const window = await openScreen(desk, screen, folder);
  shown = window;
  const { concord } = globalThis;
  if (!concord) throw new Error("a window has a bridge");
  globalThis.concord = {
    ...concord,
    call: (procedure, input) => {
      if (!procedure.startsWith("documents.produceFor")) return concord.call(procedure, input);
      asked.push([procedure, input]);
      return Promise.resolve(answer);
    },
  };
  return window;
}
const made = ok({ folder, copies: [{ copyCode: "NM-4F7Q-01", destroyBy: "2027-11-25" }], passphrases: [] });
const givesPassphrase = async (given: boolean): Promise<void> =>
  (await until(() => useAskedPassphrase.getState().answer ?? expect.fail("nobody asks for the passphrase")))(given);
const documentsOf = async (answer: Result<unknown> = made): Promise<WorkWindow> => {
  const window = await open(<CaseScreen caseId={caseId} />, answer);
  (await until(() => window.button("Documents"))).click();
  await until(() => expect(window.text()).toContain("Documents of this case"));
  return window;
};
const choose = async (window: WorkWindow, kind: string): Promise<void> => {
  window.field("Document").click();
  const option = await until(
    () =>
      [...document.querySelectorAll<HTMLElement>("[role='option']")].find(({ textContent }) => textContent === kind) ??
      expect.fail(kind),
  );
  option.click();
};
const makeIt = async (window: WorkWindow, given = true): Promise<void> => {
  window.button("Choose a folder").click();
  await until(() => expect(window.text()).toContain(`Into ${folder}`));
  window.button("Make the document").click();
  await givesPassphrase(given);
};

describe("the documents of a case", () => {
  it("says why there is none: no assessment was completed", async () => {
    const window = await documentsOf();
    await until(() => expect(window.text()).toContain("Nobody has completed an assessment in this case yet."));
  });

  it("writes the letter to a court: who it goes to, folder, passphrase, and how it is registered", async () => {
    const window = await documentsOf();
    await choose(window, "Letter of confirmation");
    (await until(() => window.field("A court, legal aid office or lawyer"))).click();
    await until(() => window.field("Who it goes to"));
    window.type("Who it goes to", "Northmere County Court");
    await makeIt(window);
    await until(() => expect(window.text()).toContain(`The document is in ${folder}. It is registered as NM-4F7Q-01.`));
    const recipient = { kind: "outside", name: "Northmere County Court" };
    const order = { caseId, kind: "CONFIRMATION_LETTER", assessmentId: null, recipient, language: "en", folder };
    expect(asked).toMatchObject([["documents.produceForCase", order]]);
  });

  it("keeps what was chosen and typed for its author when the screen is left", async () => {
    const first = await documentsOf();
    await choose(first, "Transfer summary for another area");
    (await until(() => first.field("The area that takes the case over"))).click();
    await until(() => first.field("Name of the area"));
    first.type("Name of the area", "Haverby");
    await first.close();
    const again = await documentsOf();
    await until(() => expect(again.field("Name of the area").value).toBe("Haverby"));
    expect(await desk.must("drafts.list", {})).toMatchObject([{ place: { form: "caseDocument", caseId } }]);
    again.button("Discard").click();
    await until(async () => expect(await desk.must("drafts.list", {})).toEqual([]));
  });

  it("says in a sentence why nothing was made, and asks for nothing without the passphrase", async () => {
    const window = await documentsOf(fail("documents.recipientIsParty"));
    await choose(window, "Letter of confirmation");
    (await until(() => window.field("A court, legal aid office or lawyer"))).click();
    await until(() => window.field("Who it goes to"));
    window.type("Who it goes to", "Anna Novak");
    await makeIt(window, false);
    await until(() => window.button("Make the document"));
    expect(asked).toEqual([]);
    window.button("Make the document").click();
    await givesPassphrase(true);
    await until(() => expect(window.text()).toContain("Nobody of the case gets a document."));
  });

  it("is no place for who makes none: a representative has no such tab", async () => {
    await desk.signInAs("housing");
    const window = await open(<CaseScreen caseId={caseId} />);
    await until(() => window.button("Overview"));
    expect(() => window.button("Documents")).toThrow("no button");
  });
});

describe("the letter to the agency that referred", () => {
  it("stands beside a case that was put off, with the one agency chosen", async () => {
    const window = await open(<NotHeardLetterButton caseId={putOff} reference="NM-CEDAR" />, made);
    (await until(() => window.button("Letter to the agency that referred NM-CEDAR"))).click();
    await until(() => expect(window.field("Coordination")).toMatchObject({ checked: true }));
    await makeIt(window);
    await until(() => expect(window.text()).toContain("It is registered as NM-4F7Q-01."));
    const recipient = { kind: "agency", agencyId: agencyOf(desk, "Coordination") };
    const order = { caseId: putOff, kind: "NOT_HEARD_LETTER", assessmentId: null, recipient, language: "en", folder };
    expect(asked).toMatchObject([["documents.produceForCase", order]]);
  });

  it("of a case that does not wait it says that there is nothing to tell", async () => {
    const window = await open(<NotHeardLetterButton caseId={caseId} reference="NM-NOVAK" />);
    (await until(() => window.button("Letter to the agency that referred NM-NOVAK"))).click();
    await until(() => expect(window.text()).toContain("This case does not wait"));
  });

  it("stands beside a referral that was declined", async () => {
    const window = await open(<ReferralScreen referralId={declined} />, made);
    await until(() => expect(window.text()).toContain("Letter to the agency that referred"));
    await makeIt(window);
    await until(() => expect(window.text()).toContain("It is registered as NM-4F7Q-01."));
    expect(asked).toMatchObject([["documents.produceForReferral", { referralId: declined, language: "en", folder }]]);
  });
});
