// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { PeopleTab } from "../../../renderer/features/people/PeopleTab.tsx";
import type { CaseId } from "../../../shared/ids.ts";
import { anAcceptedCase, day } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { aPerson } from "../../electron/referrals/aReferral.ts";
import { openScreen, until, type WorkWindow } from "../workWindow.tsx";

let desk: TestDesk;
let caseId: CaseId;
let shown: WorkWindow | undefined;

beforeAll(async () => void (desk = await aDesk({ cast: ["chair", "adviser"] })));
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.signInAs("administrator");
  caseId = await anAcceptedCase(desk, "Novak", {
    over: { children: [aPerson("Eva", "Novak", { dateOfBirth: day("2019-04-01") })], childReferralMade: "YES" },
  });
});
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});

const open = async (): Promise<WorkWindow> => {
  const window = await openScreen(desk, <PeopleTab caseId={caseId} />);
  shown = window;
  await until(() => expect(window.text()).toContain("Anna Novak"));
  return window;
};
const menuItem = (text: string): HTMLElement => {
  const item = [...document.querySelectorAll<HTMLElement>("[role='menuitem']")].find(
    ({ textContent }) => textContent === text,
  );
  return item ?? expect.fail(`no ${text} in a menu`);
};
const stored = async (role: string, field: string) =>
  (await desk.must("people.ofCase", { caseId })).people.find((one) => one.role === role)?.fields[field];

describe("the People tab", () => {
  it("shows each person with role and what is known, and asks nothing of who may change nothing", async () => {
    const window = await open();
    expect(window.text()).toContain("Alleged perpetrator");
    expect(window.text()).toContain("Referred to children’s servicesYes");
    expect(document.querySelectorAll("section h3")).toHaveLength(3);
  });

  it("stores a field as it is typed and says in the panel what contradicts", async () => {
    const window = await open();
    window.button("Edit Eva Novak").click();
    await until(() => window.field("Lives with"));
    window.type("Lives with", "Her aunt");
    await until(async () => expect(await stored("CHILD", "livingWith")).toBe("Her aunt"));
    await desk.must("people.change", {
      caseId,
      personId: (await desk.must("people.ofCase", { caseId })).people[0]?.id ?? expect.fail("somebody is there"),
      field: "dateOfBirth",
      text: "2020-01-01",
      baseVersion: 0,
    });
    await until(() =>
      expect(window.text()).toContain("Eva Novak is entered as a child but would be older than Anna Novak."),
    );
  });

  it("keeps both texts when somebody else wrote meanwhile, and asks", async () => {
    const window = await open();
    const personId = (await desk.must("people.ofCase", { caseId })).people[0]?.id ?? expect.fail("the victim");
    window.button("Edit Anna Novak").click();
    await until(() => window.field("Health needs"));
    window.type("Health needs", "Mine");
    // Before the pause is over, another window stores something else.
    await desk.desk.call("people.change", { caseId, personId, field: "healthNeeds", text: "Theirs", baseVersion: 0 });
    await until(() => expect(window.text()).toContain("Somebody else wrote here meanwhile."));
    window.button("Both").click();
    await until(async () => expect(await stored("VICTIM", "healthNeeds")).toBe("Theirs\nMine"));
  });

  it("adds a person, takes them out, and puts them back", async () => {
    const window = await open();
    window.button("Add a person").click();
    await until(() => window.field("Given names"));
    window.type("Given names", "Ida");
    window.button("Add").click();
    await until(() => window.button("More about Ida"));
    window.button("More about Ida").click();
    await until(() => menuItem("Remove from the case")).then((item) => item.click());
    await until(() => expect(window.text()).toContain("Ida was removed from the case."));
    await until(async () => expect((await desk.must("people.ofCase", { caseId })).people).toHaveLength(3));
    window.button("Put back").click();
    await until(() => window.button("More about Ida"));
  });

  it("makes two records one and parts them again", async () => {
    const child = { caseId, role: "CHILD" as const, relationship: null, dateOfBirth: day("2015-07-08") };
    const quill = { ...child, familyName: "Quill", gender: "MAN" as const };
    await desk.must("people.add", { ...quill, givenNames: "Zebedee" });
    await desk.must("people.add", { ...quill, givenNames: "Zebedy" });
    const people = async () => (await desk.must("people.ofCase", { caseId })).people;
    const choose = async (what: string): Promise<void> => {
      await until(() => window.button("More about Zebedee Quill")).then((button) => button.click());
      await until(() => menuItem(what)).then((item) => item.click());
    };
    const window = await open();
    await choose("Same person as …");
    await until(() => window.button("Same person")).then((button) => button.click());
    await until(async () => expect(await people()).toHaveLength(4));
    expect((await people()).map(({ fields }) => fields["aliases"])).toContain("Zebedy Quill");
    await until(() => expect(document.body.textContent).not.toContain("The same person?"));
    await choose("Part the two records");
    await until(async () => expect(await people()).toHaveLength(5));
  });

  it("covers a phone, tells its history in words without it, and lets it be removed and put back", async () => {
    const personId = (await desk.must("people.ofCase", { caseId })).people[0]?.id ?? expect.fail("the victim");
    const phone = { kind: "PHONE" as const, value: "07700 900555", safe: true, confidential: false, safeTimes: "" };
    const contact = { ...phone, leaveMessage: false, codeWord: "", details: {} };
    await desk.must("people.addContact", { caseId, personId, contact });
    const window = await open();
    await until(() => window.button("Remove: Phone"));
    expect(window.text()).not.toContain("900555");
    window.button("Show").click();
    await until(() => expect(window.text()).toContain("07700 900555"));
    window.button("History of Anna Novak").click();
    await until(() => expect(document.body.textContent).toContain("Phone was added"));
  });

  it("folds forty other names until they are asked for", async () => {
    const personId = (await desk.must("people.ofCase", { caseId })).people[0]?.id ?? expect.fail("the victim");
    const names = Array.from({ length: 40 }, (_, index) => `Name${index}`).join("\n");
    await desk.must("people.change", { caseId, personId, field: "aliases", text: names, baseVersion: 0 });
    const window = await open();
    expect(window.text()).not.toContain("Name39");
    window.button("and 34 more").click();
    await until(() => expect(window.text()).toContain("Name39"));
  });

  it("gives the adviser the safety fields and no others", async () => {
    await desk.signInAs("adviser");
    const window = await open();
    window.button("Edit Anna Novak").click();
    await until(() => window.field("Health needs"));
    expect(() => window.field("Family name")).toThrow();
    expect(() => window.button("Add a person")).toThrow();
  });
});
