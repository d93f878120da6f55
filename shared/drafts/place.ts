import { z } from "zod";
import { AccountId, ActionId, AgencyId, AssessmentId, CaseId, ConferenceId, HearingId, ReferralId } from "../ids.ts";

/** The forms that can be left unfinished, by what they are about; those of the area are about nothing that has an id. */
export const draftForms = {
  case: [
    "order",
    "incident",
    "flag",
    "link",
    "closeCase",
    "reopenCase",
    "restrictCase",
    "addReader",
    "removeReader",
    "removeContactReader",
    "ownConflict",
    "refuseConflict",
    "person",
    "contact",
    "emergency",
    // Their item is the conference.
    "defer",
    "lateReason",
    "parkedQuestionOnCase",
    // Its item is the conference and the question, as `itemOf` puts them together.
    "parkedAnswerOnCase",
    "caseDocument",
  ],
  referral: ["decision", "referralContact"],
  conference: [
    "plan",
    "cancelConference",
    "split",
    "conflict",
    "quorum",
    "observer",
    "stays",
    "parkedQuestion",
    "parkedAnswer",
    "remark",
    "addendum",
  ],
  hearing: ["newAction", "remarkOnCase", "telling"],
  action: ["report", "reopenAction", "changeAction", "carryOn", "giveOn", "escalate"],
  assessment: ["raiseLevel"],
  account: ["account", "removeAccount", "takeOffLists"],
  agency: ["agency", "mergeAgency"],
  area: ["newConference", "newAgency", "newAccount", "askForInformation", "importedForm", "closedDay", "viewName"],
} as const;
export type DraftSubject = keyof typeof draftForms;
export type DraftForm = (typeof draftForms)[DraftSubject][number];

/** Which one of several such forms: the id of the order, of the contact, "" for the only one or a new one. */
const item = z
  .string()
  .regex(/^[0-9A-Za-z-]{0,80}$/u)
  .default("");

/** Where something typed belongs: one form about one thing. An account has one draft a place. */
export const DraftPlace = z.discriminatedUnion("form", [
  z.object({ form: z.enum(draftForms.case), caseId: CaseId, item }),
  z.object({ form: z.enum(draftForms.referral), referralId: ReferralId, item }),
  z.object({ form: z.enum(draftForms.conference), conferenceId: ConferenceId, item }),
  z.object({ form: z.enum(draftForms.hearing), hearingId: HearingId, item }),
  z.object({ form: z.enum(draftForms.action), actionId: ActionId, item }),
  z.object({ form: z.enum(draftForms.assessment), assessmentId: AssessmentId, item }),
  z.object({ form: z.enum(draftForms.account), accountId: AccountId, item }),
  z.object({ form: z.enum(draftForms.agency), agencyId: AgencyId, item }),
  z.object({ form: z.enum(draftForms.area), item }),
]);
export type DraftPlace = z.infer<typeof DraftPlace>;
/** A place as a form names it. */
export type DraftPlaceInput = z.input<typeof DraftPlace>;

/** The item of what stands under another thing of the same subject: both ids in one. */
export const itemOf = (under: string, id: string): string => `${under}-${id}`;
/** The first of the two ids of an item that `itemOf` made. */
export const underOf = (item: string): string => item.slice(0, 36);

/** What a place is about: `id` is "" for the area. */
export function subjectOf(place: DraftPlace): { readonly kind: DraftSubject; readonly id: string } {
  if ("caseId" in place) return { kind: "case", id: place.caseId };
  if ("referralId" in place) return { kind: "referral", id: place.referralId };
  if ("conferenceId" in place) return { kind: "conference", id: place.conferenceId };
  if ("hearingId" in place) return { kind: "hearing", id: place.hearingId };
  if ("actionId" in place) return { kind: "action", id: place.actionId };
  if ("assessmentId" in place) return { kind: "assessment", id: place.assessmentId };
  if ("accountId" in place) return { kind: "account", id: place.accountId };
  if ("agencyId" in place) return { kind: "agency", id: place.agencyId };
  return { kind: "area", id: "" };
}

/** The place as it is stored: `form/id/item`, the same for the same place. */
export const placeKey = (place: DraftPlace): string => [place.form, subjectOf(place).id, place.item].join("/");

/** The place of a stored key; null for one that this program does not know any more. */
export function placeOfKey(key: string): DraftPlace | null {
  const [form = "", id = "", named = ""] = key.split("/");
  const place = { form, item: named, ...idsOf(form, id) };
  const read = DraftPlace.safeParse(place);
  return read.success && placeKey(read.data) === key ? read.data : null;
}

function idsOf(form: string, id: string): Readonly<Record<string, string>> {
  const kind = Object.entries(draftForms).find(([, forms]) => forms.some((known) => known === form))?.[0];
  return kind === undefined || kind === "area" ? {} : { [`${kind}Id`]: id };
}
