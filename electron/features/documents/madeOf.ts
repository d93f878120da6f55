import { z } from "zod";
import { CaseRecipient } from "../../../shared/documents/model.ts";
import { ActionId, AddendumId, AssessmentId, ReferralId } from "../../../shared/ids.ts";

/**
 * What a copy was asked for, besides the kind, conference, case and language that stand in the register: enough to compose
 * it again. Ids, and of somebody outside the area what they are called.
 */
export const MadeOf = z.discriminatedUnion("from", [
  z.object({ from: z.literal("conference"), addendumId: AddendumId.nullable(), recipient: CaseRecipient }),
  z.object({ from: z.literal("case"), assessmentId: AssessmentId.nullable(), recipient: CaseRecipient }),
  z.object({ from: z.literal("actions"), actionIds: z.array(ActionId), to: z.string(), recipient: CaseRecipient }),
  z.object({ from: z.literal("referral"), referralId: ReferralId, recipient: CaseRecipient }),
]);
export type MadeOf = z.infer<typeof MadeOf>;

type WithoutRecipient<Of> = Of extends MadeOf ? Omit<Of, "recipient"> : never;
/** The same before it is known for whom each copy is. */
export type AskedFor = WithoutRecipient<MadeOf>;
