import { ViewId } from "../../../shared/ids.ts";
import type { listsContract } from "../../../shared/lists/contract.ts";
import { ListView, mostViews, SavedView, type ListName } from "../../../shared/lists/model.ts";
import { fail, ok } from "../../../shared/result.ts";
import type { HandlersOf, Reading, Writing } from "../context.ts";

const ownViews = ({ db, session }: Pick<Reading | Writing, "db" | "session">) =>
  db.selectFrom("saved_views").select(["id", "list", "name", "view"]).where("account_id", "=", session.accountId);

const isNameTaken = async (writing: Writing, list: ListName, name: string, but: string | null): Promise<boolean> => {
  const same = await ownViews(writing).where("list", "=", list).where("name", "=", name).execute();
  return same.some(({ id }) => id !== but);
};

export const listsHandlers: HandlersOf<typeof listsContract> = {
  async "lists.views"(reading, { list }) {
    const rows = await ownViews(reading).where("list", "=", list).orderBy("name").execute();
    return ok(
      rows.flatMap(({ id, name, view }) => {
        // A view of an earlier program may name a column that is gone.
        const read = ListView.safeParse(JSON.parse(view));
        return read.success ? [SavedView.parse({ id, name, view: read.data })] : [];
      }),
    );
  },

  async "lists.keepView"(writing, { name, view }) {
    const { db, session, area } = writing;
    if (await isNameTaken(writing, view.list, name, null)) return fail("lists.nameTaken");
    const kept = await ownViews(writing).where("list", "=", view.list).execute();
    if (kept.length >= mostViews) return fail("lists.tooMany");
    const id = ViewId.parse(writing.again?.id ?? writing.newId());
    await db
      .insertInto("saved_views")
      .values({
        id,
        account_id: session.accountId,
        list: view.list,
        name,
        view: JSON.stringify(view),
        made_at: area.now,
      })
      .execute();
    return ok({ viewId: id });
  },

  async "lists.renameView"(writing, { viewId, name }) {
    const view = await ownViews(writing).where("id", "=", viewId).executeTakeFirst();
    if (!view) return fail("lists.gone");
    if (await isNameTaken(writing, view.list, name, viewId)) return fail("lists.nameTaken");
    await writing.db.updateTable("saved_views").set({ name }).where("id", "=", viewId).execute();
    return ok(null);
  },

  async "lists.dropView"(writing, { viewId }) {
    if (!(await ownViews(writing).where("id", "=", viewId).executeTakeFirst())) return fail("lists.gone");
    await writing.db.deleteFrom("saved_views").where("id", "=", viewId).execute();
    return ok(null);
  },
};
