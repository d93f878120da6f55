import type { HouseStyle } from "../../../shared/houseStyle/model.ts";
import { changes, step, type Thing, type Undoables } from "../undoable.ts";
import { houseStyleOf } from "./rows.ts";

/** The house style; what is typed into it in one go is one deed, a file is one of its own. */
const houseStyle = (key: string | null): Thing<HouseStyle> => ({
  key,
  about: null,
  async look({ db, area }) {
    // The marking may have been changed since this command was let in.
    const row = await db.selectFrom("area").select("settings").executeTakeFirstOrThrow();
    const style = await houseStyleOf({ db, area });
    return { ...style, marking: markingIn(row.settings) };
  },
  bring: async (_writing, to) => (to === null ? null : [step("houseStyle.change", to)]),
});

function markingIn(settings: string): string {
  const read: unknown = JSON.parse(settings);
  return typeof read === "object" && read !== null && "marking" in read ? String(read.marking) : "";
}

/** What can be taken back of the house style: all of it, a file as long as it is kept. */
export const houseStyleUndoables = {
  "houseStyle.change": changes("houseStyle.change", () => houseStyle("houseStyle")),
  "houseStyle.takeLogo": changes("houseStyle.takeLogo", () => houseStyle(null)),
  "houseStyle.takeBase": changes("houseStyle.takeBase", () => houseStyle(null)),
} satisfies Undoables;
