import { z } from "zod";
import { ActionFilter, ActionOrder } from "../actions/listed.ts";
import { CaseFilter, CaseOrder } from "../cases/listed.ts";
import { CopyFilter, CopyOrder } from "../documents/listed.ts";
import { ViewId } from "../ids.ts";
import { ReferralFilter, ReferralOrder } from "../referrals/listed.ts";

/** The lists that can be sorted, filtered and kept as a view. */
export const listNames = ["cases", "referrals", "actions", "copies"] as const;
export const ListName = z.enum(listNames);
export type ListName = z.infer<typeof ListName>;

/**
 * How a list was looked at: its filter and order. Words that were typed, and the case it was about, are not part of it: a
 * name of somebody in a restricted case would else stand in the open (`RULES.md` 5).
 */
export const ListView = z.discriminatedUnion("list", [
  z.object({ list: z.literal("cases"), filter: CaseFilter.omit({ text: true }), order: CaseOrder }),
  z.object({ list: z.literal("referrals"), filter: ReferralFilter.omit({ text: true }), order: ReferralOrder }),
  z.object({
    list: z.literal("actions"),
    filter: ActionFilter.omit({ text: true, caseId: true, actionId: true }).extend({ open: z.boolean().optional() }),
    order: ActionOrder,
  }),
  z.object({ list: z.literal("copies"), filter: CopyFilter.omit({ text: true }), order: CopyOrder }),
]);
export type ListView = z.infer<typeof ListView>;

/** A view under the name its owner gave it. */
export const SavedView = z.object({ id: ViewId, name: z.string(), view: ListView });
export type SavedView = z.infer<typeof SavedView>;

/** The most views an account keeps of one list. */
export const mostViews = 40;
