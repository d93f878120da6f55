import { emptyPerson, type ContactEntry } from "../people/model.ts";
import { readAnswer, type Problem } from "./answers.ts";
import { emptyForm } from "./emptyForm.ts";
import type { FormField } from "./labels.ts";
import { ReferralContacts, ReferralForm } from "./model.ts";
import type { DateOrder } from "./readDate.ts";

type Answers = Record<string, unknown>;

/** A form being filled from text, not checked yet; `reach` holds the ways to reach victim and perpetrators. */
export interface Draft {
  readonly form: Answers;
  readonly victim: Answers;
  readonly perpetrators: Answers[];
  readonly children: Answers[];
  readonly reach: Map<string, Map<string, string>>;
}

export const newDraft = (): Draft => ({ form: {}, victim: {}, perpetrators: [], children: [], reach: new Map() });

export type Filled =
  | { readonly ok: true; readonly path: string; readonly value: string; readonly sure: boolean }
  | { readonly ok: false; readonly problem: Problem };

const reachFields: ReadonlySet<string> = new Set([
  "phone",
  "email",
  "address",
  "phoneSafe",
  "addressConfidential",
  "safeTimes",
  "leaveMessage",
  "codeWord",
]);

function personIn(people: Answers[], index: number): Answers {
  while (people.length <= index) people.push({});
  return people[index] ?? {};
}

/** Where the answer to a question goes: the object, its key there, and its path in the form. */
function placeOf(draft: Draft, field: string, index: number): { holder: Answers; key: string; path: string } {
  const [owner, key] = field.split(".");
  if (key === undefined) return { holder: draft.form, key: field, path: field };
  if (owner === "victim") return { holder: draft.victim, key, path: field };
  if (owner === "perpetrator")
    return { holder: personIn(draft.perpetrators, index), key, path: `perpetrators.${index}.${key}` };
  return { holder: personIn(draft.children, index), key, path: `children.${index}.${key}` };
}

const booleanFields: ReadonlySet<string> = new Set(["interpreterNeeded", "worksForAgency"]);

/**
 * Takes a text as the answer to a question, for the person numbered `index` where there are several. What was
 * understood, or why it was not; nothing is stored then.
 */
export function fill(draft: Draft, field: FormField, text: string, index = 0, order: DateOrder = "dayFirst"): Filled {
  const answer = readAnswer(field, text, order);
  if (!answer.ok) return answer;
  const { holder, key, path } = placeOf(draft, field.field, index);
  const { value, shown, sure } = answer;
  if (path.includes(".") && reachFields.has(key)) {
    const person = path.slice(0, -key.length - 1);
    const known = draft.reach.get(person) ?? new Map<string, string>();
    draft.reach.set(person, known.set(key, shown));
  } else if (field.kind === "wholeName") Object.assign(holder, value);
  else holder[key] = booleanFields.has(key) ? value === "YES" : value;
  return {
    ok: true,
    path: field.kind === "wholeName" ? path.replace(/name$/u, "familyName") : path,
    value: shown,
    sure,
  };
}

// A victim's number is safe only where somebody said so; an address is an ordinary one until called confidential.
function contactsOf(person: string, known: ReadonlyMap<string, string>): ContactEntry[] {
  const ofVictim = person === "victim";
  const shared = {
    of: ofVictim ? ("VICTIM" as const) : ("PERPETRATOR" as const),
    confidential: false,
    safeTimes: known.get("safeTimes") ?? "",
    leaveMessage: known.get("leaveMessage") === "YES",
    codeWord: known.get("codeWord") ?? "",
  };
  const safe = !ofVictim || known.get("phoneSafe") === "YES";
  const quiet = { safeTimes: "", leaveMessage: false, codeWord: "" };
  const [phone, email, address] = [known.get("phone"), known.get("email"), known.get("address")];
  const confidential = known.get("addressConfidential") === "YES";
  return [
    ...(phone ? [{ ...shared, kind: "PHONE" as const, value: phone, safe }] : []),
    ...(email ? [{ ...shared, ...quiet, kind: "EMAIL" as const, value: email, safe }] : []),
    ...(address ? [{ ...shared, ...quiet, kind: "ADDRESS" as const, value: address, safe: true, confidential }] : []),
  ];
}

export type Finished =
  | { readonly ok: true; readonly form: ReferralForm; readonly contacts: ReferralContacts }
  /** The paths in the form of what does not fit. */
  | { readonly ok: false; readonly paths: readonly string[] };

const person = (answers: Answers) => ({ ...emptyPerson, ...answers });

/** The form as it would be stored, checked and cleaned. */
export function finish(draft: Draft): Finished {
  const form = ReferralForm.safeParse({
    ...emptyForm,
    ...draft.form,
    victim: person(draft.victim),
    perpetrators: draft.perpetrators.map(person),
    children: draft.children.map(person),
  });
  const contacts = ReferralContacts.safeParse([...draft.reach].flatMap(([who, known]) => contactsOf(who, known)));
  if (form.success && contacts.success) return { ok: true, form: form.data, contacts: contacts.data };
  const paths = form.error?.issues.map((issue) => issue.path.join(".")) ?? [];
  return { ok: false, paths: contacts.success ? paths : [...paths, "contacts"] };
}

/** Takes an answer out again; `path` is one of those that did not fit. */
export function forget(draft: Draft, path: string): void {
  const [owner = "", at = "", key] = path.split(".");
  const people = owner === "perpetrators" ? draft.perpetrators : owner === "children" ? draft.children : null;
  if (owner === "contacts") draft.reach.clear();
  else if (owner === "victim") delete draft.victim[at];
  else if (people === null) delete draft.form[owner];
  else if (key === undefined) people.splice(10);
  else delete people[Number(at)]?.[key];
}
