import { z } from "zod";
import { CivilDate } from "../dates.ts";
import { AgencyId } from "../ids.ts";
import { orderBy, PageAsked } from "../page.ts";
import { RiskLevel } from "../risk/model.ts";
import { OptionalLine } from "../text.ts";

/** The columns the list of cases can be sorted by. */
export const caseColumns = ["victim", "reference", "level", "heard", "next", "actions", "newest"] as const;
export const CaseOrder = orderBy(caseColumns);
export type CaseOrder = z.infer<typeof CaseOrder>;

/** What is left of the list of cases; a field that is not there leaves everything. */
export const CaseFilter = z.object({
  /** Words that begin names, or the reference; all of them have to be found. */
  text: OptionalLine().optional(),
  levels: z.array(RiskLevel).optional(),
  state: z.enum(["OPEN", "CLOSED"]).optional(),
  restricted: z.boolean().optional(),
  /** A referral of the case says that it is a repeat. */
  repeat: z.boolean().optional(),
  /** The agency that referred it. */
  agencyId: AgencyId.optional(),
  heard: z.boolean().optional(),
  /** On the list of a conference to come, or on none. */
  listed: z.boolean().optional(),
  /** On the list of the conference of this day. */
  nextOn: CivilDate.optional(),
  owes: z.enum(["OPEN", "OVERDUE"]).optional(),
});
export type CaseFilter = z.infer<typeof CaseFilter>;

export const CasesAsked = PageAsked.extend({
  order: CaseOrder.default({ by: "newest", descending: true }),
  filter: CaseFilter.default({}),
});
export type CasesAsked = z.infer<typeof CasesAsked>;
