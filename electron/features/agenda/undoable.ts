import { isDeepStrictEqual } from "node:util";
import type { StandingPlan } from "../../../shared/agenda/standing.ts";
import { CivilDate, ClockTime } from "../../../shared/dates.ts";
import { AgendaItemId, type CaseId, type ConferenceId } from "../../../shared/ids.ts";
import { standingItemsOf } from "../conferences/rows.ts";
import type { Writing } from "../context.ts";
import { changes, step, type About, type Step, type Thing, type Undoables } from "../undoable.ts";
import { putOffBy, type PutOff } from "./deferrals.ts";
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

interface Agenda {
  readonly lines: Line[];
  /** What this conference put off and has not listed again, by the id of the case. */
  readonly putOff: Readonly<Record<string, PutOff>>;
}

/**
 * The agenda of a conference: its lines in their order, with their minutes, and what it put off: listed again that was not
 * put off after all. `about` is the case of the line that was touched.
 */
const agendaOf = (
  conferenceId: ConferenceId,
  touched: { readonly itemId?: string; readonly caseId?: CaseId },
): Thing<Agenda> => {
  let about: About = touched.caseId === undefined ? null : { caseId: touched.caseId };
  const itemId = touched.itemId;
  const place = (agenda: Agenda | null): number => agenda?.lines.findIndex(({ id }) => id === itemId) ?? -1;
  return {
    key: null,
    get about() {
      return about;
    },
    async look(writing) {
      const lines = await linesOf(writing, conferenceId);
      const line = lines.find(({ id }) => id === itemId);
      if (line) about = { caseId: line.caseId };
      return { lines, putOff: await putOffBy(writing, conferenceId) };
    },
    way(before, after) {
      const moved = place(after) - place(before);
      if (place(before) === -1 || place(after) === -1 || moved === 0) return null;
      return moved < 0 ? "up" : "down";
    },
    async bring({ db }, to, now) {
      if (to === null || now === null) return null;
      const [wanted, there] = [to, now].map(({ lines }) => new Map(lines.map((line) => [line.id, line])));
      const off = now.lines.filter(({ id }) => !wanted?.has(id));
      const back = to.lines.filter(({ id }) => !there?.has(id));
      const plan = await db
        .selectFrom("conferences")
        .select("minutes_per_case")
        .where("id", "=", conferenceId)
        .executeTakeFirst();
      const minutesNow = (id: string): number => there?.get(id)?.minutes ?? plan?.minutes_per_case ?? 0;
      return [
        ...off.map((line) => {
          const item = { conferenceId, itemId: AgendaItemId.parse(line.id) };
          const putOff = to.putOff[line.caseId];
          return putOff ? step("agenda.defer", { ...item, ...putOff }) : step("agenda.removeItem", item);
        }),
        ...back.map(({ id, caseId, lateReason }) =>
          step("agenda.addCase", { conferenceId, caseId, lateReason }, { id, place: 0 }),
        ),
        ...intoOrder(
          conferenceId,
          [...now.lines.filter(({ id }) => wanted?.has(id)), ...back].map(({ id }) => id),
          to.lines.map(({ id }) => id),
        ),
        ...to.lines.flatMap(({ id, minutes, lateReason }) => [
          ...(minutes === minutesNow(id)
            ? []
            : [step("agenda.setMinutes", { conferenceId, itemId: AgendaItemId.parse(id), minutes })]),
          ...(lateReason === "" || lateReason === (there?.get(id)?.lateReason ?? lateReason)
            ? []
            : [step("agenda.setLateReason", { conferenceId, itemId: AgendaItemId.parse(id), reason: lateReason })]),
        ]),
      ];
    },
  };
};

interface Extra {
  readonly id: ConferenceId;
  readonly date: CivilDate;
  readonly startsAt: ClockTime;
  readonly itemIds: readonly AgendaItemId[];
}
interface InTwo {
  readonly lines: Line[];
  /** Null: the list is one. */
  readonly extra: Extra | null;
}

/** A list, and the extra conference that took some of its cases. */
const splitOf = (conferenceId: ConferenceId, extraId: ConferenceId | null): Thing<InTwo> => ({
  key: null,
  about: null,
  async look(writing) {
    const row =
      extraId === null
        ? undefined
        : await writing.db
            .selectFrom("conferences")
            .select(["date", "starts_at"])
            .where("id", "=", extraId)
            .executeTakeFirst();
    const extra = row &&
      extraId && {
        id: extraId,
        date: CivilDate.parse(row.date),
        startsAt: ClockTime.parse(row.starts_at),
        itemIds: (await linesOf(writing, extraId)).map(({ id }) => AgendaItemId.parse(id)),
      };
    return { lines: await linesOf(writing, conferenceId), extra: extra ?? null };
  },
  async bring(_writing, to, now) {
    if (to?.extra && now && !now.extra) {
      const { id, ...extra } = to.extra;
      return [step("agenda.split", { conferenceId, ...extra, itemIds: [...extra.itemIds] }, { id, place: 0 })];
    }
    if (!to || to.extra || !now?.extra) return null;
    const together = [...now.lines.map(({ id }) => id), ...now.extra.itemIds];
    const order = to.lines.map(({ id }) => id);
    return [step("agenda.undoSplit", { conferenceId: now.extra.id }), ...intoOrder(conferenceId, together, order)];
  },
});

type Standing = StandingPlan & { readonly done: boolean };

/** The standing items of a conference, and which of them are done. */
const standingOf = (conferenceId: ConferenceId): Thing<Standing[]> => ({
  key: null,
  about: null,
  look: async ({ db }) =>
    (await standingItemsOf(db, conferenceId)).map(({ doneAt, ...plan }) => ({ ...plan, done: doneAt !== null })),
  async bring(_writing, to, now) {
    if (to === null || now === null) return null;
    const plan = (items: readonly Standing[]): StandingPlan[] => items.map(({ done: _done, ...item }) => item);
    const doneNow = new Map(now.map(({ kind, done }) => [kind, done]));
    return [
      ...(isDeepStrictEqual(plan(to), plan(now))
        ? []
        : [step("agenda.setStanding", { conferenceId, items: plan(to) })]),
      ...to
        .filter(({ kind, done }) => done !== (doneNow.get(kind) ?? false))
        .map(({ kind, done }) => step("agenda.markStanding", { conferenceId, kind, done })),
    ];
  },
});

/** What can be taken back on an agenda. */
export const agendaUndoables = {
  "agenda.addCase": changes("agenda.addCase", ({ conferenceId, caseId }, added) =>
    agendaOf(conferenceId, { caseId, ...(added && { itemId: added.itemId }) }),
  ),
  "agenda.moveItem": changes("agenda.moveItem", ({ conferenceId, itemId }) => agendaOf(conferenceId, { itemId })),
  "agenda.setMinutes": changes("agenda.setMinutes", ({ conferenceId, itemId }) => agendaOf(conferenceId, { itemId })),
  "agenda.setLateReason": changes("agenda.setLateReason", ({ conferenceId, itemId }) =>
    agendaOf(conferenceId, { itemId }),
  ),
  "agenda.removeItem": changes("agenda.removeItem", ({ conferenceId, itemId }) => agendaOf(conferenceId, { itemId })),
  "agenda.defer": changes("agenda.defer", ({ conferenceId, itemId }) => agendaOf(conferenceId, { itemId })),
  "agenda.split": changes("agenda.split", ({ conferenceId }, made) =>
    splitOf(conferenceId, made?.conferenceId ?? null),
  ),
  "agenda.setStanding": changes("agenda.setStanding", ({ conferenceId }) => standingOf(conferenceId)),
  "agenda.markStanding": changes("agenda.markStanding", ({ conferenceId }) => standingOf(conferenceId)),
} satisfies Undoables;
