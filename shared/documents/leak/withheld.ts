import { significant, wordsOfName } from "../../people/matching/fold.ts";
import type { PersonEntry } from "../../people/model.ts";
import { aliasesIn } from "../../people/rules.ts";
import { fold, joined, type Folded } from "./fold.ts";

// What is withheld from the recipients of a document (`RULES.md` 6): each value, what it was found in, and who may have it.

export const withheldKinds = [
  "name",
  "alias",
  "dateOfBirth",
  "address",
  "postcode",
  "phone",
  "email",
  "reference",
  "text",
] as const;
export type WithheldKind = (typeof withheldKinds)[number];

/** The record a value stands in. */
export interface Source {
  /** Null: of a referral that is no case, which only the agency has that sent it in. */
  readonly caseId: string | null;
  readonly referralId: string | null;
  /** The agencies that may have it among those that may have the case; null: all of them. Empty: nobody, like a sealed contact. */
  readonly onlyAgencies: readonly string[] | null;
  /** Limited to agencies, it still stands in the file of the coordinator and the chair. */
  readonly inFile: boolean;
  /** The key that opens it; null where it is not sealed. */
  readonly compartmentId: string | null;
}

export interface Withheld {
  readonly kind: WithheldKind;
  readonly text: string;
  readonly source: Source;
  /** Of whom it is, so that short names are looked for together. */
  readonly personId: string | null;
  /** A short one counts only together with another name of the same person, or with its date of birth. */
  readonly together: boolean;
  /** Family name first: only as one would write it, with nothing but a space between. */
  readonly turned: boolean;
}

/** From how many letters on a value counts by itself. */
export const shortestAlone = 5;

const letters = (text: string): number => Math.max(0, ...joined(fold(text)).map((way) => way.length));

interface Of {
  readonly source: Source;
  readonly personId: string | null;
}

const value = (kind: WithheldKind, text: string, { source, personId }: Of): Withheld => ({
  kind,
  text,
  source,
  personId,
  together: false,
  turned: false,
});

/** The names somebody is called by in `name`: the whole of it, and each word that makes it. */
function namesIn(kind: "name" | "alias", name: string, of: Of): readonly Withheld[] {
  const words = name
    .normalize("NFC")
    .split(/[\s,;/]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const kept = words.filter((word) => significant(wordsOfName(word)).length > 0 && !isParticle(word));
  return [...new Set([name, ...(kept.length > 0 ? kept : words)])].map((text) => {
    const length = letters(text);
    return { ...value(kind, text, of), together: length < shortestAlone };
  });
}

const isParticle = (word: string): boolean => {
  const only = wordsOfName(`${word} x`);
  return significant(only).length < only.length;
};

type Named = Pick<PersonEntry, "familyName" | "givenNames" | "aliases" | "dateOfBirth">;

/** Every value by which a document could tell of a person. */
export function valuesOfPerson(person: Named, of: Of): readonly Withheld[] {
  const { familyName, givenNames, dateOfBirth } = person;
  const given = givenNames.trim().split(/\s+/u);
  const whole = [givenNames.trim(), given[0] ?? ""].flatMap((called) =>
    called === "" || familyName.trim() === ""
      ? []
      : [
          value("name", `${called} ${familyName.trim()}`, of),
          { ...value("name", `${familyName.trim()} ${called}`, of), turned: true },
        ],
  );
  return [
    ...namesIn("name", familyName.trim(), of),
    ...namesIn("name", givenNames.trim(), of),
    ...aliasesIn(person.aliases).flatMap((alias) => namesIn("alias", alias, of)),
    ...whole.filter(({ text }) => letters(text) >= shortestAlone),
    ...(dateOfBirth === null ? [] : [{ ...value("dateOfBirth", dateOfBirth, of), together: true }]),
  ].filter(({ text }) => text !== "");
}

// A British or Irish one anywhere; elsewhere five digits before the town.
const postcodes = /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b|\b[A-Z]\d[\dW]\s?[A-Z\d]{4}\b|\b\d{5}\b(?=\s+\p{L})/giu;

// A door alone is in every house.
const door =
  /^(?:flat|apt|apartment|unit|room|suite|studio|floor|block|house|no|appt|appartement|chambre|étage|bâtiment|bât|escalier|porte)\.?\s*(?:\p{L}?\p{N}+\p{L}?|\p{L})$/iu;

/** Every value by which a document could tell of a place: the whole of it, the house in its street, the postcode. */
export function valuesOfAddress(address: string, postcode: string, of: Of): readonly Withheld[] {
  const lines = address
    .split(/[,;\n]/u)
    .map((line) => line.trim())
    .filter(Boolean);
  const houses = lines.filter(
    (line) => /\p{N}/u.test(line) && /\p{L}{3}/u.test(line) && !isPostcode(line) && !door.test(line),
  );
  const codes = [...(postcode === "" ? [] : [postcode]), ...(address.match(postcodes) ?? [])];
  return [
    ...[...new Set([address, ...houses])].map((text) => value("address", text, of)),
    ...[...new Set(codes)].map((text) => value("postcode", text, of)),
  ].filter(({ text }) => letters(text) >= shortestAlone);
}

const isPostcode = (line: string): boolean => letters(line.replace(postcodes, "")) === 0;

/** A reference as it stands in a document: whole, and as the number of an action has it. */
export function valuesOfReference(reference: string, of: Of): readonly Withheld[] {
  const code = reference.slice(reference.lastIndexOf("-") + 1);
  const isTelling = code !== reference && /\p{L}/u.test(code) && /\p{N}/u.test(code);
  return [reference, ...(isTelling ? [code] : [])].map((text) => value("reference", text, of));
}

/** Words a sentence has that tells of something. */
const fewestWords = 4;
const fewestLetters = 20;

/** A text that is withheld as such, sentence by sentence: part of it would tell as well. */
export const valuesOfText = (text: string, of: Of): readonly Withheld[] =>
  text
    .split(/(?<=[.!?;…])\s+|\n+/u)
    .filter((sentence) => {
      const folded: Folded = fold(sentence);
      return folded.words.length >= fewestWords && letters(sentence) >= fewestLetters;
    })
    .map((sentence) => value("text", sentence.trim(), of));

export const valueOfPhone = (phone: string, of: Of): Withheld => value("phone", phone, of);
export const valueOfEmail = (email: string, of: Of): Withheld => value("email", email, of);
