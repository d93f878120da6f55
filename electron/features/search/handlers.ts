import { ok } from "../../../shared/result.ts";
import type { searchContract } from "../../../shared/search/contract.ts";
import type { HandlersOf } from "../context.ts";
import { find } from "./find.ts";

export const searchHandlers: HandlersOf<typeof searchContract> = {
  "search.find": async (reading, { text, group }) => ok(await find(reading, text, group)),
  // The entry in the log is all it is for.
  "search.submit": () => Promise.resolve(ok(null)),
};
