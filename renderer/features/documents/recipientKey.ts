import type { Recipient } from "../../../shared/documents/model.ts";

/** One word that tells recipients apart. */
export function recipientKey(recipient: Recipient): string {
  if (recipient.kind === "agency") return recipient.agencyId;
  if (recipient.kind === "account") return recipient.accountId;
  return recipient.kind;
}
