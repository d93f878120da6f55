import { z } from "zod";
import { CaseId, ReferralId } from "../../ids.ts";
import { withheldKinds } from "./withheld.ts";

/** Where in a Word file a withheld value stands; `unreadable`: in a part that could not be looked through. */
export const documentParts = [
  "body",
  "header",
  "footer",
  "notes",
  "comments",
  "properties",
  "styles",
  "links",
  "pictures",
  "other",
  "unreadable",
] as const;
export const DocumentPart = z.enum(documentParts);
export type DocumentPart = z.infer<typeof DocumentPart>;

/** One withheld value in a copy that was therefore not handed over, as who produces it is told. */
export const Leak = z.object({
  id: z.string(),
  recipientName: z.string(),
  part: DocumentPart,
  /** The sentence, cut to a length; the value stands from `from` to `to`. Empty where the part is not readable. */
  sentence: z.string(),
  from: z.number(),
  to: z.number(),
  kind: z.enum(withheldKinds).nullable(),
  /** The record it is withheld with. */
  caseId: CaseId.nullable(),
  referralId: ReferralId.nullable(),
  reference: z.string(),
  /** Whether this account may have it declared a false alarm. */
  mayDeclare: z.boolean(),
});
export type Leak = z.infer<typeof Leak>;

/** The second person who declares a false alarm, at the same machine (`RULES.md` 6). */
export const SecondPerson = z.object({ accountName: z.string().max(200), passphrase: z.string() });
