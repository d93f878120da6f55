import { isDeepStrictEqual } from "node:util";
import { EntryId } from "../../../shared/ids.ts";
import type { meetingContract, Written } from "../../../shared/meeting/contract.ts";
import { fail, ok } from "../../../shared/result.ts";
import type { HandlersOf, Reading, Writing } from "../context.ts";
import { graveItems } from "../risk/rows.ts";
import {
  hearingRow,
  inHearingText,
  informationOf,
  inInformation,
  inRisk,
  risksOf,
  sealedOrEmpty,
  textsOf,
} from "./rows.ts";
import { mayWriteFor, readerOf } from "./standing.ts";

type WritingHandlers = Pick<
  HandlersOf<typeof meetingContract>,
  | "meeting.writeField"
  | "meeting.writeInformation"
  | "meeting.removeInformation"
  | "meeting.writeRisk"
  | "meeting.removeRisk"
  | "meeting.offeredRisks"
>;

const saved = (id: string | null, version: number): Written => ({
  kind: "saved",
  id: id === null ? null : EntryId.parse(id),
  version,
});
/** The stored text stays and goes to the second writer, who has theirs still: both are kept (`RULES.md` 8). */
const elsewhere = (current: { readonly version: number; readonly text: string }): Written => ({
  kind: "changedElsewhere",
  version: current.version,
  text: current.text,
});

async function mayWritePartOf(context: Pick<Reading, "db" | "session">, hearingId: string, agencyId: string) {
  const hearing = await hearingRow(context.db, hearingId);
  const reader = await readerOf(context, hearing);
  return { hearing, allowed: await mayWriteFor(context.db, hearing, reader, agencyId) };
}

async function nextPosition({ db }: Writing, hearingId: string): Promise<number> {
  const row = await db
    .selectFrom("hearing_information")
    .select(({ fn }) => fn.max("position").as("last"))
    .where("hearing_id", "=", hearingId)
    .executeTakeFirstOrThrow();
  return (row.last ?? -1) + 1;
}

/** What is typed during the hearing: each field stored by itself, with a version. */
export const writingHandlers: WritingHandlers = {
  "meeting.writeField": async (writing, { hearingId, field, text, baseVersion }) => {
    const { db, sealing, session, area } = writing;
    const current = (await textsOf(writing, hearingId))[field];
    if (current.text === text) return ok(saved(null, current.version));
    if (current.version !== baseVersion) return ok(elsewhere(current));
    const hearing = await hearingRow(db, hearingId);
    const stored = {
      text: sealedOrEmpty(sealing, hearing.compartment_id, text, inHearingText(hearingId, field)),
      version: current.version + 1,
      changed_at: area.now,
      changed_by: session.accountId,
    };
    await db
      .insertInto("hearing_texts")
      .values({ hearing_id: hearingId, field, ...stored })
      .onConflict((conflict) => conflict.columns(["hearing_id", "field"]).doUpdateSet(stored))
      .execute();
    return ok(saved(null, stored.version));
  },

  "meeting.writeInformation": async (writing, { hearingId, entryId, baseVersion, ...entry }) => {
    const { db, sealing, session, area, newId, again } = writing;
    const { hearing, allowed } = await mayWritePartOf(writing, hearingId, entry.agencyId);
    if (!allowed) return fail("meeting.notYourPart");
    const id = entryId ?? again?.id ?? newId();
    const columns = {
      agency_id: entry.agencyId,
      kind: entry.kind,
      basis: entry.kind === "SHARED" ? entry.basis : null,
      text: sealedOrEmpty(sealing, hearing.compartment_id, entry.text, inInformation(id)),
      said_on: entry.on,
      only_agencies: JSON.stringify(entry.onlyAgencies),
      changed_at: area.now,
      changed_by: session.accountId,
    };
    if (entryId === null) {
      const position = again?.place ?? (await nextPosition(writing, hearingId));
      const research_item_id = again?.takenFrom ?? null;
      await db
        .insertInto("hearing_information")
        .values({ id, hearing_id: hearingId, position, research_item_id, version: 1, ...columns })
        .execute();
      return ok(saved(id, 1));
    }
    const current = (await informationOf(writing, hearingId)).find((each) => each.id === entryId);
    // An agency's entry cannot be taken over by writing it as another agency's.
    if (!current || current.agencyId !== entry.agencyId) return fail("meeting.entryGone");
    const { version } = current;
    if (isDeepStrictEqual({ id, version, ...entry }, current)) return ok(saved(id, version));
    if (version !== baseVersion) return ok(elsewhere(current));
    await db
      .updateTable("hearing_information")
      .set({ ...columns, version: version + 1 })
      .where("id", "=", id)
      .execute();
    return ok(saved(id, version + 1));
  },

  "meeting.removeInformation": async (writing, { hearingId, entryId }) => {
    const current = (await informationOf(writing, hearingId)).find((each) => each.id === entryId);
    if (!current) return fail("meeting.entryGone");
    const { allowed } = await mayWritePartOf(writing, hearingId, current.agencyId);
    if (!allowed) return fail("meeting.notYourPart");
    await writing.db.deleteFrom("hearing_information").where("id", "=", entryId).execute();
    return ok(null);
  },

  "meeting.writeRisk": async (writing, { hearingId, entryId, baseVersion, ...risk }) => {
    const { db, sealing, newId, again } = writing;
    const hearing = await hearingRow(db, hearingId);
    const risks = await risksOf(writing, hearingId);
    const id = entryId ?? again?.id ?? newId();
    const columns = {
      text: sealedOrEmpty(sealing, hearing.compartment_id, risk.text, inRisk(id)),
      concerns: JSON.stringify(risk.to),
      imminence: risk.imminence,
      level: risk.level,
      item: risk.item,
    };
    if (entryId === null) {
      const number = again?.place ?? Math.max(0, ...risks.map((each) => each.number)) + 1;
      await db
        .insertInto("hearing_risks")
        .values({ id, hearing_id: hearingId, number, version: 1, ...columns })
        .execute();
      return ok(saved(id, 1));
    }
    const current = risks.find((each) => each.id === entryId);
    if (!current) return fail("meeting.entryGone");
    const { number, version } = current;
    if (isDeepStrictEqual({ id, number, version, ...risk }, current)) return ok(saved(id, version));
    if (version !== baseVersion) return ok(elsewhere(current));
    await db
      .updateTable("hearing_risks")
      .set({ ...columns, version: version + 1 })
      .where("id", "=", id)
      .execute();
    return ok(saved(id, version + 1));
  },

  "meeting.offeredRisks": async (reading, { hearingId }) => {
    const { case_id } = await hearingRow(reading.db, hearingId);
    return ok([...(await graveItems(reading, case_id))]);
  },

  "meeting.removeRisk": async ({ db }, { hearingId, entryId }) => {
    const risk = await db
      .selectFrom("hearing_risks")
      .select("id")
      .where("id", "=", entryId)
      .where("hearing_id", "=", hearingId)
      .executeTakeFirst();
    if (!risk) return fail("meeting.entryGone");
    const answer = await db
      .selectFrom("action_risks")
      .select("action_id")
      .where("risk_id", "=", entryId)
      .executeTakeFirst();
    if (answer) return fail("meeting.riskHasActions");
    await db.deleteFrom("hearing_risks").where("id", "=", entryId).execute();
    return ok(null);
  },
};
