import type { EntryId } from "../../../shared/ids.ts";
import type { meetingContract } from "../../../shared/meeting/contract.ts";
import type { AgencyAnswer, SharedItem } from "../../../shared/research/model.ts";
import { fail, ok } from "../../../shared/result.ts";
import type { HandlersOf, Writing } from "../context.ts";
import { answersAbout } from "../research/rows.ts";
import { hearingRow, sealedOrEmpty, type HearingWhole } from "./hearingRow.ts";
import { inInformation } from "./places.ts";
import { mayWriteFor, readerOf } from "./standing.ts";

type TakeOver = Pick<HandlersOf<typeof meetingContract>, "meeting.takeOver" | "meeting.takeOverAll">;

async function nextPosition({ db }: Writing, hearingId: string): Promise<number> {
  const row = await db
    .selectFrom("hearing_information")
    .select(({ fn }) => fn.max("position").as("last"))
    .where("hearing_id", "=", hearingId)
    .executeTakeFirstOrThrow();
  return (row.last ?? -1) + 1;
}

interface Said {
  readonly hearing: HearingWhole;
  readonly agencyId: string;
  /** Null: the agency holds nothing. */
  readonly item: SharedItem | null;
}

async function writeDown(writing: Writing, { hearing, agencyId, item }: Said): Promise<void> {
  const { db, sealing, session, area, newId } = writing;
  const id = newId();
  await db
    .insertInto("hearing_information")
    .values({
      id,
      hearing_id: hearing.id,
      agency_id: agencyId,
      kind: item === null ? "NOTHING_HELD" : "SHARED",
      basis: item?.basis ?? null,
      text: sealedOrEmpty(sealing, hearing.compartment_id, item?.text ?? "", inInformation(id)),
      said_on: item?.on ?? null,
      only_agencies: "[]",
      research_item_id: item?.id ?? null,
      position: await nextPosition(writing, hearing.id),
      version: 1,
      changed_at: area.now,
      changed_by: session.accountId,
    })
    .execute();
}

const said = ({ db }: Writing, hearing: HearingWhole, agencyId: string) =>
  db
    .selectFrom("hearing_information")
    .select(["id", "kind"])
    .where("hearing_id", "=", hearing.id)
    .where("agency_id", "=", agencyId)
    .execute();

/** Puts these items into the minutes, or that nothing is held; answers how many lines that made. Null: that was not answered. */
async function take(
  writing: Writing,
  hearing: HearingWhole,
  { agencyId, state }: Pick<AgencyAnswer, "agencyId" | "state">,
  items: readonly SharedItem[],
): Promise<number | null> {
  const before = await said(writing, hearing, agencyId);
  if (items.length === 0) {
    if (state !== "NOTHING_HELD" || before.length > 0) return null;
    await writeDown(writing, { hearing, agencyId, item: null });
    return 1;
  }
  // An agency that shares something after all does not hold nothing.
  for (const { id, kind } of before)
    if (kind === "NOTHING_HELD") await writing.db.deleteFrom("hearing_information").where("id", "=", id).execute();
  const fresh = items.filter(({ taken }) => !taken);
  for (const item of fresh) await writeDown(writing, { hearing, agencyId, item });
  return fresh.length;
}

const answersIn = (writing: Writing, { id, conference_id, case_id }: HearingWhole): Promise<AgencyAnswer[]> =>
  answersAbout(writing, { conferenceId: conference_id, caseId: case_id, hearingId: id });

/** Puts what agencies shared into the minutes (`RULES.md` 3 rows 9 and 12); nothing else of their research reaches this place. */
export const takeOverHandlers: TakeOver = {
  "meeting.takeOver": async (writing, { hearingId, agencyId, itemIds }) => {
    const { db } = writing;
    const hearing = await hearingRow(db, hearingId);
    const reader = await readerOf(writing, hearing);
    if (!(await mayWriteFor(db, hearing, reader, agencyId))) return fail("meeting.notYourPart");
    const answer = (await answersIn(writing, hearing)).find((one) => one.agencyId === agencyId);
    if (!answer) return fail("research.itemGone");
    const chosen = new Set<EntryId>(itemIds);
    const items = answer.items.filter(({ id }) => chosen.has(id));
    if (items.length !== chosen.size) return fail("research.itemGone");
    const taken = await take(writing, hearing, answer, items);
    return taken === null ? fail("research.itemGone") : ok({ taken });
  },

  "meeting.takeOverAll": async (writing, { hearingId }) => {
    const { db } = writing;
    const hearing = await hearingRow(db, hearingId);
    const reader = await readerOf(writing, hearing);
    let lines = 0;
    for (const answer of await answersIn(writing, hearing)) {
      const items = answer.items.filter(({ taken }) => !taken);
      if (answer.state === "MISSING" || (answer.state === "RETURNED" && items.length === 0)) continue;
      if (await mayWriteFor(db, hearing, reader, answer.agencyId))
        lines += (await take(writing, hearing, answer, items)) ?? 0;
    }
    return ok({ taken: lines });
  },
};
