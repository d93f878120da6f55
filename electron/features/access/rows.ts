export { lookupsOfCase } from "./caseOfObject.ts";
export { rightfulReaders } from "./rightful.ts";
export { settleKeys, settleKeysInTurns } from "./settleKeys.ts";
