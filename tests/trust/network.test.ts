import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { observeNetwork } from "./network.ts";

const visit = join(import.meta.dirname, "../support/shell/visit.ts");
const Visited = z.object({ attempts: z.array(z.string()), leaks: z.array(z.string()), status: z.number() });

const visited = (output: string) => {
  const line = output.split("\n").find((one) => one.startsWith("{"));
  if (line === undefined) throw new Error(output);
  return Visited.parse(JSON.parse(line));
};

describe("the program in a network of its own", { timeout: 90_000 }, () => {
  it("sends no packet, opens no port, and leaves no typed word in the browser's folder, whatever its page tries", async () => {
    const seen = await observeNetwork([process.execPath, visit, "5"]);
    const { attempts, leaks, status } = visited(seen.output);
    expect(seen.traffic).toBe("");
    expect(seen.packets).toBe(0);
    expect(seen.listening).toEqual([]);
    expect(new Set(attempts)).toEqual(new Set(["blocked"]));
    expect(leaks).toEqual([]);
    expect(status).toBe(0);
  });

  it("control: without resolver rules and shut proxy, packets are seen", async () => {
    const seen = await observeNetwork([process.execPath, visit, "3", "host-resolver-rules", "proxy-"]);
    expect(seen.packets).toBeGreaterThan(0);
  });

  it("control: without the private session, the typed word is found", async () => {
    const seen = await observeNetwork([process.execPath, visit, "5", "incognito"]);
    expect(visited(seen.output).leaks).not.toEqual([]);
  });

  it("control: one datagram is one packet, and one listener one port", async () => {
    const program = `
      const socket = require("node:dgram").createSocket("udp4");
      socket.send("x", 9, "192.0.2.1", () => socket.close());
      const server = require("node:net").createServer().listen(4711, "127.0.0.1", () => setTimeout(() => server.close(), 1000));`;
    const seen = await observeNetwork([process.execPath, "-e", program]);
    expect(seen.packets).toBe(1);
    expect(seen.status).toBe(0);
    expect(seen.listening).toContainEqual(expect.stringMatching(/^tcp LISTEN .*127\.0\.0\.1:4711/u));
    expect(seen.listening).toContainEqual(expect.stringMatching(/listen\(\d+<TCP/u));
  });
});
