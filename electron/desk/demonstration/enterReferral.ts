import type { Vignette, VignettePerson } from "../../../build/demonstration/model.ts";
import { referralTexts } from "../../../build/demonstration/fixedTexts.ts";
import { northmere } from "../../../build/demonstration/northmere.ts";
import { addDays, type CivilDate } from "../../../shared/dates.ts";
import type { CaseId, ReferralId } from "../../../shared/ids.ts";
import { emptyPerson, type PersonEntry } from "../../../shared/people/model.ts";
import type { ReferralForm } from "../../../shared/referrals/model.ts";
import { assess } from "./assess.ts";
import { enterRecords } from "./enterRecords.ts";
import { alreadyPast, daysOfEmergency, type Seeding } from "./seeding.ts";
import { tellOfPeople } from "./tellOfPeople.ts";

// A day of birth out of an age: within the year before, at a distance that differs from person to person.
function bornOn(person: VignettePerson, conferenceOn: CivilDate): CivilDate {
  const letters = [...`${person.givenNames}${person.familyName}`].reduce(
    (sum, letter) => sum + (letter.codePointAt(0) ?? 0),
    0,
  );
  const turned = addDays(conferenceOn, -(10 + (letters % 300)));
  const year = Number(turned.slice(0, 4)) - person.age;
  const day = turned.slice(5) === "02-29" ? "02-28" : turned.slice(5);
  return `${year}-${day}` as CivilDate;
}

/** The names of somebody as this referral writes them, where the area knows them otherwise. */
const namesAs = ({ writtenAs }: Vignette, place: number) => writtenAs?.[place] ?? {};

const entryOf = (person: VignettePerson, conferenceOn: CivilDate): PersonEntry => ({
  ...emptyPerson,
  givenNames: person.givenNames,
  familyName: person.familyName,
  aliases: person.aliases ?? "",
  dateOfBirth: bornOn(person, conferenceOn),
  gender: person.gender,
  relationship: person.relationship ?? null,
  schoolOrWork: person.schoolOrWork ?? "",
  worksForAgency: person.worksForAgency ?? false,
});

function formOf({ language, conferenceOn }: Seeding, vignette: Vignette, date: CivilDate): ReferralForm {
  const agency = northmere.agencies.find(({ key }) => key === vignette.referredBy);
  const withoutConsent = vignette.consent !== "YES";
  const fixed = referralTexts;
  return {
    referrerName: agency?.representative ?? "",
    referrerPhone: "",
    referrerEmail: "",
    date,
    victim: { ...entryOf(vignette.victim, conferenceOn), ...namesAs(vignette, 0) },
    victimLanguages: vignette.victimLanguages?.[language] ?? "",
    interpreterNeeded: vignette.interpreterNeeded ?? false,
    diversity: "",
    perpetrators: vignette.perpetrators.map((person, index) => ({
      ...entryOf(person, conferenceOn),
      ...namesAs(vignette, index + 1),
    })),
    children: vignette.children.map((person) => entryOf(person, conferenceOn)),
    criteria: [...vignette.criteria],
    score: vignette.score,
    judgementReasons: vignette.judgementReasons?.[language] ?? "",
    incidentsLastYear: null,
    repeat: vignette.repeat ? "YES" : "NO",
    previousReferral: vignette.previousReferral?.[language] ?? "",
    otherArea: vignette.fromArea ?? "",
    victimAware: vignette.victimAware,
    unawareReason: vignette.unawareReason?.[language] ?? "",
    consent: vignette.consent,
    lawfulBasis: fixed.lawfulBasis[language],
    whatShared: withoutConsent ? fixed.whatShared[language] : "",
    whyNecessary: withoutConsent ? fixed.whyNecessary[language] : "",
    whyProportionate: withoutConsent ? fixed.whyProportionate[language] : "",
    authorisedBy: withoutConsent ? "Ruth Calder" : "",
    afraidOf: vignette.afraidOf[language],
    safeToTalkTo: "",
    notSafeToTalkTo: "",
    victimWishes: vignette.victimWishes[language],
    lastIncidentOn: addDays(date, -2),
    incidentTypes: [...vignette.incidentTypes],
    background: vignette.background[language],
    injuries: "",
    policeReported: "UNKNOWN",
    crimeReference: "",
    childReferralMade: vignette.children.length > 0 ? "YES" : "UNKNOWN",
    adultSafeguardingMade: "UNKNOWN",
  };
}

/** The account that types a referral in: the referring agency's own, or the administrator for an agency without one. */
const writerOf = (vignette: Vignette): string =>
  northmere.accounts.find(
    (account) => account.agency === vignette.referredBy && ["representative", "adviser"].includes(account.role),
  )?.key ?? "administrator";

/**
 * Sends in one referral and, unless it is to stay undecided, has the administrator accept it; `known` is the case of the
 * same people, heard before. Answers the case.
 */
export async function enterReferral(
  seeding: Seeding,
  vignette: Vignette,
  known: CaseId | null = null,
): Promise<CaseId | null> {
  const { must, signInAs, moveTo, language, conferenceOn, agencyIds, accountIds } = seeding;
  const daysBefore = vignette.heardAt === "emergency" ? daysOfEmergency + 1 : vignette.referredDaysBefore;
  const date = alreadyPast(seeding, addDays(conferenceOn, -daysBefore));
  moveTo(date, 10);
  await signInAs(writerOf(vignette));
  const contacts = vignette.contacts.map((contact) => ({
    of: contact.of,
    kind: contact.kind,
    value: contact.value,
    safe: contact.safe,
    confidential: contact.confidential,
    safeTimes: contact.safeTimes?.[language] ?? "",
    leaveMessage: contact.leaveMessage ?? false,
    codeWord: contact.codeWord ?? "",
  }));
  const agencyId = agencyIds.get(vignette.referredBy) ?? null;
  // A restricted case gets a reference of its own when it is accepted; the referral keeps the one it was sent in under.
  if (!vignette.restricted) seeding.referenceIs(vignette.referralReference ?? vignette.reference);
  const { referralId } = await must("referrals.start", { form: formOf(seeding, vignette, date), contacts, agencyId });
  await assess(seeding, vignette, { referralId, date });
  await must("referrals.submit", { referralId });
  if (vignette.heardAt === "undecided") return null;
  moveTo(date, 15);
  await signInAs("administrator");
  await sayWhoTheyAre(seeding, referralId, known);
  const readers = (vignette.restricted?.readers ?? []).flatMap((key) => accountIds.get(key) ?? []);
  if (vignette.restricted) seeding.referenceIs(vignette.reference);
  const { caseId } = await must("referrals.decide", {
    referralId,
    decision: "ACCEPTED",
    reason: "",
    adviserAccountId: accountIds.get(vignette.adviser) ?? null,
    restricted: vignette.restricted ? { readers, reason: vignette.restricted.reason[language] } : null,
  });
  for (const conflict of vignette.conflicts ?? [])
    if (caseId)
      await must("meeting.declareConflict", {
        caseId,
        accountId: accountIds.get(conflict.account) ?? null,
        agencyId: null,
        reason: conflict.reason[language],
      });
  if (caseId) await tellOfPeople(seeding, vignette, { caseId, on: date });
  if (caseId) await enterRecords(seeding, vignette, caseId);
  return caseId;
}

/** The people of a case that was heard before are the same ones; whoever else the program takes for somebody is another. */
async function sayWhoTheyAre({ must }: Seeding, referralId: ReferralId, known: CaseId | null): Promise<void> {
  const before = known === null ? [] : (await must("cases.open", { caseId: known })).people;
  const { people } = await must("people.candidates", { referralId });
  for (const { place, candidates } of people) {
    const same = before[place];
    const decision = same ? { kind: "SAME" as const, personId: same.id } : { kind: "OTHER" as const };
    if (same || candidates.length > 0) await must("referrals.decidePerson", { referralId, place, decision });
  }
}
