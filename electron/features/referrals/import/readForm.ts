import type { ImportReading, Understood } from "../../../../shared/referrals/contract.ts";
import { finish, forget, type Draft } from "../../../../shared/referrals/draft.ts";
import { emptyForm } from "../../../../shared/referrals/emptyForm.ts";
import { fail, ok, type Result } from "../../../../shared/result.ts";
import { archiveEntries, unpack } from "./archive.ts";
import { documentBlocks } from "./documentBlocks.ts";
import { longestShown, understandBlocks } from "./understandBlocks.ts";

type FormReading = Extract<ImportReading, { kind: "form" }>;

/**
 * Reads a filled form in Word: every answer that was understood beside the words it was taken from, and what was not.
 * Nothing is saved. A document without any text, as a scanned one is, answers `referrals.formHasNoText`.
 */
export async function readForm(fileName: string, bytes: Buffer): Promise<Result<FormReading>> {
  const entries = archiveEntries(bytes);
  if (!entries.ok) return entries;
  const body = entries.value.find(({ name }) => name === "word/document.xml");
  if (!body) return fail("referrals.fileDamaged");
  const unpacked = await unpack(bytes, body);
  if (!unpacked.ok) return unpacked;
  const blocks = await documentBlocks(unpacked.value.toString("utf8"));
  if (blocks === null) return fail("referrals.fileDamaged");
  if (blocks.length === 0) return fail("referrals.formHasNoText");
  const { draft, understood, notUnderstood } = understandBlocks(blocks);
  if (understood.length === 0) return fail("referrals.nothingUnderstood");
  return ok({ kind: "form", fileName, ...fitting(draft, understood, notUnderstood) });
}

// Answers that do not fit (a name of 300 letters) are shown as not understood, for the person to bring in shortened.
function fitting(draft: Draft, understood: readonly Understood[], notUnderstood: readonly string[]) {
  const finished = finish(draft);
  if (finished.ok)
    return {
      understood: [...understood],
      notUnderstood: [...notUnderstood],
      form: finished.form,
      contacts: finished.contacts,
    };
  for (const path of finished.paths) forget(draft, path);
  const again = finish(draft);
  const fits = ({ field }: Understood): boolean =>
    !finished.paths.some((path) => field === path || path.startsWith(`${field}.`));
  const left = understood.filter((one) => !fits(one)).map(({ source }) => source.slice(0, longestShown));
  return {
    understood: understood.filter(fits),
    notUnderstood: [...notUnderstood, ...left],
    form: again.ok ? again.form : emptyForm,
    contacts: again.ok ? again.contacts : [],
  };
}
