import type { Input } from "../../../shared/contracts.ts";
import { ConferenceId, HearingId, type AddendumId, type RemarkId } from "../../../shared/ids.ts";
import type { AddendumEntry } from "../../../shared/minutes/model.ts";
import { changes, step, type About, type Thing, type Undoables } from "../undoable.ts";
import { addendumIn, storedAddendum } from "./addenda.ts";
import { toldRow, toldIn } from "./tellings.ts";

type Told = Omit<Input<"minutes.tell">, "hearingId" | "baseVersion">;

/** What became of telling the victim; not there while nobody has said so. */
const toldAfter = (hearingId: HearingId): Thing<Told> => ({
  key: null,
  about: { hearingId },
  async look(writing) {
    const row = await toldRow(writing.db, hearingId);
    return row ? toldIn(writing.sealing, row) : null;
  },
  async bring({ db }, to) {
    const baseVersion = (await toldRow(db, hearingId))?.version ?? 0;
    return [
      to === null
        ? step("minutes.untell", { hearingId, baseVersion })
        : step("minutes.tell", { hearingId, baseVersion, ...to }),
    ];
  },
});

interface Added {
  readonly conferenceId: ConferenceId;
  readonly hearingId: HearingId | null;
  readonly addendum: AddendumEntry;
}

function addendumAt(addendumId: AddendumId): Thing<Added> {
  let about: About = null;
  return {
    key: `addendum:${addendumId}`,
    get about() {
      return about;
    },
    async look({ db, sealing }) {
      const row = await storedAddendum(db, addendumId);
      if (!row) return null;
      if (row.hearing_id !== null) about = { hearingId: row.hearing_id };
      return {
        conferenceId: ConferenceId.parse(row.conference_id),
        hearingId: HearingId.nullable().parse(row.hearing_id),
        addendum: addendumIn(sealing, row),
      };
    },
    async bring({ db }, to, now) {
      if (to === null) return [step("minutes.removeAddendum", { addendumId })];
      const { conferenceId, hearingId, addendum } = to;
      const again = { id: addendumId, place: 0 };
      if (now === null)
        return [
          hearingId === null
            ? step("minutes.addToConference", { conferenceId, addendum }, again)
            : step("minutes.addToCase", { hearingId, addendum }, again),
        ];
      const baseVersion = (await storedAddendum(db, addendumId))?.version ?? 0;
      return [step("minutes.changeAddendum", { addendumId, baseVersion, addendum })];
    },
  };
}

const remarkAt = (remarkId: RemarkId): Thing<{ readonly settled: boolean }> => ({
  key: null,
  about: null,
  async look({ db }) {
    const row = await db
      .selectFrom("minutes_remarks")
      .select("settled_at")
      .where("id", "=", remarkId)
      .executeTakeFirst();
    return row ? { settled: row.settled_at !== null } : null;
  },
  bring: async (_writing, to) => to && [step("minutes.settleRemark", { remarkId, ...to })],
});

/** What can be taken back of minutes: what was told, drafts of addenda, and that a remark is dealt with. */
export const minutesUndoables = {
  "minutes.tell": changes("minutes.tell", ({ hearingId }) => toldAfter(hearingId)),
  "minutes.untell": changes("minutes.untell", ({ hearingId }) => toldAfter(hearingId)),
  "minutes.addToConference": changes(
    "minutes.addToConference",
    (_input, added) => added && addendumAt(added.addendumId),
  ),
  "minutes.addToCase": changes("minutes.addToCase", (_input, added) => added && addendumAt(added.addendumId)),
  "minutes.changeAddendum": changes("minutes.changeAddendum", ({ addendumId }) => addendumAt(addendumId)),
  "minutes.removeAddendum": changes("minutes.removeAddendum", ({ addendumId }) => ({
    ...addendumAt(addendumId),
    key: null,
  })),
  "minutes.settleRemark": changes("minutes.settleRemark", ({ remarkId }) => remarkAt(remarkId)),
} satisfies Undoables;
