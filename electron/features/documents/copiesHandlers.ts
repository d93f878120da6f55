import { mostOnARecallList, type copiesContract } from "../../../shared/documents/copies.ts";
import { fail, ok } from "../../../shared/result.ts";
import type { HandlersOf } from "../context.ts";
import { addBytes, beginFile, takeFile } from "./filesAskedAbout.ts";
import { copiesToRecall } from "./listed.ts";
import { reprint } from "./reprint.ts";
import { whichCopy } from "./whichCopy.ts";

export const copiesHandlers: HandlersOf<typeof copiesContract> = {
  "documents.reprint": reprint,
  async "documents.beginFile"({ session, newId }, file) {
    if (!session) return fail("desk.signInFirst");
    const begun = beginFile(newId(), session.accountId, file);
    return begun.ok ? ok({ fileId: begun.value.id }) : begun;
  },
  "documents.addFileBytes": async ({ session }, { fileId, offset, base64 }) =>
    addBytes(fileId, session?.accountId, { offset, piece: Buffer.from(base64, "base64") }),
  async "documents.whichCopy"(reading, { fileId }) {
    const file = takeFile(fileId, reading.session.accountId);
    return file.ok ? whichCopy(reading, file.value) : file;
  },
  async "documents.confirmDestroyed"({ db, session, area }, { copyId }) {
    await db
      .updateTable("documents")
      .set({ destroyed_at: area.now, destroyed_by: session.accountId })
      .where("id", "=", copyId)
      .execute();
    return ok(null);
  },
  async "documents.notDestroyed"({ db }, { copyId }) {
    await db
      .updateTable("documents")
      .set({ destroyed_at: null, destroyed_by: null })
      .where("id", "=", copyId)
      .execute();
    return ok(null);
  },
  "documents.recallList": async (reading, { until }) =>
    ok(await copiesToRecall(reading, { until, most: mostOnARecallList })),
};
