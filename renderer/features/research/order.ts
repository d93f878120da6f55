import type { ResearchLine } from "../../../shared/research/model.ts";

/** One case of one conference, as the list knows it. */
export const keyOf = ({ conferenceId, caseId }: ResearchLine): string => `${conferenceId} ${caseId}`;

const isOpen = ({ state }: ResearchLine): boolean => state === "MISSING" || state === "BEGUN";

/** The next case that waits for an answer after `current`, from the top again at the end; undefined when none waits. */
export function nextOpen(lines: readonly ResearchLine[], current: ResearchLine | null): ResearchLine | undefined {
  const from = current === null ? 0 : lines.indexOf(current) + 1;
  return [...lines.slice(from), ...lines.slice(0, from)].find((line) => line !== current && isOpen(line));
}
