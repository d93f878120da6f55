import { isOpen } from "../actions/rules.ts";
import { isPresent } from "../conferences/rules.ts";
import { emptyPerson, type Person } from "../people/model.ts";
import { actionsFor, agendaVersion, blockedFor, mayKnowCase, recipientVersion, type OwnerActions } from "./leaveOut.ts";
import type { AttendanceRecord, ConferenceRecord, DocumentRecipient } from "./record.ts";

// What the papers of a conference are composed from (`RULES.md` 6): each takes out of the record whatever it does not say.

const noCases = { cases: [], blocked: [], earlierActions: [], ownerActions: [], addenda: [], questions: [] } as const;
const noNames = { attendance: [], observers: [] } as const;

/** An invitation tells of the conference alone: no case, and nobody else who is invited. */
export const invitationVersion = (record: ConferenceRecord): ConferenceRecord => ({
  ...record,
  ...noCases,
  ...noNames,
});

/** Who looks for somebody in files needs to know who it is: name, spellings, day of birth, a child's school. */
const identity = ({ id, role, familyName, givenNames, aliases, dateOfBirth, schoolOrWork }: Person): Person => ({
  ...emptyPerson,
  id,
  role,
  familyName,
  givenNames,
  aliases,
  dateOfBirth,
  schoolOrWork: role === "CHILD" ? schoolOrWork : "",
});
const searchedFor: readonly Person["role"][] = ["VICTIM", "PERPETRATOR", "CHILD"];

/** The cases of the agenda that exist for an agency, with what it needs to search its own records, and nothing of why they are listed. */
export function researchVersion(record: ConferenceRecord, recipient: DocumentRecipient): ConferenceRecord {
  const { cases } = agendaVersion(record, recipient);
  return {
    ...record,
    ...noCases,
    ...noNames,
    cases: cases.map((one) => ({
      ...one,
      people: one.people.filter(({ role }) => searchedFor.includes(role)).map(identity),
      addresses: one.addresses.filter(({ of }) => searchedFor.includes(of)),
    })),
  };
}

/**
 * The script lies open on the table: cases by reference and initials alone, and of the people in them only that there are
 * children. What the chair may not see, for a conflict too, keeps its time and is blocked (`RULES.md` 4).
 */
export function scriptVersion(record: ConferenceRecord, recipient: DocumentRecipient): ConferenceRecord {
  const { earlierActions } = recipientVersion(record, recipient);
  return {
    ...record,
    ...noCases,
    cases: record.cases
      .filter(({ access }) => mayKnowCase(access, recipient))
      .map((one) => ({
        ...one,
        people: one.people.map(({ id, role }) => ({ ...emptyPerson, id, role })),
        addresses: [],
        hearing: null,
      })),
    blocked: blockedFor(record, recipient),
    earlierActions: earlierActions.filter(({ status, due }) => isOpen(status) && due <= record.conference.date),
  };
}

/** Who signs: those who take part, everybody invited as long as nobody was asked; an agency gets its own line and no observer. */
export function sheetVersion(record: ConferenceRecord, { kind, agencyId }: DocumentRecipient): ConferenceRecord {
  const asked = record.attendance.some(({ status }) => status !== null);
  const isOwn = (line: AttendanceRecord): boolean => line.agencyId === agencyId;
  const signs = (line: AttendanceRecord): boolean => !asked || isPresent(line.status);
  return {
    ...record,
    ...noCases,
    attendance: record.attendance.filter(kind === "file" ? signs : isOwn),
    observers: kind === "file" ? record.observers : [],
  };
}

/** The open actions that one person took on, of this conference and of earlier ones, the first due first; null where there is none. */
export function personActions(record: ConferenceRecord, recipient: DocumentRecipient): OwnerActions | null {
  const { accountId, agencyId } = recipient;
  if (accountId === null || agencyId === null) return null;
  const owned = new Set(record.owners.filter((owner) => owner.accountId === accountId).map(({ actionId }) => actionId));
  const { agreed, earlier } = actionsFor(record, recipient, agencyId);
  const theirs = (actions: OwnerActions["agreed"]): OwnerActions["agreed"] =>
    actions
      .filter(({ id, status }) => owned.has(id) && isOpen(status))
      .toSorted((one, other) => (one.due < other.due ? -1 : Number(one.due > other.due)));
  const actions = { agreed: theirs(agreed), earlier: theirs(earlier), heardWithout: [] };
  return actions.agreed.length + actions.earlier.length === 0 ? null : actions;
}
