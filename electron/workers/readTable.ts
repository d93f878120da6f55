// A thread that reads tables, one after another: it finds out how one is written and what can be taken in, or hands out its
// good rows a few at a time. It needs no key and no file: the bytes are shared with it.
import { once } from "node:events";
import { parentPort } from "node:worker_threads";
import { isGood, openTable, readTable, type GoodRow } from "../features/referrals/import/readTable.ts";
import type { TableAnswer, TableJob } from "../features/referrals/import/tableThread.ts";

const answer = (message: TableAnswer): void => parentPort?.postMessage(message);

/** Hands out the good rows; each handful waits until the desk asks for the next. */
async function handOut({ shared, fileName, mapping, today }: TableJob, rowsAtOnce: number): Promise<void> {
  const opened = await openTable({ fileName, bytes: Buffer.from(new Uint8Array(shared)) }, mapping, today);
  if (!opened.ok) return answer({ kind: "failed", result: opened });
  let rows: GoodRow[] = [];
  let refused = 0;
  for await (const row of opened.value.rows()) {
    if (row !== null && isGood(row)) rows.push(row);
    else refused += 1;
    if (rows.length < rowsAtOnce) continue;
    answer({ kind: "rows", rows, refused });
    rows = [];
    if (parentPort) await once(parentPort, "message");
  }
  answer({ kind: "rows", rows, refused });
  if (parentPort) await once(parentPort, "message");
  answer({ kind: "done" });
}

async function read({ shared, fileName, mapping, today }: TableJob): Promise<void> {
  const table = { fileName, bytes: Buffer.from(new Uint8Array(shared)) };
  const result = await readTable(table, mapping, today, (done) => answer({ kind: "progress", done }));
  answer({ kind: "reading", result });
}

const isJob = (message: TableJob | "more"): message is TableJob => message !== "more";

parentPort?.on("message", (message: TableJob | "more") => {
  // What asks for the next handful is heard where it is waited for.
  if (isJob(message)) void (message.wanted === "reading" ? read(message) : handOut(message, message.wanted.rowsAtOnce));
});
