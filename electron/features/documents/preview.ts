import type { z } from "zod";
import type { documentsContract } from "../../../shared/documents/contract.ts";
import { casesLeftOut } from "../../../shared/documents/difference.ts";
import { casesIn } from "../../../shared/documents/version.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import type { Reading } from "../context.ts";
import { houseOf } from "../houseStyle/rows.ts";
import { startComparing } from "./comparing.ts";
import type { PlannedCopy } from "./plan.ts";
import { startPrinting, type PrintJob } from "./printing.ts";
import { plannedFor } from "./produce.ts";
import { translatorOf } from "./translator.ts";

type Contract = typeof documentsContract;
type Asked = z.output<Contract["documents.preview"]["input"]>;
type Preview = z.output<Contract["documents.preview"]["output"]>;
type Difference = z.output<Contract["documents.difference"]["output"]>;

// No copy is made, so none is numbered by chance: where the code of a copy stands, a preview says that it is one.
const noCode = new Uint8Array(4);

async function jobsFor(
  reading: Reading,
  asked: Asked,
  recipients: readonly Asked["recipient"][],
): Promise<Result<{ readonly copies: readonly PlannedCopy[]; readonly jobs: readonly PrintJob[] }>> {
  const planned = await plannedFor(reading, { ...asked, recipients: [...recipients] }, noCode);
  if (!planned.ok) return planned;
  const house = await houseOf(reading);
  const { language } = asked;
  const copyCode = translatorOf(language)("page:preview");
  const jobs = planned.value.map(({ version, marks, known }) => ({
    version,
    marks: { ...marks, copyCode },
    recipient: known.standing,
    language,
    house,
  }));
  return ok({ copies: planned.value, jobs });
}

/**
 * The file that would be made now: planned, left out, composed and printed as every copy is. It goes to the window and
 * nowhere else; nothing is registered.
 */
export async function preview(reading: Reading, asked: Asked): Promise<Result<Preview>> {
  // The thread gets ready while the record is gathered.
  const printing = startPrinting();
  try {
    const planned = await jobsFor(reading, asked, [asked.recipient]);
    if (!planned.ok) return planned;
    const [copy] = planned.value.copies;
    const [job] = planned.value.jobs;
    if (!copy || !job) return fail("documents.recipientRefused");
    const bytes = await printing.print(job);
    return ok({ base64: Buffer.from(bytes).toString("base64"), cases: casesIn(copy.version) });
  } finally {
    await printing.close();
  }
}

/** What a recipient gets against the full text, line by line. */
export async function difference(reading: Reading, asked: Asked): Promise<Result<Difference>> {
  const comparing = startComparing();
  try {
    const theirs = await jobsFor(reading, asked, [asked.recipient]);
    if (!theirs.ok) return theirs;
    const file = await jobsFor(reading, asked, [{ kind: "file" }]);
    const [own] = theirs.value.jobs;
    const [full] = file.ok ? file.value.jobs : [];
    if (!own || !full) return fail("documents.noFullText");
    const lines = await comparing.compare({ full, theirs: own });
    return ok({ lines, casesLeftOut: casesLeftOut(full.version, own.version) });
  } finally {
    await comparing.close();
  }
}
