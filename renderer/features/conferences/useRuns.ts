import type { Conference } from "../../../shared/conferences/model.ts";
import type { AccountId } from "../../../shared/ids.ts";
import { useSession } from "../../app/session.ts";

interface Chaired extends Pick<Conference, "deputyChairId"> {
  /** Null while the conference is not read yet. */
  readonly chairId: AccountId | null;
}

/** Whether the signed-in account runs this conference: the administrator, its chair and its deputy (`RULES.md` 3 rows 11 to 13). */
export function useRuns(conference: Chaired): boolean {
  const { role, accountId } = useSession();
  if (role === "administrator") return true;
  return role === "chair" && (conference.chairId === accountId || conference.deputyChairId === accountId);
}
