import { cleanLine } from "../text.ts";
import type { z } from "zod";
import { fail, ok, type Failure, type Result } from "../result.ts";
import { checkPack, inEveryLanguage } from "./checkPack.ts";
import { readJsonLines, type JsonProblem } from "./jsonLines.ts";
import { PackFile, type Pack } from "./pack.ts";

/** The largest pack that is read, in kilobytes. */
export const largestPackKilobytes = 512;

/** Why a file is no pack: each is a sentence with the line it is about. */
export const packProblems = [
  "risk.packTooBig",
  "risk.packNotText",
  "risk.packNotJson",
  "risk.packTooDeep",
  "risk.packKeyTwice",
  "risk.packFieldMissing",
  "risk.packFieldUnknown",
  "risk.packFieldWrong",
  "risk.packValueUnknown",
  "risk.packTooLong",
  "risk.packHiddenSigns",
  "risk.packEmptyText",
  "risk.packWeightNegative",
  "risk.packLanguage",
  "risk.packTextMissing",
  "risk.packCodeTwice",
  "risk.packCodeUnknown",
  "risk.packBandGap",
  "risk.packBandOverlap",
  "risk.packBandTurned",
  "risk.packMaxWrong",
  "risk.packNothingToAnswer",
  "risk.packNotForResult",
  "risk.packNoPermission",
] as const;
export type PackProblem = (typeof packProblems)[number];

const isPackProblem = (code: string): code is PackProblem => packProblems.some((one) => one === code);

/** A pack out of the text of a file, checked and with every text in every language of it; else line and reason. */
export function readPack(text: string): Result<Pack, PackProblem> {
  const read: Result<{ value: unknown; lines: ReadonlyMap<string, number> }, JsonProblem> = readJsonLines(text);
  if (!read.ok) return read;
  const { value, lines } = read.value;
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const line = lines.get(path.slice(0, length).map(String).join("."));
      if (line !== undefined) return line;
    }
    return lines.get("") ?? 1;
  };
  const parsed = PackFile.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const { code, params } = issue ? problemOf(issue, value) : { code: "risk.packFieldWrong" as const, params: {} };
    const surplus = issue?.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
    return fail(code, { line: lineOf([...(issue?.path ?? []), ...surplus]), ...params });
  }
  const wrong = checkPack(parsed.data);
  if (wrong) return fail(wrong.code, { line: lineOf(wrong.path), ...wrong.params });
  return ok(inEveryLanguage(parsed.data));
}

/** A name out of the file as a sentence shows it: one short line. */
const shown = (name: unknown): string => cleanLine(String(name)).slice(0, 40);

function problemOf(issue: z.core.$ZodIssue, file: unknown): Failure<PackProblem> {
  const field = shown(issue.path.findLast((part) => typeof part === "string") ?? "");
  switch (issue.code) {
    case "unrecognized_keys":
      return { code: "risk.packFieldUnknown", params: { field: shown(issue.keys[0] ?? "") } };
    case "invalid_value":
      return { code: "risk.packValueUnknown", params: { field } };
    case "too_big":
      return { code: "risk.packTooLong", params: { field } };
    case "too_small":
      return { code: field === "weight" ? "risk.packWeightNegative" : "risk.packFieldWrong", params: { field } };
    case "custom":
      return { code: isPackProblem(issue.message) ? issue.message : "risk.packFieldWrong", params: { field } };
    case "invalid_union": {
      // A text is wrong in itself, or its language is: the deepest of what was tried tells more than "neither".
      const tried = issue.errors.flat().find(({ code }) => code === "custom" || code === "too_big");
      if (tried) return problemOf({ ...tried, path: [...issue.path, ...tried.path] }, file);
      if (valueAt(file, issue.path) === undefined) return { code: "risk.packFieldMissing", params: { field } };
      return { code: issue.discriminator ? "risk.packValueUnknown" : "risk.packFieldWrong", params: { field } };
    }
    case "invalid_type":
      return {
        code: valueAt(file, issue.path) === undefined ? "risk.packFieldMissing" : "risk.packFieldWrong",
        params: { field },
      };
    default:
      return { code: "risk.packFieldWrong", params: { field } };
  }
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (within, key) =>
      typeof within === "object" && within !== null && Object.hasOwn(within, key)
        ? Reflect.get(within, key)
        : undefined,
    value,
  );
