import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import BetterSqlite from "better-sqlite3";
import { enter, quickArea } from "./areas.ts";
import { below, howMany, type Proof } from "./promise.ts";
import { inRoom } from "./room.ts";

const understood = new Set([
  "vault.damaged",
  "vault.foreignFile",
  "vault.notAnArea",
  "vault.newerVersion",
  "vault.costOutOfBounds",
]);

/** Every file of the area and its hash; the count of failed sign-ins is allowed to change. */
const bytesOf = (folder: string): string =>
  JSON.stringify(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(join(folder, name)).isFile() && name !== "failed-sign-ins.json")
      .toSorted()
      .map((name) => [
        name,
        createHash("sha256")
          .update(readFileSync(join(folder, name)))
          .digest("hex"),
      ]),
  );

/** Opens what is no whole area: in words what went wrong, or null when it was refused in plain words and left as it was. */
async function refusal(folder: string, what: string): Promise<string | null> {
  const before = bytesOf(folder);
  try {
    const opened = await enter(folder);
    if (opened.ok) {
      opened.value.close();
      return `${what}: it opened`;
    }
    if (!understood.has(opened.failure.code)) return `${what}: ${opened.failure.code}`;
  } catch (problem) {
    return `${what}: ${String(problem)}`;
  }
  return bytesOf(folder) === before ? null : `${what}: the files were changed`;
}

function foreignFiles(room: string): readonly (readonly [string, Buffer])[] {
  const path = join(room, "plain.db");
  const plain = new BetterSqlite(path);
  plain.exec("CREATE TABLE cases (id TEXT); INSERT INTO cases VALUES ('x')");
  plain.close();
  const zip = gzipSync(Buffer.alloc(20_000, "x"));
  return [
    ["a plain SQLite file", readFileSync(path)],
    ["an empty file", Buffer.alloc(0)],
    ["zeros", Buffer.alloc(16_384)],
    ["noise", createHash("sha512").update("noise").digest().subarray(0, 64)],
    ["a picture", Buffer.concat([Buffer.from("ffd8ffe000104a464946", "hex"), Buffer.alloc(9000, 7)])],
    ["a Word file", Buffer.concat([Buffer.from("504b0304", "hex"), Buffer.alloc(9000, 1)])],
    ["a password safe", Buffer.concat([Buffer.from("03d9a29a67fb4bb5", "hex"), Buffer.alloc(9000, 2)])],
    ["an archive", zip],
  ];
}

export const foreignOrCut: Proof = {
  id: "R9",
  promise: "A file that was cut short or is no area is refused in plain words and left as it is",
  control: "plain SQLite opens a zero-length file as an empty database",
  prove: (amount, random) =>
    inRoom(async (room) => {
      const whole = (await quickArea(room)).folder;
      const folder = join(room, "tried.concord");
      const fresh = (): void => {
        rmSync(folder, { recursive: true, force: true });
        cpSync(whole, folder, { recursive: true });
      };
      const failures: string[] = [];
      let tries = 0;
      const tryThis = async (what: string): Promise<void> => {
        tries += 1;
        const failure = await refusal(folder, what);
        if (failure !== null) failures.push(failure);
      };
      const { size } = statSync(join(whole, "area.db"));
      for (let cut = 0; cut < howMany(amount, { quick: 60, usual: 600, nightly: 20_000 }); cut += 1) {
        fresh();
        const left = Math.max(0, below(random, Math.ceil(size / 512)) * 512 + below(random, 3) - 1);
        truncateSync(join(folder, "area.db"), left);
        await tryThis(`area.db cut to ${left} of ${size} bytes`);
      }
      for (const [what, bytes] of foreignFiles(room)) {
        fresh();
        writeFileSync(join(folder, "area.db"), bytes);
        await tryThis(`${what} as area.db`);
        fresh();
        for (const name of ["keys.a.json", "keys.b.json"]) writeFileSync(join(folder, name), bytes);
        await tryThis(`${what} as both key files`);
      }
      const keys = JSON.parse(readFileSync(join(whole, "keys.a.json"), "utf8")) as Record<string, unknown>;
      fresh();
      for (const name of ["keys.a.json", "keys.b.json"])
        writeFileSync(join(folder, name), JSON.stringify({ ...keys, format: 2 }));
      await tryThis("keys of a newer version");
      const empty = join(room, "empty.db");
      writeFileSync(empty, "");
      const stock = new BetterSqlite(empty);
      const caught = stock.prepare("SELECT count(*) FROM sqlite_schema").pluck().get() === 0;
      stock.close();
      return { tries, failures, caught };
    }),
};
