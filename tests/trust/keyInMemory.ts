import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { makeSmallArea, people } from "../../build/bench/smallArea.ts";
import { deriveKeyHere, signIn } from "../../electron/vault/vault.ts";
import { howMany, type Proof } from "./promise.ts";
import { inRoom } from "./room.ts";

const chunk = 4 * 1024 * 1024;

/** Whether a piece of memory holds some bytes; what was reserved and never touched cannot be read, and holds nothing. */
function holdsAt(memory: number, buffer: Buffer, at: number, bytes: Buffer): boolean {
  try {
    return buffer.subarray(0, readSync(memory, buffer, 0, buffer.length, at)).includes(bytes);
  } catch {
    return false;
  }
}

/** How many pieces of a process's writable memory hold some bytes; needs root or the same user. */
function timesInMemory(pid: number, bytes: Buffer): number {
  const memory = openSync(`/proc/${pid}/mem`, "r");
  let times = 0;
  for (const line of readFileSync(`/proc/${pid}/maps`, "utf8").split("\n")) {
    const [, from = "", to = ""] = /^([0-9a-f]+)-([0-9a-f]+) rw/u.exec(line) ?? [];
    const end = Number.parseInt(to, 16);
    for (let at = Number.parseInt(from, 16); at < end; at += chunk)
      if (holdsAt(memory, Buffer.alloc(Math.min(chunk + bytes.length, end - at)), at, bytes)) times += 1;
  }
  closeSync(memory);
  return times;
}

const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);

/** Opens and locks once; answers what was wrong, and whether the key was seen in the desk while it was open. */
async function lockOnce(folder: string, machine: string, key: Buffer): Promise<{ failures: string[]; seen: boolean }> {
  const { name, passphrase } = people.administrator;
  const program = join(import.meta.dirname, "processes/holdingShell.ts");
  const shell = spawn(process.execPath, [program, folder, machine, name, passphrase], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => shell.on("close", resolve));
  const next = () =>
    new Promise<string>((resolve, reject) => {
      shell.stdout.once("data", (said: Buffer) => resolve(said.toString("utf8").trim()));
      shell.once("close", () => reject(new Error("the shell ended")));
    });
  const pid = shell.pid ?? 0;
  const failures: string[] = [];
  await next();
  const [desk = 0] = childrenOf(pid);
  const seen = timesInMemory(desk, key) > 0;
  if (timesInMemory(pid, key) > 0) failures.push("the shell holds the key while the area is open");
  const locked = next();
  shell.stdin.write("lock\n");
  await locked;
  if (existsSync(`/proc/${desk}`)) failures.push("the desk is still there after the lock");
  for (const one of [pid, ...childrenOf(pid)])
    if (timesInMemory(one, key) > 0) failures.push("the key is in memory after the lock");
  shell.stdin.write("end\n");
  await ended;
  return { failures, seen };
}

export const keyInMemory: Proof = {
  id: "R20",
  promise:
    "After the lock the desk's process is gone, and no process of the program holds the key; the shell never does",
  control: "the desk while the area is open, in whose memory the key is found",
  prove: (amount, _random) =>
    inRoom(async (room) => {
      const machine = join(room, "machine");
      const { folder } = await makeSmallArea(room, machine);
      const { name, passphrase } = people.administrator;
      const opened = await signIn({
        folder,
        name,
        passphrase,
        machine: "trust",
        now: Date.now(),
        deriveKey: deriveKeyHere,
      });
      if (!opened.ok) throw new Error(opened.failure.code);
      const key = Buffer.from(opened.value.workerData().dataKey);
      opened.value.close();
      const tries = howMany(amount, { quick: 1, usual: 3, nightly: 200 });
      const runs: { failures: string[]; seen: boolean }[] = [];
      for (let run = 0; run < tries; run += 1) runs.push(await lockOnce(folder, machine, key));
      return { tries, failures: runs.flatMap(({ failures }) => failures), caught: runs.every(({ seen }) => seen) };
    }),
};
