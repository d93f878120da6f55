import { describe, expect, it } from "vitest";
import { agencyKeys, type Vignette, type VignettePerson, type Words } from "../../build/demonstration/model.ts";
import { northmere } from "../../build/demonstration/northmere.ts";
import { isSealedContact } from "../../shared/referrals/rules.ts";
import { languages } from "../../shared/settings/model.ts";
import { foldText } from "../../shared/text.ts";

const { accounts, agencies, cases } = northmere;
const accountKeys = accounts.map((account) => account.key);

/** Every bilingual text below `value`, with the path that leads to it. */
function wordsIn(value: unknown, path: string): readonly (readonly [path: string, words: Words])[] {
  if (typeof value !== "object" || value === null) return [];
  if ("en" in value && "fr" in value) return [[path, { en: String(value.en), fr: String(value.fr) }]];
  return Object.entries(value).flatMap(([key, below]) => wordsIn(below, `${path}.${key}`));
}

const textsOf = (vignette: Vignette): string =>
  ` ${foldText(
    wordsIn(vignette, "")
      .flatMap(([, words]) => [words.en, words.fr])
      .join(" "),
  )} `;

const peopleOf = (vignette: Vignette): readonly VignettePerson[] => [
  vignette.victim,
  ...vignette.perpetrators,
  ...vignette.children,
];

const namesOf = (vignette: Vignette): readonly string[] => [
  ...new Set(
    peopleOf(vignette)
      .flatMap((person) => [person.givenNames, person.familyName, person.aliases ?? ""])
      .map(foldText)
      .filter((name) => name !== ""),
  ),
];

const countWords = (text: string): number => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Numbers that the British numbering plan keeps free for stories. */
const isFictionPhone = (value: string): boolean => /^(01632 960|07700 900)\d{3}$/u.test(value);

describe("the demonstration area", () => {
  it("has fourteen agencies, ten accounts and sixteen cases, each under a key of its own", () => {
    expect(agencies.map((agency) => agency.key).toSorted()).toEqual([...agencyKeys].toSorted());
    expect(new Set(accountKeys).size).toBe(10);
    expect(new Set(cases.map((vignette) => vignette.key)).size).toBe(16);
  });

  it("has an account for each seat that the story needs", () => {
    const seats = accounts.map((account) => `${account.role} ${account.agency}`);
    expect(seats.toSorted()).toEqual([
      "administrator adults",
      "adviser victimSupport",
      "adviser victimSupport",
      "auditor adults",
      "chair police",
      "observer education",
      "representative housing",
      "representative mentalHealth",
      "representative police",
      "representative standards",
    ]);
  });

  it("gives each account a passphrase of its own that the sign-in accepts", () => {
    const passphrases = accounts.map((account) => account.passphrase);
    expect(new Set(passphrases).size).toBe(passphrases.length);
    expect(passphrases.filter((passphrase) => [...passphrase].length < 15)).toEqual([]);
  });

  it("says everything in both languages, and not the same", () => {
    const all = wordsIn(northmere, "northmere");
    expect(all.length).toBeGreaterThan(400);
    const blank = all.filter(([, words]) => languages.some((language) => words[language].trim() === ""));
    expect(blank).toEqual([]);
    expect(all.filter(([, words]) => words.en === words.fr)).toEqual([]);
  });

  it("has references that are unique and leave out what is misread", () => {
    const references = cases.map((vignette) => vignette.reference);
    expect(new Set(references).size).toBe(references.length);
    expect(references.filter((reference) => !/^NM-[2-9A-HJ-NP-Z]{4}$/u.test(reference))).toEqual([]);
  });

  it("has cases in each state: two closed, one emergency, one undecided, the others on the current agenda", () => {
    const where = Object.groupBy(cases, (vignette) => vignette.heardAt);
    expect(where.closed?.length).toBe(2);
    expect(where.emergency?.map((vignette) => vignette.key)).toEqual(["v06"]);
    expect(where.undecided?.length).toBe(1);
    expect(where.current?.length).toBe(12);
  });

  it("shows at the closed conference what was done, not possible, not done, and what is overdue", () => {
    const closed = cases.filter((vignette) => vignette.heardAt === "closed").flatMap((vignette) => vignette.actions);
    const statuses = new Set(closed.map((action) => action.status));
    expect(statuses).toEqual(new Set(["DONE", "NOT_POSSIBLE", "NOT_DONE", "OPEN"]));
    const withoutResult = closed.filter((action) => action.status !== "OPEN" && action.result === undefined);
    expect(withoutResult).toEqual([]);
  });

  it("names nobody of one case in another case or among the professionals", () => {
    const professionals = foldText(
      [...accounts.map((account) => account.name), ...agencies.map((agency) => agency.representative)].join(" "),
    ).split(" ");
    const leaks = cases.flatMap((vignette) =>
      namesOf(vignette)
        .filter((name) => name.length >= 5)
        .filter(
          (name) =>
            professionals.includes(name) ||
            cases.some((other) => other !== vignette && textsOf(other).includes(` ${name} `)),
        ),
    );
    expect(leaks).toEqual([]);
  });

  it("uses no address, telephone or school twice", () => {
    const values = cases.flatMap((vignette) => [
      ...vignette.contacts.map((contact) => contact.value),
      ...new Set(peopleOf(vignette).flatMap((person) => person.schoolOrWork ?? [])),
    ]);
    expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
  });
});

describe.each(cases.map((vignette) => [vignette.reference, vignette] as const))("case %s", (_, vignette) => {
  it("has risks and actions, every action answering a risk and every risk answered", () => {
    expect(vignette.risks.length).toBeGreaterThanOrEqual(2);
    expect(vignette.actions.length).toBeGreaterThanOrEqual(3);
    expect(vignette.actions.filter((action) => action.risks.length === 0)).toEqual([]);
    const answered = new Set(vignette.actions.flatMap((action) => action.risks));
    expect([...answered].toSorted((a, b) => a - b)).toEqual(vignette.risks.map((__, index) => index));
  });

  it("is told at real length, and in lines that fit the projector", () => {
    for (const language of languages) {
      expect(countWords(vignette.background[language])).toBeGreaterThanOrEqual(60);
      expect(countWords(vignette.background[language])).toBeLessThanOrEqual(150);
      expect(vignette.risks.filter((risk) => risk.text[language].length > 200)).toEqual([]);
      expect(vignette.actions.filter((action) => action.text[language].length > 300)).toEqual([]);
      expect(vignette.contacts.filter((contact) => (contact.safeTimes?.[language].length ?? 0) > 200)).toEqual([]);
    }
  });

  it("has ages that fit: a child is a child, and younger than the victim", () => {
    expect(vignette.children.filter((child) => child.age >= 18 || child.age >= vignette.victim.age)).toEqual([]);
    const older = (person: VignettePerson): number => person.age - vignette.victim.age;
    const parents = vignette.perpetrators.filter((person) => person.relationship === "PARENT");
    const offspring = vignette.perpetrators.filter((person) => person.relationship === "CHILD_ADULT");
    expect([...parents.map(older), ...offspring.map((person) => -older(person))].filter((years) => years < 15)).toEqual(
      [],
    );
  });

  it("has a safe way to reach the victim, a sealed address, and only numbers kept free for stories", () => {
    expect(vignette.contacts.some((contact) => contact.of === "VICTIM" && contact.safe)).toBe(true);
    const addresses = vignette.contacts.filter((contact) => contact.kind === "ADDRESS");
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((contact) => !isSealedContact(contact))).toEqual([]);
    const phones = vignette.contacts.filter((contact) => contact.kind === "PHONE");
    expect(phones.filter((contact) => !isFictionPhone(contact.value))).toEqual([]);
    const mails = vignette.contacts.filter((contact) => contact.kind === "EMAIL");
    expect(mails.filter((contact) => !contact.value.endsWith("@example.org"))).toEqual([]);
  });

  it("writes no contact and no code word into its texts", () => {
    const texts = textsOf(vignette);
    const secrets = vignette.contacts.flatMap((contact) => [contact.value, contact.codeWord ?? contact.value]);
    expect(secrets.filter((secret) => texts.includes(` ${foldText(secret)} `))).toEqual([]);
  });

  it("names nobody in an action, which its owner gets even when absent or not a reader", () => {
    const actions = ` ${foldText(
      wordsIn(vignette.actions, "")
        .flatMap(([, words]) => [words.en, words.fr])
        .join(" "),
    )} `;
    expect(namesOf(vignette).filter((name) => actions.includes(` ${name} `))).toEqual([]);
  });

  it("gives the reasons that its form asks for", () => {
    expect(vignette.criteria.includes("PROFESSIONAL_JUDGEMENT")).toBe(vignette.judgementReasons !== undefined);
    expect(vignette.victimAware === "NO").toBe(vignette.unawareReason !== undefined);
    expect(vignette.criteria.includes("REPEAT")).toBe(vignette.repeat === true);
    expect(vignette.children.length > 0).toBe(vignette.childrenPlan !== undefined);
  });

  it("knows the people it names: adviser, readers, owners of actions", () => {
    expect(accounts.find((account) => account.key === vignette.adviser)?.role).toBe("adviser");
    const named = [
      ...(vignette.restricted?.readers ?? []),
      ...(vignette.conflicts ?? []).map((conflict) => conflict.account),
    ];
    expect(named.filter((key) => !accountKeys.includes(key))).toEqual([]);
    const professionals = new Map([
      ...agencies.map((agency) => [agency.representative, agency.key] as const),
      ...accounts.map((account) => [account.name, account.agency] as const),
    ]);
    const strangers = vignette.actions.filter(
      (action) => action.person !== undefined && professionals.get(action.person) !== action.agency,
    );
    expect(strangers).toEqual([]);
  });
});

describe("the restricted case", () => {
  const restricted = cases.filter((vignette) => vignette.restricted !== undefined);
  const only = restricted[0];

  it("is the one whose alleged perpetrator works for an agency, with six readers and a conflict of the police", () => {
    expect(restricted.map((vignette) => vignette.key)).toEqual(["v07"]);
    const working = cases.filter((vignette) => peopleOf(vignette).some((person) => person.worksForAgency));
    expect(working).toEqual(restricted);
    expect(new Set(only?.restricted?.readers)).toEqual(new Set(["nora", "ruth", "imran", "leah", "ines", "michael"]));
    expect(only?.conflicts?.map((conflict) => conflict.account)).toEqual(["paul"]);
  });

  it("gives work to its readers alone", () => {
    const readers = new Set(only?.restricted?.readers);
    const names = new Set(accounts.filter((account) => readers.has(account.key)).map((account) => account.name));
    expect(only?.actions.filter((action) => action.person === undefined || !names.has(action.person))).toEqual([]);
    expect(only?.information.filter((item) => item.agency === "police")).toEqual([]);
  });

  it("holds nothing of the look-ups that are for the chair alone", () => {
    expect(only === undefined ? "" : textsOf(only)).not.toMatch(/look ups?|audit|consultations? de fichiers?/u);
  });
});
