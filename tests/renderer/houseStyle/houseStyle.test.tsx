// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { flushPendingWrites } from "../../../renderer/app/pendingWrites.ts";
import { HouseStyleScreen } from "../../../renderer/features/houseStyle/HouseStyleScreen.tsx";
import { aPng } from "../../electron/houseStyle/aPicture.ts";
import { aWordFile } from "../../electron/houseStyle/aWordFile.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { openScreen, until, type WorkWindow } from "../workWindow.tsx";

let desk: TestDesk;
let shown: WorkWindow | undefined;

beforeAll(async () => void (desk = await aDesk({ cast: ["chair"] })));
afterAll(() => desk.close());
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});

const open = async (): Promise<WorkWindow> => {
  await desk.signInAs("administrator");
  const window = await openScreen(desk, <HouseStyleScreen />);
  shown = window;
  await until(() => window.field("Marking"));
  return window;
};
const style = async () => (await desk.must("houseStyle.show", {})).style;
const choose = (name: string, bytes: Uint8Array, accept: string): void => {
  const input = [...document.querySelectorAll<HTMLInputElement>("input[type=file]")].find((one) =>
    one.accept.includes(accept),
  );
  if (!input) throw new Error(`no place for ${accept}`);
  const files = [new File([new Uint8Array(bytes)], name)];
  Object.defineProperty(input, "files", { value: { item: (at: number) => files[at] ?? null }, configurable: true });
  input.dispatchEvent(new Event("change", { bubbles: true }));
};

it("stores what is typed without a button, and the sample page shows it at once", async () => {
  const window = await open();
  window.type("Opening text", "Northmere County Council");
  await until(() =>
    expect(document.querySelector("[aria-label='Sample page']")?.textContent).toContain("County Council"),
  );
  await until(async () =>
    expect((await style()).texts).toMatchObject([
      { group: "MINUTES", language: "en", opening: "Northmere County Council" },
    ]),
  );
  window.type("Opening text", "");
  await until(async () => expect((await style()).texts).toEqual([]));
});

it("takes another marking than the usual ones, and none is not stored", async () => {
  const window = await open();
  window.type("Marking", "FOR THE TABLE ALONE");
  await until(async () => expect((await style()).marking).toBe("FOR THE TABLE ALONE"));
  window.type("Marking", " ");
  await flushPendingWrites();
  expect((await style()).marking).toBe("FOR THE TABLE ALONE");
});

it("says beside the field that a colour is too light, and keeps the one before", async () => {
  const window = await open();
  window.type("Colour of headings", "#EEEEEE");
  await until(() => expect(window.text()).toContain("too light for headings"));
  await flushPendingWrites();
  expect((await style()).headingColour).toBe("0F5A4E");
  window.type("Colour of headings", "#1b3a6b");
  await until(async () => expect((await style()).headingColour).toBe("1B3A6B"));
});

it("takes a logo by its content, and shows it with the words that stand for it", async () => {
  const window = await open();
  choose("logo.png", Buffer.from("GIF89a"), ".png");
  await until(() => expect(window.text()).toContain("not a PNG or JPEG picture"));
  choose("logo.png", aPng(), ".png");
  await until(() => window.field("Words that stand for the logo"));
  window.type("Words that stand for the logo", "Crest of Northmere");
  await until(async () => expect((await style()).logo).toMatchObject({ altText: "Crest of Northmere" }));
  expect(document.querySelectorAll("img[alt='Crest of Northmere']")).toHaveLength(2);
  window.button("Without a logo").click();
  await until(async () => expect((await style()).logo).toBeNull());
});

it("says why a Word file cannot be the base, and what is used of one that can", async () => {
  const window = await open();
  choose("letter.docx", aWordFile({ more: { "word/vbaProject.bin": "x" } }), ".dotx");
  await until(() => expect(window.text()).toContain("This file holds macros."));
  choose("letter.docx", aWordFile(), ".dotx");
  await until(() => expect(window.text()).toContain("4 styles · header · footer · 1 picture"));
  expect(window.text()).not.toContain("This file holds macros.");
});

it("follows what is taken back", async () => {
  const window = await open();
  const before = (await style()).marking;
  desk.clock.now += 20_000;
  window.type("Marking", "MISTAKEN");
  await until(async () => expect((await style()).marking).toBe("MISTAKEN"));
  await desk.must("undo.undo", {});
  await until(() => expect(window.field("Marking").value).toBe(before));
  await flushPendingWrites();
  expect((await style()).marking).toBe(before);
});
