/** The sitting a task belongs to is over: somebody locked the area, left it or signed in as somebody else. */
export class SittingOver extends Error {}

const codeOf = (problem: unknown): string =>
  typeof problem === "object" && problem !== null && "code" in problem && typeof problem.code === "string"
    ? problem.code
    : "";

/** The sentence for something unexpected: not saved where the disk refused, else plainly broken. Nothing was acknowledged. */
export function failureOfProblem(problem: unknown): "desk.notSaved" | "desk.broken" | "desk.signInFirst" {
  if (problem instanceof SittingOver) return "desk.signInFirst";
  const code = codeOf(problem);
  return code.startsWith("SQLITE_FULL") || code.startsWith("SQLITE_IOERR") || code === "ENOSPC"
    ? "desk.notSaved"
    : "desk.broken";
}

/** After an I/O error the file is suspect: the area is closed, and the next sign-in opens and checks it anew. */
export const needsToLeave = (problem: unknown): boolean =>
  ["SQLITE_IOERR", "SQLITE_CORRUPT", "SQLITE_NOTADB"].some((code) => codeOf(problem).startsWith(code));
