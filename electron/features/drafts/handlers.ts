import { Instant } from "../../../shared/dates.ts";
import type { draftsContract, DraftLine } from "../../../shared/drafts/contract.ts";
import { placeKey, placeOfKey } from "../../../shared/drafts/place.ts";
import { isJson, mostDrafts } from "../../../shared/drafts/rules.ts";
import { fail, ok } from "../../../shared/result.ts";
import type { HandlersOf, Reading, Writing } from "../context.ts";
import { aboutOf, namesHiddenCase } from "./about.ts";

const inDraft = (accountId: string, key: string): string => `drafts.body.${accountId}.${key}`;

const ownDrafts = ({ db, session }: Pick<Reading | Writing, "db" | "session">) =>
  db.selectFrom("drafts").where("account_id", "=", session.accountId);

export const draftsHandlers: HandlersOf<typeof draftsContract> = {
  async "drafts.list"(reading) {
    const rows = await ownDrafts(reading)
      .select(["place", "changed_at", "body"])
      .orderBy("changed_at", "desc")
      .execute();
    const lines: DraftLine[] = [];
    for (const row of rows) {
      const place = placeOfKey(row.place);
      const about = place && (await aboutOf(reading, place));
      const body = about && reading.sealing.openOwn(row.body, inDraft(reading.session.accountId, row.place));
      if (place && about && body !== null && !(await namesHiddenCase(reading, body)))
        lines.push({ place, ...about, keptAt: Instant.parse(row.changed_at) });
    }
    return ok(lines);
  },

  async "drafts.read"(reading, { place }) {
    const key = placeKey(place);
    const about = await aboutOf(reading, place);
    const row = await ownDrafts(reading)
      .select(["body", "base_version", "changed_at"])
      .where("place", "=", key)
      .executeTakeFirst();
    if (about === null || !row) return ok(null);
    const body = reading.sealing.openOwn(row.body, inDraft(reading.session.accountId, key));
    if (body === null || (await namesHiddenCase(reading, body))) return ok(null);
    return ok({ body, baseVersion: row.base_version, keptAt: Instant.parse(row.changed_at) });
  },

  async "drafts.keep"(writing, { place, baseVersion, body }) {
    const { db, session, sealing, area } = writing;
    if (!isJson(body)) return fail("drafts.noForm");
    if ((await aboutOf(writing, place)) === null) return fail("drafts.nothingThere");
    const key = placeKey(place);
    const others = await ownDrafts(writing)
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .where("place", "<>", key)
      .executeTakeFirstOrThrow();
    if (others.count >= mostDrafts) return fail("drafts.tooMany");
    const kept = {
      base_version: baseVersion,
      body: sealing.sealOwn(body, inDraft(session.accountId, key)),
      changed_at: area.now,
    };
    await db
      .insertInto("drafts")
      .values({ account_id: session.accountId, place: key, ...kept })
      .onConflict((conflict) => conflict.columns(["account_id", "place"]).doUpdateSet(kept))
      .execute();
    return ok({ keptAt: area.now });
  },

  async "drafts.drop"({ db, session }, { place }) {
    await db
      .deleteFrom("drafts")
      .where("account_id", "=", session.accountId)
      .where("place", "=", placeKey(place))
      .execute();
    return ok(null);
  },
};
