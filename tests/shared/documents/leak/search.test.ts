import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeLeakIndex, type May } from "../../../../shared/documents/leak/search.ts";
import {
  valueOfEmail,
  valueOfPhone,
  valuesOfAddress,
  valuesOfPerson,
  valuesOfReference,
  valuesOfText,
  type Source,
  type Withheld,
} from "../../../../shared/documents/leak/withheld.ts";
import type { PersonEntry } from "../../../../shared/people/model.ts";
import { emptyPerson } from "../../../../shared/people/model.ts";

const source: Source = { caseId: "hers", referralId: null, onlyAgencies: null, inFile: false, compartmentId: null };
const of = { source, personId: "her" };
const nothing: May = {
  caseIds: new Set(),
  agencyId: "housing",
  isFile: false,
  words: new Set(),
  falseAlarms: new Set(),
};
const person = (changed: Partial<PersonEntry>) => ({ ...emptyPerson, ...changed });
const harriet = person({ familyName: "Wetherby", givenNames: "Harriet Jane", aliases: "Hattie" });

const found = (values: readonly Withheld[], text: string, may: Partial<May> = {}): readonly string[] => {
  const index = makeLeakIndex();
  index.add(values);
  return index.find(text, { ...nothing, ...may }).map(({ text: clean, from, to }) => clean.slice(from, to));
};

describe("a name that is withheld", () => {
  const values = valuesOfPerson(harriet, of);

  test.each([
    ["as it is", "Seen with Wetherby on Monday"],
    ["in capitals", "WETHERBY"],
    ["in small letters", "wetherby"],
    ["with accents", "Wéthérbÿ"],
    ["with a mark after each letter", "W\u0301etherby\u0300"],
    ["full width", "Ｗｅｔｈｅｒｂｙ"],
    ["with a soft hyphen", "Wether\u00ADby"],
    ["with a zero-width space", "Wether\u200Bby"],
    ["with a joiner and a mark of direction", "We\u200Dther\u200Eby"],
    ["parted by a hyphen at the end of a line", "Wether-by"],
    ["as its owner's", "Wetherby’s"],
    ["in brackets", "(Wetherby)"],
    ["glued to a number", "Wetherby2"],
    ["glued to another name", "bookmark HarrietWetherby"],
    ["glued by a line", "case_wetherby_1"],
    ["spaced out", "W e t h e r b y"],
    ["in Cyrillic letters among Latin ones", "Wethеrby"],
    ["another given name", "her sister Harriet said"],
    ["the other name", "called Hattie by all"],
  ])("is found %s", (_, text) => {
    expect(found(values, text)).toHaveLength(1);
  });

  test.each([
    ["part of another word", "the Wetherbys of"],
    ["another word", "the weather by the sea"],
    ["two words that follow each other", "wether by"],
  ])("is not found in %s", (_, text) => {
    expect(found(values, text)).toEqual([]);
  });

  test("is found across a no-break space and other odd ones, as a whole", () => {
    expect(found(values, "Harriet\u00A0Jane\u2003 Wetherby")).not.toEqual([]);
  });

  test("is found in another script, from either side", () => {
    const hristov = valuesOfPerson(person({ familyName: "Христов", givenNames: "Цветелина" }), of);
    expect(found(hristov, "Mr Hristov came")).toEqual(["Hristov"]);
    expect(found(hristov, "Mr Khristov came")).toEqual(["Khristov"]);
    const papadopoulos = valuesOfPerson(person({ familyName: "Papadopoulos", givenNames: "Eleni" }), of);
    expect(found(papadopoulos, "η κ. Παπαδόπουλος")).toEqual(["Παπαδόπουλος"]);
    const muller = valuesOfPerson(person({ familyName: "Müller", givenNames: "" }), of);
    expect(found(muller, "Frau Mueller")).toEqual(["Mueller"]);
  });

  test("does not count for who may have it, or where it is a word of the form or a false alarm", () => {
    expect(found(values, "Wetherby", { caseIds: new Set(["hers"]) })).toEqual([]);
    expect(found(values, "Wetherby", { words: new Set(["wetherby"]) })).toEqual([]);
    expect(found(values, "Wetherby", { falseAlarms: new Set(["wetherby"]) })).toEqual([]);
    expect(found(values, "Wetherby", { falseAlarms: new Set(["harriet"]) })).toEqual(["Wetherby"]);
  });

  test("does not count where it is also the name of somebody the recipient has", () => {
    const other = valuesOfPerson(person({ familyName: "Wetherby", givenNames: "Tobias" }), {
      source: { ...source, caseId: "theirs" },
      personId: "him",
    });
    const may = { caseIds: new Set(["theirs"]) };
    expect(found([...values, ...other], "Tobias Wetherby", may)).toEqual([]);
    // Her whole name is hers alone.
    expect(found([...values, ...other], "Harriet Wetherby", may)).not.toEqual([]);
  });
});

describe("a short name", () => {
  const tom = valuesOfPerson(person({ familyName: "Cole", givenNames: "Tom", dateOfBirth: "1987-05-03" as never }), of);

  test("does not count alone", () => {
    expect(found(tom, "Tom was there")).toEqual([]);
    expect(found(tom, "the Cole report")).toEqual([]);
  });

  test.each([
    "Tom Cole",
    "COLE Tom",
    "Tom, that is the younger Cole",
    "Tom, born 3 May 1987",
    "Tom (03/05/1987)",
    "Tom, né le 3 mai 1987",
    "1987-05-03, Cole",
  ])("counts together with another of the same person, or the date of birth: %s", (text) => {
    expect(found(tom, text)).not.toEqual([]);
  });

  test("counts beside a name the recipient knows from somebody else, and not far from it", () => {
    const anna = valuesOfPerson(person({ familyName: "Cole", givenNames: "Annabel" }), {
      source: { ...source, caseId: "theirs" },
      personId: "anna",
    });
    const may = { caseIds: new Set(["theirs"]) };
    expect(found([...tom, ...anna], "Tom Cole", may)).not.toEqual([]);
    expect(found([...tom, ...anna], "Annabel Cole came without her friend Tom", may)).toEqual([]);
  });
});

describe("what is no name", () => {
  test.each(["07700 900123", "+44 7700 900 123", "(07700)900-123", "0044.7700.900123", "call 07700900123 at six"])(
    "a phone by its digits: %s",
    (text) => {
      expect(found([valueOfPhone("07700 900123", of)], text)).toHaveLength(1);
    },
  );
  test("another number is another number", () => {
    expect(found([valueOfPhone("07700 900123", of)], "07700 900124, and 2026-11-25")).toEqual([]);
  });

  const address = valuesOfAddress("Flat 2, 14 Millbank Row, Northmere NM2 4QT", "", of);
  test.each(["14 Millbank Row", "at 14, MILLBANK ROW,", "nm24qt", "N M 2 4 Q T", "Nm2\u00A04qt"])(
    "an address, and its postcode by letters and digits: %s",
    (text) => {
      expect(found(address, text)).not.toEqual([]);
    },
  );
  test.each(["Northmere", "16 Millbank Row", "Flat 2"])(
    "the town, another house and a door tell nothing: %s",
    (text) => {
      expect(found(address, text)).toEqual([]);
    },
  );
  test("five digits before a town are a postcode", () => {
    expect(found(valuesOfAddress("8 rue des Tanneurs, 69003 Lyon", "", of), "dans le 69003")).toEqual(["69003"]);
  });

  test("an e-mail", () => {
    expect(found([valueOfEmail("h.wetherby@example.org", of)], "H.Wetherby@Example.org")).toHaveLength(1);
  });

  const reference = valuesOfReference("NM-7KQ4", of);
  test.each(["NM-7KQ4", "nm7kq4", "NM–7KQ4", "7KQ4.2", "NM 7KQ4"])("a reference: %s", (text) => {
    expect(found(reference, text)).not.toEqual([]);
  });
  test("another reference", () => {
    expect(found(reference, "NM-7KQ5, 17KQ4, 7KQ42")).toEqual([]);
  });

  const limited = { source: { ...source, onlyAgencies: ["police"] }, personId: null };
  const text = valuesOfText("She told us where her sister lives. Yes.", limited);
  test("a text limited to others, sentence by sentence", () => {
    const may = { caseIds: new Set(["hers"]) };
    expect(found(text, "We heard: she told us where her  sister lives", may)).toHaveLength(1);
    expect(found(text, "she told us where her sister lives", { ...may, agencyId: "police" })).toEqual([]);
    expect(found(text, "Yes.", may)).toEqual([]);
  });
  test("which the file has all the same, where it is no agency's own research", () => {
    const may = { caseIds: new Set(["hers"]), agencyId: null, isFile: true };
    const said = "She told us where her sister lives.";
    expect(found(valuesOfText(said, { ...limited, source: { ...limited.source, inFile: true } }), said, may)).toEqual(
      [],
    );
    expect(found(valuesOfText(said, limited), said, may)).toHaveLength(1);
  });
  test("people of a referral that is no case are for the agency that sent it in alone", () => {
    const referral = {
      source: { ...source, caseId: null, referralId: "r", onlyAgencies: ["housing"] },
      personId: "her",
    };
    const may = { caseIds: new Set(["hers"]) };
    expect(found(valuesOfPerson(harriet, referral), "Wetherby", may)).toEqual([]);
    expect(found(valuesOfPerson(harriet, referral), "Wetherby", { ...may, agencyId: "police" })).toHaveLength(1);
    expect(found(valuesOfPerson(harriet, referral), "Wetherby", { ...may, agencyId: null, isFile: true })).toHaveLength(
      1,
    );
  });
  test("what nobody may have is found for whoever has the case", () => {
    const sealed = { source: { ...source, onlyAgencies: [] }, personId: null };
    expect(found([valueOfPhone("07700 900123", sealed)], "07700900123", { caseIds: new Set(["hers"]) })).toHaveLength(
      1,
    );
  });
});

describe("any name, however it is written", () => {
  const letters = fc.constantFrom(..."abcdefghiklmnoprstuvz");
  const name = fc
    .array(letters, { minLength: 5, maxLength: 14 })
    .map((all) => all.join(""))
    .filter((word) => !/(.)\1/u.test(word));
  const ways: readonly ((letter: string) => string)[] = [
    (letter) => letter,
    (letter) => letter.toUpperCase(),
    (letter) => `${letter}\u0301`,
    (letter) => `${letter}\u00AD`,
    (letter) => `${letter}\u200B`,
    (letter) => `\u2060${letter}`,
    (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0x61 + 0xff41),
    (letter) => `${letter}-`,
    (letter) => `${letter}.`,
  ];

  test("is found", () => {
    fc.assert(
      fc.property(name, fc.array(fc.nat({ max: ways.length - 1 }), { minLength: 14, maxLength: 14 }), (word, picks) => {
        const written = [...word].map((letter, at) => ways[picks[at] ?? 0]?.(letter) ?? letter).join("");
        const values = valuesOfPerson(person({ familyName: word }), of);
        expect(found(values, `Then ${written} came.`), written).not.toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test("is not found where it is not", () => {
    fc.assert(
      fc.property(name, name, (word, other) => {
        fc.pre(word !== other && !other.endsWith(word) && !word.endsWith(other));
        expect(found(valuesOfPerson(person({ familyName: word }), of), `Then ${other} came.`)).toEqual([]);
      }),
    );
  });

  const cyrillic: Readonly<Record<string, string>> = {
    a: "а", b: "б", v: "в", g: "г", d: "д", e: "е", z: "з", i: "и", k: "к", l: "л", m: "м", n: "н", o: "о", p: "п", r: "р", s: "с", t: "т", u: "у", f: "ф", h: "х",
  }; // prettier-ignore
  const greek: Readonly<Record<string, string>> = {
    a: "α", v: "β", d: "δ", e: "ε", z: "ζ", i: "ι", k: "κ", l: "λ", n: "ν", x: "ξ", o: "ο", p: "π", r: "ρ", s: "σ", f: "φ",
  }; // prettier-ignore
  test.each([
    ["Cyrillic", cyrillic],
    ["Greek", greek],
  ])("is found in %s letters", (_, alphabet) => {
    const written = fc.array(fc.constantFrom(...Object.keys(alphabet)), { minLength: 5, maxLength: 12 });
    fc.assert(
      fc.property(written, (all) => {
        const word = all.join("");
        fc.pre(!/(.)\1|mp|nt|gk|ou|[aei]u/u.test(word));
        const values = valuesOfPerson(person({ familyName: word }), of);
        const other = all.map((letter) => alphabet[letter] ?? letter).join("");
        expect(found(values, `— ${other} —`), other).not.toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
