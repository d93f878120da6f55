import type { CaseId, ConferenceId } from "../../../shared/ids.ts";
import { AgendaItemId } from "../../../shared/ids.ts";
import type { Writing } from "../context.ts";
import { changes, step, type About, type Step, type Thing, type Undoables } from "../undoable.ts";
import { inAgendaItem, itemRows } from "./rows.ts";

interface Line {
  readonly id: string;
  readonly caseId: string;
  readonly minutes: number;
  readonly lateReason: string;
}

async function linesOf({ db, session, sealing }: Writing, conferenceId: string): Promise<Line[]> {
  const rows = await itemRows(db, session, conferenceId);
  return rows.map((row) => ({
    id: row.id,
    caseId: row.case_id,
    minutes: row.minutes,
    lateReason: sealing.open(row.late_reason, inAgendaItem(row.id)) ?? "",
  }));
}

/** The steps that put lines into this order, one after another. */
function intoOrder(conferenceId: ConferenceId, ids: readonly string[], order: readonly string[]): Step[] {
  const standing = [...ids];
  return order.flatMap((id, to) => {
    const from = standing.indexOf(id);
    if (from === to || from === -1) return [];
    standing.splice(to, 0, ...standing.splice(from, 1));
    return [step("agenda.moveItem", { conferenceId, itemId: AgendaItemId.parse(id), to })];
  });
}

/** The agenda of a conference: its lines in their order, with their minutes. `about` is the case of the line that was touched. */
const agendaOf = (
  conferenceId: ConferenceId,
  touched: { readonly itemId?: string; readonly caseId?: CaseId },
): Thing<Line[]> => {
  let about: About = touched.caseId === undefined ? null : { caseId: touched.caseId };
  const itemId = touched.itemId;
  const place = (lines: Line[] | null): number => lines?.findIndex(({ id }) => id === itemId) ?? -1;
  return {
    key: null,
    get about() {
      return about;
    },
    async look(writing) {
      const lines = await linesOf(writing, conferenceId);
      const line = lines.find(({ id }) => id === itemId);
      if (line) about = { caseId: line.caseId };
      return lines;
    },
    way(before, after) {
      const moved = place(after) - place(before);
      if (place(before) === -1 || place(after) === -1 || moved === 0) return null;
      return moved < 0 ? "up" : "down";
    },
    async bring({ db }, to, now) {
      if (to === null || now === null) return null;
      const [wanted, there] = [new Map(to.map((line) => [line.id, line])), new Map(now.map((line) => [line.id, line]))];
      const off = now.filter(({ id }) => !wanted.has(id));
      const back = to.filter(({ id }) => !there.has(id));
      const plan = await db
        .selectFrom("conferences")
        .select("minutes_per_case")
        .where("id", "=", conferenceId)
        .executeTakeFirst();
      const minutesNow = (id: string): number => there.get(id)?.minutes ?? plan?.minutes_per_case ?? 0;
      return [
        ...off.map(({ id }) => step("agenda.removeItem", { conferenceId, itemId: AgendaItemId.parse(id) })),
        ...back.map(({ id, caseId, lateReason }) =>
          step("agenda.addCase", { conferenceId, caseId, lateReason }, { id, place: 0 }),
        ),
        ...intoOrder(
          conferenceId,
          [...now.filter(({ id }) => wanted.has(id)), ...back].map(({ id }) => id),
          to.map(({ id }) => id),
        ),
        ...to.flatMap(({ id, minutes, lateReason }) => [
          ...(minutes === minutesNow(id)
            ? []
            : [step("agenda.setMinutes", { conferenceId, itemId: AgendaItemId.parse(id), minutes })]),
          ...(lateReason === "" || lateReason === (there.get(id)?.lateReason ?? lateReason)
            ? []
            : [step("agenda.setLateReason", { conferenceId, itemId: AgendaItemId.parse(id), reason: lateReason })]),
        ]),
      ];
    },
  };
};

/** What can be taken back on an agenda. Putting a case off is not among it: it is listed again. */
export const agendaUndoables: Undoables = {
  "agenda.addCase": changes("agenda.addCase", ({ conferenceId, caseId }, added) =>
    agendaOf(conferenceId, { caseId, ...(added && { itemId: added.itemId }) }),
  ),
  "agenda.moveItem": changes("agenda.moveItem", ({ conferenceId, itemId }) => agendaOf(conferenceId, { itemId })),
  "agenda.setMinutes": changes("agenda.setMinutes", ({ conferenceId, itemId }) => agendaOf(conferenceId, { itemId })),
  "agenda.setLateReason": changes("agenda.setLateReason", ({ conferenceId, itemId }) =>
    agendaOf(conferenceId, { itemId }),
  ),
  "agenda.removeItem": changes("agenda.removeItem", ({ conferenceId, itemId }) => agendaOf(conferenceId, { itemId })),
};
