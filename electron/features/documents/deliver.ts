import type { CopyPassphrase } from "../../../shared/documents/copies.ts";
import type { Copy, IssuedKind } from "../../../shared/documents/model.ts";
import type { Language } from "../../../shared/settings/model.ts";
import { ok, type Result } from "../../../shared/result.ts";
import type { Tasking } from "../context.ts";
import type { AskedFor } from "./madeOf.ts";
import type { PlannedCopy } from "./plan.ts";
import { forgetCopies } from "./register.ts";
import { registerCopies } from "./registering.ts";
import { prepareFile, type PreparedFile } from "./write.ts";

/** What is issued: the register says of which conference and case, a letter of neither. */
export interface Issue {
  readonly kind: IssuedKind;
  readonly conferenceId: string | null;
  readonly caseId: string | null;
  readonly language: Language;
  readonly folder: string;
  readonly protect: boolean;
  readonly of: AskedFor;
}

export interface Printed extends PlannedCopy {
  readonly bytes: Uint8Array;
}

/** What is written of a copy: its Word file, or that file encrypted under a passphrase that is kept nowhere. */
export interface FileOfCopy extends Printed {
  readonly file: Uint8Array;
  readonly passphrase: string | null;
}

export interface Made {
  readonly folder: string;
  readonly copies: Copy[];
  readonly passphrases: CopyPassphrase[];
}

/** Whole files first, then the register, then their names: a copy that can be seen is always one that is registered. */
export async function deliver(tasking: Tasking, issue: Issue, copies: readonly FileOfCopy[]): Promise<Result<Made>> {
  const delivered = await writeRegistered(tasking, issue.folder, {
    files: copies.map(({ fileName, file }) => ({ fileName, bytes: file })),
    register: () => tasking.write((writing) => registerCopies(writing, issue, copies)),
    unregister: (registered) =>
      tasking.write(async ({ db }) =>
        ok(
          await forgetCopies(
            db,
            registered.map(({ id }) => id),
          ),
        ),
      ),
  });
  if (!delivered.ok) return delivered;
  const passphrases = delivered.value.flatMap(({ id }, index) => {
    const words = copies[index]?.passphrase ?? null;
    return words === null ? [] : [{ copyId: id, words }];
  });
  return ok({ folder: issue.folder, copies: delivered.value, passphrases });
}

interface ToWrite<Registered> {
  readonly files: readonly { readonly fileName: string; readonly bytes: Uint8Array }[];
  readonly register: () => Promise<Result<Registered>>;
  readonly unregister: (registered: Registered) => Promise<unknown>;
}

/** Writes files and what the register says of them: all of it, or nothing is left of either. */
export async function writeRegistered<Registered>(
  tasking: Tasking,
  folder: string,
  { files, register, unregister }: ToWrite<Registered>,
): Promise<Result<Registered>> {
  const prepared: PreparedFile[] = [];
  const undo = async (): Promise<void> => {
    for (const file of prepared) await file.discard();
  };
  try {
    for (const { fileName, bytes } of files) {
      const file = await prepareFile(folder, fileName, { bytes, mark: tasking.newId() });
      if (!file.ok) {
        await undo();
        return file;
      }
      prepared.push(file.value);
    }
    const registered = await register();
    if (!registered.ok) {
      await undo();
      return registered;
    }
    for (const file of prepared) {
      const published = await file.publish();
      if (published.ok) continue;
      await undo();
      await unregister(registered.value);
      return published;
    }
    tasking.touch(["documents"]);
    return registered;
  } catch (problem) {
    await undo();
    throw problem;
  }
}
