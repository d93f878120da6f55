import type { ViewId } from "../../../shared/ids.ts";
import { ListView } from "../../../shared/lists/model.ts";
import { changes, step, type Thing, type Undoables } from "../undoable.ts";

interface Kept {
  readonly name: string;
  readonly view: ListView;
}

const viewAt = (viewId: ViewId): Thing<Kept> => ({
  key: null,
  about: null,
  async look({ db, session }) {
    const row = await db
      .selectFrom("saved_views")
      .select(["name", "view"])
      .where("id", "=", viewId)
      .where("account_id", "=", session.accountId)
      .executeTakeFirst();
    // A view of an earlier program may name a column that is gone.
    const view = ListView.safeParse(row === undefined ? null : JSON.parse(row.view));
    return row && view.success ? { name: row.name, view: view.data } : null;
  },
  async bring(_writing, to, now) {
    if (to === null) return [step("lists.dropView", { viewId })];
    if (now === null) return [step("lists.keepView", to, { id: viewId, place: 0 })];
    return [step("lists.renameView", { viewId, name: to.name })];
  },
});

/** What can be taken back of one's own views of lists: all of it. */
export const listsUndoables = {
  "lists.keepView": changes("lists.keepView", (_input, kept) => kept && viewAt(kept.viewId)),
  "lists.renameView": changes("lists.renameView", ({ viewId }) => viewAt(viewId)),
  "lists.dropView": changes("lists.dropView", ({ viewId }) => viewAt(viewId)),
} satisfies Undoables;
