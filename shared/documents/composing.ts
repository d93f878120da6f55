import { ageOn, type CivilDate } from "../dates.ts";
import type { Person } from "../people/model.ts";
import { displayName } from "../people/rules.ts";
import type { Language } from "../settings/model.ts";
import { dayInFull, dayShort } from "./dayWords.ts";
import type { PageSetUp } from "./outline.ts";
import type { CaseRecord, ConferenceRecord, CopyMarks, DocumentRecipient } from "./record.ts";
import type { Translate } from "./translate.ts";
import { word, wordsOf } from "./words.ts";

/** What every composer is given besides the recipient's version of the record. */
export interface Composing {
  readonly t: Translate;
  readonly language: Language;
  readonly recipient: DocumentRecipient;
  readonly marks: CopyMarks;
}

/** Header and footer of a copy: marking, for whom, which copy and version, and where the page numbers go. Minutes are `approvable`: a draft says so. */
export function pageSetUp(
  record: {
    readonly area: Pick<ConferenceRecord["area"], "marking">;
    /** Of a document that is of one. */
    readonly conference?: Pick<ConferenceRecord["conference"], "approvedOn">;
  },
  { t, language, recipient, marks }: Composing,
  {
    orientation,
    approvable,
    addedOn = null,
  }: {
    readonly orientation: PageSetUp["orientation"];
    readonly approvable: boolean;
    /** When the last addendum in it was approved. */
    readonly addedOn?: CivilDate | null;
  },
): PageSetUp {
  const approvedOn = (approvable ? record.conference?.approvedOn : null) ?? null;
  const version = { version: marks.version, day: dayShort(language, approvedOn ?? marks.producedOn) };
  const approved =
    addedOn === null
      ? t("page:approved", version)
      : t("page:approvedWithAddendum", { ...version, added: dayShort(language, addedOn) });
  const unapproved = approvable ? t("page:draft", version) : t("page:produced", version);
  return {
    orientation,
    marking: record.area.marking,
    recipient: t("page:recipient", { name: recipient.name, number: marks.copyNumber, total: marks.copyTotal }),
    version: `${approvedOn === null ? unapproved : approved} · ${marks.copyCode}`,
    counting: t("page:counting", { page: "{page}", pages: "{pages}" }),
  };
}

/** "Northmere · Wednesday 25 November 2026 · Town Hall, room 2 · 09:00 to 12:48": as it was held. */
export function heldWhereAndWhen(record: ConferenceRecord, composing: Composing): string {
  const { startsAt, startedAt, endedAt } = record.conference;
  const start = startedAt ?? startsAt;
  return placed(record, composing, endedAt === null ? start : composing.t("page:fromTo", { start, end: endedAt }));
}

/** The same as it is planned, with the start alone. */
export const plannedWhereAndWhen = (record: ConferenceRecord, composing: Composing): string =>
  placed(record, composing, record.conference.startsAt);

function placed(record: ConferenceRecord, { language }: Composing, time: string): string {
  const { date, venue } = record.conference;
  return [record.area.name, dayInFull(language, date), venue, time].filter((part) => part !== "").join(" · ");
}

/** "Viktor Novak, 41, husband": name, age on the day of the conference, how they stand to the victim. */
export function personLine(person: Person, on: CivilDate, t: Translate): string {
  const age = person.dateOfBirth === null ? "" : `${ageOn(person.dateOfBirth, on)}`;
  const relationship = person.relationship === null ? "" : word(t, "relationship", person.relationship);
  return [displayName(person), age, relationship].filter((part) => part !== "").join(", ");
}

/** The people of a case in one role, in their order. */
export const peopleOf = (people: readonly Person[], role: Person["role"]): readonly Person[] =>
  people.filter((person) => person.role === role);

/** What stands in the properties of the file: what it is and of which conference, without names. */
export const fileTitle = (record: Pick<ConferenceRecord, "area" | "conference">, what: string): string =>
  `${what} · ${record.area.name} · ${record.conference.date}`;

/** Why a case is on the list; a late one says why all the same, which is the warning that is minuted (`RULES.md` putting off). */
export function listedBecause({ referral }: CaseRecord, t: Translate): string {
  const criteria = wordsOf(t, "criterion", referral.criteria);
  if (referral.lateBecause === null) return criteria;
  const late =
    referral.lateBecause === "" ? t("agenda:late") : t("agenda:lateBecause", { reason: referral.lateBecause });
  return `${criteria}\n${late}`;
}
