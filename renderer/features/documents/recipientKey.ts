import type { CaseRecipient } from "../../../shared/documents/model.ts";

/** One word that tells recipients apart. */
export function recipientKey(recipient: CaseRecipient): string {
  if (recipient.kind === "agency") return recipient.agencyId;
  if (recipient.kind === "account") return recipient.accountId;
  return recipient.kind;
}
