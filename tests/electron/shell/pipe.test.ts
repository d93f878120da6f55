import { PassThrough } from "node:stream";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openPipe, splitAtZero } from "../../../electron/shell/chromium/pipe.ts";

describe("the DevTools pipe", () => {
  it("puts messages together again, however the bytes were cut", () => {
    const text = fc.string({ unit: "binary" }).map((raw) => raw.toWellFormed().replaceAll("\0", ""));
    fc.assert(
      fc.property(fc.array(text), fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), (messages, sizes) => {
        const bytes = Buffer.from(messages.map((message) => `${message}\0`).join(""));
        const heard: string[] = [];
        const hear = splitAtZero((message) => heard.push(message));
        for (let at = 0, turn = 0; at < bytes.length; turn++) {
          const size = sizes[turn % sizes.length] ?? 1;
          hear(bytes.subarray(at, at + size));
          at += size;
        }
        expect(heard).toEqual(messages);
      }),
    );
  });

  it("keeps an unfinished message to itself", () => {
    const heard: string[] = [];
    splitAtZero((message) => heard.push(message))(Buffer.from("one\0tw"));
    expect(heard).toEqual(["one"]);
  });

  it("gives each answer to the call with its number, and an error as an error", async () => {
    const [toBrowser, fromBrowser] = [new PassThrough(), new PassThrough()];
    const pipe = openPipe(toBrowser, fromBrowser);
    const [first, second] = [pipe.send("A.one"), pipe.session("s").send("A.two", { x: 1 })];
    expect(String(toBrowser.read())).toBe(
      '{"id":1,"method":"A.one","params":{}}\0{"id":2,"sessionId":"s","method":"A.two","params":{"x":1}}\0',
    );
    fromBrowser.write('{"id":2,"sessionId":"s","error":{"message":"no"}}\0{"id":1,"result":{"y":2}}\0');
    await expect(first).resolves.toEqual({ y: 2 });
    await expect(second).rejects.toThrow("no");
  });

  it("keeps the events of pages apart", async () => {
    const fromBrowser = new PassThrough();
    const pipe = openPipe(new PassThrough(), fromBrowser);
    const heard: unknown[] = [];
    pipe.session("one").on("P.event", (params) => heard.push(params));
    fromBrowser.write(
      '{"method":"P.event","sessionId":"two","params":2}\0{"method":"P.event","sessionId":"one","params":1}\0',
    );
    await expect.poll(() => heard).toEqual([1]);
  });

  it("lets nobody wait for a browser that has ended", async () => {
    const fromBrowser = new PassThrough();
    const pipe = openPipe(new PassThrough(), fromBrowser);
    const waiting = pipe.send("A.one");
    fromBrowser.destroy();
    await expect(waiting).rejects.toThrow("ended");
    await expect(pipe.send("A.two")).rejects.toThrow("ended");
  });
});
