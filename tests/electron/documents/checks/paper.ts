import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";

/** A Word file laid out by LibreOffice. */
export interface Paper {
  /** The text of each page, laid out as it stands there. */
  readonly pages: readonly string[];
  /** Points, of the first page. */
  readonly width: number;
  readonly height: number;
  /** Names of the fonts that were drawn with. */
  readonly fonts: readonly string[];
  /** The first page in grey, at fifty dots an inch. */
  firstPage(): PNG;
}

const words = (program: string, ...given: readonly string[]): string =>
  execFileSync(program, given, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });

function read(pdf: string): Paper {
  const [, width = "0", height = "0"] = /Page size:\s+([\d.]+) x ([\d.]+)/u.exec(words("pdfinfo", pdf)) ?? [];
  return {
    pages: words("pdftotext", "-layout", pdf, "-").split("\f").slice(0, -1),
    width: Number(width),
    height: Number(height),
    // The first two lines are the head of the list; a font that is only partly embedded has six letters before its name.
    fonts: words("pdffonts", pdf)
      .split("\n")
      .slice(2)
      .flatMap((line) => line.split(/\s+/u)[0]?.replace(/^[A-Z]{6}\+/u, "") || []),
    firstPage() {
      const name = pdf.replace(/\.pdf$/u, "");
      execFileSync("pdftoppm", ["-r", "50", "-gray", "-png", "-singlefile", "-f", "1", "-l", "1", pdf, name]);
      return PNG.sync.read(readFileSync(`${name}.png`));
    },
  };
}

/** Whether the font that stands for Arial here has a letter; without one a page shows an empty box. */
export function lettersOfArial(): (letter: string) => boolean {
  const ranges = words("fc-match", "-f", "%{charset}", "Arial")
    .trim()
    .split(" ")
    .map((range) => range.split("-").map((end) => parseInt(end, 16)));
  return (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return ranges.some(([from = 0, to = from]) => from <= code && code <= to);
  };
}

/** Room for the papers of a test; what is in it goes with `clear`. */
export function aPrintShop(): {
  /** Lays out files, all in one go: starting LibreOffice takes longer than any of them. */
  layOut(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Paper>;
  clear(): void;
} {
  const folder = mkdtempSync(join(tmpdir(), "concord-paper-"));
  let batches = 0;
  return {
    layOut(files) {
      const batch = join(folder, String((batches += 1)));
      mkdirSync(batch);
      const names = [...files.keys()];
      const paths = names.map((_, index) => join(batch, `${index}.docx`));
      for (const [index, bytes] of [...files.values()].entries()) writeFileSync(paths[index] ?? "", bytes);
      // A profile of its own: a second LibreOffice on the same profile hands over to the first and prints nothing.
      const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
      execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", batch, ...paths], {
        stdio: "ignore",
        timeout: 240_000,
      });
      return new Map(names.map((name, index) => [name, read(join(batch, `${index}.pdf`))]));
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}
