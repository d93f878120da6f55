import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildRenderer, isRendererStale } from "../../build/bundle.ts";
import BetterSqlite from "better-sqlite3";
import { quickArea } from "./areas.ts";
import { below, howMany, type Proof } from "./promise.ts";
import { inRoom } from "./room.ts";

/** The files below a folder that hold a text in clear, as UTF-8 or UTF-16; those of a living browser come and go. */
function filesWith(folder: string, text: string): { found: string[]; files: number } {
  const forms = [Buffer.from(text, "utf8"), Buffer.from(text, "utf16le")];
  const found: string[] = [];
  let files = 0;
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    try {
      if (!statSync(join(folder, name)).isFile()) continue;
      const bytes = readFileSync(join(folder, name));
      files += 1;
      if (forms.some((form) => bytes.includes(form))) found.push(name);
    } catch {
      // Gone meanwhile, or nothing to be read.
    }
  }
  return { found, files };
}

/** The real program through a whole session in a home of its own; answers the files that hold a word of it. */
async function wholeSession(room: string, words: string): Promise<{ found: string[]; files: number }> {
  for (const name of ["tmp", "home", "areas"]) mkdirSync(join(room, name));
  const env = {
    ...process.env,
    TMPDIR: join(room, "tmp"),
    HOME: join(room, "home"),
    XDG_DATA_HOME: join(room, "home/data"),
  };
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, "processes/wholeSession.ts"), join(room, "areas"), words],
    {
      stdio: ["pipe", "pipe", "inherit"],
      env,
    },
  );
  const ended = new Promise<number>((resolve) => child.on("close", (code) => resolve(code ?? 1)));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", () => resolve());
    child.on("close", (code) => reject(new Error(`the session ended with ${code}`)));
  });
  const during = filesWith(room, words);
  child.stdin.end();
  if ((await ended) !== 0) throw new Error("the program did not end well");
  const after = filesWith(room, words);
  return { found: [...during.found, ...after.found], files: during.files + after.files };
}

/** How often words are written to the disk by a sort larger than the cache. */
function writesOfASort(room: string, folder: string, words: string, how: string): number {
  const log = join(room, `calls-${how || "careful"}`);
  const watching = ["-f", "-qq", "-s", "4300", "-e", "trace=pwrite64,write,writev", "-o", log];
  const sorter = join(import.meta.dirname, "processes/sorter.ts");
  execFileSync("strace", [...watching, process.execPath, sorter, folder, words, how]);
  return readFileSync(log, "utf8")
    .split("\n")
    .filter((line) => line.includes(words)).length;
}

export const noTrace: Proof = {
  id: "R19",
  promise:
    "After a whole session no word of a case stands in clear in the area, the temporary folders or the browser's profile",
  control: "a plain SQLite file, and a sort without temp_store=MEMORY",
  prove: (amount, random) =>
    inRoom(async (room) => {
      if (isRendererStale()) await buildRenderer();
      const sessions = howMany(amount, { quick: 1, usual: 1, nightly: 40 });
      const failures: string[] = [];
      let tries = 0;
      for (let session = 0; session < sessions; session += 1) {
        const words = `Zwielichtkanarienvogel${below(random, 1_000_000)}`;
        const place = join(room, `session-${session}`);
        mkdirSync(place);
        const { found, files } = await wholeSession(place, words);
        tries += files;
        failures.push(...found.map((file) => `a word of the session stands in ${file}`));
      }
      const { folder } = await quickArea(room);
      const careful = writesOfASort(room, folder, "Sortierkanarienvogel", "");
      if (careful > 0) failures.push(`a sort wrote its rows ${careful} times`);
      const careless = writesOfASort(room, folder, "Sortierkanarienvogel", "careless");
      const naive = join(room, "naive");
      mkdirSync(naive);
      const plain = new BetterSqlite(join(naive, "plain.db"));
      plain.exec("CREATE TABLE note (text TEXT); INSERT INTO note VALUES ('Klartextkanarienvogel')");
      plain.close();
      writeFileSync(join(naive, "wide.txt"), "Klartextkanarienvogel", "utf16le");
      const caught = careless > 0 && filesWith(naive, "Klartextkanarienvogel").found.length === 2;
      return { tries: tries + 1, failures, caught };
    }),
};
