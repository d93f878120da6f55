import type { ActionLine } from "../../../shared/actions/model.ts";
import type { Input } from "../../../shared/contracts.ts";
import type { HearingId } from "../../../shared/ids.ts";

/** An action as it stands, as the input that agrees it again. */
export const asInput = (hearingId: HearingId, action: ActionLine): Input<"meeting.writeAction"> => ({
  hearingId,
  actionId: action.id,
  baseVersion: action.version,
  text: action.text,
  ownerAgencyId: action.ownerAgencyId,
  ownerAccountId: action.ownerAccountId,
  ownerName: action.ownerName,
  due: action.due,
  riskIds: [...action.riskIds],
  safeToDo: action.safeToDo,
  category: action.category,
  priority: action.priority,
  mayAlert: action.mayAlert,
  dependsOn: action.dependsOn,
  informedBy: action.informedBy,
  ticks: [...action.ticks],
});
