import { CivilDate } from "../../../shared/dates.ts";
import { isPutOff } from "../../../shared/meeting/rules.ts";
import type { ReferralForm } from "../../../shared/referrals/model.ts";
import { Repeat, repeatOf } from "../../../shared/referrals/repeat.ts";
import type { Reading } from "../context.ts";
import type { ReferralRow } from "./rows.ts";

/** Referrals that came to nothing are no earlier referral. */
const counted = ["ACCEPTED", "LISTED", "HEARD", "DEFERRED", "TRANSFERRED"] as const;

/** Whether a referral is a repeat of those its case had before, by the settings of the area (`RULES.md` repeat). */
export async function repeatInCase(
  { db, area }: Pick<Reading, "db" | "area">,
  { id, received_on }: Pick<ReferralRow, "id" | "received_on">,
  form: Pick<ReferralForm, "lastIncidentOn" | "incidentTypes">,
  caseId: string | null,
): Promise<Repeat> {
  const referral = {
    receivedOn: CivilDate.parse(received_on),
    lastIncidentOn: form.lastIncidentOn,
    incidentTypes: form.incidentTypes,
  };
  if (caseId === null) return repeatOf(referral, [], area.settings);
  const earlier = await db
    .selectFrom("referrals")
    .select("received_on")
    .where("case_id", "=", caseId)
    .where("id", "<>", id)
    .where("status", "in", [...counted])
    .execute();
  const hearings = await db
    .selectFrom("hearings")
    .innerJoin("conferences", "conferences.id", "hearings.conference_id")
    .select(["conferences.date", "hearings.outcome"])
    .where("hearings.case_id", "=", caseId)
    .where("conferences.date", "<=", received_on)
    .orderBy("conferences.date", "desc")
    .execute();
  const heard = hearings.find(({ outcome }) => !isPutOff(outcome));
  const heardOn = heard ? CivilDate.parse(heard.date) : null;
  return repeatOf(
    referral,
    earlier.map((row) => ({ receivedOn: CivilDate.parse(row.received_on), heardOn })),
    area.settings,
  );
}

/** What a list, a header or minutes say of a repeat: the rule's answer first, and beside it what the referrer says. */
interface SaidOfRepeat {
  readonly repeat: boolean;
  readonly referrerSaysRepeat: boolean;
}

/**
 * Whether a stored referral counts as a repeat. One that was accepted before the program kept the rule has no answer of
 * it: then what the referrer says is all there is.
 */
export function saidOfRepeat(
  isRepeat: number | null | undefined,
  form: Pick<ReferralForm, "repeat" | "criteria"> | null,
): SaidOfRepeat {
  const referrerSaysRepeat = form !== null && (form.repeat === "YES" || form.criteria.includes("REPEAT"));
  return {
    repeat: isRepeat === null || isRepeat === undefined ? referrerSaysRepeat : isRepeat === 1,
    referrerSaysRepeat,
  };
}

/** The stored answer of the rule; null where the referral was accepted before there was one, or is not accepted. */
export const storedRepeat = ({ repeat_answer }: Pick<ReferralRow, "repeat_answer">): Repeat | null =>
  repeat_answer === null ? null : Repeat.parse(JSON.parse(repeat_answer));
