import { spawn } from "node:child_process";
import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import { enter, quickArea } from "./areas.ts";
import { howMany, type Proof } from "./promise.ts";
import { inRoom } from "./room.ts";

async function startOpener(folder: string) {
  const child = spawn(process.execPath, [join(import.meta.dirname, "processes/opener.ts"), folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = new Promise((resolve) => child.on("close", resolve));
  const answer = await new Promise<string>((resolve) => {
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
      if (said.includes("\n")) resolve(said.trim());
    });
    child.on("close", () => resolve("ended"));
  });
  return {
    answer,
    async kill() {
      child.kill("SIGKILL");
      await gone;
    },
  };
}

/** One race of several programs for one area: in words what went wrong. */
async function race(folder: string, programs: number): Promise<string[]> {
  const failures: string[] = [];
  const all = await Promise.all(Array.from({ length: programs }, () => startOpener(folder)));
  const open = all.filter(({ answer }) => answer === "open");
  if (open.length !== 1) failures.push(`${open.length} of ${programs} programs had the area open at once`);
  for (const { answer } of all)
    if (answer !== "open" && answer !== "vault.inUse") failures.push(`the second program was told ${answer}`);
  await Promise.all(all.map((one) => one.kill()));
  const after = await enter(folder);
  if (after.ok) after.value.close();
  else failures.push(`after all were killed: ${after.failure.code}`);
  return failures;
}

export const secondProgram: Proof = {
  id: "R11",
  promise: "One program at a time has an area open; the others are told, and a killed one leaves no lock behind",
  control: "plain connections without the lock, two of which have the file open at once",
  prove: (amount, _random) =>
    inRoom(async (room) => {
      const { folder } = await quickArea(room);
      const races = howMany(amount, { quick: 2, usual: 12, nightly: 400 });
      const programs = 4;
      const failures: string[] = [];
      for (let run = 0; run < races; run += 1) failures.push(...(await race(folder, programs)));
      const path = join(room, "careless.db");
      const [one, other] = [new BetterSqlite(path), new BetterSqlite(path)];
      one.exec("CREATE TABLE note (text TEXT)");
      const caught = other.prepare("SELECT count(*) FROM note").pluck().get() === 0;
      one.close();
      other.close();
      return { tries: races * programs, failures, caught };
    }),
};
