import type { CivilDate } from "../../../shared/dates.ts";
import type { CaseId, ConferenceId } from "../../../shared/ids.ts";
import { emptyResearch, type ContactOutcome, type ResearchForm } from "../../../shared/research/model.ts";
import { isEmptyResearch } from "../../../shared/research/rules.ts";
import type { Writing } from "../context.ts";
import { changes, step, type Thing, type Undoables } from "../undoable.ts";
import { noteRow, noteIn } from "./chair.ts";
import { contactsBefore } from "./contacts.ts";
import { formIn, researchRow } from "./stored.ts";

interface About {
  readonly conferenceId: ConferenceId;
  readonly caseId: CaseId;
}

const ownRow = ({ db, session }: Writing, about: About) => researchRow(db, { ...about, agencyId: session.agencyId });

/**
 * The form of an agency, as it is typed. What was given out goes with the form: once something of it is taken back here,
 * it is returned again like any change.
 */
const formOf = (about: About): Thing<ResearchForm> => ({
  key: `research:${about.conferenceId}:${about.caseId}`,
  about: { caseId: about.caseId },
  look: async (writing) => formIn(writing.sealing, await ownRow(writing, about)),
  async bring(writing, form) {
    const baseVersion = (await ownRow(writing, about))?.version ?? 0;
    return form && [step("research.save", { ...about, baseVersion, form })];
  },
});

/** Of which of these cases the agency answered that it holds nothing; null where it lacks the key to what was typed. */
const nothingHeldOn = (conferenceId: ConferenceId, caseIds: readonly CaseId[]): Thing<readonly CaseId[]> => ({
  key: null,
  about: caseIds.length === 1 && caseIds[0] ? { caseId: caseIds[0] } : null,
  async look(writing) {
    const answered: CaseId[] = [];
    for (const caseId of new Set(caseIds)) {
      const row = await ownRow(writing, { conferenceId, caseId });
      const form = formIn(writing.sealing, row);
      if (form === null || !isEmptyResearch(form)) return null;
      if (row?.state === "NOTHING_HELD") answered.push(caseId);
    }
    return answered;
  },
  async bring(writing, to, now) {
    if (to === null || now === null) return null;
    const answered = to.filter((caseId) => !now.includes(caseId));
    if (answered.length > 0) return [step("research.nothingHeld", { conferenceId, caseIds: answered })];
    const open = now.filter((caseId) => !to.includes(caseId));
    return Promise.all(
      open.map(async (caseId) => {
        const baseVersion = (await ownRow(writing, { conferenceId, caseId }))?.version ?? 0;
        return step("research.save", { conferenceId, caseId, baseVersion, form: emptyResearch });
      }),
    );
  },
});

const chairNoteOn = (about: About): Thing<string> => ({
  key: `chairNote:${about.conferenceId}:${about.caseId}`,
  about: { caseId: about.caseId },
  look: async (writing) => noteIn(writing, await noteRow(writing.db, about)),
  async bring({ db }, text) {
    const baseVersion = (await noteRow(db, about))?.version ?? 0;
    return text === null ? null : [step("research.writeChairNote", { ...about, baseVersion, text })];
  },
});

interface Reached {
  readonly outcome: ContactOutcome;
  readonly on: CivilDate;
}

/** Whether the victim was reached; not there while nobody said so. */
const reachedBefore = (about: About): Thing<Reached> => ({
  key: null,
  about: { caseId: about.caseId },
  async look({ db }) {
    const noted = (await contactsBefore(db, about.conferenceId, [about.caseId])).get(about.caseId);
    return noted ? { outcome: noted.outcome, on: noted.on } : null;
  },
  bring: async (_writing, to) => [step("research.noteContact", { ...about, ...(to ?? { outcome: null, on: null }) })],
});

/** What can be taken back of what is found before a conference. That it was returned, others were told. */
export const researchUndoables = {
  "research.save": changes("research.save", ({ conferenceId, caseId }) => formOf({ conferenceId, caseId })),
  "research.nothingHeld": changes("research.nothingHeld", ({ conferenceId, caseIds }) =>
    nothingHeldOn(conferenceId, caseIds),
  ),
  "research.writeChairNote": changes("research.writeChairNote", ({ conferenceId, caseId }) =>
    chairNoteOn({ conferenceId, caseId }),
  ),
  "research.noteContact": changes("research.noteContact", ({ conferenceId, caseId }) =>
    reachedBefore({ conferenceId, caseId }),
  ),
} satisfies Undoables;
