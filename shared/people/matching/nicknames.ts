import { acrossBorders } from "./nicknames/acrossBorders.ts";
import { eastern } from "./nicknames/eastern.ts";
import { western } from "./nicknames/western.ts";

// Given names that stand for one another, a line each: the full name, then what people are called and what it becomes in the
// neighbouring language. A name may stand in several lines. Names in lines of one word are there so that they are known as
// names: two known names that never stand in one line are two names, however little their letters differ.
/** The data, a line a name. */
export const nicknameLines: readonly string[] = [...western, ...eastern, acrossBorders].flatMap((text) =>
  text.trim().split("\n"),
);
