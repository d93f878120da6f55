import { isOpen } from "../../../shared/actions/rules.ts";
import { isConferencePaper } from "../../../shared/documents/conferenceRules.ts";
import type { ConferenceRecord } from "../../../shared/documents/record.ts";
import type { Translate } from "../../../shared/documents/translate.ts";
import { conferenceRow } from "../conferences/rows.ts";
import type { Gathered } from "./plan.ts";
import { fileOf, invitedAgencies, knownRecipients, peopleAt, type KnownRecipient } from "./recipients.ts";

/**
 * Everybody a kind of document of a conference could be for. The papers it is prepared and held with are each for a few, and
 * nobody else is offered; any other is for whoever has a place in the conference or in one of its cases.
 */
export async function recipientsOf(
  { reading, asked, record }: Pick<Gathered, "reading" | "asked" | "record">,
  t: Translate,
): Promise<KnownRecipient[]> {
  const { conferenceId, kind } = asked;
  if (!isConferencePaper(kind)) return knownRecipients(reading, conferenceId, t);
  const conference = await conferenceRow(reading.db, conferenceId);
  switch (kind) {
    case "INVITATION":
    case "RESEARCH_REQUEST":
      return invitedAgencies(reading, conferenceId);
    case "CONFIDENTIALITY_SHEET":
      return [...fileOf(reading, conference, t), ...(await invitedAgencies(reading, conferenceId))];
    case "CHAIR_SCRIPT": {
      const { chair_id, deputy_chair_id } = conference;
      const chairs = await peopleAt(reading, conference, [chair_id, deputy_chair_id ?? chair_id]);
      return chairs.map((chair) => ({ ...chair, shortName: "chair" }));
    }
    case "ACTION_LIST_OF_PERSON":
      return peopleAt(reading, conference, ownersOfOpenActions(record));
  }
}

/** Who took on something that is open, out of what this session may have: another name in the list would tell of a case (`RULES.md` 4). */
function ownersOfOpenActions({ cases, earlierActions, ownerActions, owners }: ConferenceRecord): readonly string[] {
  const actions = [...cases.flatMap(({ hearing }) => hearing?.actions ?? []), ...earlierActions, ...ownerActions];
  const open = new Set(actions.filter(({ status }) => isOpen(status)).map(({ id }) => id));
  return [...new Set(owners.filter(({ actionId }) => open.has(actionId)).map(({ accountId }) => accountId))];
}
