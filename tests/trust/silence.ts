import { join } from "node:path";
import { observeNetwork } from "./network.ts";
import { howMany, type Proof } from "./promise.ts";
import { inRoom } from "./room.ts";

const visit = join(import.meta.dirname, "../support/shell/visit.ts");
const session = join(import.meta.dirname, "processes/wholeSession.ts");

export const silence: Proof = {
  id: "R21",
  promise: "The program sends no packet and opens no port, in a whole session and when its page tries every way out",
  control: "the same page without resolver rules and shut proxy, and one listener",
  prove: (amount, _random) =>
    inRoom(async (room) => {
      const failures: string[] = [];
      // A whole session takes a while; a quick proof has the page's own attempts only.
      const sessions = howMany(amount, { quick: 0, usual: 1, nightly: 30 });
      const observe = async (command: readonly string[]): Promise<void> => {
        const { packets, traffic, listening, status, output } = await observeNetwork([process.execPath, ...command]);
        if (packets > 0) failures.push(`packets left: ${traffic}`);
        if (listening.length > 0) failures.push(`somebody listened: ${listening.join(", ")}`);
        if (status !== 0) failures.push(`the program ended with ${status}: ${output.slice(-500)}`);
      };
      await observe([visit, "3"]);
      for (let run = 0; run < sessions; run += 1)
        await observe([session, join(room, `areas-${run}`), "Netzkanarienvogel", "end"]);
      const loud = await observeNetwork([process.execPath, visit, "2", "host-resolver-rules", "proxy-"]);
      const listener =
        "const server = require('node:net').createServer().listen(4711, '127.0.0.1', () => setTimeout(() => server.close(), 600))";
      const open = await observeNetwork([process.execPath, "-e", listener]);
      return { tries: sessions + 1, failures, caught: loud.packets > 0 && open.listening.length > 0 };
    }),
};
