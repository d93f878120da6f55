import { sql } from "kysely";
import { ok } from "../../../shared/result.ts";
import { breathe } from "../../store/inTurns.ts";
import { compartmentIn, plainText, type Sealing } from "../../store/sealing.ts";
import type { Reader, UnitsOfWork, Writer } from "../../store/unitOfWork.ts";
import { peopleOfCase, wordsOfCase } from "../cases/rows.ts";
import { findableCopy } from "../documents/rows.ts";
import { findablePieces } from "../meeting/rows.ts";
import { findableReferral, formOf } from "../referrals/rows.ts";
import { indexForSearch, type Findable } from "./rows.ts";

/** Changed whenever the words of the index are made in another way: an area that was filled otherwise is filled anew. */
const wayOfFilling = "3";
/** Milliseconds one transaction may take, so that somebody can type between two. */
const workAtOnce = 6;

const marked = (db: Reader | Writer) =>
  db
    .selectFrom("search_rows")
    .select("number")
    .where("kind", "=", "filled")
    .where("object_id", "=", wayOfFilling)
    .executeTakeFirst();

/** Whether everything that can be found is in the index by now. */
export const isFilled = async (db: Reader): Promise<boolean> => (await marked(db)) !== undefined;

const mark = (db: Writer): Promise<unknown> =>
  db.insertInto("search_rows").values({ kind: "filled", object_id: wayOfFilling, case_id: null }).execute();

/** Empties the index by making it anew: taking each row out of it one by one would take longer than filling it. */
async function empty(db: Writer): Promise<void> {
  await sql`DROP TABLE search_words`.execute(db);
  await sql`CREATE VIRTUAL TABLE search_words USING fts5 (body, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3')`.execute(
    db,
  );
  await sql`INSERT INTO search_words (search_words, rank) VALUES ('secure-delete', 1)`.execute(db);
  // It is put together a little at a time with what is written (`tidyForSearch`), not much at once every now and then.
  await sql`INSERT INTO search_words (search_words, rank) VALUES ('automerge', 0)`.execute(db);
  await sql`INSERT INTO search_words (search_words, rank) VALUES ('crisismerge', 64)`.execute(db);
  await db.deleteFrom("search_rows").execute();
}

/** Nobody's keys: what is sealed has no place in the index. */
const plainOnly: Sealing = {
  holds: () => false,
  open: (stored) => (compartmentIn(stored) === null ? plainText(stored) : null),
  mac: () => null,
  openOwn: () => null,
};

async function ofCase(db: Writer, id: string): Promise<Findable[]> {
  const row = await db.selectFrom("cases").select("reference").where("id", "=", id).executeTakeFirst();
  if (!row) return [];
  const words = wordsOfCase(row.reference, await peopleOfCase({ db, sealing: plainOnly }, id));
  return [{ kind: "case", objectId: id, caseId: id, words }];
}

async function ofReferral(db: Writer, id: string): Promise<Findable[]> {
  const row = await db.selectFrom("referrals").selectAll().where("id", "=", id).executeTakeFirst();
  const form = row && formOf(plainOnly, row);
  return form ? [findableReferral({ id, reference: row.reference, caseId: row.case_id, form })] : [];
}

async function ofAction(db: Writer, id: string): Promise<Findable[]> {
  const row = await db.selectFrom("actions").select(["case_id", "text"]).where("id", "=", id).executeTakeFirst();
  const words = row && plainOnly.open(row.text, "");
  return words ? [{ kind: "action", objectId: id, caseId: row.case_id, words }] : [];
}

async function ofDocument(db: Writer, id: string): Promise<Findable[]> {
  const row = await db.selectFrom("documents").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? [findableCopy(row)] : [];
}

interface Part {
  readonly ids: (db: Reader) => Promise<readonly { readonly id: string }[]>;
  readonly findables: (db: Writer, id: string) => Promise<Findable[]>;
}

const parts: readonly Part[] = [
  { ids: (db) => db.selectFrom("cases").select("id").orderBy("id").execute(), findables: ofCase },
  { ids: (db) => db.selectFrom("referrals").select("id").orderBy("id").execute(), findables: ofReferral },
  { ids: (db) => db.selectFrom("actions").select("id").orderBy("id").execute(), findables: ofAction },
  { ids: (db) => db.selectFrom("documents").select("id").orderBy("id").execute(), findables: ofDocument },
  {
    ids: (db) => db.selectFrom("hearings").select("id").where("state", "=", "approved").orderBy("id").execute(),
    findables: (db, id) => findablePieces(db, [id]),
  },
];

/** The filling of the index of one open area. */
export interface Filling {
  /** Starts nothing any more; resolves when what runs has ended. What is left is filled after the next sign-in. */
  ended(): Promise<void>;
}

/**
 * Fills the index of an area that was written by a program without it, or with another one, a few rows a transaction while
 * somebody works. An area without anything to find has it at once.
 */
export async function startFilling(units: UnitsOfWork): Promise<Filling> {
  const isNeeded = !(await units.read(isFilled));
  let isStopped = false;
  const fill = async (): Promise<void> => {
    for (const { ids, findables } of parts) {
      const waiting = (await units.read(ids)).map(({ id }) => id);
      while (waiting.length > 0) {
        if (isStopped) return;
        await units.write(async (db) => {
          const since = performance.now();
          do {
            const id = waiting.shift();
            if (id === undefined) break;
            for (const findable of await findables(db, id)) await indexForSearch(db, findable);
          } while (performance.now() - since < workAtOnce);
          return ok(null);
        });
        await breathe();
      }
    }
    if (!isStopped)
      await units.write(async (db) => {
        await mark(db);
        return ok(null);
      });
  };
  const isEmpty = async (db: Writer): Promise<boolean> =>
    (await db.selectFrom("cases").select("id").executeTakeFirst()) === undefined &&
    (await db.selectFrom("referrals").select("id").executeTakeFirst()) === undefined;
  const begin = async (): Promise<boolean> => {
    const begun = await units.write(async (db) => {
      await empty(db);
      const nothing = await isEmpty(db);
      if (nothing) await mark(db);
      return ok(nothing);
    });
    return begun.ok && !begun.value;
  };
  // On a full disk, or where nothing can be written, the area opens all the same: filling is tried again after the next sign-in.
  const isBegun = isNeeded && (await begin().catch(() => false));
  const running = isBegun ? fill().catch(() => undefined) : Promise.resolve();
  return {
    ended() {
      isStopped = true;
      return running;
    },
  };
}
