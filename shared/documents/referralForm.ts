import type { CaseRole, ContactEntry } from "../people/model.ts";
import type { Choices } from "../referrals/choices.ts";
import { formFields, formSections, sectionLabels, type FormField, type FormSection } from "../referrals/labels.ts";
import type { ReferralForm } from "../referrals/model.ts";
import { CivilDate } from "../dates.ts";
import type { Language } from "../settings/model.ts";
import { pageSetUp, type Composing } from "./composing.ts";
import { dayLong } from "./dayWords.ts";
import { heading, paragraph, plain, quiet, type Block, type Outline, type Pair } from "./outline.ts";
import type { ConferenceRecord } from "./record.ts";

/** A referral as it goes into a form. Sealed contacts are not part of it, and a code word is never written (`RULES.md` 3 row 6). */
export interface FilledReferral {
  readonly reference: string;
  readonly form: ReferralForm;
  readonly contacts: readonly Omit<ContactEntry, "codeWord">[];
}

/** Millimetres left to write in. */
const roomForProse = 18;
/** How many people the blank form has room for. */
const blankPeople: Readonly<Record<FormSection, number>> = {
  referrer: 1,
  victim: 1,
  perpetrator: 1,
  child: 2,
  reason: 1,
  earlier: 1,
  consent: 1,
  safety: 1,
  background: 1,
};

/**
 * The referral form in the order of the real one, blank or filled, with the labels that a filled one is read back by:
 * a heading a part, a row of label and answer a question, boxes for what is chosen from a list.
 */
export function composeReferral(
  record: Pick<ConferenceRecord, "area" | "conference">,
  filled: FilledReferral | null,
  composing: Composing,
): Outline {
  const { t, language } = composing;
  const subtitle = filled === null ? record.area.name : [record.area.name, filled.reference].join(" · ");
  return {
    name: `${t("referralForm:name")} · ${record.area.name}`,
    language,
    date: record.conference.date,
    page: pageSetUp(record, composing, { orientation: "portrait", approvable: false }),
    blocks: [
      { kind: "title", text: t("referralForm:title") },
      { kind: "subtitle", text: subtitle },
      ...(filled === null ? [paragraph(quiet(t("referralForm:howTo")))] : []),
      ...formSections.flatMap((section) => partOf(section, filled, language)),
    ],
  };
}

function partOf(section: FormSection, filled: FilledReferral | null, language: Language): readonly Block[] {
  const questions = formFields.filter((field) => field.section === section && field.kind !== "wholeName");
  const count = filled === null ? blankPeople[section] : peopleIn(section, filled.form);
  return Array.from({ length: count }, (_, index): Block[] => [
    heading(2, titleOf(section, language, count > 1 ? index + 1 : null)),
    { kind: "grid", across: 1, pairs: questions.map((field) => pairOf(field, filled, { index, language })) },
  ]).flat();
}

function peopleIn(section: FormSection, form: ReferralForm): number {
  if (section === "perpetrator") return form.perpetrators.length;
  return section === "child" ? form.children.length : 1;
}

function titleOf(section: FormSection, language: Language, number: number | null): string {
  const [first, second = first] = sectionLabels[section][language];
  const label = section === "child" ? second : first;
  return number === null ? label : `${label} ${number}`;
}

interface Place {
  readonly index: number;
  readonly language: Language;
}

function pairOf(field: FormField, filled: FilledReferral | null, place: Place): Pair {
  const answer = filled === null ? null : answerOf(field, filled, place.index);
  const text = field.choices ? boxes(field.choices, answer, place.language) : written(answer, place.language);
  const height = field.kind === "prose" && filled === null ? { height: roomForProse } : {};
  return { label: field.labels[place.language][0], value: [plain(text)], ...height };
}

/** "☒ Yes   ☐ No": every answer with its box; one a line where there are many. */
function boxes(choices: Choices, answer: Answer, language: Language): string {
  const codes = Array.isArray(answer) ? answer : [codeOf(answer)];
  const all = Object.entries(choices).map(
    // A box stays with its answer at the end of a line.
    ([code, labels]) => `${codes.includes(code) ? "☒" : "☐"}\u00a0${labels[language][0]}`,
  );
  return all.join(all.length > 3 ? "\n" : "    ");
}

const codeOf = (answer: Answer): string =>
  typeof answer === "boolean" ? (answer ? "YES" : "NO") : String(answer ?? "");

function written(answer: Answer, language: Language): string {
  if (answer === null || Array.isArray(answer)) return "";
  const day = CivilDate.safeParse(answer);
  return day.success ? dayLong(language, day.data) : String(answer);
}

type Answer = string | number | boolean | readonly string[] | null;

const roleOf: Readonly<Record<string, CaseRole>> = { victim: "VICTIM", perpetrator: "PERPETRATOR" };

function answerOf({ field }: FormField, { form, contacts }: FilledReferral, index: number): Answer {
  const [owner = "", key] = field.split(".");
  if (key === undefined) return valueIn(form, owner);
  const role = roleOf[owner];
  // The form names one way to reach each: those of the first perpetrator are all that is known of any.
  if (role !== undefined && reachKeys.has(key)) return index === 0 ? reachOf(contacts, role, key) : null;
  if (owner === "victim") return valueIn(form.victim, key);
  const people = owner === "perpetrator" ? form.perpetrators : form.children;
  return valueIn(people[index], key);
}

const reachKeys: ReadonlySet<string> = new Set([
  "phone",
  "email",
  "address",
  "phoneSafe",
  "addressConfidential",
  "safeTimes",
  "leaveMessage",
  "codeWord",
]);

function reachOf(contacts: FilledReferral["contacts"], role: CaseRole, key: string): Answer {
  const first = (kind: ContactEntry["kind"]) =>
    contacts.find((contact) => contact.of === role && contact.kind === kind);
  const phone = first("PHONE");
  switch (key) {
    case "phone":
      return phone?.value ?? null;
    case "email":
      return first("EMAIL")?.value ?? null;
    case "address":
      return first("ADDRESS")?.value ?? null;
    case "phoneSafe":
      return phone?.safe ?? null;
    case "addressConfidential":
      return first("ADDRESS")?.confidential ?? null;
    case "safeTimes":
      return phone?.safeTimes ?? null;
    case "leaveMessage":
      return phone?.leaveMessage ?? null;
    default:
      return null;
  }
}

/** The value of a form under a name, as something that can be written down. */
function valueIn(holder: object | undefined, key: string): Answer {
  const value: unknown = Object.entries(holder ?? {}).find(([name]) => name === key)?.[1];
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return Array.isArray(value) ? value.map(String) : null;
}
