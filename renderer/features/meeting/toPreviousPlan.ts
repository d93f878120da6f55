import { flushSync } from "react-dom";
import { jumpTo, press } from "./places.ts";

/** Opens the plan before, where it is shut, and goes to the first action of it that was not looked at, else to the first. */
export function toPreviousPlan(): boolean {
  flushSync(() => void press("openPreviousPlan"));
  return jumpTo("previousPlan") || jumpTo("reviewedPlan");
}
