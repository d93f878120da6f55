import type { researchContract } from "../../../shared/research/contract.ts";
import type { ResearchForm } from "../../../shared/research/model.ts";
import { isEmptyResearch, missingInResearch } from "../../../shared/research/rules.ts";
import { fail, ok } from "../../../shared/result.ts";
import { agencyAt } from "../agencies/rows.ts";
import { readableCases } from "../cases/rows.ts";
import type { HandlersOf, Writing } from "../context.ts";
import { askedAbout, type Asked } from "./asked.ts";
import { agencyCompartment } from "./compartments.ts";
import { giveOut, takeBack } from "./given.ts";
import { inResearch, sealTwice } from "./sealed.ts";
import { dayOrNull, formIn, isChangedSince, researchRow, type ResearchRow } from "./stored.ts";

type Own = Pick<
  HandlersOf<typeof researchContract>,
  "research.open" | "research.save" | "research.return" | "research.nothingHeld"
>;
type About = Parameters<typeof askedAbout>[2];

/** Whether somebody spoke the other way already: nothing of theirs is written over. */
function mayAnswerNothing({ sealing }: Writing, row: ResearchRow | undefined): boolean {
  if (row === undefined || row.state === "NOTHING_HELD") return true;
  const form = formIn(sealing, row);
  return row.state === "BEGUN" && form !== null && isEmptyResearch(form);
}

/** Stores the answer of an agency that holds nothing; one that stands already stays as it was given. */
async function answerNothing(writing: Writing, about: About, row: ResearchRow | undefined): Promise<void> {
  const { db, session, area, newId } = writing;
  if (row?.state === "NOTHING_HELD") return;
  const answer = {
    state: "NOTHING_HELD",
    content: "",
    compartment_id: null,
    version: (row?.version ?? 0) + 1,
    completed_on: area.today,
    changed_at: area.now,
    changed_by: session.accountId,
  } as const;
  if (row) await db.updateTable("research").set(answer).where("id", "=", row.id).execute();
  else
    await db
      .insertInto("research")
      .values({
        id: newId(),
        conference_id: about.conferenceId,
        case_id: about.caseId,
        agency_id: session.agencyId,
        returned_version: null,
        deleted_at: null,
        ...answer,
      })
      .execute();
}

/** Stores a form on top of a row, or as a new one; the answer *nothing held* ends where something is typed after all. */
async function storeForm(
  writing: Writing,
  about: About,
  { row, form, asked }: { readonly row: ResearchRow | undefined; readonly form: ResearchForm; readonly asked: Asked },
): Promise<number> {
  const { db, sealing, session, area, newId } = writing;
  const id = row?.id ?? newId();
  const own = await agencyCompartment(writing);
  const version = (row?.version ?? 0) + 1;
  const isReturned = row?.state === "RETURNED";
  const stored = {
    compartment_id: own,
    state: isReturned ? "RETURNED" : "BEGUN",
    content: sealTwice(sealing, { own, ofCase: asked.caseCompartmentId }, JSON.stringify(form), inResearch(id)),
    version,
    completed_on: isReturned ? row.completed_on : null,
    changed_at: area.now,
    changed_by: session.accountId,
  } as const;
  if (row) await db.updateTable("research").set(stored).where("id", "=", id).execute();
  else
    await db
      .insertInto("research")
      .values({
        id,
        conference_id: about.conferenceId,
        case_id: about.caseId,
        agency_id: session.agencyId,
        returned_version: null,
        deleted_at: null,
        ...stored,
      })
      .execute();
  await takeBack(writing, id, form);
  return version;
}

/** An agency's own research (`RULES.md` 3 row 8): typed, returned, or answered with *nothing held*. */
export const ownHandlers: Own = {
  "research.open": async ({ db, session, sealing }, about) => {
    const asked = await askedAbout(db, session, about);
    if (!asked) return fail("research.notAsked");
    const row = await researchRow(db, { ...about, agencyId: await agencyAt(db, session, about.conferenceId) });
    const form = formIn(sealing, row);
    if (!form) return fail("research.sealedForColleagues");
    return ok({
      state: row?.state ?? ("MISSING" as const),
      form,
      version: row?.version ?? 0,
      completedOn: dayOrNull(row?.completed_on),
      changedSince: isChangedSince(row),
      dueOn: asked.dueOn,
      closed: asked.closed,
    });
  },

  "research.save": async (writing, { baseVersion, form, ...about }) => {
    const { db, session, sealing } = writing;
    const asked = await askedAbout(db, session, about);
    if (!asked) return fail("research.notAsked");
    if (asked.closed) return fail("research.closed");
    const row = await researchRow(db, { ...about, agencyId: session.agencyId });
    if ((row?.version ?? 0) !== baseVersion) return fail("research.changedElsewhere");
    // What nobody here can read is not written over.
    if (formIn(sealing, row) === null) return fail("research.sealedForColleagues");
    return ok({ version: await storeForm(writing, about, { row, form, asked }) });
  },

  "research.return": async (writing, { baseVersion, ...about }) => {
    const { db, session, sealing, area } = writing;
    const asked = await askedAbout(db, session, about);
    if (!asked) return fail("research.notAsked");
    if (asked.closed) return fail("research.closed");
    const row = await researchRow(db, { ...about, agencyId: session.agencyId });
    if ((row?.version ?? 0) !== baseVersion) return fail("research.changedElsewhere");
    const form = formIn(sealing, row);
    if (!form) return fail("research.sealedForColleagues");
    const missing = missingInResearch(form);
    if (!row || missing.length > 0) return fail("research.incomplete", { count: Math.max(1, missing.length) });
    await giveOut(writing, row.id, { form, caseCompartmentId: asked.caseCompartmentId });
    await db
      .updateTable("research")
      .set({
        state: "RETURNED",
        returned_version: row.version,
        completed_on: area.today,
        changed_at: area.now,
        changed_by: session.accountId,
      })
      .where("id", "=", row.id)
      .execute();
    return ok(null);
  },

  "research.nothingHeld": async (writing, { conferenceId, caseIds }) => {
    const { db, session } = writing;
    const chosen = [...new Set(caseIds)];
    for (const caseId of chosen) {
      const about = { conferenceId, caseId };
      const asked = await askedAbout(db, session, about);
      if (!asked || !(await mayRead(writing, caseId))) return fail("research.notAsked");
      if (asked.closed) return fail("research.closed");
      const row = await researchRow(db, { ...about, agencyId: session.agencyId });
      if (!mayAnswerNothing(writing, row)) return fail("research.somethingTyped");
      await answerNothing(writing, about, row);
    }
    return ok({ answered: chosen.length });
  },
};

async function mayRead({ db, session }: Writing, caseId: string): Promise<boolean> {
  const row = await readableCases(db, session).select("cases.id").where("cases.id", "=", caseId).executeTakeFirst();
  return row !== undefined;
}
