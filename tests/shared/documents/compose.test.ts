import { describe, expect, test } from "vitest";
import { composeActionList } from "../../../shared/documents/actionList.ts";
import { composeAgenda, composeAgendaReferences } from "../../../shared/documents/agenda.ts";
import { composeAttendance } from "../../../shared/documents/attendance.ts";
import { outlineInWords } from "../../../shared/documents/inWords.ts";
import { actionsFor, ownPart } from "../../../shared/documents/leaveOut.ts";
import { composeMinutes, composeMinutesOfCase } from "../../../shared/documents/minutes.ts";
import type { Outline } from "../../../shared/documents/outline.ts";
import type { HearingRecord } from "../../../shared/documents/record.ts";
import type { Language } from "../../../shared/settings/model.ts";
import { translatorOf } from "../../../electron/features/documents/translator.ts";
import {
  aCase,
  aConference,
  aHearing,
  agencies,
  day,
  marks,
  notPutOff,
  noTexts,
  recipientOf,
  theFile,
} from "../../support/aRecord.ts";
import { at } from "../../support/aConference.ts";

const composing = (language: Language = "en", recipient = recipientOf("housing")) => ({
  t: translatorOf(language),
  language,
  recipient,
  marks,
});
const words = (outline: Outline | null): string => outlineInWords(outline ?? expect.fail("nothing composed"));

describe("minutes", () => {
  const record = aConference();

  test("open with who was there, what was due and the cases, in the words coordinators use", () => {
    const text = words(composeMinutes(record, composing()));
    for (const line of [
      "OFFICIAL-SENSITIVE",
      "Prepared for: Housing, Michael Adeyinka · copy 4 of 15",
      "Minutes of the multi-agency risk assessment conference",
      "Northmere · Wednesday 25 November 2026 · Town Hall, room 2 · 09:00 to 12:48",
      "Police (chair) | Det. Insp. Ruth Calder | Present",
      "Children’s services | Tom Ferris for Ana Brook | Deputy",
      "Mental health | Dr Jon Hale | No, followed up",
      "2WDH.2 | Fit door chain and window locks | Housing | 4 May | Not done: no access agreed. Re-issued as 7KQ4.4",
      "8LMR.3 | Renew protection order before expiry | Victim support (IDVA) | 9 Nov | Done 6 Nov: order to May 2027",
      "2 | NM-7KQ4 | A. N. | 7 months | Action plan",
      "3 | NM-9R3B | R. A. | Transfer from Haverby | Action plan",
      "Version 2, approved 27 Nov 2026 · NM-4F7Q-04",
    ])
      expect(text.split("\n")).toContain(line);
  });

  test("give each case its people, what was shared, risks, plan and who tells the victim", () => {
    const text = words(composeMinutes(record, composing()));
    for (const line of [
      "# Case 2 · NM-7KQ4",
      "Victim: Anna Novak, 38",
      "Perpetrator (alleged): Viktor Novak, 41, spouse",
      "Children: Mila Novak, 9 · Daniel Novak, 6",
      "Level agreed: High (17 of 24)",
      "Reason: Score, repeat",
      "Fact, 20 Nov. The bail condition not to contact expires on 4 December.",
      "### Housing, Probation",
      "Nothing held.",
      "Absent. Follow-up: action 7KQ4.5.",
      "1 | He knows where the children are collected | Victim, children | High | Within days",
      "7KQ4.4 | Fit door chain and window locks, visit with the adviser | 1 | Housing, M. Adeyinka | 30 Nov",
      "## Who tells Anna",
      "Leah Marsh, by 26 November 2026. May be told: the alarm, the collection times, the order. Nothing about what agencies reported on Viktor.",
      "Flag on agency files until 13 November 2027.",
    ])
      expect(text.split("\n")).toContain(line);
  });

  test("start every case on a new page", () => {
    const { blocks } = composeMinutes(record, composing());
    const headings = blocks.flatMap((block, index) => (block.kind === "heading" && block.level === 1 ? [index] : []));
    expect(headings).toHaveLength(3);
    expect(headings.every((index) => blocks[index - 1]?.kind === "pageBreak")).toBe(true);
  });

  test("speak French when the document is French", () => {
    const text = words(composeMinutes(record, composing("fr")));
    for (const line of [
      "Établi pour\u00a0: Housing, Michael Adeyinka · exemplaire 4 sur 15",
      "Compte rendu de la conférence pluri-institutionnelle d’évaluation des risques",
      "Northmere · mercredi 25 novembre 2026 · Town Hall, room 2 · 09:00 à 12:48",
      "# Situation 2 · NM-7KQ4",
      "Niveau retenu: Élevé (17 sur 24)",
      "Fait, 20 nov.\u00a0: The bail condition not to contact expires on 4 December.",
      "## Qui informe Anna",
      "Version 2, approuvée le 27 nov. 2026 · NM-4F7Q-04",
    ])
      expect(text.split("\n")).toContain(line);
  });

  test("of a draft say so on every page", () => {
    const draft = aConference({ conference: { ...record.conference, approvedOn: null } });
    expect(composeMinutes(draft, composing()).page.version).toBe("Draft 2, 27 Nov 2026 · NM-4F7Q-04");
  });

  test("show the plan before with what became of it, and whether it is still needed", () => {
    const planBefore: NonNullable<HearingRecord["planBefore"]> = {
      on: day("2026-04-29"),
      actions: [
        {
          text: "Allocate a flat with its own front door",
          ownerAgencyId: agencies.housing.id,
          ownerAgencyName: "Housing",
          status: "NOT_DONE",
          result: "closed for a missing form",
          doneOn: null,
          needed: "YES",
          note: "still without a door",
        },
      ],
    };
    const one = aCase({
      hearing: aHearing({ planBefore }),
      referral: { ...aCase().referral, repeatSince: { anchor: "REFERRAL_DATE", on: day("2026-04-12"), days: 227 } },
    });
    const lines = words(composeMinutes(aConference({ cases: [one] }), composing())).split("\n");
    expect(lines).toContain("## Plan of 29 April 2026, looked at again");
    expect(lines).toContain(
      "Allocate a flat with its own front door | Housing | Not done: closed for a missing form | Yes: still without a door",
    );
    expect(lines).toContain("Repeat: Yes: last referral 12 April 2026, 227 days before");
    const own = ownPart(aConference({ cases: [one] }), agencies.police.id);
    expect(own.cases[0]?.hearing?.planBefore?.actions).toEqual([]);
    const owner = ownPart(aConference({ cases: [one] }), agencies.housing.id);
    expect(owner.cases[0]?.hearing?.planBefore?.actions).toMatchObject([{ needed: null, note: "" }]);
  });

  test("say why a plan is missing, what was gone on with, and who saw it otherwise", () => {
    const hearing = aHearing();
    const [first] = hearing.actions;
    if (!first) throw new Error("the hearing has actions");
    const told = aHearing({
      actions: hearing.actions,
      texts: { ...hearing.texts, staffSafety: "", staffSafetyNone: "letters only", rationale: "Bail ends on Friday." },
      reasons: { staffSafety: "NO_VISITS" },
      disagreeingNames: ["Housing"],
      warnings: [
        { warning: "oldAssessment", actionId: null, reason: "" },
        { warning: "vagueVerb", actionId: first.id, reason: "reviewed on Tuesday" },
      ],
    });
    const text = words(composeMinutes(aConference({ cases: [aCase({ hearing: told })] }), composing())).split("\n");
    for (const line of [
      "Safety of staff: none because nobody visits; letters only",
      "## Reasons for the decision",
      "Housing saw it otherwise.",
      "## Gone on in spite of a warning",
      "The newest assessment was older than the area allows. No reason was given.",
      `${first.reference}: a vague word was kept. Reason: reviewed on Tuesday`,
    ])
      expect(text).toContain(line);
  });

  test("say why a case was put off, who keeps the victim safe, and when it is heard", () => {
    const off = aHearing({
      decision: {
        ...aHearing().decision,
        outcome: "DEFERRED",
        putOffReason: "KEY_AGENCY_ABSENT",
        safetyName: "PC Osei",
        nextOn: day("2026-12-09"),
      },
      safetyAgencyName: "Police",
    });
    const text = words(composeMinutes(aConference({ cases: [aCase({ hearing: off })] }), composing()));
    expect(text).toContain("Outcome: Deferred, to be heard on 9 December 2026");
    expect(text).toContain("Put off: a key agency was absent.");
    expect(text).toContain("Until then Police, PC Osei keeps the victim safe.");
  });

  test("leave no heading over what nobody said", () => {
    const bare = aHearing({
      information: [],
      agencies: [],
      planBefore: null,
      texts: noTexts,
      risks: [],
      actions: [],
      decision: { ...notPutOff, levelAgreed: null, outcome: null, tellsName: "", tellsBy: null },
      flagUntil: null,
    });
    const only = aConference({ cases: [aCase({ hearing: bare })], earlierActions: [] });
    const headings = words(composeMinutes(only, composing()))
      .split("\n")
      .filter((line) => line.startsWith("#"));
    expect(headings).toEqual(["## Present", "## Apologies", "## Confidentiality", "## Cases", "# Case 1 · NM-7KQ4"]);
  });

  test("of one case hold that case only", () => {
    const [first, second] = [at(record.cases, 0), at(record.cases, 1)];
    const text = words(composeMinutesOfCase(record, second.access.caseId, composing()));
    expect(text).toContain("# NM-7KQ4");
    expect(text).not.toContain(first.reference);
    expect(composeMinutesOfCase(record, aCase().access.caseId, composing())).toBeNull();
  });
});

describe("the agenda", () => {
  test("lies on its side and lists each case for research", () => {
    const outline = composeAgenda(aConference(), composing("en", theFile));
    expect(outline.page.orientation).toBe("landscape");
    expect(words(outline)).toContain(
      "Anna Novak\nborn 2 Mar 1988\naddress withheld | Viktor Novak\nborn 9 Jul 1985\n12 Mill Lane, Northmere",
    );
  });

  test("of references alone names nobody", () => {
    const text = words(composeAgendaReferences(aConference(), composing()));
    expect(text).toContain("2 | NM-7KQ4 | 12 | Yes");
    expect(text).not.toMatch(/Novak|A\. N\./u);
  });
});

test("the action list names a case by reference and initials", () => {
  const record = aConference();
  const actions = actionsFor(record, recipientOf("housing"), agencies.housing.id);
  const one = [{ agencyId: agencies.housing.id, agencyName: "Housing", actions }];
  const text = words(composeActionList(record, one, composing()));
  expect(text).toContain(
    "7KQ4.4 | NM-7KQ4\nA. N. | Fit door chain and window locks, visit with the adviser | M. Adeyinka",
  );
  expect(text).not.toContain("Novak");
});

test("the attendance sheet has a line to sign for each agency and the statement they sign", () => {
  const text = words(composeAttendance(aConference(), composing()));
  expect(text).toContain("is not passed on without the agreement");
  expect(text).toContain("Housing | Michael Adeyinka | Present | ");
  expect(text).toContain("Chair: Det. Insp. Ruth Calder ______");
});

test("a day of another year carries its year", () => {
  const record = aConference({
    cases: [aCase({ referral: { ...aCase().referral, receivedOn: day("2025-12-30") } })],
  });
  expect(words(composeMinutes(record, composing()))).toContain("Referred by: Police, 30 Dec 2025");
});

test("what people typed is never read as a placeholder or a key", () => {
  const hearing = aHearing({ decision: { ...aHearing().decision, tellsName: "{{day}} $t(minutes:title) {{- name}}" } });
  const text = words(composeMinutes(aConference({ cases: [aCase({ hearing })] }), composing()));
  expect(text).toContain("{{day}} $t(minutes:title) {{- name}}, by 26 November 2026.");
});
