// A thread that looks through finished Word files for what their recipients may not have. It is told what that is, and composes nothing.
import { parentPort } from "node:worker_threads";
import { valuesOf } from "../../shared/documents/leak/facts.ts";
import { fold, joined } from "../../shared/documents/leak/fold.ts";
import { makeLeakIndex } from "../../shared/documents/leak/search.ts";
import { leaksIn, singleWords, wordsOfForm } from "../features/documents/leak/check.ts";
import type { LeakJob } from "../features/documents/leak/checking.ts";

let index = makeLeakIndex();
let formWords = new Set<string>();

parentPort?.on("message", (job: LeakJob) => {
  if ("anew" in job) {
    index = makeLeakIndex();
    formWords = new Set();
    return;
  }
  if ("facts" in job) {
    for (const fact of job.facts) index.add(valuesOf(fact));
    return;
  }
  if ("form" in job) {
    for (const text of job.words) for (const word of singleWords(text)) formWords.add(word);
    for (const file of job.form) {
      const words = wordsOfForm(file);
      if (words === null) throw new Error("A file with nothing in it could not be read.");
      for (const word of words) formWords.add(word);
    }
    return;
  }
  const { file, may } = job;
  const words = new Set(formWords);
  for (const text of [...may.words, ...may.names]) for (const word of singleWords(text)) words.add(word);
  for (const name of may.names) for (const whole of joined(fold(name))) words.add(whole);
  parentPort?.postMessage(
    leaksIn(file, index, {
      caseIds: new Set(may.caseIds),
      agencyId: may.agencyId,
      isFile: may.isFile,
      words,
      falseAlarms: new Set(may.falseAlarms),
    }),
  );
});
