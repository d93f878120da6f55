// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { useDeskQuery } from "../../../renderer/desk/useDesk.ts";
import { usePrivacy } from "../../../renderer/app/privacy.ts";
import { ProducePanel } from "../../../renderer/features/documents/ProducePanel.tsx";
import type { MarkedLine } from "../../../shared/documents/difference.ts";
import type { ConferenceId } from "../../../shared/ids.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { aConferenceWith, anAcceptedCase } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { one, openScreen, until, type WorkWindow } from "../workWindow.tsx";

let desk: TestDesk;
let conferenceId: ConferenceId;
let shown: WorkWindow | undefined;
const asked: { readonly procedure: string; readonly input: unknown }[] = [];

// The desk of a window test has no thread to print in: what it would answer stands here. That the pages are those of the
// very file is proved in tests/electron/documents, that they are drawn in tests/journeys.
const lines: MarkedLine[] = [
  { mark: "same", shape: "title", cells: ["Agenda"] },
  { mark: "same", shape: "text", cells: ["Confidentiality"] },
  { mark: "same", shape: "heading1", cells: ["Cases"] },
  { mark: "leftOut", shape: "row", cells: ["1", "NM-7KQ4", "A. N."] },
  { mark: "changed", shape: "row", cells: ["1", "NM-3AAA"], full: ["2", "NM-3AAA"] },
  { mark: "theirs", shape: "text", cells: ["Only told to them"] },
];
let difference: Result<unknown> = ok({ lines, casesLeftOut: 1 });

beforeAll(async () => {
  desk = await aDesk({ cast: ["chair", "housing", "adviser"] });
  await desk.signInAs("administrator");
  conferenceId = await aConferenceWith(desk, [await anAcceptedCase(desk, "Novak")]);
  await desk.must("conferences.circulate", { conferenceId });
});
afterAll(() => desk.close());
afterEach(async () => {
  usePrivacy.setState({ on: false });
  difference = ok({ lines, casesLeftOut: 1 });
  asked.length = 0;
  await shown?.close();
  shown = undefined;
});

function Producing({ own }: { readonly own: boolean }) {
  const conference = useDeskQuery("conferences.open", { conferenceId });
  const { session } = useDeskQuery("unlock.state", {}).data ?? {};
  const agency = own && session ? { ownAgency: { agencyId: session.agencyId, name: "Housing" } } : {};
  return conference.data && session ? (
    <ProducePanel conference={conference.data} kinds={[own ? "ACTION_LIST" : "AGENDA"]} {...agency} />
  ) : null;
}

async function open(own = false): Promise<WorkWindow> {
  const window = await openScreen(desk, <Producing own={own} />);
  const bridge = globalThis.concord;
  if (!bridge) throw new Error("the window has a bridge");
  globalThis.concord = {
    ...bridge,
    call: (procedure, input) => {
      asked.push({ procedure, input });
      if (procedure === "documents.preview") return Promise.resolve(ok({ base64: btoa("no file"), cases: 1 }));
      return procedure === "documents.difference" ? Promise.resolve(difference) : bridge.call(procedure, input);
    },
  };
  shown = window;
  await until(() => window.button(/^Preview: /u));
  return window;
}
const buttons = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('button[aria-label^="Preview: "]')];
const title = (): string => one("[role='dialog'] h2").textContent ?? "";
const region = (): HTMLElement => one("[role='dialog'] [role='region']");

describe("looking at what a recipient would get", () => {
  it("is offered beside everybody who may have a copy, and beside nobody else", async () => {
    await open();
    const recipients = await desk.must("documents.recipients", { conferenceId, kind: "AGENDA", caseId: null });
    expect(buttons().map((button) => button.getAttribute("aria-label"))).toEqual(
      recipients.filter(({ allowed }) => allowed).map(({ name }) => `Preview: ${name}`),
    );
    expect(recipients.some(({ allowed }) => !allowed)).toBe(true);
  });

  it("asks for no passphrase, shows a frame that runs nothing and names nobody, and closes with Escape", async () => {
    const window = await open();
    buttons()[0]?.click();
    const frame = await until(() => one("iframe"));
    expect(frame.getAttribute("sandbox")).toBe("allow-same-origin");
    expect(frame.getAttribute("title")).toBe("Pages of the document");
    expect(window.text()).toContain("Nothing is registered or written");
    expect(window.text()).not.toContain("Passphrase");
    window.press("Escape", region());
    await until(() => expect(document.querySelector("[role='dialog']")).toBeNull());
    expect(asked.map(({ procedure }) => procedure)).not.toContain("documents.produce");
  });

  it("goes on to the next recipient by key and by button, and stops at the ends", async () => {
    const window = await open();
    const names = buttons().map((button) => (button.getAttribute("aria-label") ?? "").replace("Preview: ", ""));
    expect(names.length).toBeGreaterThan(1);
    buttons()[0]?.click();
    await until(() => expect(title()).toBe(`What ${names[0]} would get`));
    window.press("ArrowLeft", region());
    window.press("ArrowRight", region());
    await until(() => expect(title()).toBe(`What ${names[1]} would get`));
    expect(window.text()).toContain(`Recipient 2 of ${names.length}`);
    window.button("Recipient before").click();
    await until(() => expect(title()).toBe(`What ${names[0]} would get`));
    expect(window.button("Recipient before")).toMatchObject({ disabled: true });
  });

  it("says how much is left out, and strikes it with a sign and a word, under its headings", async () => {
    const window = await open();
    buttons()[1]?.click();
    await until(() => expect(window.text()).toContain("1 case, 1 line left out · 1 line otherwise"));
    one("[role='dialog'] input[value='difference']").click();
    const struck = await until(() => one("[data-mark='leftOut']"));
    expect(struck.querySelector("del")?.textContent).toBe("1 · NM-7KQ4 · A. N.");
    expect(struck.textContent).toBe("−Left out: 1 · NM-7KQ4 · A. N.");
    expect(one("[data-mark='changed']").textContent).toContain("≠Other than in the full text: 1 · NM-3AAA 2 · NM-3AAA");
    expect(one("[data-mark='theirs']").textContent).toBe("+Only for this recipient: Only told to them");
    const words = (): string => region().textContent ?? "";
    expect(words()).toContain("Cases");
    expect(words()).not.toContain("Confidentiality");
    one("[role='dialog'] input[type='checkbox']").click();
    await until(() => expect(words()).toContain("Confidentiality"));
  });

  it("shows the pages also where there is no full text to compare with, and says why there is none", async () => {
    difference = fail("documents.noFullText");
    const window = await open();
    buttons()[1]?.click();
    await until(() => one("iframe"));
    one("[role='dialog'] input[value='difference']").click();
    await until(() => expect(window.text()).toContain("there is nothing to compare with"));
    one("[role='dialog'] input[value='pages']").click();
    await until(() => one("iframe"));
    expect(window.text()).not.toContain("there is nothing to compare with");
  });

  it("is covered while privacy is on", async () => {
    const window = await open();
    usePrivacy.setState({ on: true });
    buttons()[0]?.click();
    await until(() => expect(window.text()).toContain("Covered while the privacy switch is on."));
    expect(document.querySelector("iframe")).toBeNull();
  });

  it("of the own agency alone asks for no full text", async () => {
    const window = await open(true);
    window.button("Preview: Housing").click();
    await until(() => one("iframe"));
    expect(document.querySelector("[role='dialog'] input[value='difference']")).toBeNull();
    expect(asked.map(({ procedure }) => procedure)).not.toContain("documents.difference");
  });
});
