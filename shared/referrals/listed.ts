import { z } from "zod";
import { CivilDate } from "../dates.ts";
import { AgencyId } from "../ids.ts";
import { orderBy, PageAsked } from "../page.ts";
import { OptionalLine } from "../text.ts";
import { ReferralStatus } from "./model.ts";

/** The columns the list of referrals can be sorted by. */
export const referralColumns = ["received", "victim", "reference", "agency", "status", "missing"] as const;
export const ReferralOrder = orderBy(referralColumns);
export type ReferralOrder = z.infer<typeof ReferralOrder>;

/** What is left of the list of referrals; a field that is not there leaves everything. */
export const ReferralFilter = z.object({
  /** Words that begin names, or the reference; all of them have to be found. */
  text: OptionalLine().optional(),
  statuses: z.array(ReferralStatus).optional(),
  agencyId: AgencyId.optional(),
  receivedFrom: CivilDate.optional(),
  receivedTo: CivilDate.optional(),
  /** Something it cannot be submitted without is not answered. */
  incomplete: z.boolean().optional(),
});
export type ReferralFilter = z.infer<typeof ReferralFilter>;

export const ReferralsAsked = PageAsked.extend({
  order: ReferralOrder.default({ by: "received", descending: true }),
  filter: ReferralFilter.default({}),
});
export type ReferralsAsked = z.infer<typeof ReferralsAsked>;
