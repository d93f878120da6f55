import { goneBefore } from "../../../shared/drafts/rules.ts";
import type { Writer } from "../../store/unitOfWork.ts";
import type { Writing } from "../context.ts";

/** Takes every account's drafts away that were last changed longer ago than the area keeps them. */
export const dropOldDrafts = ({ db, area }: Writing) =>
  db.deleteFrom("drafts").where("changed_at", "<", goneBefore(area.now, area.settings.draftsKeptDays)).execute();

/** Takes all drafts of an account away: it is removed, or its keys are new and open none of them. */
export const dropDraftsOf = (db: Writer, accountId: string) =>
  db.deleteFrom("drafts").where("account_id", "=", accountId).execute();
