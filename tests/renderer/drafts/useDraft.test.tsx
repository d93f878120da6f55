// @vitest-environment happy-dom
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { flushPendingWrites } from "../../../renderer/app/pendingWrites.ts";
import { useDraft } from "../../../renderer/app/useDraft.ts";
import { DraftNote } from "../../../renderer/ui/DraftNote.tsx";
import type { DraftPlaceInput } from "../../../shared/drafts/place.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { openScreen, until, type WorkWindow } from "../workWindow.tsx";

const place: DraftPlaceInput = { form: "newAgency" };
const Typed = z.object({ name: z.string(), more: z.string() });
const start = { name: "", more: "" };

function Form({ baseVersion = 0, begin = start }: { readonly baseVersion?: number; readonly begin?: typeof start }) {
  const [typed, setTyped, draft] = useDraft(place, begin, Typed, baseVersion);
  const set = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }));
  return (
    <>
      <DraftNote draft={draft} />
      <TextInput label="Name" value={typed.name} onChange={(event) => set({ name: event.currentTarget.value })} />
      <TextInput label="More" value={typed.more} onChange={(event) => set({ more: event.currentTarget.value })} />
      <button type="button" onClick={draft.forget}>
        Send
      </button>
    </>
  );
}

let desk: TestDesk;
let window: WorkWindow | undefined;
beforeAll(async () => void (desk = await aDesk({ cast: ["chair"] })));
beforeEach(() => desk.must("drafts.drop", { place }));
afterEach(async () => {
  await window?.close();
  window = undefined;
});
afterAll(() => desk.close());

const open = async (form = <Form />): Promise<WorkWindow> => {
  await window?.close();
  window = await openScreen(desk, form);
  const opened = window;
  await until(() => opened.field("Name"));
  await until(() => expect(opened.calls).toContain("drafts.read"));
  return opened;
};
const kept = async (): Promise<unknown> => {
  const draft = await desk.must("drafts.read", { place });
  return draft && (JSON.parse(draft.body) as { value: unknown }).value;
};

test("what is typed is kept within half a second, and restored with its moment", async () => {
  const first = await open();
  first.type("Name", "North");
  first.type("More", "by the harbour");
  await until(async () => expect(await kept()).toEqual({ name: "North", more: "by the harbour" }));
  // What lies between two keys is one write.
  expect(first.calls.filter((name) => name === "drafts.keep").length).toBeLessThanOrEqual(2);
  const again = await open();
  await until(() => expect(again.field("Name").value).toBe("North"));
  expect(again.field("More").value).toBe("by the harbour");
  expect(again.text()).toContain("Restored from 25 Nov 2026 09:00");
});

test("what waits is stored before the lock, and when the form is closed", async () => {
  const first = await open();
  first.type("Name", "just before the lock");
  await flushPendingWrites();
  expect(await kept()).toEqual({ name: "just before the lock", more: "" });
  first.type("Name", "just before it is closed");
  await first.close();
  expect(await kept()).toEqual({ name: "just before it is closed", more: "" });
});

test("what is sent is not kept, however late the last key was, and the form keeps what is typed after it", async () => {
  const form = await open();
  form.type("Name", "sent");
  await until(async () => expect(await kept()).toEqual({ name: "sent", more: "" }));
  form.type("Name", "sent at once");
  form.button("Send").click();
  await until(async () => expect(await kept()).toBeNull());
  await flushPendingWrites();
  expect(await kept()).toBeNull();
  form.type("Name", "the next one");
  await until(async () => expect(await kept()).toEqual({ name: "the next one", more: "" }));
});

test("a form that is as it began again is no draft", async () => {
  const form = await open();
  form.type("Name", "N");
  await until(async () => expect(await kept()).not.toBeNull());
  form.type("Name", "");
  await until(async () => expect(await kept()).toBeNull());
});

test("discarded, the form begins afresh and nothing of it is kept", async () => {
  await desk.must("drafts.keep", {
    place,
    baseVersion: 0,
    body: JSON.stringify({ value: { name: "old", more: "" }, other: null }),
  });
  const form = await open();
  await until(() => expect(form.field("Name").value).toBe("old"));
  form.button("Discard").click();
  await until(() => expect(form.field("Name").value).toBe(""));
  await until(async () => expect(await kept()).toBeNull());
  expect(form.text()).not.toContain("Restored");
});

test("where what it is about has moved on, it says so, and both versions are there to the end", async () => {
  await desk.must("drafts.keep", {
    place,
    baseVersion: 1,
    body: JSON.stringify({ value: { name: "mine", more: "" }, other: null }),
  });
  const stands = { name: "theirs", more: "" };
  const form = await open(<Form baseVersion={2} begin={stands} />);
  await until(() => expect(form.field("Name").value).toBe("mine"));
  expect(form.text()).toContain("has been changed since");
  form.button("Show the other version").click();
  await until(() => expect(form.field("Name").value).toBe("theirs"));
  // Locked and opened again in between, neither is lost.
  await flushPendingWrites();
  const again = await open(<Form baseVersion={2} begin={stands} />);
  await until(() => expect(again.text()).toContain("two versions"));
  again.button("Show the other version").click();
  await until(() => expect(again.field("Name").value).toBe("mine"));
});

test("what is typed before the kept version has come is not overwritten by it: there are two then", async () => {
  await desk.must("drafts.keep", {
    place,
    baseVersion: 0,
    body: JSON.stringify({ value: { name: "kept", more: "" }, other: null }),
  });
  await window?.close();
  window = await openScreen(desk, <Form />);
  const form = window;
  const bridge = globalThis.concord;
  if (!bridge) throw new Error("the window has a bridge");
  let arrive = (): void => undefined;
  const late = new Promise<void>((resolve) => (arrive = resolve));
  globalThis.concord = {
    ...bridge,
    call: async (name, input) => {
      if (name === "drafts.read") await late;
      return bridge.call(name, input);
    },
  };
  await until(() => form.field("Name"));
  form.type("Name", "faster");
  arrive();
  await until(() => expect(form.text()).toContain("two versions"));
  expect(form.field("Name").value).toBe("faster");
  form.button("Show the other version").click();
  await until(() => expect(form.field("Name").value).toBe("kept"));
});

test("a form that is drawn anew while it was still being read shows what was typed in between", async () => {
  await window?.close();
  const drawn: { again: (() => void) | null } = { again: null };
  function Twice() {
    const [time, setTime] = useState(1);
    drawn.again = () => setTime(2);
    return <Form key={time} />;
  }
  window = await openScreen(desk, <Twice />);
  const form = window;
  const bridge = globalThis.concord;
  if (!bridge) throw new Error("the window has a bridge");
  let arrive = (): void => undefined;
  const late = new Promise<void>((resolve) => (arrive = resolve));
  let reads = 0;
  globalThis.concord = {
    ...bridge,
    call: async (name, input) => {
      const isFirst = name === "drafts.read" && (reads += 1) === 1;
      if (isFirst) await late;
      return bridge.call(name, input);
    },
  };
  await until(() => form.field("Name"));
  form.type("Name", "in between");
  drawn.again?.();
  await until(() => expect(form.field("Name").value).toBe(""));
  arrive();
  await until(() => expect(form.field("Name").value).toBe("in between"));
  expect(await kept()).toEqual({ name: "in between", more: "" });
});

test("a form of an earlier program begins afresh, and what it kept stays until something is typed", async () => {
  const body = JSON.stringify({ value: { title: "another form" }, other: null });
  await desk.must("drafts.keep", { place, baseVersion: 0, body });
  const form = await open();
  await flushPendingWrites();
  expect(form.field("Name").value).toBe("");
  expect((await desk.must("drafts.read", { place }))?.body).toBe(body);
});

test("when it cannot be kept, that is said beside the form and the words stay on the screen", async () => {
  const form = await open();
  const bridge = globalThis.concord;
  if (!bridge) throw new Error("the window has a bridge");
  globalThis.concord = {
    ...bridge,
    call: (name, input) =>
      name === "drafts.keep"
        ? Promise.resolve({ ok: false, failure: { code: "drafts.tooMany", params: {} } })
        : bridge.call(name, input),
  };
  form.type("Name", "one too many");
  await until(() => expect(form.text()).toContain("too many forms unfinished"));
  expect(form.field("Name").value).toBe("one too many");
});
