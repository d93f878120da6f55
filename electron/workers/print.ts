// A thread that composes and prints one copy after another, so that typing is never held up by a long document.
import { parentPort } from "node:worker_threads";
import { compose } from "../../shared/documents/compose.ts";
import { emptyForms } from "../../shared/documents/leak/form.ts";
import type { Outline } from "../../shared/documents/outline.ts";
import { printOutline } from "../features/documents/printer.ts";
import type { FormsJob, PrintJob } from "../features/documents/printing.ts";
import { translatorOf } from "../features/documents/translator.ts";

function outlinesOf(job: PrintJob | FormsJob): readonly Outline[] {
  if ("forms" in job) return emptyForms(job.forms.language, job.forms.date);
  const { version, house, ...given } = job;
  return [compose(version, { t: translatorOf(given.language), ...given }, house.texts)];
}

parentPort?.on("message", (job: PrintJob | FormsJob) => {
  void Promise.all(outlinesOf(job).map((outline) => printOutline(outline, job.house))).then((files) =>
    parentPort?.postMessage(files),
  );
});
