// A thread that composes two copies of a document and marks what one has and the other has not.
import { parentPort } from "node:worker_threads";
import { compose } from "../../shared/documents/compose.ts";
import { differenceOf } from "../../shared/documents/difference.ts";
import type { Outline } from "../../shared/documents/outline.ts";
import type { CompareJob } from "../features/documents/comparing.ts";
import type { PrintJob } from "../features/documents/printing.ts";
import { translatorOf } from "../features/documents/translator.ts";

const outlineOf = ({ version, house, ...given }: PrintJob): Outline =>
  compose(version, { t: translatorOf(given.language), ...given }, house.texts);

parentPort?.on("message", ({ full, theirs }: CompareJob) => {
  parentPort?.postMessage(differenceOf(outlineOf(full), outlineOf(theirs)));
});
