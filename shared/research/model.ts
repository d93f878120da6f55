import { z } from "zod";
import { CivilDate } from "../dates.ts";
import { AgencyId, CaseId, ConferenceId, EntryId } from "../ids.ts";
import { Basis } from "../meeting/model.ts";
import { OptionalLine, Prose } from "../text.ts";

/** Whom the agency knows; `NONE` is an answer of its own and stands alone. */
export const knownParties = ["VICTIM", "PERPETRATOR", "CHILDREN", "NONE"] as const;
export const KnownParty = z.enum(knownParties);
export type KnownParty = z.infer<typeof KnownParty>;

/** What an item of research is: something that bears on the risk, that protects, or that should be done. */
export const itemKinds = ["RISK", "PROTECTIVE", "VICTIM_VIEW", "STAFF_SAFETY", "SUGGESTED_ACTION"] as const;
export const ItemKind = z.enum(itemKinds);
export type ItemKind = z.infer<typeof ItemKind>;

/** About whom of the case an item is. */
export const itemSubjects = ["VICTIM", "PERPETRATOR", "CHILD", "OTHER"] as const;
export const ItemSubject = z.enum(itemSubjects);

/** What may become of an item (`RULES.md` 3 rows 8 to 10). */
export const sharings = ["SHARE", "CHAIR_ONLY", "DO_NOT_SHARE"] as const;
export const Sharing = z.enum(sharings);
export type Sharing = z.infer<typeof Sharing>;

/** The part of an item that is given out when the agency gives it. */
export const GivenItem = z.object({
  kind: ItemKind,
  text: Prose(4000),
  basis: Basis,
  on: CivilDate.nullable(),
  about: z.array(ItemSubject).max(itemSubjects.length),
  /** The code of the checklist's item it bears on; "" for none. */
  checklistItem: OptionalLine(40),
});
export type GivenItem = z.infer<typeof GivenItem>;

/** One thing the agency holds. Its id is made where it is typed, so that the next keystroke finds it again. */
export const ResearchItem = GivenItem.extend({
  id: EntryId,
  /** Null: not decided yet. */
  sharing: Sharing.nullable(),
  /** Why it is not shared. */
  reason: OptionalLine(400),
});
export type ResearchItem = z.infer<typeof ResearchItem>;

/** The form an agency keeps of a case, before the conference. */
export const ResearchForm = z.object({
  systemsChecked: Prose(2000),
  known: z.array(KnownParty).max(knownParties.length),
  detailsCorrect: z.enum(["YES", "NO"]).nullable(),
  corrections: Prose(4000),
  lastContactOn: CivilDate.nullable(),
  contactSummary: Prose(8000),
  attitude: Prose(4000),
  actionsTaken: Prose(4000),
  items: z.array(ResearchItem).max(60),
});
export type ResearchForm = z.infer<typeof ResearchForm>;

export const emptyResearch: ResearchForm = {
  systemsChecked: "",
  known: [],
  detailsCorrect: null,
  corrections: "",
  lastContactOn: null,
  contactSummary: "",
  attitude: "",
  actionsTaken: "",
  items: [],
};

/** How far an agency is with a case; no answer at all is `MISSING`, never *nothing held*. */
export const researchStates = ["MISSING", "BEGUN", "NOTHING_HELD", "RETURNED"] as const;
export const ResearchState = z.enum(researchStates);
export type ResearchState = z.infer<typeof ResearchState>;

/** What the program reminds of, by itself, before and after the day research is due (`RULES.md` research). */
export const reminders = ["SOON", "TODAY", "OVERDUE"] as const;
export const Reminder = z.enum(reminders);
export type Reminder = z.infer<typeof Reminder>;

/** One case that waits for this agency's research, or got it. */
export const ResearchLine = z.object({
  conferenceId: ConferenceId,
  conferenceOn: CivilDate,
  dueOn: CivilDate,
  caseId: CaseId,
  /** Its place on the agenda, counted over the cases this account may read. */
  number: z.number(),
  reference: z.string(),
  victimInitials: z.string(),
  restricted: z.boolean(),
  state: ResearchState,
  completedOn: CivilDate.nullable(),
  changedSince: z.boolean(),
  reminder: Reminder.nullable(),
});
export type ResearchLine = z.infer<typeof ResearchLine>;

/** The agency's own research on one case, whole. */
export const OwnResearch = z.object({
  state: ResearchState,
  form: ResearchForm,
  /** 0: nothing was typed yet. */
  version: z.number(),
  completedOn: CivilDate.nullable(),
  /** It was changed after it was returned, and not returned again. */
  changedSince: z.boolean(),
  dueOn: CivilDate,
  /** Nothing can be changed any more: the meeting is over. */
  closed: z.boolean(),
});
export type OwnResearch = z.infer<typeof OwnResearch>;

/** A shared item as others read it; `taken` once it stands in the minutes. */
export const SharedItem = GivenItem.extend({ id: EntryId, taken: z.boolean() });
export type SharedItem = z.infer<typeof SharedItem>;

/** What one agency answered about a case, as others may know it. */
export const AgencyAnswer = z.object({
  agencyId: AgencyId,
  agencyName: z.string(),
  state: ResearchState.exclude(["BEGUN"]),
  completedOn: CivilDate.nullable(),
  items: z.array(SharedItem),
});
export type AgencyAnswer = z.infer<typeof AgencyAnswer>;

/** An item that an agency gives to the chair and the deputy only. */
export const ChairItem = GivenItem.extend({ id: EntryId, agencyName: z.string() });
export type ChairItem = z.infer<typeof ChairItem>;

/** Whether the adviser reached the victim before the conference. */
export const contactOutcomes = ["CONTACTED", "TRIED", "NOT_SAFE"] as const;
export const ContactOutcome = z.enum(contactOutcomes);
export type ContactOutcome = z.infer<typeof ContactOutcome>;
export const AdviserContact = z.object({ outcome: ContactOutcome, on: CivilDate, notedBy: z.string() });
export type AdviserContact = z.infer<typeof AdviserContact>;

/** What should be true of a case before it is heard. */
export const CaseReadiness = z.object({
  caseId: CaseId,
  number: z.number(),
  reference: z.string(),
  victimInitials: z.string(),
  /** Required answers of its referral that are missing; null where it has no referral this session can read. */
  referralMissing: z.number().nullable(),
  agenciesAsked: z.number(),
  researchIn: z.number(),
  hasAdviser: z.boolean(),
  adviserContact: AdviserContact.nullable(),
  basisNoted: z.boolean(),
  assessment: z.enum(["CURRENT", "OLD", "NONE"]),
});
export type CaseReadiness = z.infer<typeof CaseReadiness>;

/** One agency and one case: what came, or that nothing came yet. */
export const AnswerLine = z.object({
  agencyId: AgencyId,
  agencyName: z.string(),
  /** Somebody can sign in for it; others are asked by telephone. */
  hasAccount: z.boolean(),
  caseId: CaseId,
  number: z.number(),
  reference: z.string(),
  victimInitials: z.string(),
  state: ResearchState.exclude(["BEGUN"]),
  completedOn: CivilDate.nullable(),
});
export type AnswerLine = z.infer<typeof AnswerLine>;
