import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { composeFor } from "../../support/composeFor.ts";
import { translatorOf } from "../../../electron/features/documents/translator.ts";
import type { ConferencePaper } from "../../../shared/documents/conferenceRules.ts";
import { outlineInWords } from "../../../shared/documents/inWords.ts";
import type { CaseRecord, ConferenceRecord, DocumentRecipient } from "../../../shared/documents/record.ts";
import type { Language } from "../../../shared/settings/model.ts";
import {
  aCase,
  aConference,
  aHearing,
  agencies,
  anAccess,
  anAction,
  aPerson,
  clock,
  day,
  marks,
  recipientOf,
  theFile,
  type AgencyKey,
} from "../../support/aRecord.ts";

const chair: DocumentRecipient = {
  kind: "account",
  name: "Police, Ruth Calder",
  agencyId: agencies.police.id,
  accountId: agencies.police.accountId,
  role: "chair",
  attended: true,
};
const housingPerson = recipientOf("housing", { kind: "account", name: "Housing, Michael Adeyinka" });

function words(
  record: ConferenceRecord,
  kind: ConferencePaper,
  recipient: DocumentRecipient,
  language: Language = "en",
): string {
  const wanted = { kind, caseId: null, addendumId: null, ownPartOf: null };
  const outline = composeFor(record, wanted, { t: translatorOf(language), language, recipient, marks });
  return outline === null ? "" : outlineInWords(outline);
}
const lines = (...asked: Parameters<typeof words>): string[] => words(...asked).split("\n");

/** As before the meeting: nobody was asked yet, nothing was heard. */
const before = (over: Partial<ConferenceRecord> = {}): ConferenceRecord => {
  const record = aConference();
  return {
    ...record,
    conference: { ...record.conference, status: "CIRCULATED", confidentialityReadAt: null, approvedOn: null },
    attendance: record.attendance.map((line) => ({ ...line, status: null })),
    cases: record.cases.map((one) => ({ ...one, hearing: null })),
    ...over,
  };
};
const emergency = (record: ConferenceRecord): ConferenceRecord => ({
  ...record,
  conference: { ...record.conference, type: "EMERGENCY" },
});

describe("an invitation", () => {
  test("says when, where and by which days, in the order of business", () => {
    const text = lines(before(), "INVITATION", recipientOf("housing"));
    for (const line of [
      "Prepared for: Housing, Michael Adeyinka · copy 4 of 15",
      "Invitation to the multi-agency risk assessment conference",
      "Northmere · Wednesday 25 November 2026",
      "To Housing, Michael Adeyinka",
      "Conference: Routine",
      "Day: Wednesday 25 November 2026",
      "Begins: 09:00",
      "Place or line: Town Hall, room 2",
      "Chair: Det. Insp. Ruth Calder",
      "- Referrals are in by Friday 13 November 2026. Whatever is needed at once for somebody’s safety does not wait for the conference.",
      "- The agenda goes out by Tuesday 17 November 2026, to agencies whose agreement and declaration are valid on that day.",
      "- Please answer for each case on it by Tuesday 24 November 2026, also when your agency holds nothing.",
      "- Welcome, confidentiality, conflicts of interest",
      "- The cases on the agenda, one after another",
      "- Any other business, next conference",
    ])
      expect(text).toContain(line);
    expect(text.join("\n")).toContain("Please send this back by Tuesday 17 November 2026.");
    const at = (line: string): number => text.indexOf(line);
    expect(at("- Transfers in and out")).toBeLessThan(at("- The cases on the agenda, one after another"));
    expect(at("- The cases on the agenda, one after another")).toBeLessThan(at("- Flags that reach twelve months"));
  });

  test("says the same in French", () => {
    const text = words(before(), "INVITATION", recipientOf("housing"), "fr");
    expect(text).toContain("Invitation à la conférence pluri-institutionnelle d’évaluation des risques");
    expect(text).toContain("Les signalements sont reçus jusqu’au vendredi 13 novembre 2026.");
    expect(text).toContain("Conférence: Ordinaire");
    expect(text).toContain("- Questions diverses, prochaine conférence");
  });

  test("to an emergency asks for no referrals", () => {
    const text = words(emergency(before()), "INVITATION", recipientOf("housing"));
    expect(text).toContain("invited to an emergency conference of Northmere");
    expect(text).not.toContain("Referrals are in");
  });

  test("leaves out what is not there, and names neither a case nor anybody else invited", () => {
    const text = words(before(), "INVITATION", recipientOf("housing"));
    expect(text).not.toMatch(/NM-[37]|A\. N\.|Novak|Probation|Sara Lindqvist|Deputy chair|\b3 cases|min\b/u);
    const { conference } = before();
    const bare = before({ conference: { ...conference, venue: "", chairName: "" }, standing: [] });
    const short = words(bare, "INVITATION", recipientOf("housing"));
    expect(short).not.toMatch(/Place or line|^Chair:|For the conference/mu);
    expect(short).toContain("- Attendance and quorum");
  });
});

const withPeople = (over: Partial<CaseRecord> = {}): CaseRecord =>
  aCase({
    hearing: null,
    people: [
      aPerson("VICTIM", { dateOfBirth: day("1988-03-02"), aliases: "Ania Kral" }),
      aPerson("PERPETRATOR", { givenNames: "Viktor", relationship: "SPOUSE", schoolOrWork: "Mill Garage" }),
      aPerson("CHILD", { givenNames: "Mila", dateOfBirth: day("2017-05-01"), schoolOrWork: "Hillside Primary" }),
      aPerson("NEW_PARTNER", { givenNames: "Tomas", familyName: "Berg" }),
    ],
    ...over,
  });

describe("a research request", () => {
  const record = before({ cases: [withPeople()] });

  test("names who is looked for, as an agency searches its files, and by when it answers", () => {
    const text = lines(record, "RESEARCH_REQUEST", recipientOf("housing"));
    for (const line of [
      "Asked of: Housing, Michael Adeyinka",
      "Answer by: Tuesday 24 November 2026",
      "1 case: NM-7KQ4",
      "# Case 1 · NM-7KQ4",
      "Who | Name | Day of birth | Address, school",
      "Victim | Anna Novak",
      "also Ania Kral | 2 March 1988 | address withheld",
      "Perpetrator (alleged) | Viktor Novak | not known | 12 Mill Lane, Northmere",
      "Child | Mila Novak | 1 May 2017 | Hillside Primary",
    ])
      expect(text).toContain(line);
  });

  test("asks what the research form asks, each with room to write or a box to tick", () => {
    const text = lines(record, "RESEARCH_REQUEST", recipientOf("housing"));
    for (const line of [
      "Nothing held: ☐ We looked, and hold nothing about anybody in this case.",
      "Systems checked: ",
      "Known to us: ☐ Victim    ☐ Alleged perpetrator    ☐ Children    ☐ Nobody",
      "Names, days of birth, addresses and household right?: ☐ Yes    ☐ No; different is:",
      "Safety of staff: ",
      "What is known | Basis | About | From when",
      "Completed by: ",
    ])
      expect(text).toContain(line);
    expect(text.join("\n").match(/☐ Fact\n☐ Reported\n☐ Opinion/gu)).toHaveLength(3);
  });

  test("says nothing of why a case is listed, of others in it, or of what somebody works", () => {
    const text = words(record, "RESEARCH_REQUEST", recipientOf("housing"));
    expect(text).not.toMatch(/Berg|Mill Garage|spouse|\b17\b|score|escalation|repeat|Leah Marsh|Probation/iu);
  });

  test("has no place for what goes to the chair alone, and says where that goes", () => {
    const text = words(record, "RESEARCH_REQUEST", recipientOf("housing"));
    expect(text).toContain("What is for the chair alone you tell the chair");
    expect(text).not.toContain("☐ Chair");
  });

  test("is in French with its plural", () => {
    const two = before({ cases: [withPeople(), withPeople({ reference: "NM-3F9K" })] });
    const text = lines(two, "RESEARCH_REQUEST", recipientOf("housing"), "fr");
    for (const line of [
      "Réponse au plus tard le: mardi 24 novembre 2026",
      "2 situations: NM-7KQ4, NM-3F9K",
      "# Situation 2 · NM-3F9K",
      "Enfant | Mila Novak | 1 mai 2017 | Hillside Primary",
    ])
      expect(text).toContain(line);
  });

  test("holds exactly the cases that exist for an agency, numbered without a gap, whoever it is", () => {
    const keys = Object.keys(agencies) as AgencyKey[];
    const planned = fc.record({
      readers: fc.option(fc.subarray(keys), { nil: null }),
      conflictedAgencies: fc.subarray(keys, { maxLength: 2 }),
      conflictedAccounts: fc.subarray(keys, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(planned, { maxLength: 5 }), fc.constantFrom(...keys), (plans, key) => {
        const cases = plans.map((plan, index) =>
          withPeople({
            reference: `NM-R${index}X`,
            access: anAccess({
              readers: plan.readers?.map((reader) => agencies[reader].accountId) ?? null,
              conflictedAgencies: plan.conflictedAgencies.map((other) => agencies[other].id),
              conflictedAccounts: plan.conflictedAccounts.map((other) => agencies[other].accountId),
            }),
          }),
        );
        const text = words(before({ cases }), "RESEARCH_REQUEST", recipientOf(key));
        const theirs = plans.flatMap(({ readers, conflictedAgencies, conflictedAccounts }, index) =>
          !conflictedAgencies.includes(key) &&
          !conflictedAccounts.includes(key) &&
          (readers === null || readers.includes(key))
            ? [`NM-R${index}X`]
            : [],
        );
        expect(
          [...text.matchAll(/^# Case (\d+) · (.+)$/gmu)].map(([, number, reference]) => [number, reference]),
        ).toEqual(theirs.map((reference, index) => [`${index + 1}`, reference]));
        for (const index of plans.keys()) expect(text.includes(`NM-R${index}X`)).toBe(theirs.includes(`NM-R${index}X`));
      }),
    );
  });
});

describe("a chair’s script", () => {
  test("goes through the day in the order of the agenda, with what to say and ask", () => {
    const record = before({
      earlierActions: aConference().earlierActions.map((one) => ({ ...one, status: "OPEN" as const })),
    });
    const text = lines(record, "CHAIR_SCRIPT", chair);
    const order = [
      "## Welcome, confidentiality, conflicts of interest · 3 min",
      "☐ Read the confidentiality statement aloud:",
      record.area.confidentialityText,
      "## Attendance and quorum · 2 min",
      "☐ | Children’s services | Tom Ferris for Ana Brook",
      "## Actions due since the last conference · 5 min",
      "A. N. | Fit door chain and window locks | Housing | 4 May | ",
      "## Transfers in and out · 2 min",
      "# The 3 cases",
      "## 1 · NM-3F9K · K. B. · 09:00, 12 min",
      "## 2 · NM-7KQ4 · A. N. · 09:12, 12 min",
      "Referred by Police · repeat: 7 months · 2 children",
      "## 3 · NM-9R3B · R. A. · 09:24, 12 min",
      "Referred by Police · Transfer from Haverby · 2 children",
      "# After the cases",
      "## Any other business, next conference · 3 min",
    ].map((line) => text.indexOf(line));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((one, other) => one - other));
  });

  const asked = (one: CaseRecord, language: Language = "en"): string =>
    words(before({ cases: [one] }), "CHAIR_SCRIPT", chair, language);

  test("asks of each case what its minutes must hold, of a repeat also what became of the plan before", () => {
    const first = asked(aCase({ hearing: null, referral: { ...aCase().referral, repeat: false } }));
    for (const question of [
      "Victim’s voice, through the adviser",
      "Agency by agency: fact, reported or opinion",
      "Which level do we agree?",
      "Who does what by when?",
      "who tells the victim, by when, and what",
    ])
      expect(first).toContain(question);
    expect(first).not.toContain("Last plan: what was done");
    expect(asked(aCase({ hearing: null }))).toContain("Last plan: what was done");
  });

  test("asks whether there are children where none is named, and says when a case came late", () => {
    const referral = { ...aCase().referral, lateBecause: "he was released" };
    const text = asked(aCase({ hearing: null, people: [aPerson("VICTIM")], referral }));
    expect(text).toContain("no children named");
    expect(text).toContain("Is anybody under 18 living with or seeing either of them");
    expect(text).toContain("Referred after the deadline");
    expect(text).not.toContain("he was released");
    const one = asked(aCase({ hearing: null, people: [aPerson("CHILD")] }));
    expect(one).toContain("· 1 child\n");
  });

  test("names nobody of a case, since it lies on the table", () => {
    const text = words(before(), "CHAIR_SCRIPT", chair);
    expect(text).not.toMatch(/Novak|Anna|Viktor|Mill Lane|Hillside|1988/u);
  });

  test("keeps the time of a case the chair may not see, and says nothing of it", () => {
    const access = anAccess({ conflictedAccounts: [agencies.police.accountId] });
    const cases = [
      aCase({ hearing: null }),
      aCase({ hearing: null, access, reference: "NM-GONE", startsAt: clock("09:24") }),
    ];
    const text = words(
      before({ cases, blocked: [{ after: 0, startsAt: clock("09:00"), minutes: 12 }] }),
      "CHAIR_SCRIPT",
      chair,
    );
    expect(text).not.toContain("NM-GONE");
    const headings = text.split("\n").filter((line) => /^## (?:\d+ ·|Blocked)/u.test(line));
    expect(headings).toEqual([
      "## Blocked · 09:00, 12 min",
      "## 1 · NM-7KQ4 · A. N. · 09:12, 12 min",
      "## Blocked · 09:24, 12 min",
    ]);
    expect(text).toContain("# The case\n");
  });

  test("has its standing items and questions in French, and stands without a case", () => {
    const text = asked(aCase({ hearing: null }), "fr");
    for (const line of ["# La situation", "## Présences et quorum · 2 min", "2 enfants", "qui informe la victime"])
      expect(text).toContain(line);
    expect(words(before({ cases: [], earlierActions: [] }), "CHAIR_SCRIPT", chair)).toContain("No action is due.");
  });
});

describe("the declaration of confidentiality", () => {
  const observers = [{ name: "Olga Svensson", organisation: "University", signedOn: day("2026-11-24") }];

  test("has the area’s own text, and a line to sign for everybody who takes part and whoever looks on", () => {
    const text = words(aConference({ observers }), "CONFIDENTIALITY_SHEET", theFile);
    expect(text).toContain("It is used only to reduce risk");
    expect(text).toContain("Read aloud at 09:02.");
    expect(text).toContain("## Present");
    expect(text).toContain("Children’s services | Tom Ferris for Ana Brook |  | ");
    expect(text).toContain("University | Olga Svensson |  | 24 Nov");
    // Mental health sent apologies.
    expect(text).not.toContain("Jon Hale");
    expect(text).toContain("Chair: Det. Insp. Ruth Calder ______");
  });

  test("lists everybody invited as long as nobody was asked", () => {
    const text = words(before(), "CONFIDENTIALITY_SHEET", theFile);
    expect(text).toContain("## Invited");
    expect(text).toContain("Mental health | Dr Jon Hale");
    expect(text).not.toContain("Read aloud");
    expect(text).toContain("## Observers");
  });

  test("for an agency has its own line alone, and nobody who looks on", () => {
    const text = words(aConference({ observers }), "CONFIDENTIALITY_SHEET", recipientOf("housing"));
    expect(text).toContain("Housing | Michael Adeyinka");
    expect(text).not.toMatch(/Svensson|Lindqvist|Children’s services|Observers/u);
    expect(text).toContain("please sign before the first case is opened");
  });

  test("names no case, and is in French", () => {
    expect(words(aConference(), "CONFIDENTIALITY_SHEET", theFile)).not.toMatch(/NM-7|Novak/u);
    const text = words(aConference({ observers }), "CONFIDENTIALITY_SHEET", theFile, "fr");
    expect(text).toContain("Lu à voix haute à 09:02.");
    expect(text).toContain("Service | Nom | Signature | Date");
  });
});

describe("the action list of one person", () => {
  const own = anAction("housing", {
    reference: "7KQ4.4",
    text: "Fit window locks",
    safeToDo: "Tuesdays only",
    due: day("2026-12-02"),
  });
  const done = anAction("housing", { reference: "7KQ4.6", text: "Ring the landlord", status: "DONE" });
  const colleagues = anAction("housing", { reference: "7KQ4.7", text: "Write to the landlord" });
  const earlier = {
    ...anAction("housing", { reference: "2WDH.2", text: "Change the tenancy", due: day("2026-10-01") }),
    access: anAccess(),
  };
  const accountId = agencies.housing.accountId;
  const owners = [own, done, earlier].map(({ id }) => ({ actionId: id, accountId }));
  const heard = (over: Partial<CaseRecord> = {}): CaseRecord =>
    aCase({ hearing: aHearing({ actions: [own, done, colleagues] }), ...over });
  const record = (over: Partial<ConferenceRecord> = {}): ConferenceRecord =>
    aConference({ cases: [heard()], earlierActions: [earlier], owners, ...over });

  test("holds what they took on and is open, and nothing a colleague took on", () => {
    const text = lines(record(), "ACTION_LIST_OF_PERSON", housingPerson);
    for (const line of [
      "Your open actions",
      "Housing, Michael Adeyinka · Northmere · Wednesday 25 November 2026",
      "## Agreed at this conference",
      "7KQ4.4 | NM-7KQ4",
      "A. N. | Fit window locks | 2 Dec | Tuesdays only | ",
      "## From earlier conferences",
      "A. N. | Change the tenancy | 1 Oct |  | ",
    ])
      expect(text).toContain(line);
    expect(text.join("\n")).not.toMatch(/landlord|Novak/u);
  });

  test("of a case its owner may not read has number, text, initials and day alone", () => {
    const text = words(
      record({ cases: [heard({ access: anAccess({ readers: [] }) })] }),
      "ACTION_LIST_OF_PERSON",
      housingPerson,
    );
    expect(text).toContain("A. N. | Fit window locks | 2 Dec |  | ");
    expect(text).not.toContain("Tuesdays only");
  });

  test("holds nothing of a case the owner, or their agency, is in conflict with", () => {
    for (const access of [
      anAccess({ conflictedAccounts: [accountId] }),
      anAccess({ conflictedAgencies: [agencies.housing.id] }),
    ])
      expect(
        words(record({ cases: [heard({ access })], earlierActions: [] }), "ACTION_LIST_OF_PERSON", housingPerson),
      ).toBe("");
  });

  test("is empty for whoever works for another agency now, took on nothing, or has done it all", () => {
    const moved = { ...housingPerson, agencyId: agencies.probation.id };
    expect(words(record(), "ACTION_LIST_OF_PERSON", moved)).toBe("");
    expect(words(record(), "ACTION_LIST_OF_PERSON", recipientOf("police", { kind: "account" }))).toBe("");
    const allDone = record({ cases: [aCase({ hearing: aHearing({ actions: [done] }) })], earlierActions: [] });
    expect(words(allDone, "ACTION_LIST_OF_PERSON", housingPerson)).toBe("");
  });

  test("says one as one, also in French", () => {
    const one = record({ earlierActions: [] });
    expect(lines(one, "ACTION_LIST_OF_PERSON", housingPerson)).toContain("Your open action");
    expect(lines(one, "ACTION_LIST_OF_PERSON", housingPerson, "fr")).toContain("Votre action en cours");
    expect(lines(record(), "ACTION_LIST_OF_PERSON", housingPerson, "fr")).toContain("Vos actions en cours");
  });
});
