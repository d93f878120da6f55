// A shell without a window: signs in through a real desk and says `open`; locks at the first line it reads and says
// `locked`; ends at the second. Arguments: the area, the program's own folder, account, passphrase.
import { createInterface } from "node:readline";
import { z } from "zod";
import { realDesk } from "../../../build/bench/deskProcess.ts";
import { forkDesk } from "../../../electron/shell/deskChild.ts";
import { createHost } from "../../../electron/shell/host.ts";

const [folder = "", machine = "", accountName = "", passphrase = ""] = process.argv.slice(2);
const nothing = () => Promise.resolve();
const host = createHost({
  about: { shell: "chromium", version: "0.0.0", platform: "none", node: "0", firstFolder: "/" },
  area: folder,
  startDesk: () => forkDesk({ module: realDesk, args: [machine] }),
  windows: {
    chooseFolder: () => Promise.resolve({ kind: "browse" }),
    openProjector: nothing,
    closeProjector: nothing,
    print: nothing,
    quit: () => undefined,
  },
});
const answer = await host.call(
  JSON.stringify({ id: 1, procedure: "unlock.signIn", input: { accountName, passphrase } }),
);
if (!z.object({ result: z.object({ ok: z.literal(true) }) }).safeParse(JSON.parse(answer)).success) process.exit(1);
process.stdout.write("open\n");
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
await lines.next();
await host.lock("key");
process.stdout.write("locked\n");
await lines.next();
await host.close();
process.exit(0);
