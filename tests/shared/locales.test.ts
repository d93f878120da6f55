import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { actionStatuses, changeKinds, evidences, riskEffects, WhyNot } from "../../shared/actions/model.ts";
import { dueWhens } from "../../shared/actions/listed.ts";
import { agencyTypes } from "../../shared/agencies/model.ts";
import { attendanceStatuses, ConferenceType, conferenceStatuses } from "../../shared/conferences/model.ts";
import { contracts } from "../../shared/contracts.ts";
import { issuedKinds } from "../../shared/documents/model.ts";
import { bases, hearingFields, missingThings, outcomes } from "../../shared/meeting/model.ts";
import {
  addressTypes,
  contactFieldNames,
  custodyStates,
  fieldGroups,
  immigrationStatuses,
  inCaseFieldNames,
  interpreterPreferences,
  personFieldNames,
  planStatuses,
  tenures,
} from "../../shared/people/fields.ts";
import { caseRoles, genders, relationships } from "../../shared/people/model.ts";
import { roles } from "../../shared/policy.ts";
import { closingStops, flagStates, linkKinds, orderKinds } from "../../shared/records/model.ts";
import { consents, criteria, incidentTypes, referralStatuses } from "../../shared/referrals/model.ts";
import { Imminence, riskLevels, riskSubjects } from "../../shared/risk/model.ts";
import { countries, languages } from "../../shared/settings/model.ts";
import { shellContract } from "../../shared/shell/contract.ts";
import { NotClearedBecause } from "../../shared/unlock/model.ts";

const project = join(import.meta.dirname, "../..");
const Texts = z.record(z.string(), z.string());
const textsOf = (language: string, room: string): Readonly<Record<string, string>> =>
  Texts.parse(JSON.parse(readFileSync(join(project, "locales", language, room), "utf8")));
const rooms = globSync("locales/en/*.json", { cwd: project })
  .map((path) => basename(path))
  .toSorted();

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{\s*(\w+)/gu)].map((match) => match[1] ?? "").toSorted();

/** The differences between two languages of one room, each as a sentence. */
function differences(en: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): readonly string[] {
  const missing = Object.keys(en).filter((key) => !(key in other));
  const extra = Object.keys(other).filter((key) => !(key in en));
  const unlike = Object.entries(en).filter(
    ([key, text]) => key in other && placeholders(text).join() !== placeholders(other[key] ?? "").join(),
  );
  const empty = Object.entries(other).filter(([, text]) => text.trim() === "");
  return [
    ...missing.map((key) => `${key} is missing`),
    ...extra.map((key) => `${key} does not exist in English`),
    ...unlike.map(([key]) => `${key} has other placeholders`),
    ...empty.map(([key]) => `${key} is empty`),
  ];
}

test("the comparison sees a missing key, a key too many, another placeholder and an empty text", () => {
  expect(differences({ a: "x {{n}}", b: "y", c: "z" }, { a: "x {{m}}", b: " ", d: "w" })).toEqual([
    "c is missing",
    "d does not exist in English",
    "a has other placeholders",
    "b is empty",
  ]);
});

for (const language of languages.filter((name) => name !== "en")) {
  test(`${language} has the rooms of English`, () => {
    const there = globSync(`locales/${language}/*.json`, { cwd: project }).map((path) => basename(path));
    expect(there.toSorted()).toEqual(rooms);
  });
  for (const room of rooms) {
    test(`${language}/${room} has every key of English with the same placeholders`, () => {
      expect(differences(textsOf("en", room), textsOf(language, room))).toEqual([]);
    });
  }
}

test("every plural has both forms", () => {
  for (const room of rooms) {
    const keys = new Set(Object.keys(textsOf("en", room)));
    for (const key of keys) {
      if (key.endsWith("_one")) expect(keys, room).toContain(key.replace(/_one$/u, "_other"));
      if (key.endsWith("_other")) expect(keys, room).toContain(key.replace(/_other$/u, "_one"));
    }
  }
});

// What the desk itself answers, whatever the procedure.
const deskCodes = [
  "desk.unknownProcedure",
  "desk.badInput",
  "desk.signInFirst",
  "desk.notCleared",
  "desk.notYours",
  "desk.notInThisState",
  "desk.reauthenticate",
  "desk.notSaved",
  "desk.broken",
  "desk.ended",
];

test("every failure of every contract, of the shell and of the desk has a sentence", () => {
  const codes = [...Object.values(contracts), ...Object.values(shellContract)].flatMap(
    ({ failures }): readonly string[] => failures,
  );
  const sentences = textsOf("en", "failures.json");
  expect([...codes, ...deskCodes].filter((code) => !(code in sentences))).toEqual([]);
});

const closedLists: Readonly<Record<string, readonly string[]>> = {
  role: roles,
  agencyType: agencyTypes,
  criterion: criteria,
  consent: consents,
  referralStatus: referralStatuses,
  incidentType: incidentTypes,
  orderKind: orderKinds,
  flagState: flagStates,
  linkKind: linkKinds,
  closingStop: closingStops,
  gender: genders,
  relationship: relationships,
  caseRole: caseRoles,
  interpreterGender: interpreterPreferences,
  immigrationStatus: immigrationStatuses,
  planStatus: planStatuses,
  custody: custodyStates,
  addressType: addressTypes,
  tenure: tenures,
  personGroup: fieldGroups,
  personField: [...personFieldNames, ...inCaseFieldNames, ...contactFieldNames],
  riskLevel: riskLevels,
  riskSubject: riskSubjects,
  imminence: Imminence.options,
  basis: bases,
  attendance: attendanceStatuses,
  conferenceType: ConferenceType.options,
  conferenceStatus: conferenceStatuses,
  actionStatus: actionStatuses,
  actionChange: changeKinds,
  dueWhen: dueWhens,
  riskEffect: riskEffects,
  whyNot: WhyNot.options,
  evidence: evidences,
  outcome: outcomes,
  documentKind: issuedKinds,
  hearingField: hearingFields,
  missingThing: missingThings,
  country: countries,
  language: languages,
  notCleared: NotClearedBecause.options,
};

test("every value of every closed list has a word", () => {
  const words = textsOf("en", "words.json");
  const wordless = Object.entries(closedLists).flatMap(([group, values]) =>
    values.map((value) => `${group}.${value}`).filter((key) => !(key in words)),
  );
  expect(wordless).toEqual([]);
});
