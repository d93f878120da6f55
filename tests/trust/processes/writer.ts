// Another program: opens an area, writes rows of growing number one transaction each, and says each number once COMMIT
// has returned. A second parameter makes it careless: that `synchronous` setting instead of the program's own.
import { people } from "../../../build/bench/smallArea.ts";
import { lowCosts } from "../areas.ts";
import { pause } from "../promise.ts";
import { deriveKeyHere, signIn } from "../../../electron/vault/vault.ts";
import { runWorker } from "../../../electron/workers/runWorker.ts";

const [folder = "", synchronous = ""] = process.argv.slice(2);
const { name, passphrase } = people.administrator;
const opened = await signIn({
  folder,
  name,
  passphrase,
  machine: "writer",
  now: Date.now(),
  lowestCosts: lowCosts,
  deriveKey: deriveKeyHere,
});
if (!opened.ok) process.exit(1);
const area = opened.value;
const { writer } = area;
if (synchronous !== "") writer.pragma(`synchronous = ${synchronous}`);
// The disk of the proof is small: a write-ahead file of its usual length has no room there.
writer.pragma("wal_autocheckpoint = 1000");
writer.exec("CREATE TABLE IF NOT EXISTS kept (number INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT");
const insert = writer.prepare("INSERT INTO kept (number, text) VALUES (?, ?)");
let number = Number(writer.prepare("SELECT coalesce(max(number), 0) FROM kept").pluck().get());
process.stdout.write("open\n");
// As in the desk the write-ahead file is written back beside the writer, only far more often.
async function writeBack(): Promise<void> {
  for (;;) {
    await runWorker(new URL("../../../electron/workers/checkpoint.ts", import.meta.url), area.workerData());
    await pause(50);
  }
}
if (synchronous === "") void writeBack();
for (;;) {
  number += 1;
  const next = number;
  writer.transaction(() => insert.run(next, "a sentence of the hearing ".repeat(1 + (next % 40))))();
  process.stdout.write(`${next}\n`);
  // Other programs of the same machine must get their turn, among them the one that cuts the power.
  await new Promise((resolve) => setImmediate(resolve));
}
