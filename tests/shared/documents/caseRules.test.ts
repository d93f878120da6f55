import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isNameOfParty, mayHaveOfCase } from "../../../shared/documents/caseRules.ts";
import { fileNameOf } from "../../../shared/documents/fileName.ts";
import { caseDocumentKinds, type CaseDocumentKind } from "../../../shared/documents/model.ts";
import type { CaseAccess, DocumentRecipient } from "../../../shared/documents/record.ts";
import { destroyBy } from "../../../shared/documents/rules.ts";
import { roles, type Role } from "../../../shared/policy.ts";
import { agencies, anAccess, aPerson, day } from "../../support/aRecord.ts";

const { police, housing, children } = agencies;
/** Housing referred, the police assessed. */
const sources = { referredBy: housing.id, assessedBy: police.id, circulated: true };

const agency = (key: keyof typeof agencies): DocumentRecipient => ({
  kind: "agency",
  name: "",
  agencyId: agencies[key].id,
  accountId: null,
  role: "representative",
  attended: true,
});
const account = (key: keyof typeof agencies, role: Role): DocumentRecipient => ({
  ...agency(key),
  kind: "account",
  accountId: agencies[key].accountId,
  role,
});
const nobody = { name: "", agencyId: null, accountId: null, attended: true };
const file: DocumentRecipient = { ...nobody, kind: "file", role: "administrator" };
const outside: DocumentRecipient = { ...nobody, kind: "outside", role: "representative" };

/** Every kind of recipient there is, by what it is to the case; the adviser's agency is victim support. */
const everybody: Readonly<Record<string, DocumentRecipient>> = {
  file,
  outside,
  "the agency that referred": agency("housing"),
  "the agency that assessed": agency("police"),
  "another agency that attended": agency("children"),
  "the adviser": account("victimSupport", "adviser"),
  ...Object.fromEntries(roles.map((role) => [`${role} of the agency that referred`, account("housing", role)])),
  ...Object.fromEntries(roles.map((role) => [`${role} of another agency`, account("children", role)])),
};
const allowed = (kind: CaseDocumentKind, access: CaseAccess): string[] =>
  Object.entries(everybody)
    .filter(([, recipient]) => mayHaveOfCase(kind, recipient, access, sources))
    .map(([name]) => name);

const advisers = [agencies.victimSupport.accountId];
const plain = anAccess({ advisers });
const restricted = anAccess({
  advisers,
  readers: [agencies.victimSupport.accountId, housing.accountId, children.accountId],
});

describe("who may have a document of one case", () => {
  test("of a plain case: exactly these", () => {
    expect(allowed("RISK_ASSESSMENT", plain)).toEqual([
      "file",
      "the agency that referred",
      "the agency that assessed",
      "the adviser",
    ]);
    expect(allowed("TRANSFER_SUMMARY", plain)).toEqual(["file", "outside"]);
    expect(allowed("CONFIRMATION_LETTER", plain)).toEqual(["file", "outside", "the adviser"]);
    expect(allowed("NOT_HEARD_LETTER", plain)).toEqual(["the agency that referred"]);
  });

  test("of a restricted case: only its readers by name, and nobody outside the area", () => {
    const runs = ["administrator of another agency", "chair of another agency"];
    expect(allowed("RISK_ASSESSMENT", restricted)).toEqual([
      "the adviser",
      "administrator of the agency that referred",
      "chair of the agency that referred",
      "representative of the agency that referred",
      "adviser of the agency that referred",
      ...runs,
    ]);
    for (const kind of ["TRANSFER_SUMMARY", "CONFIRMATION_LETTER"] as const)
      expect(allowed(kind, restricted)).toEqual([
        ...(kind === "CONFIRMATION_LETTER" ? ["the adviser"] : []),
        "administrator of the agency that referred",
        "chair of the agency that referred",
        ...runs,
      ]);
    expect(allowed("NOT_HEARD_LETTER", restricted)).toEqual([
      "administrator of the agency that referred",
      "chair of the agency that referred",
      "representative of the agency that referred",
      "adviser of the agency that referred",
    ]);
  });

  test("before an agenda with the case is out, no agency has its assessment, the one that referred included", () => {
    const early = { ...sources, circulated: false };
    for (const [name, recipient] of Object.entries(everybody))
      expect(mayHaveOfCase("RISK_ASSESSMENT", recipient, plain, early), name).toBe(
        name === "file" || name === "the adviser",
      );
    // Its own referral it knows: that it is not heard is told at any time.
    expect(mayHaveOfCase("NOT_HEARD_LETTER", agency("housing"), plain, early)).toBe(true);
  });

  test("a conflict beats everything, of the agency as of the person", () => {
    for (const kind of caseDocumentKinds)
      for (const [name, recipient] of Object.entries(everybody)) {
        const { agencyId, accountId } = recipient;
        if (agencyId !== null)
          expect(mayHaveOfCase(kind, recipient, { ...plain, conflictedAgencies: [agencyId] }, sources), name).toBe(
            false,
          );
        if (accountId !== null)
          expect(
            mayHaveOfCase(kind, recipient, { ...restricted, conflictedAccounts: [accountId] }, sources),
            name,
          ).toBe(false);
      }
  });

  test("whoever is not on the reader list of a restricted case gets nothing, whatever else they are", () => {
    const nobodyReads = anAccess({ advisers, readers: [] });
    for (const kind of caseDocumentKinds) expect(allowed(kind, nobodyReads), kind).toEqual([]);
  });

  test("where nobody is known to have referred or assessed, no agency stands for them", () => {
    const unknown = { referredBy: null, assessedBy: null, circulated: true };
    for (const kind of caseDocumentKinds)
      for (const key of Object.keys(agencies) as (keyof typeof agencies)[])
        expect(mayHaveOfCase(kind, agency(key), plain, unknown)).toBe(false);
  });
});

describe("somebody of the case, named as the recipient", () => {
  const people = [
    aPerson("VICTIM", { givenNames: "Anna", familyName: "Novak", aliases: "Anna Dvořák, Annie" }),
    aPerson("PERPETRATOR", { givenNames: "Viktor", familyName: "Novák" }),
    aPerson("CHILD", { givenNames: "Mila", familyName: "" }),
  ];
  test.each([
    "Anna Novak",
    "ANNA NOVÁK",
    "Novak, Anna",
    "Ms Anna Novak",
    "For the attention of Viktor Novak",
    "anna  dvorak",
    "Annie",
    "Mila",
  ])("%s is refused", (typed) => expect(isNameOfParty(people, typed)).toBe(true));

  test.each(["Northmere County Court", "Novak & Partners", "Legal Aid Agency", "Haverby", "Mila & Co, solicitors", ""])(
    "%s is not",
    (typed) => expect(isNameOfParty(people, typed)).toBe(false),
  );

  test("is found whatever stands around the name and in whatever case it is written", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.boolean(), (before, after, loud) => {
        const name = loud ? "ANNA NOVAK" : "anna novak";
        expect(isNameOfParty(people, `${before} ${name} ${after}`)).toBe(true);
      }),
    );
  });

  test("a person without a name stands in nobody's way", () => {
    expect(isNameOfParty([aPerson("VICTIM", { givenNames: "", familyName: "" })], "County Court")).toBe(false);
  });
});

test("each kind has its day of destruction, counted from its own day, and a name without a person", () => {
  const days = caseDocumentKinds.map((kind) => destroyBy(kind, day("2026-12-10")));
  expect(days).toEqual(["2027-12-10", "2032-12-10", "2027-12-10", "2027-12-10"]);
  const names = caseDocumentKinds.map((kind) =>
    fileNameOf({
      areaName: "Northmere",
      date: day("2026-12-10"),
      kind,
      draft: false,
      about: "NM-7KQ4",
      recipient: "Housing",
      version: 1,
    }),
  );
  expect(names).toEqual([
    "Northmere_2026-12-10_risk-assessment_NM-7KQ4_Housing_v1.docx",
    "Northmere_2026-12-10_transfer-summary_NM-7KQ4_Housing_v1.docx",
    "Northmere_2026-12-10_confirmation_NM-7KQ4_Housing_v1.docx",
    "Northmere_2026-12-10_not-heard_NM-7KQ4_Housing_v1.docx",
  ]);
});
