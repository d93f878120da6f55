import { openConnection, type WorkerData } from "./connection.ts";
import { placesIn } from "./folder.ts";

/**
 * Writes what stands in the write-ahead file back into the database, and empties that file when nobody is in the middle of
 * something. For a worker: the writer goes on meanwhile and never waits for it. Answers the pages that were written back.
 */
export function checkpoint({ folder, dataKey }: WorkerData): number {
  const database = openConnection(placesIn(folder).database, dataKey, "checkpointer");
  try {
    const [done] = database.pragma("wal_checkpoint(PASSIVE)") as { log: number; checkpointed: number }[];
    // Only when nothing is left to copy: emptying keeps the writer out for as long as it takes, and an import that writes
    // without a pause would wait for it, or give up. The file is emptied at the next pause then.
    if (done && done.log === done.checkpointed) database.pragma("wal_checkpoint(TRUNCATE)");
    return done?.checkpointed ?? 0;
  } finally {
    database.close();
  }
}
