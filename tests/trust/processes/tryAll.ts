// Tries every promise in turn and writes what came of it. Arguments: the amount, the commit, the seed, and the file for
// the result (or nothing). `npm run trust` starts it.
import { writeFileSync } from "node:fs";
import { seeded, type Amount } from "../promise.ts";
import { proofs } from "../proofs.ts";

const [amount = "usual", commit = "unknown", seed = "1", file = "", only = ""] = process.argv.slice(2);
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const chosen = only === "" ? proofs : proofs.filter(({ id }) => only.split(",").includes(id));
const promises: {
  id: string;
  promise: string;
  tries: number;
  failures: number;
  control: { name: string; caught: boolean };
}[] = [];
for (const { id, promise, control, prove } of chosen) {
  const started = performance.now();
  const { tries, failures, caught } = await prove(amount as Amount, seeded(Number(seed)));
  const seconds = Math.round((performance.now() - started) / 1000);
  say(
    `${id.padEnd(4)}${String(tries).padStart(8)} tries, ${failures.length} failures, control ${caught ? "caught" : "NOT CAUGHT"} (${seconds} s): ${promise}`,
  );
  for (const failure of failures.slice(0, 10)) say(`        ${failure}`);
  promises.push({ id, promise, tries, failures: failures.length, control: { name: control, caught } });
}
const result = { commit, mode: amount, seed: Number(seed), promises };
if (file !== "") writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
const isKept = promises.every(({ failures, control }) => failures === 0 && control.caught);
say(isKept ? "Every promise was kept, and every control was caught." : "Not every promise was kept.");
process.exitCode = isKept ? 0 : 1;
