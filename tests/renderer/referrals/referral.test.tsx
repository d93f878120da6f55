// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { flushPendingWrites } from "../../../renderer/app/pendingWrites.ts";
import { ReferralScreen } from "../../../renderer/features/referrals/ReferralScreen.tsx";
import type { ReferralId } from "../../../shared/ids.ts";
import { aForm } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { openScreen, until, type WorkWindow } from "../workWindow.tsx";

let desk: TestDesk;
let referralId: ReferralId;
let shown: WorkWindow | undefined;

beforeAll(async () => void (desk = await aDesk({ cast: ["chair", "housing", "adviser"] })));
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.signInAs("housing");
  const form = { ...aForm("Novak", { consent: null }) };
  ({ referralId } = await desk.must("referrals.start", { form, contacts: [], agencyId: null }));
});
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});

const open = async (): Promise<WorkWindow> => {
  const window = await openScreen(desk, <ReferralScreen referralId={referralId} />);
  shown = window;
  await until(() => expect(window.text()).toContain("Who refers"));
  return window;
};
const stored = () => desk.must("referrals.open", { referralId });

describe("a referral that is being written", () => {
  it("stores what was typed by itself, in one write after the last key", async () => {
    const window = await open();
    window.type("Whom the victim is afraid of, all threats", "Her husb");
    window.type("Whom the victim is afraid of, all threats", "Her husband");
    await until(async () => expect((await stored()).form.afraidOf).toBe("Her husband"));
    expect(window.calls.filter((name) => name === "referrals.change")).toHaveLength(1);
  });

  it("stores at once what waits when the program is about to lock", async () => {
    const window = await open();
    window.type("Injuries", "A bruise under the eye");
    await flushPendingWrites();
    expect((await stored()).form.injuries).toBe("A bruise under the eye");
  });

  it("names what is missing, and jumps to it", async () => {
    const window = await open();
    await until(() => expect(window.text()).toContain("1 answer missing:"));
    window.button("Consent").click();
    expect(document.activeElement?.id).toBe("referral-consent");
  });

  it("keeps both versions when somebody else stored meanwhile, and stores mine when I say so", async () => {
    const window = await open();
    const { form, version } = await stored();
    await desk.must("referrals.change", { referralId, form: { ...form, injuries: "theirs" }, baseVersion: version });
    window.type("Injuries", "mine");
    await until(() => expect(window.text()).toContain("Somebody else has stored this form meanwhile"));
    expect((await stored()).form.injuries).toBe("theirs");
    expect(window.field("Injuries").value).toBe("mine");
    await until(() => expect(window.text()).toContain("1 answer differs"));
    window.button("Mine").click();
    await until(async () => expect((await stored()).form.injuries).toBe("mine"));
  });

  it("covers a phone number until it is shown on purpose", async () => {
    await desk.must("referrals.addContact", {
      referralId,
      contact: {
        of: "VICTIM",
        kind: "PHONE",
        value: "07700 900461",
        safe: true,
        confidential: false,
        safeTimes: "mornings",
        leaveMessage: false,
        codeWord: "",
      },
    });
    const window = await open();
    await until(() => window.button("Show"));
    expect(document.body.innerHTML).not.toContain("900461");
    expect(window.calls).not.toContain("referrals.revealContact");
    window.button("Show").click();
    await until(() => expect(window.text()).toContain("07700 900461"));
  });
});

describe("what is taken away from a referral", () => {
  it("can be taken back: a phone number, which is only gone once nobody took it back", async () => {
    const contact = {
      of: "VICTIM",
      kind: "PHONE",
      value: "020 7946 0111",
      safe: true,
      confidential: false,
      safeTimes: "",
      leaveMessage: false,
      codeWord: "",
    } as const;
    await desk.must("referrals.addContact", { referralId, contact });
    const window = await open();
    await until(() => window.button("Remove Phone")).then((button) => button.click());
    await until(() => window.button("Keep it").click());
    await until(() => window.button("Remove Phone"));
    expect(window.calls).not.toContain("referrals.removeContact");
    window.button("Remove Phone").click();
    await until(() => window.button("Keep it"));
    // Whoever goes on meanwhile meant it.
    await window.close();
    await until(async () => expect((await stored()).contacts).toEqual([]));
  });
});

describe("a referral that was sent in", () => {
  it("is decided by the administrator, with a reason where it is not accepted", async () => {
    const { form, version } = await stored();
    await desk.must("referrals.change", { referralId, form: { ...form, consent: "YES" }, baseVersion: version });
    await desk.must("referrals.submit", { referralId });
    await desk.signInAs("administrator");
    const window = await open();
    expect(window.text()).toContain("Decision");
    const reject = document.querySelector<HTMLInputElement>("input[type='radio'][value='REJECTED']");
    reject?.click();
    const decide = await until(() => {
      const buttons = [...document.querySelectorAll("button")].filter(
        ({ textContent }) => textContent === "Do not accept",
      );
      const last = buttons.at(-1);
      if (!last) throw new Error("no button");
      return last;
    });
    expect(decide.disabled || decide.dataset["disabled"] === "true").toBe(true);
    window.type("Reason", "The same incident was heard in November.");
    await until(() => expect(decide.disabled).toBe(false));
    decide.click();
    await until(async () => expect((await stored()).status).toBe("REJECTED"));
  });
});
