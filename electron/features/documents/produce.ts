import { createHash } from "node:crypto";
import type { z } from "zod";
import type { documentsContract } from "../../../shared/documents/contract.ts";
import { Copy, type IssuedKind } from "../../../shared/documents/model.ts";
import { destroyBy, isOfMinutes } from "../../../shared/documents/rules.ts";
import { CivilDate } from "../../../shared/dates.ts";
import { DocumentId } from "../../../shared/ids.ts";
import type { Language } from "../../../shared/settings/model.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { breathe } from "../../store/inTurns.ts";
import type { Reading, Tasking, Writing } from "../context.ts";
import { houseOf } from "../houseStyle/rows.ts";
import { indexNewForSearch } from "../search/rows.ts";
import { keepMissing } from "./keep.ts";
import { accountOf, agencyOf, gather, planCopies, versionOf, type PlannedCopy } from "./plan.ts";
import { recipientsOf } from "./paperRecipients.ts";
import { startPrinting, type Printing } from "./printing.ts";
import { isSameRecipient } from "./recipients.ts";
import { findableCopy, forgetCopies } from "./register.ts";
import { translatorOf } from "./translator.ts";
import { lookAround, prepareFile, type PreparedFile } from "./write.ts";

type Order = z.output<(typeof documentsContract)["documents.produce"]["input"]>;

/** What is issued: the register says of which conference and case, a letter of neither. */
interface Issue {
  readonly kind: IssuedKind;
  readonly conferenceId: string | null;
  readonly caseId: string | null;
  readonly language: Language;
  readonly folder: string;
}

interface Printed extends PlannedCopy {
  readonly bytes: Uint8Array;
}

/**
 * Makes one copy for each recipient: left out by rule, composed and printed in a thread, written beside its
 * place, registered, and only then named. Where anything fails, no file and no entry is left. `isCancelled` is asked
 * between the steps.
 */
export async function produce(tasking: Tasking, order: Order, isCancelled: () => boolean): Promise<Result<Copy[]>> {
  return makeFiles(tasking, order, {
    async plan() {
      // What is printed once of minutes approved long ago is printed the same from then on.
      if (isOfMinutes(order.kind))
        await tasking.write(async (writing) => ok(await keepMissing(writing, order.conferenceId)));
      return plan(tasking, order);
    },
    isCancelled,
  });
}

/** Prints, writes, registers and names what `plan` answers, all of it or nothing. */
export async function makeFiles(
  tasking: Tasking,
  issue: Issue,
  {
    plan: planned,
    isCancelled,
  }: { readonly plan: () => Promise<Result<readonly PlannedCopy[]>>; readonly isCancelled: () => boolean },
): Promise<Result<Copy[]>> {
  // The thread gets ready while the record is gathered.
  const printing = startPrinting();
  try {
    const copies = await planned();
    if (!copies.ok) return copies;
    const names = copies.value.map(({ fileName }) => fileName);
    const around = await lookAround(issue.folder, names);
    if (!around.ok) return around;
    const printed = await printAll(tasking, printing, { issue, planned: copies.value, isCancelled });
    return printed.ok ? await deliver(tasking, issue, printed.value) : printed;
  } finally {
    await printing.close();
  }
}

const plan = (tasking: Tasking, order: Order): Promise<Result<readonly PlannedCopy[]>> =>
  tasking.read((reading) => plannedFor(reading, order, tasking.randomBytes(4)));

/** What each of these recipients would get now, or why one of them gets nothing. */
export async function plannedFor(
  reading: Reading,
  order: Omit<Order, "folder">,
  random: Uint8Array,
): Promise<Result<readonly PlannedCopy[]>> {
  const gathered = await gather(reading, order);
  const everybody = await recipientsOf(gathered, translatorOf(order.language));
  const wanted = order.recipients.filter(
    (one, index) => order.recipients.findIndex((other) => isSameRecipient(one, other)) === index,
  );
  const chosen: Pick<PlannedCopy, "known" | "version">[] = [];
  for (const recipient of wanted) {
    const known = everybody.find((one) => isSameRecipient(one.recipient, recipient));
    if (!known) return fail("documents.recipientRefused");
    const { version, refusal } = await versionOf(gathered, known);
    if (version === null) return fail(refusal);
    chosen.push({ known, version });
    await breathe();
  }
  return ok(planCopies(gathered, chosen, random));
}

interface ToPrint {
  readonly issue: Issue;
  readonly planned: readonly PlannedCopy[];
  readonly isCancelled: () => boolean;
}

async function printAll(
  tasking: Tasking,
  printing: Printing,
  { issue, planned, isCancelled }: ToPrint,
): Promise<Result<Printed[]>> {
  const printed: Printed[] = [];
  const house = await tasking.read(houseOf);
  for (const copy of planned) {
    if (isCancelled()) return fail("documents.cancelled");
    const { version, marks, known } = copy;
    const bytes = await printing.print({ version, marks, recipient: known.standing, language: issue.language, house });
    printed.push({ ...copy, bytes });
    tasking.progress(printed.length, planned.length);
  }
  return isCancelled() ? fail("documents.cancelled") : ok(printed);
}

/** Whole files first, then the register, then their names: a copy that can be seen is always one that is registered. */
async function deliver(tasking: Tasking, issue: Issue, printed: readonly Printed[]): Promise<Result<Copy[]>> {
  const prepared: PreparedFile[] = [];
  const undo = async (): Promise<void> => {
    for (const file of prepared) await file.discard();
  };
  try {
    for (const { fileName, bytes } of printed) {
      const file = await prepareFile(issue.folder, fileName, { bytes, mark: tasking.newId() });
      if (!file.ok) {
        await undo();
        return file;
      }
      prepared.push(file.value);
    }
    const registered = await tasking.write((writing) => register(writing, issue, printed));
    if (!registered.ok) {
      await undo();
      return registered;
    }
    const unregister = async () =>
      tasking.write(async ({ db }) =>
        ok(
          await forgetCopies(
            db,
            registered.value.map(({ id }) => id),
          ),
        ),
      );
    for (const file of prepared) {
      const published = await file.publish();
      if (published.ok) continue;
      await undo();
      await unregister();
      return published;
    }
    tasking.touch(["documents"]);
    return registered;
  } catch (problem) {
    await undo();
    throw problem;
  }
}

async function register(
  { db, session, area, newId }: Writing,
  issue: Issue,
  printed: readonly Printed[],
): Promise<Result<Copy[]>> {
  const conference = await db
    .selectFrom("conferences")
    .select("date")
    .where("id", "=", issue.conferenceId ?? "")
    .executeTakeFirst();
  const date = conference?.date ?? area.today;
  const copies = printed.map((copy) =>
    Copy.parse({
      id: DocumentId.parse(newId()),
      kind: issue.kind,
      conferenceId: issue.conferenceId,
      caseId: issue.caseId,
      recipientName: copy.known.standing.name,
      language: issue.language,
      copyCode: copy.marks.copyCode,
      copyNumber: copy.marks.copyNumber,
      version: copy.marks.version,
      fileName: copy.fileName,
      sha256: createHash("sha256").update(copy.bytes).digest("hex"),
      producedAt: area.now,
      producedBy: session.name,
      destroyBy: destroyBy(issue.kind, CivilDate.parse(date)),
    }),
  );
  for (const [index, copy] of copies.entries()) {
    const known = printed[index]?.known;
    const row = {
      id: copy.id,
      kind: copy.kind,
      conference_id: copy.conferenceId,
      case_id: copy.caseId,
      agency_id: known ? agencyOf(known) : null,
      recipient_account_id: known ? accountOf(known) : null,
      recipient_name: copy.recipientName,
      language: copy.language,
      copy_code: copy.copyCode,
      copy_number: copy.copyNumber,
      version: copy.version,
      file_name: copy.fileName,
      sha256: copy.sha256,
      produced_at: copy.producedAt,
      produced_by: session.accountId,
      destroy_by: copy.destroyBy,
    };
    await db.insertInto("documents").values(row).execute();
    await indexNewForSearch(db, findableCopy(row));
  }
  return ok(copies);
}
