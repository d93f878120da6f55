import { execFileSync, spawn } from "node:child_process";
import { copyFileSync, cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { enter, quickArea } from "./areas.ts";
import { howMany, pause, type Proof } from "./promise.ts";
import { inRoom, onDisk } from "./room.ts";

/** A running writer: the last number it has acknowledged, and its end. */
function startWriter(folder: string, synchronous: string) {
  const child = spawn(process.execPath, [join(import.meta.dirname, "processes/writer.ts"), folder, synchronous], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let last = 0;
  let unfinished = "";
  child.stdout.on("data", (chunk: Buffer) => {
    const lines = (unfinished + chunk.toString("utf8")).split("\n");
    unfinished = lines.pop() ?? "";
    last = Math.max(last, ...lines.map(Number).filter(Number.isInteger));
  });
  const gone = new Promise((resolve) => child.on("close", resolve));
  return {
    acknowledged: () => last,
    async kill() {
      child.kill("SIGKILL");
      await gone;
    },
  };
}

/** What the disk as it stood at the cut holds: the failure in words, or null when everything acknowledged is there. */
async function afterTheCut(room: string, image: string, acknowledged: number): Promise<string | null> {
  return onDisk(room, ["-o", "loop", image], async (place) => {
    const opened = await enter(join(place, "Northmere.concord"));
    if (!opened.ok) return `the area does not open: ${opened.failure.code}`;
    const { reader } = opened.value;
    try {
      const last = Number(reader.prepare("SELECT coalesce(max(number), 0) FROM kept").pluck().get());
      const whole = reader.pragma("integrity_check", { simple: true });
      if (whole !== "ok") return "the database is damaged";
      const rows = Number(reader.prepare("SELECT count(*) FROM kept WHERE number <= ?").pluck().get(acknowledged));
      return rows === acknowledged ? null : `${acknowledged} were acknowledged, ${last} are there`;
    } catch (problem) {
      return `the database is damaged: ${String(problem)}`;
    } finally {
      opened.value.close();
    }
  });
}

/**
 * Cuts the power again and again: the disk's image is copied while somebody writes to it, and the copy holds what had
 * reached the disk at that moment and nothing else.
 */
async function cut(
  area: string,
  { cuts, synchronous, random }: { readonly cuts: number; readonly synchronous: string; readonly random: () => number },
): Promise<string[]> {
  return inRoom(async (room) => {
    const image = join(room, "disk.img");
    execFileSync("truncate", ["-s", "32M", image]);
    execFileSync("mkfs.ext4", ["-q", "-F", image]);
    return onDisk(room, ["-o", "loop", image], async (place) => {
      const folder = join(place, "Northmere.concord");
      cpSync(area, folder, { recursive: true });
      execFileSync("sync", ["-f", place]);
      const failures: string[] = [];
      let writer = startWriter(folder, synchronous);
      for (let done = 0; done < cuts; done += 1) {
        // A new writer now and then, so that opening after a kill and a growing write-ahead file are both met.
        if (done % 25 === 24) {
          await writer.kill();
          const grown = await enter(folder);
          if (!grown.ok) throw new Error(grown.failure.code);
          grown.value.writer.exec("DELETE FROM kept");
          grown.value.close();
          writer = startWriter(folder, synchronous);
        }
        while (writer.acknowledged() === 0) await pause(5);
        await pause(10 + random() * 150);
        const copy = join(room, `cut-${done}.img`);
        const acknowledged = writer.acknowledged();
        copyFileSync(image, copy);
        const failure = await afterTheCut(room, copy, acknowledged);
        if (failure !== null) failures.push(`cut ${done}: ${failure}`);
        rmSync(copy);
      }
      await writer.kill();
      return failures;
    });
  });
}

export const powerCuts: Proof = {
  id: "R4",
  promise: "When the power goes, everything that was acknowledged is on the disk and the area opens",
  control: "a write-ahead file without waiting for the disk (synchronous=NORMAL), and none at all (OFF)",
  prove: (amount, random) =>
    inRoom(async (folder) => {
      const area = (await quickArea(folder)).folder;
      const cuts = howMany(amount, { quick: 10, usual: 60, nightly: 5000 });
      const failures = await cut(area, { cuts, synchronous: "", random });
      const normal = await cut(area, { cuts: 4, synchronous: "NORMAL", random });
      const off = await cut(area, { cuts: 3, synchronous: "OFF", random });
      return { tries: cuts, failures, caught: normal.length > 0 && off.length > 0 };
    }),
};
