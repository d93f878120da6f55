export { keepMinutes, keepWaiting } from "./keep.ts";
export { letterTo } from "./letters.ts";
export { minutesRecord } from "./minutesRecord.ts";
export { findableCopy } from "./register.ts";
export { mayReadCopy } from "./relations.ts";
export { translatorOf } from "./translator.ts";
