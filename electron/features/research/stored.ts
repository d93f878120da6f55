import type { Selectable } from "kysely";
import { CivilDate } from "../../../shared/dates.ts";
import { emptyResearch, ResearchForm } from "../../../shared/research/model.ts";
import type { Sealing } from "../../store/sealing.ts";
import type { ResearchTable } from "../../store/tables.ts";
import type { Reader, Writer } from "../../store/unitOfWork.ts";
import { inResearch, openTwice } from "./sealed.ts";

export type ResearchRow = Selectable<ResearchTable>;

/** An agency's research on a case for one conference. */
export const researchRow = (
  db: Reader | Writer,
  about: { readonly conferenceId: string; readonly caseId: string; readonly agencyId: string },
): Promise<ResearchRow | undefined> =>
  db
    .selectFrom("research")
    .selectAll()
    .where("conference_id", "=", about.conferenceId)
    .where("case_id", "=", about.caseId)
    .where("agency_id", "=", about.agencyId)
    .executeTakeFirst();

/** The form of a row, empty where nothing was typed; null where this session lacks a key to it. */
export function formIn(sealing: Sealing, row: ResearchRow | undefined): ResearchForm | null {
  if (!row || row.content === "") return emptyResearch;
  const text = openTwice(sealing, row.content, inResearch(row.id));
  if (text === null) return null;
  const stored: unknown = JSON.parse(text);
  // A form as it was stored, also before a question was added to it.
  return ResearchForm.parse(typeof stored === "object" ? { ...emptyResearch, ...stored } : stored);
}

/** Whether a returned form was changed since. */
export const isChangedSince = (row: ResearchRow | undefined): boolean =>
  row?.state === "RETURNED" && row.returned_version !== row.version;

/** A stored day. */
export const dayOrNull = (stored: string | null | undefined): CivilDate | null =>
  stored == null ? null : CivilDate.parse(stored);
