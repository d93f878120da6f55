import type { CivilDate } from "../dates.ts";
import { cleanLine } from "../text.ts";
import type { IssuedKind } from "./model.ts";

const kindNames: Readonly<Record<IssuedKind, string>> = {
  INVITATION: "invitation",
  AGENDA: "agenda",
  AGENDA_REFERENCES: "agenda-references",
  MINUTES: "minutes",
  MINUTES_OF_CASE: "minutes",
  MINUTES_ADDENDUM: "minutes-addendum",
  RESEARCH_REQUEST: "research-request",
  CHAIR_SCRIPT: "script",
  CONFIDENTIALITY_SHEET: "confidentiality",
  ACTION_LIST: "actions",
  ACTION_LIST_OF_PERSON: "actions-person",
  ATTENDANCE: "attendance",
  REFERRAL_FORM: "referral-form",
  ESCALATION_LETTER: "letter",
  RISK_ASSESSMENT: "risk-assessment",
  TRANSFER_SUMMARY: "transfer-summary",
  CONFIRMATION_LETTER: "confirmation",
  NOT_HEARD_LETTER: "not-heard",
};

const longestPart = 40;
// A name is at most 255 bytes long in the file systems of Linux, and a letter outside of the Latin ones takes two to four.
const bytesOfPart = 64;
// Windows keeps these for devices, whatever the extension.
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/iu;

const bytesOf = (letter: string): number => {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

function shortened(words: string): string {
  let short = "";
  let bytes = 0;
  for (const letter of [...words].slice(0, longestPart)) {
    bytes += bytesOf(letter);
    if (bytes > bytesOfPart) break;
    short += letter;
  }
  return short;
}

/** A part of a file name that Windows, macOS and Linux all take: letters, digits and single hyphens, at most 40, fewer in other alphabets. */
export function safePart(text: string): string {
  const words = cleanLine(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
  const short = shortened(words).replace(/-+$/u, "");
  if (short === "") return "x";
  return reserved.test(short) ? `${short}-x` : short;
}

/**
 * `Northmere_2026-11-25_minutes_Housing_v1.docx`. `recipient` is an agency or "file", `about` a case reference or nothing:
 * never the name of a person.
 */
export function fileNameOf(document: {
  readonly areaName: string;
  readonly date: CivilDate;
  readonly kind: IssuedKind;
  readonly draft: boolean;
  readonly about: string;
  readonly recipient: string;
  readonly version: number;
}): string {
  const kind = `${kindNames[document.kind]}${document.draft ? "-draft" : ""}`;
  const about = document.about === "" ? [] : [safePart(document.about)];
  const parts = [safePart(document.areaName), document.date, kind, ...about, safePart(document.recipient)];
  return `${parts.join("_")}_v${document.version}.docx`;
}
