import { ReferralId } from "../../../shared/ids.ts";
import { CivilDate } from "../../../shared/dates.ts";
import { displayName, hasName, wordsOfPerson } from "../../../shared/people/rules.ts";
import type { Hit } from "../../../shared/search/model.ts";
import { holds, indexQuestion, wholeOf, type TypedWord } from "../../../shared/search/words.ts";
import { among } from "../../store/inTurns.ts";
import type { Reader } from "../../store/unitOfWork.ts";
import type { Reading, SignedIn } from "../context.ts";
import { formOf, mayReadReferral } from "../referrals/rows.ts";
import { inOrder, shownOf, walk, type Search, type Shown } from "./walk.ts";

/** The referrals this session may read, as a query to build on. */
export const readableReferralRows = (db: Reader, session: SignedIn) =>
  db
    .selectFrom("referrals")
    .innerJoin("agencies", "agencies.id", "referrals.agency_id")
    .select([
      "referrals.id",
      "referrals.reference",
      "referrals.case_id",
      "referrals.form",
      "referrals.received_on",
      "agencies.name as agency_name",
    ])
    .where(mayReadReferral(session));

type ReferralFound = Awaited<ReturnType<ReturnType<typeof readableReferralRows>["execute"]>>[number];

const peopleNamed = ({ sealing }: Reading, row: ReferralFound) => {
  const form = formOf(sealing, row);
  return form ? [form.victim, ...form.perpetrators, ...form.children].filter(hasName) : [];
};

/** A referral as it is shown: the victim, and whoever else of it was looked for. */
export function referralHit(reading: Reading, row: ReferralFound, typed: readonly TypedWord[]): Hit {
  const [victim, ...others] = peopleNamed(reading, row);
  const shown = [victim, ...others.filter((person) => holds(wordsOfPerson(person), typed, true))];
  const title = shown.flatMap((person) => (person ? [displayName(person)] : [])).join(" · ");
  return {
    kind: "referral",
    referralId: ReferralId.parse(row.id),
    agencyName: row.agency_name,
    day: CivilDate.parse(row.received_on),
    title: wholeOf(title, typed),
    reference: row.reference,
  };
}

/** The referrals this session may read that name somebody so, less those that were found already, or whose case was. */
export async function referralsFound(
  reading: Reading,
  { typed, most, patience }: Search,
  foundAlready: ReadonlySet<string>,
): Promise<Shown> {
  const walked = await walk(reading, indexQuestion(["referral"], typed), patience, async (ids) => {
    const rows = await readableReferralRows(reading.db, reading.session)
      .where("referrals.id", "in", among(ids))
      .execute();
    return inOrder(ids, rows, ({ id }) => id).filter(
      (row) => !foundAlready.has(row.id) && (row.case_id === null || !foundAlready.has(row.case_id)),
    );
  });
  return shownOf(walked, most, (row) => referralHit(reading, row, typed));
}
