/**
 * For a list that takes what is marked when it is left: it is drawn, and its place worked out, when it opens. Seven closed
 * ones, drawn beforehand as Mantine does it for such lists, would make each next case wait.
 */
export const drawnWhenOpen = { keepMounted: false } as const;
