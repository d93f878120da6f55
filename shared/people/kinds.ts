import { z } from "zod";
import { CivilDate } from "../dates.ts";
import { OptionalLine, Prose } from "../text.ts";

/** Why a text cannot be the value of a field, with what the sentence about it needs. */
export type WhyNot =
  | { readonly code: "people.tooLong"; readonly most: number }
  | { readonly code: "people.tooMany"; readonly most: number }
  | { readonly code: "people.notADay" }
  | { readonly code: "people.notAChoice" };

/**
 * What a field holds. Its value travels and is remembered as text: lists as lines, a day as `2026-11-25`, a choice by its
 * code, nothing as "".
 */
export type FieldKind =
  | { readonly type: "line"; readonly most: number }
  | { readonly type: "prose"; readonly most: number }
  | { readonly type: "lines"; readonly most: number; readonly each: number }
  | { readonly type: "day"; readonly past: boolean }
  | { readonly type: "days"; readonly most: number }
  | { readonly type: "choice"; readonly words: string; readonly options: readonly string[]; readonly always?: true };

const splitLines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

type Read = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: WhyNot };
const read = (text: string): Read => ({ ok: true, text });
const refuse = (why: WhyNot): Read => ({ ok: false, why });

function readLines(kind: Extract<FieldKind, { type: "lines" }>, text: string): Read {
  const lines = splitLines(text).map((line) => OptionalLine(kind.each).safeParse(line));
  if (lines.length > kind.most) return refuse({ code: "people.tooMany", most: kind.most });
  const clean = lines.map((line) => (line.success ? line.data : null));
  return clean.includes(null)
    ? refuse({ code: "people.tooLong", most: kind.each })
    : read([...new Set(clean.filter((line) => line !== ""))].join("\n"));
}

function readDays(kind: Extract<FieldKind, { type: "days" }>, text: string): Read {
  const days = splitLines(text);
  if (days.length > kind.most) return refuse({ code: "people.tooMany", most: kind.most });
  return days.every((day) => CivilDate.safeParse(day).success)
    ? read([...new Set(days)].join("\n"))
    : refuse({ code: "people.notADay" });
}

const readText = (schema: z.ZodType<string>, most: number, text: string): Read => {
  const parsed = schema.safeParse(text);
  return parsed.success ? read(parsed.data) : refuse({ code: "people.tooLong", most });
};

/** The text as it may be stored in a field of this kind, clean; or why it cannot be. "" empties every field. */
export function readField(kind: FieldKind, text: string): Read {
  switch (kind.type) {
    case "line":
      return readText(OptionalLine(kind.most), kind.most, text);
    case "prose":
      return readText(Prose(kind.most), kind.most, text);
    case "lines":
      return readLines(kind, text);
    case "day":
      return text === "" || CivilDate.safeParse(text).success ? read(text) : refuse({ code: "people.notADay" });
    case "days":
      return readDays(kind, text);
    case "choice":
      return (text === "" && kind.always !== true) || kind.options.includes(text)
        ? read(text)
        : refuse({ code: "people.notAChoice" });
  }
}
