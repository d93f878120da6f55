import { z } from "zod";
import { ConferenceId } from "../ids.ts";
import { orderBy, PageAsked } from "../page.ts";
import { OptionalLine } from "../text.ts";
import { IssuedKind } from "./model.ts";

/** The columns the register of copies can be sorted by. */
export const copyColumns = ["produced", "kind", "recipient", "code", "language", "by", "destroyBy"] as const;
export const CopyOrder = orderBy(copyColumns);
export type CopyOrder = z.infer<typeof CopyOrder>;

/** Where a copy stands: to be destroyed already, still to be, or confirmed as destroyed. */
export const copyStates = ["overdue", "out", "destroyed"] as const;
export const CopyState = z.enum(copyStates);
export type CopyState = z.infer<typeof CopyState>;

/** What is left of the register of copies; a field that is not there leaves everything. */
export const CopyFilter = z.object({
  /** Words that begin words of the recipient's name, or the code of the copy; all of them have to be found. */
  text: OptionalLine().optional(),
  kinds: z.array(IssuedKind).optional(),
  states: z.array(CopyState).optional(),
});
export type CopyFilter = z.infer<typeof CopyFilter>;

export const CopiesAsked = PageAsked.extend({
  /** Only the copies made of this conference. */
  conferenceId: ConferenceId.nullable(),
  order: CopyOrder.default({ by: "produced", descending: true }),
  filter: CopyFilter.default({}),
});
export type CopiesAsked = z.infer<typeof CopiesAsked>;
