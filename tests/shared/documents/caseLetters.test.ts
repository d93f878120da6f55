import { describe, expect, test } from "vitest";
import { translatorOf } from "../../../electron/features/documents/translator.ts";
import type { Composing } from "../../../shared/documents/composing.ts";
import { composeConfirmationLetter, type ConfirmationLetter } from "../../../shared/documents/confirmationLetter.ts";
import { outlineInWords } from "../../../shared/documents/inWords.ts";
import { composeNotHeardLetter, type NotHeard, type NotHeardLetter } from "../../../shared/documents/notHeardLetter.ts";
import type { Outline } from "../../../shared/documents/outline.ts";
import { composeTransferSummary, type TransferSummary } from "../../../shared/documents/transferSummary.ts";
import type { Language } from "../../../shared/settings/model.ts";
import { aPerson, day, marks, recipientOf } from "../../support/aRecord.ts";

const composing = (language: Language): Composing => ({
  t: translatorOf(language),
  language,
  recipient: recipientOf("housing", { kind: "outside", name: "Northmere County Court" }),
  marks,
});
const ofArea = { area: "Northmere", marking: "OFFICIAL-SENSITIVE", from: "Ada Brook", today: day("2026-12-10") };

describe("the letter of confirmation", () => {
  const letter: ConfirmationLetter = {
    ...ofArea,
    member: "Coordination",
    victim: "Anna Novak",
    perpetrators: ["Viktor Novak"],
    discussed: true,
  };
  const words = (language: Language, over: Partial<ConfirmationLetter> = {}) =>
    outlineInWords(composeConfirmationLetter({ ...letter, ...over }, composing(language)));

  test("says four things and nothing else", () => {
    expect(words("en")).toBe(
      [
        "OFFICIAL-SENSITIVE",
        "Prepared for: Northmere County Court · copy 4 of 15",
        "Letter of confirmation",
        "Northmere, 10 December 2026",
        "To Northmere County Court",
        "Coordination is a member of the multi-agency risk assessment conference of Northmere.",
        "I confirm that Anna Novak was referred to this conference as a victim of domestic abuse and was discussed there.",
        "Anna Novak is, or has been, at risk of harm from domestic abuse by Viktor Novak.",
        "Yours faithfully\nAda Brook, Coordination",
        "Signature ______",
        words("en").split("\n").at(-1),
      ].join("\n"),
    );
  });

  test("of a case that no conference has heard it says that it was referred", () => {
    expect(words("en", { discussed: false })).toContain(
      "was referred to this conference as a victim of domestic abuse.",
    );
    expect(words("en", { discussed: false })).not.toContain("discussed");
    expect(words("fr", { discussed: false })).not.toContain("examinée");
  });

  test("names everybody who is alleged to harm, and says the same in French", () => {
    const several = { perpetrators: ["Viktor Novak", "Emil Novak"] };
    expect(words("en", several)).toContain("by the following people: Viktor Novak, Emil Novak.");
    const french = words("fr", several);
    expect(french).toContain("À l’attention de Northmere County Court");
    expect(french).toContain("des personnes suivantes : Viktor Novak, Emil Novak.");
    expect(words("fr")).toContain("du fait des violences de Viktor Novak.");
  });
});

describe("the letter about a referral that is not heard", () => {
  const putOff: NotHeard = {
    kind: "putOff",
    on: day("2026-11-25"),
    reason: "KEY_AGENCY_ABSENT",
    nextOn: day("2026-12-09"),
    keeper: "PC Osei (Police)",
  };
  const letter: NotHeardLetter = {
    ...ofArea,
    agency: "Housing",
    reference: "NM-7KQ4",
    initials: "A. N.",
    receivedOn: day("2026-11-13"),
    notHeard: putOff,
  };
  const words = (language: Language, notHeard: NotHeard = putOff) =>
    outlineInWords(composeNotHeardLetter({ ...letter, notHeard }, composing(language)));

  test("put off: by which conference, why, when it is looked at again and who keeps the victim safe until then", () => {
    const text = words("en");
    expect(text).toContain("Your referral was not heard yet");
    expect(text).toContain("To Housing");
    expect(text).toContain("Referral: NM-7KQ4 A. N.");
    expect(text).toContain("Received on: 13 November 2026");
    expect(text).toContain("The conference of 25 November 2026 put your referral off.");
    expect(text).toContain("Reason: a key agency was absent.");
    expect(text).toContain("It is looked at again on 9 December 2026.");
    expect(text).toContain("Until then PC Osei (Police) keeps the victim safe.");
    expect(text).toContain("Where danger is immediate, do not wait for a conference");
  });

  test("not come to: there is no next day yet, so none is named", () => {
    const text = words("en", { kind: "notReached", on: day("2026-11-25") });
    expect(text).toContain("did not come to your referral.");
    expect(text).toContain("Reason: time ran out.");
    expect(text).toContain("It stands first among the referrals that wait for the next conference.");
    expect(text).not.toContain("looked at again");
  });

  test("declined: with the reason as it was given", () => {
    const text = words("en", { kind: "declined", reason: "The victim lives in Haverby.\n" });
    expect(text).toContain("Your referral is not taken on");
    expect(text).toContain("Reason: The victim lives in Haverby.\n");
    expect(text).toContain("Refer again at once when something new happens");
    expect(text).not.toContain("conference of");
  });

  test("says the same in French", () => {
    expect(words("fr")).toContain("La conférence du 25 novembre 2026 a reporté votre signalement.");
    expect(words("fr")).toContain("la sécurité de la victime est assurée par PC Osei (Police).");
    expect(words("fr", { kind: "notReached", on: day("2026-11-25") })).toContain("n’est pas arrivée jusqu’à");
    expect(words("fr", { kind: "declined", reason: "Autre territoire." })).toContain("Motif : Autre territoire.");
  });
});

describe("the transfer summary", () => {
  const transfer: TransferSummary = {
    ...ofArea,
    toArea: "Haverby",
    reference: "NM-7KQ4",
    people: [
      aPerson("VICTIM", { dateOfBirth: day("1988-03-02") }),
      aPerson("PERPETRATOR", { givenNames: "Viktor", relationship: "SPOUSE" }),
      aPerson("CHILD", { givenNames: "Mila", dateOfBirth: day("2017-05-01") }),
    ],
    advisers: ["Leah Marsh, Victim support"],
    referrals: [{ on: day("2026-11-13"), agencyName: "Police", criteria: ["VISIBLE_HIGH_RISK", "REPEAT"] }],
    hearings: [{ on: day("2026-11-25"), level: "HIGH", outcome: "TRANSFERRED" }],
    assessment: {
      instrument: { en: "Dash", fr: "Dash (fr)" },
      on: day("2026-11-12"),
      score: 17,
      of: 24,
      level: { en: "Visible high risk", fr: "Danger élevé visible" },
    },
    actions: [
      {
        reference: "7KQ4.1",
        text: "Fit panic alarm",
        owner: "Police, PC Osei",
        due: day("2026-12-15"),
        safeToDo: "only on Tuesdays",
      },
    ],
    contacts: [{ kind: "PHONE", value: "07700 900123", safeTimes: "mornings", leaveMessage: false }],
    flagUntil: day("2027-11-13"),
  };
  const words = (language: Language, over: Partial<TransferSummary> = {}) =>
    outlineInWords(composeTransferSummary({ ...transfer, ...over }, composing(language)));

  test("tells who it is about, what was decided, what is open and the contact that is safe", () => {
    const text = words("en");
    expect(text).toContain("NM-7KQ4 · from Northmere to Haverby · 10 December 2026");
    expect(text).toContain("Victim: Anna Novak, 38, born 2 March 1988");
    expect(text).toContain("Perpetrator (alleged): Viktor Novak, spouse");
    expect(text).toContain("Children: Mila Novak, 9, born 1 May 2017");
    expect(text).toContain("Adviser here: Leah Marsh, Victim support");
    expect(text).toContain("Referred: 13 November 2026, Police, Score, repeat");
    expect(text).toContain("Last risk assessment: Dash, 12 November 2026, Visible high risk, 17 of 24");
    expect(text).toContain("25 November 2026 | High | Transferred");
    expect(text).toContain("7KQ4.1 | Fit panic alarm | Police, PC Osei | 15 Dec 2026 | only on Tuesdays");
    expect(text).toContain("- 07700 900123 Safe: mornings. Leave no message.");
    expect(text).toContain("Use no other way to reach the victim.");
    expect(text).toContain("Minutes and action plans follow once the agencies that gave the information agree.");
    expect(text).toContain("Received by, for which area, on ______");
  });

  test("where no contact is safe, it says that nobody may try", () => {
    expect(words("en", { contacts: [] })).toContain("Do not try to reach the victim before you have spoken with the");
    expect(words("fr", { contacts: [] })).toContain("N’essayez pas de joindre la victime");
  });

  test("of a case that was not heard, or has nothing open, it says so", () => {
    const text = words("en", { hearings: [], actions: [], assessment: null, flagUntil: null, advisers: [] });
    expect(text).toContain("No conference has heard the case here, or its minutes are not approved yet.");
    expect(text).toContain("No action is open.");
    expect(text).toContain("Adviser here: None named");
    expect(text).not.toContain("Last risk assessment");
  });

  test("says the same in French, and names no area in the file's own copy", () => {
    const text = words("fr");
    expect(text).toContain("NM-7KQ4 · de Northmere vers Haverby · 10 décembre 2026");
    expect(text).toContain("Danger élevé visible, 17 sur 24");
    expect(text).toContain("Sûr : mornings. Ne laissez pas de message.");
    expect(words("en", { toArea: "" })).toContain("NM-7KQ4 · Northmere · 10 December 2026");
  });
});

test("all lie upright under the copy's marks, and name nobody in the properties of the file", () => {
  const given = composing("en");
  const made: readonly Outline[] = [
    composeConfirmationLetter(
      { ...ofArea, member: "Coordination", victim: "Anna Novak", perpetrators: ["V"], discussed: true },
      given,
    ),
    composeNotHeardLetter(
      {
        ...ofArea,
        agency: "Housing",
        reference: "NM-7KQ4",
        initials: "A. N.",
        receivedOn: day("2026-11-13"),
        notHeard: { kind: "declined", reason: "x" },
      },
      given,
    ),
  ];
  for (const { page, name } of made) {
    expect(page.orientation).toBe("portrait");
    expect(page.version).toContain(marks.copyCode);
    expect(page.version).not.toMatch(/draft|approved/iu);
    expect(name).toMatch(/ · Northmere · 2026-12-10$/u);
    expect(name).not.toMatch(/Novak|Housing/u);
  }
});
