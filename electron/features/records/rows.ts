export { entry, recordsThatHappened } from "./happened.ts";
export { reopenCase } from "./closing.ts";
export { restartFlags } from "./flags.ts";
export { linkCases } from "./links.ts";
