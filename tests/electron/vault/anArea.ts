import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { createArea, type OpenArea } from "../../../electron/vault/vault.ts";
import { ana, entering, lowCosts, must } from "./people.ts";

/** A folder of its own for one test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "vault-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new area of Ana's with a table of notes that hold `text`; open until the test ends, unless closed before. */
export async function anArea({ text = "nothing", notes = 1 } = {}): Promise<{
  folder: string;
  area: OpenArea;
  recoveryKey: string;
}> {
  const folder = join(aFolder(), "Northmere.concord");
  const { area, recoveryKey } = must(await createArea({ ...entering(folder), account: ana, costs: lowCosts }));
  onTestFinished(() => area.close());
  area.writer.exec("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT");
  const insert = area.writer.prepare("INSERT INTO note (text) VALUES (?)");
  area.writer.transaction(() => {
    for (let note = 0; note < notes; note += 1) insert.run(`${text} ${note}`);
  })();
  return { folder, area, recoveryKey };
}

/** The same, closed. */
export async function aClosedArea(with_?: { text?: string; notes?: number }) {
  const { folder, area, recoveryKey } = await anArea(with_);
  area.close();
  return { folder, recoveryKey };
}

export const notesIn = (area: Pick<OpenArea, "reader">): unknown =>
  area.reader.prepare("SELECT count(*) FROM note").pluck().get();

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .toSorted();

/** Every file of a folder with the hash of its bytes; the count of failed sign-ins left out. */
export const bytesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    filesIn(folder)
      .filter((name) => name !== "failed-sign-ins.json")
      .map((name) => [
        name,
        createHash("sha256")
          .update(readFileSync(join(folder, name)))
          .digest("hex"),
      ]),
  );

/** The files of a folder in which a text stands in clear, as UTF-8 or UTF-16. */
export const filesWith = (folder: string, text: string): string[] =>
  filesIn(folder).filter((name) => {
    const bytes = readFileSync(join(folder, name));
    return bytes.includes(Buffer.from(text, "utf8")) || bytes.includes(Buffer.from(text, "utf16le"));
  });
