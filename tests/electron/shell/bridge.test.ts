import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { About } from "../../../shared/shell/contract.ts";
import { openChromiumBridge, openDirectBridge } from "../../support/shell/openBridge.ts";
import type { OpenBridge } from "../../support/shell/openBridge.ts";

const Answer = z.object({ ok: z.literal(true), value: z.object({ sayings: z.number(), pid: z.number() }) });

describe.each([
  ["through Chromium", openChromiumBridge],
  ["without a window", openDirectBridge],
])("the bridge %s", { timeout: 20_000 }, (_name, open) => {
  let folder: string;
  let flushedFile: string;
  let bridge: OpenBridge;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "bridge-"));
    flushedFile = join(folder, "flushed.json");
    bridge = await open(flushedFile);
  });
  afterEach(async () => {
    await bridge.close();
    rmSync(folder, { recursive: true });
  });
  const say = async () => Answer.parse(await bridge.call("fixture.say", {})).value;
  const isAlive = (pid: number): boolean => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };

  it("carries a call to the desk and its answer back, whatever letters are in it", async () => {
    const input = { name: "Ελένη Œ <b>\u2028\0", list: [1, null, { deep: true }], long: "ß".repeat(200_000) };
    expect(await bridge.call("cases.open", input)).toMatchObject({
      ok: true,
      value: { procedure: "cases.open", input },
    });
  });

  it("keeps answers apart when many calls are under way", async () => {
    const calls = Array.from({ length: 200 }, (_, number) => bridge.call("cases.open", { number }));
    const answers = await Promise.all(calls);
    answers.forEach((answer, number) => expect(answer).toMatchObject({ value: { input: { number } } }));
  });

  it("tells the window which topics went stale", async () => {
    await bridge.call("fixture.tell", {});
    await expect.poll(() => bridge.heard()).toEqual([{ kind: "topics", topics: ["cases"] }]);
  });

  it("keeps the projector's slides from the main window", async () => {
    await bridge.call("fixture.show", {});
    await bridge.call("fixture.tell", {});
    await expect.poll(() => bridge.heard()).toEqual([{ kind: "topics", topics: ["cases"] }]);
  });

  it("answers for the shell itself, and refuses what does not fit", async () => {
    const about = z.object({ ok: z.literal(true), value: About }).parse(await bridge.call("shell.about", {}));
    expect(about.value.shell).toBe("chromium");
    expect(await bridge.call("shell.chooseFolder", { title: "Where?" })).toEqual({
      ok: true,
      value: { kind: "browse" },
    });
    expect(await bridge.call("shell.listFolders", { path: 7 })).toMatchObject({ failure: { code: "desk.badInput" } });
    expect(await bridge.call("shell.about", { more: 1 })).toMatchObject({ failure: { code: "desk.badInput" } });
  });

  it("locks: the desk is told why, ends, and a fresh one is there", async () => {
    const before = await say();
    expect(before.sayings).toBe(1);
    expect(await bridge.call("unlock.lock", { reason: "idle" })).toEqual({ ok: true, value: null });
    expect(JSON.parse(readFileSync(flushedFile, "utf8"))).toEqual({ reason: "idle" });
    expect(isAlive(before.pid)).toBe(false);
    const after = await say();
    expect(after.sayings).toBe(1);
    expect(after.pid).not.toBe(before.pid);
    expect(await bridge.heard()).toEqual([{ kind: "locked", reason: "idle" }]);
  });

  it("locks within two seconds and a bit, even when the desk hears nothing any more", async () => {
    const { pid } = await say();
    const held = bridge.call("fixture.hang", {});
    const began = Date.now();
    await bridge.call("unlock.lock", {});
    expect(Date.now() - began).toBeLessThan(2700);
    expect(isAlive(pid)).toBe(false);
    expect(await held).toMatchObject({ ok: false, failure: { code: "desk.ended" } });
    expect((await say()).sayings).toBe(1);
  });

  it("tells a fresh desk which area the window works on", async () => {
    await bridge.call("unlock.chooseArea", { folder: "/areas/Northmere.concord" });
    await bridge.call("unlock.state", {});
    await bridge.call("unlock.lock", { reason: "key" });
    expect(await bridge.call("unlock.state", {})).toMatchObject({ value: { folder: "/areas/Northmere.concord" } });
    await bridge.call("fixture.end", {});
    expect(await bridge.call("unlock.state", {})).toMatchObject({ value: { folder: "/areas/Northmere.concord" } });
  });

  it("tells of a desk that ended by itself, and starts the next one with the next call", async () => {
    expect(await bridge.call("fixture.end", {})).toMatchObject({ ok: false, failure: { code: "desk.ended" } });
    await expect.poll(() => bridge.heard()).toEqual([{ kind: "locked", reason: "deskEnded" }]);
    expect((await say()).sayings).toBe(1);
  });

  it("lets the desk flush before it ends for good", async () => {
    const { pid } = await say();
    expect(existsSync(flushedFile)).toBe(false);
    await bridge.close();
    expect(JSON.parse(readFileSync(flushedFile, "utf8"))).toEqual({ reason: "quit" });
    expect(isAlive(pid)).toBe(false);
  });
});
