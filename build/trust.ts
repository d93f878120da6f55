import { randomInt } from "node:crypto";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { commitHere } from "./commit.ts";
import { ensureDebianParts } from "./debianParts.ts";
import { project, run, say } from "./run.ts";

// `npm run trust`: each promise of the program is tried to be broken, with something built wrong that must be caught.
// --quick takes about a minute, without it some four; --nightly takes hours. A seed makes a run repeatable.
const { values } = parseArgs({
  options: {
    json: { type: "string" },
    quick: { type: "boolean", default: false },
    nightly: { type: "boolean", default: false },
    seed: { type: "string" },
    only: { type: "string" },
  },
});
const seed = values.seed ?? String(randomInt(1_000_000_000));
const amount = values.quick ? "quick" : values.nightly ? "nightly" : "usual";
if (process.getuid?.() !== 0) {
  say(
    "This needs root on Linux: it mounts disks, cuts their power, and looks at packets and memory. A proof that is left out proves nothing.",
  );
  process.exit(1);
}
if (!(await ensureDebianParts())) process.exit(1);
say(`Amount ${amount}, seed ${seed}`);
const file = values.json === undefined ? "" : resolve(values.json);
process.exitCode = await run(process.execPath, [
  join(project, "tests/trust/processes/tryAll.ts"),
  amount,
  commitHere(),
  seed,
  file,
  values.only ?? "",
]);
