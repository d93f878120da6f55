import { z } from "zod";
import { AgencyType } from "../agencies/model.ts";
import { Language } from "../settings/model.ts";
import { foldText } from "../text.ts";
import { ActionCategory, Priority } from "./kind.ts";
import pack from "./standardActions.json" with { type: "json" };

/** An action that is agreed again and again: its words in every language, what it is for, how soon, and who usually does it. */
const StandardAction = z.object({
  code: z.string(),
  category: ActionCategory,
  priority: Priority,
  /** The kinds of agency that do it, the likeliest first. */
  owners: z.array(AgencyType).min(1),
  /** Own words; each begins with a verb and says what one can see done (`RULES.md` actions). */
  text: z.record(Language, z.string()),
});
export type StandardAction = z.infer<typeof StandardAction>;

export const standardActions: readonly StandardAction[] = z.array(StandardAction).parse(pack);

/** The standard actions whose words, or the word of whose category, begin with every word typed; at most `most`. */
export function standardActionsFor(
  typed: string,
  language: Language,
  { categoryWord, most }: { readonly categoryWord: (category: ActionCategory) => string; readonly most: number },
): readonly StandardAction[] {
  const wanted = foldText(typed).split(" ").filter(Boolean);
  if (wanted.join("").length < 2) return [];
  const found: StandardAction[] = [];
  for (const action of standardActions) {
    const words = foldText(`${action.text[language]} ${categoryWord(action.category)}`).split(" ");
    if (wanted.every((start) => words.some((word) => word.startsWith(start)))) found.push(action);
    if (found.length === most) break;
  }
  return found;
}
