// A thread that composes and prints one copy after another, so that typing is never held up by a long document.
import { parentPort } from "node:worker_threads";
import { compose } from "../../shared/documents/compose.ts";
import { printOutline } from "../features/documents/printer.ts";
import type { PrintJob } from "../features/documents/printing.ts";
import { translatorOf } from "../features/documents/translator.ts";

parentPort?.on("message", ({ version, house, ...given }: PrintJob) => {
  const outline = compose(version, { t: translatorOf(given.language), ...given }, house.texts);
  void printOutline(outline, house).then((bytes) => parentPort?.postMessage(bytes));
});
