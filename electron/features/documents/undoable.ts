import type { DocumentId } from "../../../shared/ids.ts";
import { changes, step, type Thing, type Undoables } from "../undoable.ts";

/** Whether a copy was confirmed as destroyed; by whom and when is of the confirming, and new each time. */
const destroyed = (copyId: DocumentId): Thing<boolean> => ({
  key: null,
  about: null,
  async look({ db }) {
    const row = await db.selectFrom("documents").select("destroyed_at").where("id", "=", copyId).executeTakeFirst();
    return row ? row.destroyed_at !== null : null;
  },
  bring: async (_writing, to) =>
    to === null ? null : [step(to ? "documents.confirmDestroyed" : "documents.notDestroyed", { copyId })],
});

/** What can be taken back about copies: that one was destroyed. That it was made cannot: the file is out. */
export const documentsUndoables = {
  "documents.confirmDestroyed": changes("documents.confirmDestroyed", ({ copyId }) => destroyed(copyId)),
  "documents.notDestroyed": changes("documents.notDestroyed", ({ copyId }) => destroyed(copyId)),
} satisfies Undoables;
