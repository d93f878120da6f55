import { EntryId } from "../../../shared/ids.ts";
import type { researchContract } from "../../../shared/research/contract.ts";
import { ChairItem, GivenItem } from "../../../shared/research/model.ts";
import { fail, ok } from "../../../shared/result.ts";
import type { Reader, Writer } from "../../store/unitOfWork.ts";
import { compartmentOfCase, readableCases } from "../cases/rows.ts";
import type { HandlersOf, Reading, Writing } from "../context.ts";
import { admitRightful } from "./compartments.ts";
import { inChairNote, inForChair, openTwice, sealTwice } from "./sealed.ts";

type Chair = Pick<HandlersOf<typeof researchContract>, "research.forChair" | "research.writeChairNote">;
interface About {
  readonly conferenceId: string;
  readonly caseId: string;
}

/** Whether the case stands on that agenda and this session may read it. */
async function isListed({ db, session }: Pick<Reading, "db" | "session">, { conferenceId, caseId }: About) {
  const row = await readableCases(db, session)
    .innerJoin("agenda_items", "agenda_items.case_id", "cases.id")
    .select("cases.id")
    .where("cases.id", "=", caseId)
    .where("agenda_items.conference_id", "=", conferenceId)
    .executeTakeFirst();
  return row !== undefined;
}

/** What the chair noted on a case for a conference. */
export const noteRow = (db: Reader | Writer, { conferenceId, caseId }: About) =>
  db
    .selectFrom("chair_notes")
    .selectAll()
    .where("conference_id", "=", conferenceId)
    .where("case_id", "=", caseId)
    .executeTakeFirst();

type NoteRow = NonNullable<Awaited<ReturnType<typeof noteRow>>>;

/** The text of a note, "" where there is none; null where this session lacks a key. Stored as JSON, which never begins like a seal. */
export function noteIn({ sealing }: Pick<Reading, "sealing">, row: NoteRow | undefined): string | null {
  if (!row) return "";
  const stored = openTwice(sealing, row.text, inChairNote(row.id));
  const text: unknown = stored === null ? null : JSON.parse(stored);
  return typeof text === "string" ? text : null;
}

const itemsForChair = ({ db }: Reading, { conferenceId, caseId }: About) =>
  db
    .selectFrom("research_for_chair")
    .innerJoin("research", "research.id", "research_for_chair.research_id")
    .innerJoin("agencies", "agencies.id", "research.agency_id")
    .select(["research_id", "item_id", "item", "agencies.name as agency_name"])
    .where("research.conference_id", "=", conferenceId)
    .where("research.case_id", "=", caseId)
    .orderBy("agencies.name")
    .orderBy("position")
    .execute();

/** The first note on a case: under a compartment of the chair and the deputy of that conference, made now. */
async function firstNote(writing: Writing, about: About, text: string): Promise<void> {
  const { db, sealing, session, area, newId } = writing;
  const id = newId();
  const own = await sealing.createCompartment("conferenceChair", id, []);
  const ofCase = await compartmentOfCase(db, about.caseId);
  await db
    .insertInto("chair_notes")
    .values({
      id,
      conference_id: about.conferenceId,
      case_id: about.caseId,
      compartment_id: own,
      text: sealTwice(sealing, { own, ofCase }, JSON.stringify(text), inChairNote(id)),
      version: 1,
      changed_at: area.now,
      changed_by: session.accountId,
    })
    .execute();
  await admitRightful(writing, own);
}

/** What is for the chair and the deputy of one conference only (`RULES.md` 3 row 10). */
export const chairHandlers: Chair = {
  "research.forChair": async (reading, about) => {
    if (!(await isListed(reading, about))) return fail("agenda.itemGone");
    const rows = await itemsForChair(reading, about);
    const opened = rows.map(({ research_id, item_id, item, agency_name }) => {
      const text = openTwice(reading.sealing, item, inForChair(research_id, item_id));
      return text === null
        ? null
        : ChairItem.parse({ ...GivenItem.parse(JSON.parse(text)), id: item_id, agencyName: agency_name });
    });
    const row = await noteRow(reading.db, about);
    const note = noteIn(reading, row);
    return ok({
      items: opened.filter((item) => item !== null),
      note: note ?? "",
      version: row?.version ?? 0,
      sealed: note === null || opened.includes(null),
    });
  },

  "research.writeChairNote": async (writing, { baseVersion, text, ...about }) => {
    const { db, sealing, session, area } = writing;
    if (!(await isListed(writing, about))) return fail("agenda.itemGone");
    const row = await noteRow(db, about);
    if (!row) {
      if (text.trim() === "") return ok({ kind: "saved" as const, id: null, version: 0 });
      await firstNote(writing, about, text);
      return ok({ kind: "saved" as const, id: null, version: 1 });
    }
    const current = noteIn(writing, row);
    if (current === null) return fail("research.sealedForColleagues");
    const id = EntryId.parse(row.id);
    if (current === text) return ok({ kind: "saved" as const, id, version: row.version });
    if (row.version !== baseVersion)
      return ok({ kind: "changedElsewhere" as const, version: row.version, text: current });
    const seals = { own: row.compartment_id, ofCase: await compartmentOfCase(db, about.caseId) };
    await db
      .updateTable("chair_notes")
      .set({
        text: sealTwice(sealing, seals, JSON.stringify(text), inChairNote(row.id)),
        version: row.version + 1,
        changed_at: area.now,
        changed_by: session.accountId,
      })
      .where("id", "=", row.id)
      .execute();
    return ok({ kind: "saved" as const, id, version: row.version + 1 });
  },
};
