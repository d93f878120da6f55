import type { Reader } from "../../store/unitOfWork.ts";

/** The hearing the desk has found already, with its case's compartment and reference and its conference's day. */
export const hearingRow = (db: Reader, hearingId: string) =>
  db
    .selectFrom("hearings")
    .innerJoin("cases", "cases.id", "hearings.case_id")
    .innerJoin("conferences", "conferences.id", "hearings.conference_id")
    .selectAll("hearings")
    .select(["cases.compartment_id", "cases.reference"])
    .select([
      "conferences.date",
      "conferences.status as conference_status",
      "conferences.approved_at",
      "conferences.chair_id",
      "conferences.deputy_chair_id",
      "conferences.confidentiality_read_at",
      "conferences.conflicts_asked_at",
    ])
    .where("hearings.id", "=", hearingId)
    .executeTakeFirstOrThrow();

export type HearingWhole = Awaited<ReturnType<typeof hearingRow>>;

/**
 * A text as it is stored. An empty one is stored empty also in a restricted case: the hard stops must be able to count
 * what is missing for somebody who may not read it, and emptiness is all they learn.
 */
export const sealedOrEmpty = (
  sealing: { seal(compartmentId: string | null, text: string, where: string): string },
  compartmentId: string | null,
  text: string,
  where: string,
): string => (text.trim() === "" ? "" : sealing.seal(compartmentId, text, where));
