import { createInterface } from "node:readline/promises";
import { hostname } from "node:os";
import { resolve } from "node:path";
import { checkAudit } from "../electron/store/audit.ts";
import { unitsOfWork } from "../electron/store/unitOfWork.ts";
import { signIn } from "../electron/vault/vault.ts";
import { say } from "./run.ts";

// `npm run audit -- AREA`: follows every link and signature of the log. It reads the log and the accounts' public keys,
// and no table of a case. Account and passphrase are asked for, or read from the first two lines of standard input.
const [folder] = process.argv.slice(2);
if (!folder) {
  say("Usage: npm run audit -- PATH-OF-AREA.concord");
  process.exit(2);
}
const lines = createInterface({ input: process.stdin });
const answers = lines[Symbol.asyncIterator]();
const ask = async (question: string): Promise<string> => {
  say(question);
  const { value } = await answers.next();
  return typeof value === "string" ? value : "";
};
const name = await ask("Account:");
const passphrase = await ask("Passphrase:");
lines.close();

const opened = await signIn({ folder: resolve(folder), name, passphrase, machine: hostname(), now: Date.now() });
if (!opened.ok) {
  say(`The area was not opened: ${opened.failure.code}.`);
  process.exit(1);
}
const { entries, firstBroken, head } = await unitsOfWork(opened.value.writer, opened.value.reader).read((db) =>
  checkAudit(db),
);
opened.value.close();
say(
  firstBroken === null
    ? `${entries} entries, every link and signature holds. Head ${head}.`
    : `The log is broken at entry ${firstBroken}.`,
);
process.exitCode = firstBroken === null ? 0 : 1;
