import {
  IconBuilding,
  IconCalendarEvent,
  IconClipboardCheck,
  IconFileText,
  IconFolder,
  IconInbox,
  IconMessage2,
  IconUser,
  IconUserCog,
  type Icon,
} from "@tabler/icons-react";
import type { Hit } from "../../../shared/search/model.ts";
import type { Place } from "../../app/navigation.ts";

export const iconOf: Readonly<Record<Hit["kind"], Icon>> = {
  person: IconUser,
  case: IconFolder,
  referral: IconInbox,
  action: IconClipboardCheck,
  hearing: IconMessage2,
  conference: IconCalendarEvent,
  document: IconFileText,
  agency: IconBuilding,
  account: IconUserCog,
};

/** Where a hit leads to: the screen on which this account reads what was found. */
export function placeOf(hit: Hit): Place {
  switch (hit.kind) {
    case "person":
    case "case":
      return { screen: "case", caseId: hit.caseId };
    case "referral":
      return { screen: "referral", referralId: hit.referralId };
    case "action":
      return hit.caseId === null
        ? { screen: "actions", actionId: hit.actionId }
        : { screen: "case", caseId: hit.caseId };
    case "hearing":
      return { screen: "hearing", hearingId: hit.hearingId };
    case "conference":
      return { screen: "conference", conferenceId: hit.conferenceId };
    case "document":
      return { screen: "documents" };
    case "agency":
      return { screen: "agencies" };
    case "account":
      return { screen: "accounts" };
  }
}

/** What tells one hit from another. */
export function keyOf(hit: Hit): string {
  switch (hit.kind) {
    case "person":
      return `person ${hit.caseId} ${hit.role} ${hit.title.text}`;
    case "case":
      return hit.caseId;
    case "referral":
      return hit.referralId;
    case "action":
      return hit.actionId;
    case "hearing":
      return `${hit.hearingId} ${hit.piece} ${hit.agencyName ?? ""} ${hit.excerpt.text}`;
    case "conference":
      return hit.conferenceId;
    case "document":
      return hit.documentId;
    case "agency":
      return hit.agencyId;
    case "account":
      return hit.accountId;
  }
}
