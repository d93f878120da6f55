import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";

/** The parts of a Word file that are XML, by name. */
export const partsOf = (file: Uint8Array): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(unzipSync(file))
      .filter(([name]) => /\.(?:xml|rels)$/u.test(name))
      .map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

const isInstalled = (program: string): boolean =>
  (process.env["PATH"] ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));

const office = { layOut: "soffice", read: "pdftotext" };

/** Whether this machine can turn a Word file into pages and read them. */
export const hasLibreOffice = isInstalled(office.layOut) && isInstalled(office.read);

/** A Word file as LibreOffice lays it out: the text of each page. */
export function pagesOf(file: Uint8Array): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "concord-pages-"));
  try {
    writeFileSync(join(folder, "document.docx"), file);
    // A profile of its own: a second LibreOffice on the same profile hands over to the first and prints nothing.
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync(
      office.layOut,
      [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, join(folder, "document.docx")],
      {
        stdio: "ignore",
        timeout: 120_000,
      },
    );
    execFileSync(office.read, ["-layout", join(folder, "document.pdf"), join(folder, "document.txt")]);
    return readFileSync(join(folder, "document.txt"), "utf8").split("\f").slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
