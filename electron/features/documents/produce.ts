import type { z } from "zod";
import type { documentsContract } from "../../../shared/documents/contract.ts";
import { isOfMinutes } from "../../../shared/documents/rules.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { breathe } from "../../store/inTurns.ts";
import type { Reading, Tasking } from "../context.ts";
import { houseOf } from "../houseStyle/rows.ts";
import { deliver, type Issue, type Made, type Printed } from "./deliver.ts";
import { keepMissing } from "./keep.ts";
import { rememberLeaks, type CopyLeaks } from "./leak/found.ts";
import { startLeakTest } from "./leak/leakTest.ts";
import { gather, planCopies, versionOf, type PlannedCopy } from "./plan.ts";
import { recipientsOf } from "./paperRecipients.ts";
import { startPrinting, type Printing } from "./printing.ts";
import { protectAll } from "./protectAll.ts";
import { isSameRecipient } from "./recipients.ts";
import { translatorOf } from "./translator.ts";
import { lookAround } from "./write.ts";

type Order = z.output<(typeof documentsContract)["documents.produce"]["input"]>;

/**
 * Makes one copy for each recipient: left out by rule, composed and printed in a thread, written beside its
 * place, registered, and only then named. Where anything fails, no file and no entry is left. `isCancelled` is asked
 * between the steps.
 */
export async function produce(tasking: Tasking, order: Order, isCancelled: () => boolean): Promise<Result<Made>> {
  const of = { from: "conference", addendumId: order.addendumId } as const;
  return makeFiles(
    tasking,
    { ...order, of },
    {
      async plan() {
        // What is printed once of minutes approved long ago is printed the same from then on.
        if (isOfMinutes(order.kind))
          await tasking.write(async (writing) => ok(await keepMissing(writing, order.conferenceId)));
        return plan(tasking, order);
      },
      isCancelled,
    },
  );
}

/** Prints, writes, registers and names what `plan` answers, all of it or nothing. */
export async function makeFiles(
  tasking: Tasking,
  issue: Issue,
  {
    plan: planned,
    isCancelled,
  }: { readonly plan: () => Promise<Result<readonly PlannedCopy[]>>; readonly isCancelled: () => boolean },
): Promise<Result<Made>> {
  // The thread gets ready while the record is gathered.
  const printing = startPrinting();
  try {
    const copies = await planned();
    if (!copies.ok) return copies;
    const names = copies.value.map(({ fileName }) => fileName);
    const around = await lookAround(issue.folder, names);
    if (!around.ok) return around;
    const told = progressOf(tasking, copies.value.length, issue.protect);
    const printed = await printAll(told.printing, printing, { issue, planned: copies.value, isCancelled });
    if (!printed.ok) return printed;
    const files = await protectAll(told.protecting, printed.value, { protect: issue.protect, isCancelled });
    return files.ok ? await deliver(tasking, issue, files.value) : files;
  } finally {
    await printing.close();
  }
}

/** One progress over both steps: what is printed is half of the way where it is protected too. */
export function progressOf(tasking: Tasking, copies: number, protect: boolean) {
  const total = protect ? 2 * copies : copies;
  const after = (before: number): Tasking => ({
    ...tasking,
    progress: (done) => tasking.progress(before + done, total),
  });
  return { printing: after(0), protecting: after(copies) };
}

const plan = (tasking: Tasking, order: Order): Promise<Result<readonly PlannedCopy[]>> =>
  tasking.read((reading) => plannedFor(reading, order, tasking.randomBytes(4)));

/** What each of these recipients would get now, or why one of them gets nothing. */
export async function plannedFor(
  reading: Reading,
  order: Omit<Order, "folder" | "protect">,
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

/** Prints one copy after another, each from what its recipient may have, and looks through each finished file for what they may not have (`RULES.md` 6). */
export async function printAll(
  tasking: Tasking,
  printing: Printing,
  { issue, planned, isCancelled }: ToPrint,
): Promise<Result<Printed[]>> {
  const printed: Printed[] = [];
  const house = await tasking.read(houseOf);
  const { kind, conferenceId, caseId, language } = issue;
  const leakTest = startLeakTest(tasking, printing, { document: { kind, conferenceId, caseId }, language, house });
  const leaks: CopyLeaks[] = [];
  // A copy is looked through while the next one is printed: two threads, one copy apart.
  let looking: Promise<unknown> = Promise.resolve();
  const lookThrough = async (copy: PlannedCopy, bytes: Uint8Array): Promise<void> => {
    leaks.push({ known: copy.known, found: await leakTest.check(copy, bytes) });
    tasking.progress(leaks.length, planned.length);
  };
  try {
    for (const copy of planned) {
      if (isCancelled()) return fail("documents.cancelled");
      const { version, marks, known } = copy;
      const bytes = await printing.print({ version, marks, recipient: known.standing, language, house });
      await looking;
      looking = lookThrough(copy, bytes);
      // Heard where it is waited for.
      looking.catch(() => undefined);
      printed.push({ ...copy, bytes });
    }
    await looking;
  } finally {
    await looking.catch(() => undefined);
    await leakTest.close();
  }
  if (isCancelled()) return fail("documents.cancelled");
  // No copy for anybody: what leaks to one is rephrased for all.
  const count = await rememberLeaks(tasking, { kind, conferenceId, caseId }, leaks);
  return count === 0 ? ok(printed) : fail("documents.leak", { count });
}
