import { z } from "zod";
import { command, query, task, type Contract } from "../contract.ts";
import { CivilDate } from "../dates.ts";
import { DocumentId } from "../ids.ts";
import type { Policy } from "../policy.ts";
import { Line } from "../text.ts";
import { Copy } from "./model.ts";

const onCopy = { kind: "copy", id: "copyId" } as const;

/** Row 17: the register is read by the administrator and the chair, and by an agency as far as its own copies go. */
export const readRegister: Policy = {
  row: 17,
  needs: "cleared",
  who: { administrator: "always", chair: "always", representative: "always" },
  log: "none",
};
/** Row 17: who produces also says what became of a copy. */
const keepRegister: Policy = {
  row: 17,
  needs: "cleared",
  on: onCopy,
  who: { administrator: "always", chair: ["chairs"] },
  log: "each",
};
/** A file that is only looked at is one's own: it is kept in memory until it is asked about, and in no register. */
const handOver: Policy = { ...readRegister, row: 0 };

/** The passphrase of one protected copy: answered once, right after the writing, and kept nowhere. */
export const CopyPassphrase = z.object({ copyId: DocumentId, words: z.string() });
export type CopyPassphrase = z.infer<typeof CopyPassphrase>;

/** The largest file that is looked at, in megabytes. */
export const largestFileAskedAbout = 60;

/**
 * What is known of a Word file: `untouched` has the bytes that were written; `opened` those of a protected copy after its
 * protection was taken off; `changed` carries the code of a copy on its pages and has other bytes; `otherArea` a code that
 * this area does not give; `unknown` nothing this account may know of.
 */
export const WhichCopy = z.object({
  answer: z.enum(["untouched", "opened", "changed", "otherArea", "unknown"]),
  /** One, or several where a file carries the codes of several. */
  copies: z.array(Copy),
  /** The codes that stand on its pages. */
  codes: z.array(z.string()),
});
export type WhichCopy = z.infer<typeof WhichCopy>;

/** More do not go on paper in one go; the list says how many there are. */
export const mostOnARecallList = 2000;

/** What is done with copies after they were made: printed again, told apart, called back. */
export const copiesContract = {
  /** Composes a registered copy again with the same marks: the same bytes, or nothing. */
  "documents.reprint": task({
    policy: { ...keepRegister, when: ["OUT"], reauthenticate: true },
    input: z.object({ copyId: DocumentId, folder: z.string(), protect: z.boolean().default(false) }),
    output: z.object({ folder: z.string(), copy: Copy, passphrases: z.array(CopyPassphrase) }),
    failures: [
      "documents.folderMissing",
      "documents.fileExists",
      "documents.diskFull",
      "documents.folderNotWritable",
      "documents.pathTooLong",
      "documents.fileInUse",
      "documents.cancelled",
      "documents.leak",
      "documents.changedSince",
      "documents.notKept",
      "documents.noLongerTheirs",
    ],
    topics: ["documents"],
  }),
  /** A file whose copy is asked for comes in pieces. */
  "documents.beginFile": task({
    policy: handOver,
    input: z.object({ fileName: Line(300), size: z.int() }),
    output: z.object({ fileId: z.string() }),
    failures: ["documents.fileTooLarge"],
    topics: [],
  }),
  "documents.addFileBytes": task({
    policy: handOver,
    input: z.object({ fileId: z.string(), offset: z.int(), base64: z.string() }),
    output: z.null(),
    failures: ["documents.fileGone", "documents.fileTooLarge"],
    topics: [],
  }),
  /** Which registered copy a file is; of a copy this account may not know of, the same answer as of none. */
  "documents.whichCopy": query({
    policy: { ...readRegister, log: "each" },
    input: z.object({ fileId: z.string() }),
    output: WhichCopy,
    failures: [
      "documents.fileGone",
      "documents.fileTooLarge",
      "documents.fileNotWord",
      "documents.fileDamaged",
      "documents.fileLocked",
    ],
    topics: [],
  }),
  "documents.confirmDestroyed": command({
    policy: { ...keepRegister, when: ["OUT"] },
    input: z.object({ copyId: DocumentId }),
    output: z.null(),
    topics: ["documents"],
  }),
  /** Takes that back: it was not destroyed after all. */
  "documents.notDestroyed": command({
    policy: { ...keepRegister, when: ["DESTROYED"] },
    input: z.object({ copyId: DocumentId }),
    output: z.null(),
    topics: ["documents"],
  }),
  /** The copies that are out and to be destroyed by a day, for paper: by recipient, the oldest first. */
  "documents.recallList": query({
    policy: { ...readRegister, who: { administrator: "always", chair: "always" }, log: "each" },
    input: z.object({ until: CivilDate }),
    output: z.object({ copies: z.array(Copy).max(mostOnARecallList), total: z.number() }),
    topics: ["documents"],
  }),
} satisfies Contract;
