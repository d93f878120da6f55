import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CivilDate } from "../../../shared/dates.ts";
import { emptyPerson } from "../../../shared/people/model.ts";
import { emptyForm } from "../../../shared/referrals/emptyForm.ts";
import { consents, criteria, referralStatuses, ReferralForm } from "../../../shared/referrals/model.ts";
import {
  contradictionsInReferral,
  mayChangeReferral,
  mayDecideReferral,
  mayMoveReferral,
  missingInReferral,
  mustBeRestricted,
  statusesBefore,
} from "../../../shared/referrals/rules.ts";

const day = (text: string): CivilDate => text as CivilDate;
const today = day("2026-11-25");
const person = (familyName: string) => ({ ...emptyPerson, familyName });
const complete: ReferralForm = {
  ...emptyForm,
  referrerName: "Paul Osei",
  date: day("2026-11-20"),
  victim: person("Nováková"),
  perpetrators: [person("Novák")],
  criteria: ["VISIBLE_HIGH_RISK"],
  victimAware: "YES",
  consent: "YES",
  lawfulBasis: "Public task",
  background: "Threats.",
};

describe("what a referral cannot be submitted without", () => {
  test("an empty form is a form, and lacks everything that is needed in the form's order", () => {
    expect(ReferralForm.parse(emptyForm)).toEqual(emptyForm);
    expect(missingInReferral(emptyForm)).toEqual([
      "referrerName",
      "date",
      "victim.familyName",
      "perpetrators",
      "criteria",
      "victimAware",
      "consent",
      "lawfulBasis",
      "background",
    ]);
    expect(missingInReferral(complete)).toEqual([]);
  });

  test("a missing consent value always stops it, whatever else was filled in", () => {
    fc.assert(
      fc.property(
        fc.subarray([...criteria]),
        fc.option(fc.integer({ min: 0, max: 24 }), { nil: null }),
        (chosen, score) => {
          expect(missingInReferral({ ...complete, criteria: chosen, score, consent: null })).toContain("consent");
        },
      ),
    );
  });

  test("without consent it must say what is shared, why that is necessary and proportionate, and who authorised it", () => {
    for (const consent of consents)
      expect(missingInReferral({ ...complete, consent })).toEqual(
        consent === "YES" ? [] : ["whatShared", "whyNecessary", "whyProportionate", "authorisedBy"],
      );
  });

  test("professional judgement needs its reasons, and no score is ever too low", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 24 }), (score) => {
        const judged: ReferralForm = { ...complete, criteria: ["PROFESSIONAL_JUDGEMENT"], score };
        expect(missingInReferral(judged)).toEqual(["judgementReasons"]);
        expect(missingInReferral({ ...judged, judgementReasons: "She is terrified." })).toEqual([]);
      }),
    );
  });

  test("a person with one name only, of one letter, is named", () => {
    expect(missingInReferral({ ...complete, victim: { ...emptyPerson, givenNames: "Ö" } })).toEqual([]);
  });

  test("an unaware victim needs the reason, and named children the answer about their own referral", () => {
    expect(missingInReferral({ ...complete, victimAware: "NO" })).toEqual(["unawareReason"]);
    expect(missingInReferral({ ...complete, children: [person("Nováková")] })).toEqual(["childReferralMade"]);
  });
});

describe("dates that contradict", () => {
  test("the day of today, the referral and each birth are told by their field", () => {
    const form: ReferralForm = {
      ...complete,
      date: day("2026-11-26"),
      victim: { ...person("Nováková"), dateOfBirth: day("2027-01-01") },
      children: [{ ...person("Nováková"), dateOfBirth: day("2026-12-01") }],
      lastIncidentOn: day("2026-11-25"),
    };
    expect(contradictionsInReferral(form, today)).toEqual([
      "date",
      "victim.dateOfBirth",
      "children.0.dateOfBirth",
      "lastIncidentOn",
    ]);
    expect(contradictionsInReferral(complete, today)).toEqual([]);
  });

  test("an incident after the referral or before the victim's birth is one", () => {
    expect(contradictionsInReferral({ ...complete, lastIncidentOn: day("2026-11-21") }, today)).toEqual([
      "lastIncidentOn",
    ]);
    const victim = { ...person("Nováková"), dateOfBirth: day("1990-02-28") };
    expect(contradictionsInReferral({ ...complete, victim, lastIncidentOn: day("1990-02-27") }, today)).toEqual([
      "lastIncidentOn",
    ]);
    expect(contradictionsInReferral({ ...complete, victim, lastIncidentOn: day("2026-11-20") }, today)).toEqual([]);
  });
});

describe("the states of a referral", () => {
  test("lead from draft to heard by the way of the rules, and never back to draft", () => {
    expect(
      referralStatuses.flatMap((from) =>
        referralStatuses.filter((to) => mayMoveReferral(from, to)).map((to) => `${from} ${to}`),
      ),
    ).toMatchInlineSnapshot(`
      [
        "DRAFT SUBMITTED",
        "DRAFT WITHDRAWN",
        "SUBMITTED NEEDS_INFO",
        "SUBMITTED ACCEPTED",
        "SUBMITTED REJECTED",
        "SUBMITTED WITHDRAWN",
        "NEEDS_INFO SUBMITTED",
        "NEEDS_INFO ACCEPTED",
        "NEEDS_INFO REJECTED",
        "NEEDS_INFO WITHDRAWN",
        "ACCEPTED LISTED",
        "ACCEPTED WITHDRAWN",
        "LISTED ACCEPTED",
        "LISTED HEARD",
        "LISTED DEFERRED",
        "LISTED TRANSFERRED",
        "LISTED WITHDRAWN",
        "DEFERRED LISTED",
        "DEFERRED WITHDRAWN",
      ]
    `);
    expect(statusesBefore("DRAFT")).toEqual([]);
  });

  test("decide who may still change it, and who may decide", () => {
    expect(mayChangeReferral("DRAFT", "representative", true)).toBe(true);
    expect(mayChangeReferral("DRAFT", "representative", false)).toBe(false);
    expect(mayChangeReferral("ACCEPTED", "representative", true)).toBe(false);
    expect(mayDecideReferral("SUBMITTED", "administrator")).toBe(true);
    expect(mayDecideReferral("SUBMITTED", "chair")).toBe(false);
    expect(mayDecideReferral("DRAFT", "administrator")).toBe(false);
  });
});

test("somebody who works for an agency of the area makes the case a restricted one", () => {
  expect(mustBeRestricted(complete)).toBe(false);
  expect(mustBeRestricted({ ...complete, perpetrators: [{ ...person("Weber"), worksForAgency: true }] })).toBe(true);
});
