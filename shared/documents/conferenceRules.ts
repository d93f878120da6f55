import type { ConferenceStatus } from "../conferences/model.ts";
import type { DocumentKind } from "./model.ts";
import type { DocumentRecipient } from "./record.ts";

/** What a conference is prepared and held with, and what one person takes away from it. */
export const conferencePapers = [
  "INVITATION",
  "RESEARCH_REQUEST",
  "CHAIR_SCRIPT",
  "CONFIDENTIALITY_SHEET",
  "ACTION_LIST_OF_PERSON",
] as const satisfies readonly DocumentKind[];
export type ConferencePaper = (typeof conferencePapers)[number];

/** Whether a kind of document is one of them. */
export const isConferencePaper = (kind: DocumentKind): kind is ConferencePaper =>
  conferencePapers.some((paper) => paper === kind);

interface WhoAndWhen {
  readonly recipients: readonly DocumentRecipient["kind"][];
  readonly statuses: readonly ConferenceStatus[];
}

const beforeOrDuring = ["PLANNED", "CIRCULATED", "IN_SESSION"] as const;
const notCalledOff = [...beforeOrDuring, "MINUTES_DRAFT", "MINUTES_APPROVED"] as const;

const whoAndWhen: Readonly<Record<ConferencePaper, WhoAndWhen>> = {
  INVITATION: { recipients: ["agency"], statuses: ["PLANNED", "CIRCULATED"] },
  // As in the room itself: asked once the agenda is out, and no longer once the meeting is over.
  RESEARCH_REQUEST: { recipients: ["agency"], statuses: ["CIRCULATED", "IN_SESSION"] },
  CHAIR_SCRIPT: { recipients: ["account"], statuses: beforeOrDuring },
  CONFIDENTIALITY_SHEET: { recipients: ["file", "agency"], statuses: notCalledOff },
  ACTION_LIST_OF_PERSON: { recipients: ["account"], statuses: notCalledOff },
};

/**
 * Whether one of these papers may go to such a recipient while its conference stands so (`RULES.md` 6, papers of a
 * conference): a script only to who chairs it, actions only to a person of the agency that owns them. What is not said here
 * is refused.
 */
export function mayHavePaper(
  kind: ConferencePaper,
  { kind: recipient, role, agencyId, accountId }: DocumentRecipient,
  status: ConferenceStatus,
): boolean {
  const { recipients, statuses } = whoAndWhen[kind];
  if (!recipients.includes(recipient) || !statuses.includes(status)) return false;
  if (recipient === "agency" && agencyId === null) return false;
  if (kind === "CHAIR_SCRIPT") return role === "chair" && accountId !== null;
  return kind !== "ACTION_LIST_OF_PERSON" || (accountId !== null && agencyId !== null);
}
