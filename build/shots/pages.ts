import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, renameSync } from "node:fs";
import { basename, join } from "node:path";
import type { DocumentKind } from "../../shared/documents/model.ts";
import { say } from "../run.ts";
import { northmere } from "../demonstration/northmere.ts";
import { passphraseOf, workOn, type Stage } from "./stages.ts";
import type { Language } from "../../shared/settings/model.ts";

interface Printed {
  readonly root: string;
  readonly stage: Stage;
  readonly language: Language;
  readonly now: number;
}

const administrator = northmere.accounts.find(({ role }) => role === "administrator")?.name ?? "";

/** Writes one document of a kind for the named recipient (the first possible one where that one may not have it). */
export async function writeDocument(
  { root, stage, language, now }: Printed,
  kind: DocumentKind,
  recipientName: string,
  reference: string | null,
): Promise<string> {
  const folder = join(root, "word", kind);
  mkdirSync(folder, { recursive: true });
  const [fileName] = await workOn({ root, folder: stage.folder, now, as: administrator }, async (must) => {
    const conferenceId = stage.seeded.conferences.current;
    const agenda = await must("agenda.view", { conferenceId });
    const caseId = agenda.items.find((item) => item.reference === reference)?.caseId ?? null;
    const allowed = (await must("documents.recipients", { conferenceId, kind, caseId })).filter((one) => one.allowed);
    const recipient = allowed.find(({ name }) => recipientName !== "" && name.startsWith(recipientName)) ?? allowed[0];
    if (!recipient) throw new Error(`nobody may have ${kind}`);
    await must("unlock.reauthenticate", { passphrase: passphraseOf(administrator) });
    const recipients = [recipient.recipient];
    return (await must("documents.produce", { conferenceId, kind, caseId, recipients, language, folder })).copies.map(
      (copy) => copy.fileName,
    );
  });
  return join(folder, fileName ?? "");
}

/** Draws the first pages of a Word file as `<name>-1.png` …; says so where LibreOffice or poppler is missing. */
export function drawPages(file: string, out: string, name: string, pages: number): void {
  const work = join(out, ".pages");
  mkdirSync(work, { recursive: true });
  const printed = spawnSync("soffice", ["--headless", "--convert-to", "pdf", "--outdir", work, file], {
    stdio: "ignore",
    timeout: 120_000,
  });
  if (printed.status !== 0) return say(`${name}: no Word pages, LibreOffice is missing`);
  const pdf = join(work, `${basename(file, ".docx")}.pdf`);
  const drawn = spawnSync("pdftoppm", ["-png", "-r", "80", "-l", String(pages), pdf, join(work, name)]);
  if (drawn.status !== 0) return say(`${name}: no Word pages, poppler-utils is missing`);
  for (const page of readdirSync(work).filter((entry) => entry.startsWith(`${name}-`)))
    renameSync(join(work, page), join(out, page.replace(/-0*(\d+\.png)$/u, "-$1")));
}
