// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { ProduceFailure } from "../../../renderer/features/documents/leak/ProduceFailure.tsx";
import { DeskFailure } from "../../../renderer/desk/client.ts";
import type { Leak } from "../../../shared/documents/leak/model.ts";
import { CaseId } from "../../../shared/ids.ts";
import { fail, ok } from "../../../shared/result.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { openScreen, until, type WorkWindow } from "../workWindow.tsx";

let desk: TestDesk;
let shown: WorkWindow | undefined;
let left: Leak[] = [];
const declared: unknown[] = [];

const caseId = CaseId.parse("0198c0de-0000-7000-8000-000000000001");
const leak = (over: Partial<Leak> = {}): Leak => ({
  id: "one",
  recipientName: "Housing, M. Adeyinka",
  part: "body",
  sentence: "She was seen in Birchall’s street.",
  from: 16,
  to: 24,
  kind: "name",
  caseId,
  referralId: null,
  reference: "NM-7KQ4",
  mayDeclare: true,
  ...over,
});

beforeAll(async () => {
  desk = await aDesk({ cast: ["chair"] });
  // What a production finds is proved in tests/electron/documents/leak; here the desk is made to answer it.
  const call = desk.desk.call.bind(desk.desk);
  vi.spyOn(desk.desk, "call").mockImplementation(async (name, input) => {
    if (name === "documents.leaks") return ok(left);
    if (name !== "documents.declareFalseAlarm") return call(name, input);
    declared.push(input);
    if (!JSON.stringify(input).includes("the right one")) return fail("documents.alarmSecondRefused");
    left = left.slice(1);
    return ok(null);
  });
});
afterAll(() => desk.close());
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});

const open = async (code: string): Promise<WorkWindow> => {
  const failure = new DeskFailure({ code, params: { count: 2 } });
  const window = await openScreen(desk, <ProduceFailure failure={failure} />);
  shown = window;
  return window;
};

describe("copies that were stopped by the leak test", () => {
  it("say for whom, where, in which sentence, and lead to the record to say it otherwise", async () => {
    left = [
      leak(),
      leak({ id: "two", recipientName: "Probation", part: "header", sentence: "", kind: null, mayDeclare: false }),
    ];
    const window = await open("documents.leak");
    await until(() => expect(window.text()).toContain("What must be said otherwise"));
    expect(window.text()).toContain("Finished copies hold something their recipient may not have.");
    expect(window.text()).toContain("For Housing, M. Adeyinka");
    expect(window.text()).toContain("a name, in the text");
    expect(window.text()).toContain("in the head of the pages");
    expect(document.querySelector("mark")?.textContent).toBe("Birchall");
    expect(document.querySelector("mark")?.closest("[data-private]")).not.toBeNull();
    window.button("Open case NM-7KQ4").click();
    await until(() => expect(window.place()).toBe(`/cases/${caseId}`));
  });

  it("offer a false alarm only where this account may have one declared", async () => {
    left = [leak({ mayDeclare: false })];
    const window = await open("documents.leak");
    await until(() => expect(window.text()).toContain("For Housing, M. Adeyinka"));
    expect(window.text()).not.toContain("False alarm");
  });

  it("take a reason and the passphrase of a second person, and keep no passphrase that was refused", async () => {
    left = [leak()];
    const window = await open("documents.leak");
    await until(() => window.button(/^False alarm/u));
    window.button(/^False alarm/u).click();
    await until(() => window.field("Why it gives nothing away"));
    expect(window.button("Declare a false alarm")).toMatchObject({ disabled: true });
    window.type("Why it gives nothing away", "The name of a street.");
    window.type("Account of the second person", "Ruth Calder");
    window.type("Their passphrase", "a wrong one");
    await until(() => expect(window.button("Declare a false alarm")).toMatchObject({ disabled: false }));
    window.button("Declare a false alarm").click();
    await until(() => expect(window.text()).toContain("The name or the passphrase is not right"));
    expect(window.field("Their passphrase").value).toBe("");
    window.type("Their passphrase", "the right one");
    await until(() => expect(window.button("Declare a false alarm")).toMatchObject({ disabled: false }));
    window.button("Declare a false alarm").click();
    await until(() =>
      expect(declared.at(-1)).toEqual({
        leakId: "one",
        reason: "The name of a street.",
        secondPerson: { accountName: "Ruth Calder", passphrase: "the right one" },
      }),
    );
  });

  it("any other failure is its sentence alone", async () => {
    left = [leak()];
    const window = await open("documents.diskFull");
    await until(() => expect(window.text()).toContain("The disk is full"));
    expect(window.text()).not.toContain("What must be said otherwise");
    expect(window.calls).not.toContain("documents.leaks");
  });
});
