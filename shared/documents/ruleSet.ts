/**
 * The name of the rules by which a copy is left out, composed and printed; it stands with each copy in the register. Whoever
 * changes one of them, in `RULES.md` 6 or in how a document says it, gives them another name.
 */
export const ruleSet = "2026-12";
