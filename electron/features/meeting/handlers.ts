import type { meetingContract } from "../../../shared/meeting/contract.ts";
import type { HandlersOf } from "../context.ts";
import { actionsOfHearingHandlers } from "./actionsOfHearing.ts";
import { attendingHandlers } from "./attending.ts";
import { approvingHandlers } from "./approving.ts";
import { closingHandlers } from "./closing.ts";
import { decisionHandlers } from "./decision.ts";
import { hearingHandlers } from "./hearing.ts";
import { observingHandlers } from "./observing.ts";
import { openingHandlers } from "./opening.ts";
import { parkedHandlers } from "./parked.ts";
import { planReviewHandlers } from "./planReview.ts";
import { projectorHandlers } from "./projector.ts";
import { reasonHandlers } from "./reasons.ts";
import { takeOverHandlers } from "./takeOver.ts";
import { writingHandlers } from "./writing.ts";

export const meetingHandlers: HandlersOf<typeof meetingContract> = {
  ...openingHandlers,
  ...attendingHandlers,
  ...observingHandlers,
  ...hearingHandlers,
  ...writingHandlers,
  ...takeOverHandlers,
  ...actionsOfHearingHandlers,
  ...planReviewHandlers,
  ...decisionHandlers,
  ...reasonHandlers,
  ...closingHandlers,
  ...approvingHandlers,
  ...parkedHandlers,
  ...projectorHandlers,
};
