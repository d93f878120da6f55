import { instantOf, type Instant } from "../dates.ts";

/** The longest form that is kept, in characters of its JSON: four of the longest texts that a field takes. */
export const longestDraft = 400_000;
/** The most forms an account leaves unfinished at a time. */
export const mostDrafts = 200;

/** Drafts that were last changed before this moment have gone by (`RULES.md` 8; the days are a setting of the area). */
export const goneBefore = (now: Instant, keptDays: number): Instant =>
  instantOf(Date.parse(now) - keptDays * 86_400_000);

/** Whether a text is the JSON of something. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
