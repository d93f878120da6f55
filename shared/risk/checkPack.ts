import { highestScore, isSummed, type Pack, type PackFile } from "./pack.ts";
import type { PackProblem } from "./readPack.ts";

/** What is wrong in a pack whose every field is of the right kind, and where in it. */
export interface PackFault {
  readonly code: PackProblem;
  readonly path: readonly (string | number)[];
  readonly params: Readonly<Record<string, string | number>>;
}

type Words = PackFile["name"];
type Check = (file: PackFile) => PackFault | null;

const fault = (code: PackProblem, path: PackFault["path"], params: PackFault["params"] = {}): PackFault => ({
  code,
  path,
  params,
});

/** The languages of a pack, its first one first; empty when it names none or both ways. */
const languagesOf = ({ language, languages }: PackFile): readonly string[] =>
  language === undefined ? (languages ?? []) : languages === undefined ? [language] : [];

const withLanguages: Check = (file) => {
  const languages = languagesOf(file);
  if (languages.length > 0 && new Set(languages).size === languages.length) return null;
  return fault("risk.packLanguage", [file.languages ? "languages" : "language"]);
};

/** Every text with the place it stands at. */
function textsOf(file: PackFile): readonly (readonly [path: PackFault["path"], text: Words, about: string])[] {
  return [
    [["name"], file.name, "name"],
    [["notice"], file.notice, "notice"],
    ...file.sections.map(({ code, title }, at) => [["sections", at, "title"], title, code] as const),
    ...file.items.flatMap(({ code, text }, at) =>
      text === null ? [] : [[["items", at, "text"], text, code] as const],
    ),
    ...file.levels.map(({ code, label }, at) => [["levels", at, "label"], label, code] as const),
    ...file.legacyLevels.map(({ code, label }, at) => [["legacyLevels", at, "label"], label, code] as const),
  ];
}

const inEach: Check = (file) => {
  const languages = languagesOf(file);
  for (const [path, text, about] of textsOf(file)) {
    const there = typeof text === "string" ? languages.slice(0, 1) : Object.keys(text);
    const language = languages.find((one) => !there.includes(one));
    if (language !== undefined) return fault("risk.packTextMissing", path, { code: about, language });
  }
  return null;
};

const wordedAsLicensed: Check = ({ embed, items, licence }) => {
  if (embed === "FULL" && licence.permissionRef === null)
    return fault("risk.packNoPermission", ["licence", "permissionRef"]);
  const silent = embed === "FULL" || embed === "PARAPHRASE" ? items.findIndex(({ text }) => text === null) : -1;
  return silent === -1
    ? null
    : fault("risk.packTextMissing", ["items", silent], { code: items[silent]?.code ?? "", language: "" });
};

const codesOnce: Check = (file) => {
  for (const list of ["sections", "items", "levels", "legacyLevels"] as const) {
    const seen = new Set<string>();
    for (const [at, { code }] of file[list].entries()) {
      if (seen.has(code)) return fault("risk.packCodeTwice", [list, at, "code"], { code });
      seen.add(code);
    }
  }
  return null;
};

const codesKnown: Check = (file) => {
  const sections = new Set(file.sections.map(({ code }) => code));
  const items = new Set(file.items.map(({ code }) => code));
  const levels = new Set(file.levels.map(({ code }) => code));
  const named: readonly (readonly [PackFault["path"], string, ReadonlySet<string>])[] = [
    ...file.items.map(({ section }, at) => [["items", at, "section"], section, sections] as const),
    ...file.bands.map(({ level }, at) => [["bands", at, "level"], level, levels] as const),
    ...file.legacyLevels.map(({ level }, at) => [["legacyLevels", at, "level"], level, levels] as const),
    ...file.clusters.flatMap((codes, at) =>
      codes.map((code, place) => [["clusters", at, place], code, items] as const),
    ),
  ];
  const [path, code] = named.find(([, code, known]) => !known.has(code)) ?? [];
  return path && code !== undefined ? fault("risk.packCodeUnknown", path, { code }) : null;
};

/** A pack that is answered has answers and items; one that is entered by its result has neither, but a level or a range. */
const answerable: Check = ({ scoring, items, answers, levels, range, bands, embed }) => {
  if (scoring.type === "RESULT_ONLY" || embed === "RESULT_ONLY") {
    if (scoring.type !== "RESULT_ONLY" || embed !== "RESULT_ONLY")
      return fault("risk.packNotForResult", scoring.type === "RESULT_ONLY" ? ["embed"] : ["scoring", "type"]);
    if (items.length > 0) return fault("risk.packNotForResult", ["items"]);
    if (range && range.min > range.max) return fault("risk.packBandTurned", ["range"]);
    return levels.length === 0 && range === null ? fault("risk.packNothingToAnswer", ["levels"]) : null;
  }
  if (range !== null) return fault("risk.packNotForResult", ["range"]);
  const wants = scoring.type === "ORDINAL_SUM" ? ["0", "1"] : ["YES", "NO"];
  const numeric = answers.some((answer) => /^\d$/u.test(answer));
  if (wants.some((answer) => !answers.some((one) => one === answer)) || numeric !== (scoring.type === "ORDINAL_SUM"))
    return fault("risk.packValueUnknown", ["answers"], { field: "answers" });
  if (new Set(answers).size !== answers.length)
    return fault("risk.packValueUnknown", ["answers"], { field: "answers" });
  if (!items.some(({ kind }) => kind === "CHOICE")) return fault("risk.packNothingToAnswer", ["items"]);
  if (scoring.type === "JUDGEMENT" && bands.length > 0) return fault("risk.packNotForResult", ["bands"]);
  return scoring.type === "JUDGEMENT" && levels.length < 2 ? fault("risk.packNothingToAnswer", ["levels"]) : null;
};

const wholeBands: Check = (file) => {
  const turned = file.bands.findIndex(({ min, max }) => min > max);
  if (turned !== -1) return fault("risk.packBandTurned", ["bands", turned]);
  const ordered = [...file.bands.entries()].sort(([, one], [, other]) => one.min - other.min);
  for (const [place, [at, band]] of ordered.entries()) {
    const before = ordered[place - 1]?.[1];
    if (before && band.min <= before.max)
      return fault("risk.packBandOverlap", ["bands", at], { from: band.min, to: before.max });
    if (before && band.min > before.max + 1)
      return fault("risk.packBandGap", ["bands", at], { from: before.max + 1, to: band.min - 1 });
  }
  return null;
};

/** The bands reach from the lowest score to the highest, and the highest is what the file says it is. */
const bandsReach: Check = (file) => {
  const pack = inEveryLanguage(file);
  const highest = highestScore(pack);
  const { scoring, bands } = file;
  if ("max" in scoring && scoring.max !== undefined && scoring.max !== highest)
    return fault("risk.packMaxWrong", ["scoring", "max"], { found: scoring.max, right: highest ?? 0 });
  if (scoring.type === "COUNT_YES_OR_CRITICAL" && (bands.length === 0 || scoring.threshold > (highest ?? 0)))
    return fault("risk.packBandGap", bands.length === 0 ? ["scoring"] : ["scoring", "threshold"], {
      from: 0,
      to: highest ?? 0,
    });
  const lowest = isSummed(pack) ? 0 : file.range?.min;
  if (bands.length === 0 || highest === null || lowest === undefined) return null;
  const least = Math.min(...bands.map(({ min }) => min));
  const most = Math.max(...bands.map(({ max }) => max));
  if (least > lowest) return fault("risk.packBandGap", ["bands"], { from: lowest, to: least - 1 });
  if (most < highest) return fault("risk.packBandGap", ["bands"], { from: most + 1, to: highest });
  return null;
};

const checks: readonly Check[] = [
  withLanguages,
  inEach,
  wordedAsLicensed,
  codesOnce,
  codesKnown,
  answerable,
  wholeBands,
  bandsReach,
];

/** The first thing in a pack that cannot be (`RULES.md` instruments), or null. */
export function checkPack(file: PackFile): PackFault | null {
  for (const check of checks) {
    const found = check(file);
    if (found) return found;
  }
  return null;
}

/** The pack with each text spelt out by language. */
export function inEveryLanguage({ language, ...file }: PackFile): Pack {
  const languages = [...languagesOf({ language, ...file })];
  const [first = "en"] = languages;
  const words = (text: Words): Record<string, string> => (typeof text === "string" ? { [first]: text } : text);
  return {
    ...file,
    languages,
    name: words(file.name),
    notice: words(file.notice),
    sections: file.sections.map((section) => ({ ...section, title: words(section.title) })),
    items: file.items.map((item) => ({ ...item, text: item.text === null ? null : words(item.text) })),
    levels: file.levels.map((level) => ({ ...level, label: words(level.label) })),
    legacyLevels: file.legacyLevels.map((level) => ({ ...level, label: words(level.label) })),
  };
}
