export { entry, recordsThatHappened } from "./happened.ts";
export { reopenCase } from "./closing.ts";
export { restartFlags, type FlagStanding } from "./flags.ts";
export { linkCases } from "./links.ts";
