import type { minutesContract } from "../../../shared/minutes/contract.ts";
import { ok } from "../../../shared/result.ts";
import type { HandlersOf } from "../context.ts";
import { addendumHandlers } from "./addenda.ts";
import { tellingHandlers } from "./tellings.ts";
import { minutesText } from "./text.ts";

export const minutesHandlers: HandlersOf<typeof minutesContract> = {
  ...addendumHandlers,
  ...tellingHandlers,
  "minutes.text": async (reading, asked) => ok(await minutesText(reading, asked)),
};
