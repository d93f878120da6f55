import { lockDesk } from "../desk/shell.ts";
import { flushPendingWrites } from "./pendingWrites.ts";

/** Stores what was typed, then locks: the desk ends and takes its keys with it (`RULES.md` 8). */
export async function lockNow(reason: "key" | "idle" = "key"): Promise<void> {
  await flushPendingWrites();
  await lockDesk(reason);
}
