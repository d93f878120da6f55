import type { meetingContract } from "../../../shared/meeting/contract.ts";
import { ReasonedWarning, warningKey } from "../../../shared/meeting/warnings.ts";
import { ReasonedThing, WhyMissing, whyMissingReasons } from "../../../shared/meeting/whyMissing.ts";
import { EntryId } from "../../../shared/ids.ts";
import { fail, ok } from "../../../shared/result.ts";
import type { Reader } from "../../store/unitOfWork.ts";
import type { HandlersOf, Reading, Writing } from "../context.ts";
import { hearingRow, sealedOrEmpty, type HearingWhole } from "./hearingRow.ts";
import { inWarning } from "./places.ts";

/** Why the victim's voice and the plans are missing, as far as a reason was chosen. */
export async function reasonsOf(db: Reader, hearingId: string): Promise<ReadonlyMap<ReasonedThing, WhyMissing>> {
  const rows = await db
    .selectFrom("hearing_reasons")
    .select(["about", "reason"])
    .where("hearing_id", "=", hearingId)
    .execute();
  return new Map(rows.map((row) => [ReasonedThing.parse(row.about), WhyMissing.parse(row.reason)]));
}

/** The reasons given for going on in spite of warnings, by `warningKey`; one that cannot be unsealed is not among them. */
export async function answeredWarnings({ db, sealing }: Pick<Reading, "db" | "sealing">, hearingId: string) {
  const rows = await db.selectFrom("hearing_warnings").selectAll().where("hearing_id", "=", hearingId).execute();
  return new Map(
    rows.map((row) => {
      const warning = ReasonedWarning.parse(row.warning);
      const reason = sealing.open(row.reason, inWarning(hearingId, warning, row.about)) ?? "";
      return [warningKey(warning, row.about), { reason, version: row.version }] as const;
    }),
  );
}

/** Stores the reason for one warning; `about` is an action's id, or empty. */
export async function storeWarning(
  { db, sealing, session, area }: Writing,
  hearing: HearingWhole,
  said: {
    readonly warning: ReasonedWarning;
    readonly about: string;
    readonly reason: string;
    readonly version: number;
  },
): Promise<void> {
  const { warning, about, version } = said;
  const stored = {
    reason: sealedOrEmpty(sealing, hearing.compartment_id, said.reason, inWarning(hearing.id, warning, about)),
    version,
    given_at: area.now,
    given_by: session.accountId,
  };
  await db
    .insertInto("hearing_warnings")
    .values({ hearing_id: hearing.id, warning, about, ...stored })
    .onConflict((conflict) => conflict.columns(["hearing_id", "warning", "about"]).doUpdateSet(stored))
    .execute();
}

type ReasonHandlers = Pick<HandlersOf<typeof meetingContract>, "meeting.chooseReason" | "meeting.answerWarning">;

/** Why something is missing, and why one goes on in spite of a warning. */
export const reasonHandlers: ReasonHandlers = {
  "meeting.chooseReason": async ({ db, session, area }, { hearingId, about, reason }) => {
    if (reason === null) {
      await db.deleteFrom("hearing_reasons").where("hearing_id", "=", hearingId).where("about", "=", about).execute();
      return ok(null);
    }
    if (!whyMissingReasons[about].includes(reason)) return fail("meeting.otherReason");
    const stored = { reason, chosen_at: area.now, chosen_by: session.accountId };
    await db
      .insertInto("hearing_reasons")
      .values({ hearing_id: hearingId, about, ...stored })
      .onConflict((conflict) => conflict.columns(["hearing_id", "about"]).doUpdateSet(stored))
      .execute();
    return ok(null);
  },

  "meeting.answerWarning": async (writing, { hearingId, warning, about, reason, baseVersion }) => {
    const { db } = writing;
    if (about !== null) {
      const action = await db
        .selectFrom("actions")
        .select("id")
        .where("id", "=", about)
        .where("hearing_id", "=", hearingId)
        .executeTakeFirst();
      if (!action) return fail("actions.gone");
    }
    const current = (await answeredWarnings(writing, hearingId)).get(warningKey(warning, about));
    const { reason: stands, version } = current ?? { reason: "", version: 0 };
    const id = about === null ? null : EntryId.parse(about);
    if (stands === reason) return ok({ kind: "saved", id, version });
    if (version !== baseVersion) return ok({ kind: "changedElsewhere", version, text: stands });
    const hearing = await hearingRow(db, hearingId);
    await storeWarning(writing, hearing, { warning, about: about ?? "", reason, version: version + 1 });
    return ok({ kind: "saved", id, version: version + 1 });
  },
};
