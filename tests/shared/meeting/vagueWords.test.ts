import { describe, expect, it } from "vitest";
import { vagueWordIn } from "../../../shared/meeting/vagueWords.ts";

describe("a vague word in an action", () => {
  it.each([
    ["Consider a panic alarm", "en", "consider"],
    ["Police to liaise with Housing", "en", "liaise"],
    ["Refer on as appropriate", "en", "as appropriate"],
    ["Envisager une alarme", "fr", "envisager"],
    ["S’assurer que la serrure est changée", "fr", "s assurer"],
  ] as const)("is found in %j", (text, language, word) => expect(vagueWordIn(text, language)).toBe(word));

  it.each([
    ["Fit a panic alarm", "en"],
    ["Poser une alarme", "fr"],
    ["Reconsider nothing", "en"],
  ] as const)("is not found in %j", (text, language) => expect(vagueWordIn(text, language)).toBeNull());
});
