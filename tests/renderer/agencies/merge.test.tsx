// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AgenciesScreen } from "../../../renderer/features/agencies/AgenciesScreen.tsx";
import { ReferralScreen } from "../../../renderer/features/referrals/ReferralScreen.tsx";
import { PassphraseDialog } from "../../../renderer/ui/PassphraseDialog.tsx";
import { aForm, aPlan, agencyOf, day } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { giveSize } from "../giveSize.ts";
import { openScreen, until, type WorkWindow } from "../workWindow.tsx";

let desk: TestDesk;
let shown: WorkWindow | undefined;

giveSize();

beforeEach(async () => {
  desk = await aDesk({ cast: ["chair", "housing"] });
  const { agencyId } = await desk.must("agencies.add", {
    name: "North Homes",
    type: "SOCIAL_LANDLORD",
    core: true,
    agreementSignedOn: day("2025-01-05"),
    agreementExpiresOn: day("2026-01-05"),
  });
  const plan = { ...aPlan(desk), date: day("2026-12-09") };
  await desk.must("conferences.schedule", { ...plan, agencyIds: [agencyId, ...plan.agencyIds] });
});
afterEach(async () => {
  await shown?.close();
  shown = undefined;
  await desk.close();
});

const openAs = async (key: string): Promise<WorkWindow> => {
  await desk.signInAs(key);
  const window = await openScreen(
    desk,
    <>
      <AgenciesScreen />
      <PassphraseDialog />
    </>,
  );
  shown = window;
  await until(() => rowOf("North Homes"));
  return window;
};
const rowOf = (name: string): HTMLElement => {
  const row = [...document.querySelectorAll<HTMLElement>("tbody tr")].find(({ textContent }) =>
    (textContent ?? "").includes(name),
  );
  if (!row) throw new Error(`no row of ${name}`);
  return row;
};
const choose = async (window: WorkWindow, label: string, option: string): Promise<void> => {
  window.field(label).click();
  const found = await until(() => {
    const options = [...document.querySelectorAll<HTMLElement>("[role='option']")];
    const wanted = options.find(({ textContent }) => textContent === option);
    if (!wanted) throw new Error(`no option ${option}`);
    return wanted;
  });
  found.click();
  await until(() => expect(window.field(label).value).toBe(option));
};
const openMerge = async (window: WorkWindow): Promise<void> => {
  rowOf("North Homes").click();
  const button = await until(() => window.button("Merge into another agency…"));
  expect(button.tagName).toBe("BUTTON");
  button.click();
  await until(() => window.field("Agency that remains"));
};
const disabled = (window: WorkWindow) => window.button("Merge the agencies").hasAttribute("disabled");

describe("two agencies that become one", () => {
  it("says in words what will move and that it cannot be undone, asks for the name and the passphrase, and lists it greyed", async () => {
    const window = await openAs("administrator");
    await openMerge(window);
    await choose(window, "Agency that remains", "Housing");
    await until(() => expect(window.text()).toContain("What happens"));
    for (const sentence of [
      "No account belongs to North Homes.",
      "No open action of North Homes that you may read.",
      "To the conference of 9 Dec 2026 both are invited: one line remains, that of Housing.",
      "keep the name North Homes, with “now Housing” beside it on screen.",
      "A conflict of one agency holds for both.",
      "Nobody else of Housing opens it.",
      "The people of North Homes are not covered by a valid agreement now",
      "This cannot be undone: North Homes stays part of Housing.",
    ])
      expect(window.text()).toContain(sentence);
    expect(disabled(window)).toBe(true);
    window.type("Reason", "joined by law");
    window.type("To confirm, type the agency’s name: North Homes", "North");
    await until(() => expect(disabled(window)).toBe(true));
    window.type("To confirm, type the agency’s name: North Homes", "North Homes");
    await until(() => expect(disabled(window)).toBe(false));
    desk.clock.now += 10 * 60_000;
    window.button("Merge the agencies").click();
    await until(() => window.field("Passphrase"));
    expect(window.calls).not.toContain("agencies.merge");
    window.type("Passphrase", desk.accounts["administrator"]?.passphrase ?? "");
    await until(() => expect(window.button("Continue")).toHaveProperty("disabled", false));
    window.button("Continue").click();
    await until(() => expect(rowOf("North Homes").textContent).toContain("Merged into Housing on 25 Nov 2026"));
    // It is opened to be read, and nothing of it can be changed.
    rowOf("North Homes").click();
    await until(() => expect(window.text()).toContain("Nothing more can be changed about it."));
    expect(() => window.button("Save")).toThrow();
    expect(() => window.button("Merge into another agency…")).toThrow();
  });

  it("warns when the one that remains has no valid agreement, and offers neither itself nor one that is not active", async () => {
    const closed = { agencyId: agencyOf(desk, "Mental health"), name: "Mental health", core: true, active: false };
    await desk.must("agencies.change", {
      ...closed,
      type: "MENTAL_HEALTH",
      agreementSignedOn: null,
      agreementExpiresOn: null,
    });
    const { agencyId } = await desk.must("agencies.add", {
      name: "Tenants’ advice",
      type: "OTHER",
      core: false,
      agreementSignedOn: null,
      agreementExpiresOn: null,
    });
    expect(agencyId).not.toBe("");
    const window = await openAs("administrator");
    await openMerge(window);
    window.field("Agency that remains").click();
    const options = await until(() => {
      const found = [...document.querySelectorAll("[role='option']")].map(({ textContent }) => textContent);
      expect(found).toContain("Housing");
      return found;
    });
    expect(options).not.toContain("North Homes");
    expect(options).not.toContain("Mental health");
    await choose(window, "Agency that remains", "Tenants’ advice");
    await until(() => expect(window.text()).toContain("Tenants’ advice has no signed information-sharing agreement."));
    expect(window.text()).toContain("Tenants’ advice becomes a core agency, as North Homes is");
  });

  it("keeps what was typed when the panel is shut, and brings it back", async () => {
    const window = await openAs("administrator");
    await openMerge(window);
    await choose(window, "Agency that remains", "Housing");
    await until(() => window.field("Reason"));
    window.type("Reason", "entered twice");
    await until(async () =>
      expect((await desk.must("drafts.list", {})).map(({ place }) => place?.form)).toContain("mergeAgency"),
    );
    window.press("Escape", window.field("Reason"));
    await until(() => expect(() => window.field("Reason")).toThrow());
    await openMerge(window);
    await until(() => expect(window.field("Reason").value).toBe("entered twice"));
  });

  it("shows what the merged one did under its name and what it is part of now, to those who only read names as well", async () => {
    const north = (await desk.must("agencies.list", {})).find(({ name }) => name === "North Homes");
    const { referralId } = await desk.must("referrals.start", {
      form: aForm("Birch"),
      contacts: [],
      agencyId: north?.id ?? null,
    });
    await desk.must("agencies.merge", {
      agencyId: north?.id ?? agencyOf(desk, "Housing"),
      intoId: agencyOf(desk, "Housing"),
      reason: "joined by law",
    });
    await desk.signInAs("housing");
    const window = await openScreen(desk, <ReferralScreen referralId={referralId} />);
    shown = window;
    await until(() => expect(window.text()).toContain("North Homes (now Housing)"));
  });

  it("is not offered to the chair", async () => {
    const window = await openAs("chair");
    rowOf("North Homes").click();
    expect(() => window.button("Merge into another agency…")).toThrow();
  });
});
