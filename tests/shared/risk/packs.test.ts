import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choiceItems, highestScore } from "../../../shared/risk/pack.ts";
import { readPack } from "../../../shared/risk/readPack.ts";
import { enabledInstruments, shippedPacks, usualInstruments } from "../../../shared/risk/shippedPacks.ts";
import { countries, languages } from "../../../shared/settings/model.ts";
import { aPackFile, linesOf } from "./aPack.ts";

const folder = join(import.meta.dirname, "../../../shared/risk/packs");
const files = globSync("*.json", { cwd: folder }).map(
  (name) => [name, readFileSync(join(folder, name), "utf8")] as const,
);
const byId = (id: string) => shippedPacks().find((pack) => pack.id === id) ?? expect.fail(`no pack ${id}`);

/** What a broken pack is refused with. */
const refusal = (text: string) => {
  const read = readPack(text);
  return read.ok ? expect.fail("this pack was expected to be refused") : read.failure;
};

describe("the instruments that come with the program", () => {
  test.each(files)("%s is read like a pack that somebody imports, and is complete in every language", (_, text) => {
    const read = readPack(text);
    expect(read.ok ? [] : read.failure).toEqual([]);
    if (read.ok) expect(read.value.languages).toEqual([...languages]);
  });
  test("each is offered, once", () => {
    expect(shippedPacks()).toHaveLength(files.length);
    expect(new Set(shippedPacks().map(({ id }) => id)).size).toBe(files.length);
  });
  test("the Dash has 24 answers and five questions of the professional, and says that these are not its words", () => {
    const dash = byId("dash-ric-paraphrase");
    expect(choiceItems(dash).map(({ code }) => code)).toEqual(
      Array.from({ length: 24 }, (_, at) => `D${String(at + 1).padStart(2, "0")}`),
    );
    expect(dash.items.filter(({ kind }) => kind === "TEXT").map(({ code }) => code)).toEqual([
      "P1",
      "P2",
      "P3",
      "P4",
      "P5",
    ]);
    expect(dash.embed).toBe("PARAPHRASE");
    expect(dash.notice["en"]).toContain("not the official wording");
  });
  test("the French grid has 23 answers in three parts, five of them red, and 12 or 2 red establish danger", () => {
    const grid = byId("fr-danger-grid-paraphrase");
    expect(choiceItems(grid)).toHaveLength(23);
    expect(grid.sections).toHaveLength(3);
    expect(grid.items.filter(({ critical }) => critical)).toHaveLength(5);
    expect(grid.scoring).toMatchObject({ threshold: 12, criticalThreshold: 2 });
  });
  test("what only its owner may print is here by its result alone", () => {
    for (const id of ["es-viogen", "dara", "odara", "danger-assessment", "b-safer", "sara-v3", "police-dash-2009"])
      expect([byId(id).embed, byId(id).items]).toEqual(["RESULT_ONLY", []]);
  });
  test("an area begins with those of its country, and every one of them is there", () => {
    const known = new Set(shippedPacks().map(({ id }) => id));
    for (const country of countries)
      expect(
        usualInstruments(country).filter((id) => !known.has(id)),
        country,
      ).toEqual([]);
    expect(usualInstruments("GB")[0]).toBe("dash-ric-paraphrase");
    expect(usualInstruments("FR")[0]).toBe("fr-danger-grid-paraphrase");
    expect(enabledInstruments(["odara"], "GB")).toEqual(["odara"]);
    expect(enabledInstruments(null, "FR")).toEqual(usualInstruments("FR"));
  });
});

describe("a broken pack is refused with its line and the reason", () => {
  const good = aPackFile();

  test("the pack that these are made of is a good one, in one language or several", () => {
    expect(readPack(linesOf(good)).ok).toBe(true);
    const { language: _, ...several } = aPackFile({
      languages: ["en", "fr"],
      name: { en: "A check", fr: "Une grille" },
      notice: { en: "Not a verdict.", fr: "Pas un verdict." },
    });
    expect(refusal(linesOf(several))).toMatchObject({
      code: "risk.packTextMissing",
      params: { code: "main", language: "fr" },
    });
  });

  test.each([
    ["", "risk.packNotJson", 1],
    ["not json at all", "risk.packNotJson", 1],
    ['{\n  "id": "x",\n  "version": 1.0.0\n}', "risk.packNotJson", 3],
    ['{\n  "id": "x",\n}', "risk.packNotJson", 3],
    ['{"id": "x"}\n{"id": "y"}', "risk.packNotJson", 2],
    ['{\n  "id": "x",\n  "id": "y"\n}', "risk.packKeyTwice", 3],
    [`\n${"[".repeat(100_000)}`, "risk.packTooDeep", 2],
    ["[]", "risk.packFieldWrong", 1],
    ["null", "risk.packFieldWrong", 1],
  ])("a text that is no JSON (case %#) is refused with the line of its first wrong sign", (text, code, line) => {
    expect(refusal(text)).toMatchObject({ code, params: { line } });
  });

  test("a code that stands twice is named, on the line of the second", () => {
    const items = [{ code: "A1" }, { code: "A2" }, { code: "A1" }].map((one) => ({
      ...one,
      section: "main",
      text: "x",
    }));
    const text = linesOf(
      aPackFile({ items, scoring: { type: "COUNT_YES" }, bands: [{ min: 0, max: 3, level: "LOW" }] }),
    );
    const second = text.split("\n").findLastIndex((one) => one.includes('"A1"')) + 1;
    expect(refusal(text)).toEqual({ code: "risk.packCodeTwice", params: { line: second, code: "A1" } });
  });

  test.each([
    ["an unknown scoring", { scoring: { type: "GUESS" } }, "risk.packValueUnknown", "type"],
    ["an unknown embed", { embed: "EVERYTHING" }, "risk.packValueUnknown", "embed"],
    ["a wish to reject by score", { autoReject: true }, "risk.packValueUnknown", "autoReject"],
    ["a field that no pack has", { approved: true }, "risk.packFieldUnknown", "approved"],
    ["no notice", { notice: undefined }, "risk.packFieldMissing", undefined],
    ["an empty notice", { notice: "  " }, "risk.packEmptyText", "notice"],
    ["a version that is none", { version: "new" }, "risk.packFieldWrong", "version"],
    ["an endless notice", { notice: "a".repeat(2001) }, "risk.packTooLong", "notice"],
    ["a name that runs backwards", { name: "check\u202ekcehc" }, "risk.packHiddenSigns", "name"],
    ["a control sign", { notice: "ring\u0007" }, "risk.packHiddenSigns", "notice"],
    ["the whole text without permission", { embed: "FULL" }, "risk.packNoPermission", "permissionRef"],
    [
      "a reason that need not be given",
      { override: { allowed: true, direction: "UP", reasonRequired: false } },
      "risk.packValueUnknown",
      "reasonRequired",
    ],
    ["no language", { language: undefined }, "risk.packLanguage", undefined],
    ["a highest score that is another", { scoring: { type: "COUNT_YES", max: 9 } }, "risk.packMaxWrong", "max"],
    ["answers nobody knows", { answers: ["PERHAPS"] }, "risk.packValueUnknown", "PERHAPS"],
    ["no items", { items: [] }, "risk.packNothingToAnswer", "items"],
    ["a range in what is answered", { range: { min: 0, max: 3 } }, "risk.packNotForResult", "range"],
    [
      "items in what is entered by its result",
      { embed: "RESULT_ONLY", scoring: { type: "RESULT_ONLY" }, bands: [] },
      "risk.packNotForResult",
      "items",
    ],
    ["a cluster of an unknown item", { clusters: [["A1", "Z9"]] }, "risk.packCodeUnknown", "Z9"],
  ])("%s", (_, over, code, on) => {
    const text = linesOf(aPackFile(over));
    const { code: found, params } = refusal(text);
    expect(found).toBe(code);
    const line = text.split("\n")[Number(params["line"]) - 1] ?? "";
    if (on === undefined) expect(params["line"]).toBe(1);
    else expect(line).toContain(`"${on}"`);
  });

  test.each([
    [
      "a gap",
      [
        { min: 0, max: 0, level: "LOW" },
        { min: 2, max: 2, level: "HIGH" },
      ],
      { code: "risk.packBandGap", from: 1, to: 1 },
    ],
    [
      "an overlap",
      [
        { min: 0, max: 1, level: "LOW" },
        { min: 1, max: 2, level: "HIGH" },
      ],
      { code: "risk.packBandOverlap", from: 1, to: 1 },
    ],
    ["an end too low", [{ min: 0, max: 1, level: "LOW" }], { code: "risk.packBandGap", from: 2, to: 2 }],
    ["a beginning too high", [{ min: 1, max: 2, level: "LOW" }], { code: "risk.packBandGap", from: 0, to: 0 }],
    ["a band that ends before it begins", [{ min: 2, max: 0, level: "LOW" }], { code: "risk.packBandTurned" }],
    ["a level nobody knows", [{ min: 0, max: 2, level: "NONE" }], { code: "risk.packCodeUnknown" }],
  ])("bands with %s", (_, bands, { code, ...params }) => {
    expect(refusal(linesOf(aPackFile({ bands })))).toMatchObject({ code, params });
  });

  test("a weight below zero, on its line", () => {
    const items = [{ code: "A1", section: "main", text: "x", weight: -1 }];
    const text = linesOf(aPackFile({ items }));
    const { code, params } = refusal(text);
    expect(code).toBe("risk.packWeightNegative");
    expect(text.split("\n")[Number(params["line"]) - 1]).toContain('"weight": -1');
  });

  test("an item without its wording, and a section that is not there", () => {
    const silent = [{ code: "A1", section: "main", text: null }];
    expect(refusal(linesOf(aPackFile({ items: silent })))).toMatchObject({
      code: "risk.packTextMissing",
      params: { code: "A1" },
    });
    const lost = [{ code: "A1", section: "nowhere", text: "x" }];
    expect(refusal(linesOf(aPackFile({ items: lost })))).toMatchObject({
      code: "risk.packCodeUnknown",
      params: { code: "nowhere" },
    });
  });

  test("names that mean something to the language are fields like any other", () => {
    const text = linesOf(good).replace('"autoReject"', '"__proto__": {"autoReject": false},\n  "autoReject"');
    expect(refusal(text)).toMatchObject({ code: "risk.packFieldUnknown", params: { field: "__proto__" } });
  });

  test("whatever the text, the answer is a pack or a reason with a line that is there", () => {
    const cut = fc.tuple(fc.nat(4000), fc.string({ maxLength: 6 })).map(([at, instead]) => {
      const text = linesOf(good);
      return text.slice(0, at % text.length) + instead + text.slice((at % text.length) + instead.length);
    });
    fc.assert(
      fc.property(fc.oneof(cut, fc.string({ maxLength: 200 }), fc.json()), (text) => {
        const read = readPack(text);
        if (read.ok) return;
        const line = Number(read.failure.params["line"]);
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(text.split("\n").length);
      }),
      { numRuns: 2000 },
    );
  });

  test("what is read is what JSON says, wherever both read it", () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.boolean(), ([, text], spread) => {
        const read = readPack(spread ? text : JSON.stringify(JSON.parse(text)));
        expect(read.ok && highestScore(read.value)).toEqual(
          highestScore(shippedPacks().find(({ id }) => text.includes(`"id": "${id}"`)) ?? expect.fail(text)),
        );
      }),
    );
  });
});
