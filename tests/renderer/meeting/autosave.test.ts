import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createAutosave, type AutosaveStatus } from "../../../renderer/features/meeting/autosave.ts";
import { bothTexts } from "../../../renderer/features/meeting/bothTexts.ts";
import type { Written } from "../../../shared/meeting/contract.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";

/** A record with one text: answers as the desk does, after `latency` milliseconds. */
function record(latency = 20) {
  const state = { text: "", version: 1, writes: 0, broken: false };
  const write = async (text: string, baseVersion: number): Promise<Result<Written>> => {
    state.writes += 1;
    await new Promise((resolve) => setTimeout(resolve, latency));
    if (state.broken) return fail("desk.notSaved");
    if (baseVersion !== state.version)
      return ok({ kind: "changedElsewhere", version: state.version, text: state.text });
    state.text = text;
    state.version += 1;
    return ok({ kind: "saved", id: null, version: state.version });
  };
  return { state, write };
}

function field(latency = 20) {
  const { state, write } = record(latency);
  const statuses: AutosaveStatus[] = [];
  const autosave = createAutosave(
    { value: "", version: 1 },
    { write, both: bothTexts, delay: 400, onStatus: (status) => statuses.push(status) },
  );
  return { state, autosave, status: () => statuses.at(-1) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a field that stores itself", () => {
  it("is in the record within half a second of the last key", async () => {
    const { state, autosave, status } = field();
    autosave.change("He waited");
    expect(status()?.pending).toBe(true);
    await vi.advanceTimersByTimeAsync(430);
    expect(state.text).toBe("He waited");
    expect(status()?.pending).toBe(false);
  });

  it("stores also while somebody types without a pause", async () => {
    const { state, autosave } = field();
    for (let key = 1; key <= 20; key++) {
      autosave.change("x".repeat(key));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(state.text.length).toBeGreaterThan(14);
    expect(state.writes).toBeLessThan(6);
  });

  it("stores at once when it is flushed, and the flush ends only when the last key is acknowledged", async () => {
    const { state, autosave } = field(50);
    autosave.change("one");
    const flushed = autosave.flush();
    autosave.change("one two");
    await vi.advanceTimersByTimeAsync(200);
    await flushed;
    expect(state.text).toBe("one two");
  });

  it("keeps both texts when somebody else wrote first, writes nothing more, and stores the answer on top", async () => {
    const { state, autosave, status } = field();
    state.text = "theirs";
    state.version = 2;
    autosave.change("mine");
    await vi.advanceTimersByTimeAsync(500);
    expect(status()?.other).toEqual({ text: "theirs", version: 2 });
    expect(state.text).toBe("theirs");
    autosave.change("mine, longer");
    await vi.advanceTimersByTimeAsync(2000);
    expect(state.writes).toBe(1);
    autosave.settle("theirs\nmine, longer");
    await vi.advanceTimersByTimeAsync(100);
    expect(state.text).toBe("theirs\nmine, longer");
    expect(status()).toEqual({ pending: false, other: null, failure: null });
  });

  it("answers an open question with both texts when the window is locked, so that none is lost", async () => {
    const { state, autosave } = field();
    state.text = "theirs";
    state.version = 2;
    autosave.change("mine");
    await vi.advanceTimersByTimeAsync(500);
    const left = autosave.leave();
    await vi.advanceTimersByTimeAsync(100);
    await left;
    expect(state.text).toBe("theirs\nmine");
  });

  it("says that nothing was stored, and tries again by itself", async () => {
    const { state, autosave, status } = field();
    state.broken = true;
    autosave.change("kept");
    await vi.advanceTimersByTimeAsync(500);
    expect(status()?.failure?.code).toBe("desk.notSaved");
    expect(status()?.pending).toBe(true);
    state.broken = false;
    await vi.advanceTimersByTimeAsync(6000);
    expect(state.text).toBe("kept");
    expect(status()?.failure).toBeNull();
  });

  it("tries once more when its field is gone, and then no more, whoever signs in next", async () => {
    const { state, autosave } = field();
    state.broken = true;
    autosave.change("mine");
    await vi.advanceTimersByTimeAsync(100);
    const ended = autosave.end();
    await vi.advanceTimersByTimeAsync(100);
    await ended;
    const { writes } = state;
    state.broken = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect([writes, state.writes, state.text]).toEqual([1, 1, ""]);
  });

  it("shows what others wrote only while nothing of one's own is unsaved", async () => {
    const { autosave } = field();
    expect(autosave.received({ value: "theirs", version: 2 })).toBe("theirs");
    expect(autosave.received({ value: "older", version: 1 })).toBeNull();
    autosave.change("mine");
    expect(autosave.received({ value: "newer", version: 3 })).toBeNull();
  });
});
