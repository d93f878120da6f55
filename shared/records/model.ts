import { z } from "zod";
import { CivilDate } from "../dates.ts";
import { AgencyId, CaseId, FlagId, IncidentId, LinkId, OrderId, PersonId } from "../ids.ts";
import { Basis } from "../meeting/model.ts";
import { IncidentType } from "../referrals/model.ts";
import { Line, OptionalLine, Prose } from "../text.ts";

/** Kinds of order, named after what they do and not after one country's law. */
export const orderKinds = [
  "PROTECTION",
  "BARRING",
  "OCCUPATION",
  "RESTRAINING",
  "STALKING",
  "FORCED_MARRIAGE",
  "BAIL",
  "LICENCE",
  "CHILDREN",
  "OTHER",
] as const;
export const OrderKind = z.enum(orderKinds);

/** An order as it is written down; `validUntil` null: until further notice. */
export const OrderEntry = z.object({
  kind: OrderKind,
  court: OptionalLine(300),
  reference: OptionalLine(),
  conditions: Prose(4000),
  /** Against whom, somebody of the case. */
  personId: PersonId,
  validFrom: CivilDate,
  validUntil: CivilDate.nullable(),
  servedOn: CivilDate.nullable(),
  breached: z.boolean(),
  breachedOn: CivilDate.nullable(),
  /** Which agency told of it. */
  agencyId: AgencyId,
});
export type OrderEntry = z.infer<typeof OrderEntry>;

/** `soon`: it ends within the days that a warning needs. */
export const orderExpiries = ["none", "later", "soon", "past"] as const;
export const OrderExpiry = z.enum(orderExpiries);
export type OrderExpiry = z.infer<typeof OrderExpiry>;

export const Order = OrderEntry.extend({
  id: OrderId,
  personName: z.string(),
  agencyName: z.string(),
  expiry: OrderExpiry,
  version: z.number(),
});
export type Order = z.infer<typeof Order>;

/** Something that happened, with where it is known from. */
export const IncidentEntry = z.object({
  on: CivilDate,
  /** The day is not exactly known. */
  about: z.boolean(),
  kinds: z.array(IncidentType).min(1, "records.kindMissing").max(14),
  text: Prose(8000),
  agencyId: AgencyId,
  /** When the agency told of it. */
  toldOn: CivilDate,
  basis: Basis,
  reported: z.enum(["YES", "NO", "UNKNOWN"]),
  reference: OptionalLine(),
});
export type IncidentEntry = z.infer<typeof IncidentEntry>;

export const Incident = IncidentEntry.extend({ id: IncidentId, agencyName: z.string(), version: z.number() });
export type Incident = z.infer<typeof Incident>;

/** How a flag on an agency's file stands (`RULES.md` transitions); `DUE` is computed. */
export const flagStates = ["REQUESTED", "CONFIRMED", "DUE", "REMOVED"] as const;
export const FlagState = z.enum(flagStates);
export type FlagState = z.infer<typeof FlagState>;

export const CaseFlag = z.object({
  id: FlagId,
  agencyId: AgencyId,
  agencyName: z.string(),
  state: FlagState,
  askedOn: CivilDate,
  setOn: CivilDate,
  reviewOn: CivilDate,
  confirmedOn: CivilDate.nullable(),
  extendedOn: CivilDate.nullable(),
  extendedReason: z.string(),
  removedOn: CivilDate.nullable(),
  version: z.number(),
  /** Whether this account may confirm and extend it, which ends with the case. */
  mayChange: z.boolean(),
  mayRemove: z.boolean(),
});
export type CaseFlag = z.infer<typeof CaseFlag>;

export const linkKinds = ["NEW_PERPETRATOR", "COUNTER_ALLEGATION", "HOUSEHOLD", "SERIAL_PERPETRATOR"] as const;
export const LinkKind = z.enum(linkKinds);
export type LinkKind = z.infer<typeof LinkKind>;

/** Another case this one is linked with, both of which the reader may read. */
export const LinkedCase = z.object({
  id: LinkId,
  caseId: CaseId,
  reference: z.string(),
  victimInitials: z.string(),
  kind: LinkKind,
  /** For a new perpetrator: whether the other case came before this one. */
  earlier: z.boolean(),
  reason: z.string(),
  closed: z.boolean(),
});
export type LinkedCase = z.infer<typeof LinkedCase>;

/** Other cases in which the same person is alleged to harm, as far as the reader may read them. */
export const SamePerpetrator = z.object({
  personId: PersonId,
  name: z.string(),
  cases: z.array(z.object({ caseId: CaseId, reference: z.string(), closed: z.boolean() })),
});
export type SamePerpetrator = z.infer<typeof SamePerpetrator>;

/** What keeps a case from being closed (`RULES.md` hard stops). */
export const closingStops = ["openActions", "standingFlags", "stillToBeHeard", "legalHold"] as const;
export const ClosingStop = z.enum(closingStops);
export type ClosingStop = z.infer<typeof ClosingStop>;

export const Closing = z.object({
  on: CivilDate,
  byName: z.string(),
  reason: z.string(),
});

/** What somebody has to look after: a flag to confirm or whose time is over, an order that ends. */
export const dueKinds = ["FLAG_TO_CONFIRM", "FLAG_DUE", "ORDER_ENDS", "ORDER_ENDED"] as const;
export const DueRecord = z.object({
  kind: z.enum(dueKinds),
  on: CivilDate,
  caseId: CaseId,
  reference: z.string(),
  victimInitials: z.string(),
  /** Whose flag it is; "" for an order, and where it is about the flags of several agencies. */
  agencyName: z.string(),
  /** How many agencies' flags it is about; 0 for an order. */
  agencies: z.number(),
  orderKind: OrderKind.nullable(),
});
export type DueRecord = z.infer<typeof DueRecord>;

/** One standing flag on the list of whoever looks after it. */
export const FlagLine = z.object({
  id: FlagId,
  caseId: CaseId,
  reference: z.string(),
  victimInitials: z.string(),
  agencyId: AgencyId,
  agencyName: z.string(),
  state: FlagState,
  askedOn: CivilDate,
  reviewOn: CivilDate,
  version: z.number(),
  mayConfirm: z.boolean(),
});
export type FlagLine = z.infer<typeof FlagLine>;

/** Of one case the agencies that were on the list and were never asked to flag their files. */
export const FlagsToAsk = z.object({
  caseId: CaseId,
  reference: z.string(),
  victimInitials: z.string(),
  agencies: z.array(z.object({ agencyId: AgencyId, agencyName: z.string() })),
});
export type FlagsToAsk = z.infer<typeof FlagsToAsk>;

/** The fields a record's history tells of. */
export const recordFields = [
  "kind",
  "court",
  "reference",
  "conditions",
  "person",
  "validFrom",
  "validUntil",
  "servedOn",
  "breached",
  "breachedOn",
  "agency",
  "on",
  "about",
  "kinds",
  "text",
  "toldOn",
  "basis",
  "reported",
  "setOn",
  "reviewOn",
  "confirmedOn",
  "extendedOn",
  "extendedReason",
  "removedOn",
] as const;
export const RecordField = z.enum(recordFields);
export type RecordField = z.infer<typeof RecordField>;

export const Reason = Line(500);
