import type { z } from "zod";
import type { copiesContract } from "../../../shared/documents/copies.ts";
import { CaseDocumentKind, DocumentKind, Recipient } from "../../../shared/documents/model.ts";
import { isOfMinutes } from "../../../shared/documents/rules.ts";
import { dayOf, Instant } from "../../../shared/dates.ts";
import { CaseId, ConferenceId } from "../../../shared/ids.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { Language } from "../../../shared/settings/model.ts";
import type { Reading, Tasking } from "../context.ts";
import { planDeclined, planForCase } from "./caseDocuments.ts";
import { writeRegistered } from "./deliver.ts";
import { keepMissing } from "./keep.ts";
import { planLetter } from "./letters.ts";
import { MadeOf } from "./madeOf.ts";
import type { PlannedCopy } from "./plan.ts";
import { startPrinting } from "./printing.ts";
import { plannedFor, printAll, progressOf } from "./produce.ts";
import { protectAll } from "./protectAll.ts";
import { copyAt, copyRow } from "./register.ts";
import { fingerprint } from "./registering.ts";
import { lookAround } from "./write.ts";

type Contract = typeof copiesContract;
type Order = z.output<Contract["documents.reprint"]["input"]>;
type Reprinted = z.output<Contract["documents.reprint"]["output"]>;
type Row = NonNullable<Awaited<ReturnType<typeof copyRow>>>;

/** Composes what a copy was asked for as it would be composed now, for its recipient of now. */
async function planned(reading: Reading, row: Row, made: MadeOf, random: Uint8Array): Promise<Result<PlannedCopy>> {
  const language = Language.parse(row.language);
  switch (made.from) {
    case "conference": {
      const all = await plannedFor(
        reading,
        {
          conferenceId: ConferenceId.parse(row.conference_id),
          kind: DocumentKind.parse(row.kind),
          caseId: CaseId.nullable().parse(row.case_id),
          addendumId: made.addendumId,
          recipients: [Recipient.parse(made.recipient)],
          language,
        },
        random,
      );
      if (!all.ok) return all;
      const [one] = all.value;
      return one ? ok(one) : fail("documents.recipientRefused");
    }
    case "case": {
      const { assessmentId, recipient } = made;
      const kind = CaseDocumentKind.parse(row.kind);
      return planForCase(
        reading,
        { caseId: CaseId.parse(row.case_id), kind, language, assessmentId, recipient },
        random,
      );
    }
    case "actions":
      return planLetter(reading, made, random);
    case "referral":
      return planDeclined(reading, made, random);
  }
}

/** The same desk on the day a letter was written, in the name of who wrote it: both stand in the letter. */
function asWritten(reading: Reading, row: Row): Reading {
  const { session, area } = reading;
  const today = dayOf(Instant.parse(row.produced_at), area.timeZone);
  return { ...reading, session: { ...session, name: row.producer }, area: { ...area, today } };
}

/** The copy as it was registered, with what is composed of the record as it stands now. */
async function planAgain(reading: Reading, row: Row): Promise<Result<PlannedCopy>> {
  if (row.made_of === null) return fail("documents.notKept");
  const made = MadeOf.parse(JSON.parse(row.made_of));
  const random = new Uint8Array(4);
  // Whether its recipient may have it is asked of today, whatever was true on the day it was made.
  const now = await planned(reading, row, made, random);
  if (!now.ok) return fail("documents.noLongerTheirs");
  const content = made.from === "conference" ? now : await planned(asWritten(reading, row), row, made, random);
  if (!content.ok) return fail("documents.changedSince");
  return ok({
    ...content.value,
    marks: {
      copyNumber: row.copy_number,
      copyTotal: row.copy_total,
      copyCode: row.copy_code,
      version: row.version,
      producedOn: dayOf(Instant.parse(row.produced_at), reading.area.timeZone),
    },
    fileName: row.file_name,
  });
}

/**
 * Prints a registered copy again, with its number, code, version and day. It is written only where it comes out byte for
 * byte as it was: what changed since, in the record, in the rules or in the style of the house, is another copy.
 */
export async function reprint(tasking: Tasking, { copyId, folder, protect }: Order): Promise<Result<Reprinted>> {
  const printing = startPrinting();
  const isCancelled = () => false;
  try {
    const before = await tasking.read(({ db }) => copyRow(db, copyId));
    if (!before) return fail("desk.notYours");
    const { conference_id: conferenceId, kind } = before;
    if (conferenceId !== null && isOfMinutes(DocumentKind.parse(kind)))
      await tasking.write(async (writing) => ok(await keepMissing(writing, conferenceId)));
    const copy = await tasking.read((reading) => planAgain(reading, before));
    if (!copy.ok) return copy;
    const around = await lookAround(folder, [before.file_name]);
    if (!around.ok) return around;
    const issue = {
      kind: copy.value.version.kind,
      conferenceId,
      caseId: before.case_id,
      language: Language.parse(before.language),
      folder,
      protect,
      of: { from: "conference", addendumId: null },
    } as const;
    const told = progressOf(tasking, 1, protect);
    const printed = await printAll(told.printing, printing, { issue, planned: [copy.value], isCancelled });
    if (!printed.ok) return printed;
    if (printed.value.some(({ bytes }) => fingerprint(bytes) !== before.plain_sha256))
      return fail("documents.changedSince");
    const files = await protectAll(told.protecting, printed.value, { protect, isCancelled });
    if (!files.ok) return files;
    const [file] = files.value;
    if (!file) return fail("documents.changedSince");
    return await write(tasking, { copyId, folder, protect }, file);
  } finally {
    await printing.close();
  }
}

async function write(
  tasking: Tasking,
  { copyId, folder, protect }: Order,
  { fileName, file, passphrase }: { fileName: string; file: Uint8Array; passphrase: string | null },
): Promise<Result<Reprinted>> {
  const written = await writeRegistered(tasking, folder, {
    files: [{ fileName, bytes: file }],
    register: () =>
      tasking.write(async ({ db, session, area, newId }) => {
        const row = {
          id: newId(),
          document_id: copyId,
          sha256: fingerprint(file),
          protected: protect ? 1 : 0,
          made_at: area.now,
          made_by: session.accountId,
        };
        await db.insertInto("copy_files").values(row).execute();
        return ok(row.id);
      }),
    unregister: (id) =>
      tasking.write(async ({ db }) => ok(await db.deleteFrom("copy_files").where("id", "=", id).execute())),
  });
  if (!written.ok) return written;
  const copy = await tasking.read((reading) => copyAt(reading, copyId));
  if (!copy) return fail("desk.notYours");
  return ok({ folder, copy, passphrases: passphrase === null ? [] : [{ copyId, words: passphrase }] });
}
