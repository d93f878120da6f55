import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeTheConference } from "./places/beforeTheConference.ts";
import { inAndAfterTheConference } from "./places/inAndAfterTheConference.ts";
import type { Place } from "./steps.ts";

/** Every screen, in the order in which one window can show them. */
export const places: readonly Place[] = [...beforeTheConference, ...inAndAfterTheConference];

/** Puts the files that are brought in beside the area: a filled form, made by the program, and a table with a bad row. */
export function layOutFiles(folder: string, formsFolder: string, docx: (path: string) => Buffer): void {
  const form = readdirSync(formsFolder).find((name) => name.endsWith(".docx"));
  if (form) writeFileSync(join(folder, "form.docx"), docx(join(formsFolder, form)));
  writeFileSync(
    join(folder, "table.csv"),
    [
      "Family name;Given names;Date of birth;Perpetrator family name;Date;Score",
      "Οικονόμου;Ελένη;03/04/1988;Οικονόμου;20/11/2026;19",
      "Иванова;Мария;1991-07-12;Иванов;21/11/2026;15",
      "Larsen;Maja;31/02/1990;Larsen;21/11/2026;17",
    ].join("\r\n"),
  );
}
