import { sql } from "kysely";
import type { ActionLine } from "../../../shared/actions/model.ts";
import { isOpen, openStatuses } from "../../../shared/actions/rules.ts";
import { CivilDate } from "../../../shared/dates.ts";
import { ActionId } from "../../../shared/ids.ts";
import { isPutOff } from "../../../shared/meeting/rules.ts";
import {
  ReasonedWarning,
  warningKey,
  warningsOf,
  type Warning,
  type WarnedAction,
} from "../../../shared/meeting/warnings.ts";
import type { Reader } from "../../store/unitOfWork.ts";
import { actionLines, mayReadAction } from "../actions/rows.ts";
import { knowsConference } from "../conferences/rows.ts";
import type { Seeing, Writing } from "../context.ts";
import { casesWithOldAssessment } from "../risk/rows.ts";
import type { HearingWhole } from "./hearingRow.ts";
import { answeredWarnings, reasonsOf, storeWarning } from "./reasons.ts";
import { writtenFields } from "./writtenFields.ts";

/** The next conference this session knows of, after a day; null where none is planned. */
export async function nextConferenceOn({ db, session }: Seeing, after: string): Promise<CivilDate | null> {
  const row = await db
    .selectFrom("conferences")
    .select("date")
    .where("date", ">", after)
    .where("status", "<>", "CANCELLED")
    .where(knowsConference(session))
    .orderBy("date")
    .executeTakeFirst();
  return row ? CivilDate.parse(row.date) : null;
}

/**
 * How many open actions somebody has, of those this session may read; a person without an account counts by name in the
 * agency. An owner of whom no person is named is nobody to be overloaded.
 */
async function openOf({ db, session }: Seeing, owner: ActionLine): Promise<number> {
  if (!isOpen(owner.status) || (owner.ownerAccountId === null && owner.ownerName === "")) return 0;
  const { total } = await db
    .selectFrom("actions")
    .innerJoin("cases", "cases.id", "actions.case_id")
    .leftJoin("hearings", "hearings.id", "actions.hearing_id")
    .select(({ fn }) => fn.countAll<number>().as("total"))
    .where("actions.status", "in", openStatuses)
    .where((where) =>
      owner.ownerAccountId === null
        ? where.and([
            where("actions.owner_agency_id", "=", owner.ownerAgencyId),
            where("actions.owner_account_id", "is", null),
            where("actions.owner_name", "=", owner.ownerName),
          ])
        : where("actions.owner_account_id", "=", owner.ownerAccountId),
    )
    .where(mayReadAction(session))
    .executeTakeFirstOrThrow();
  return total;
}

const hasChildren = async (db: Reader, caseId: string): Promise<boolean> =>
  (await db
    .selectFrom("case_people")
    .select(sql.lit(1).as("one"))
    .where("case_id", "=", caseId)
    .where("role", "=", "CHILD")
    .executeTakeFirst()) !== undefined;

/** What a hearing is warned of (`RULES.md` warnings), as far as this session may read it; none where the case was put off. */
export async function warningsOfHearing(
  reading: Seeing,
  hearing: HearingWhole,
  lines?: readonly ActionLine[],
): Promise<readonly Warning[]> {
  if (isPutOff(hearing.outcome)) return [];
  const { db, area } = reading;
  const agreed = (lines ?? (await actionLines(reading, { hearingId: hearing.id }))).filter(
    ({ status }) => status !== "PROPOSED",
  );
  const actions: WarnedAction[] = [];
  for (const line of agreed) actions.push({ ...line, openOfOwner: await openOf(reading, line) });
  return warningsOf(
    {
      written: await writtenFields(db, hearing.id),
      reasons: await reasonsOf(db, hearing.id),
      assessmentOld: (await casesWithOldAssessment(reading, [hearing.case_id])).size > 0,
      hasChildren: await hasChildren(db, hearing.case_id),
      nextConferenceOn: await nextConferenceOn(reading, hearing.date),
      mostOpen: area.settings.mostOpenActions,
      actions,
    },
    await answeredWarnings(reading, hearing.id),
  );
}

/** Keeps one reason with every warning of an action. */
export async function answerForAction(
  writing: Writing,
  hearing: HearingWhole,
  actionId: string,
  reason: string,
): Promise<void> {
  for (const { warning, about, version } of await warningsOfHearing(writing, hearing)) {
    const kind = ReasonedWarning.safeParse(warning).data;
    if (kind !== undefined && about === actionId)
      await storeWarning(writing, hearing, { warning: kind, about: actionId, reason, version: version + 1 });
  }
}

/**
 * Notes what a hearing was warned of when it was closed, with or without a reason: what the minutes say of it does not
 * change with the day they are read on. What does not stand any more is forgotten.
 */
export async function noteWarnings(writing: Writing, hearing: HearingWhole): Promise<void> {
  const standing = new Set<string>();
  for (const { warning, about, reason, version } of await warningsOfHearing(writing, hearing)) {
    const kind = ReasonedWarning.safeParse(warning).data;
    if (kind === undefined) continue;
    standing.add(warningKey(kind, about));
    if (version === 0) await storeWarning(writing, hearing, { warning: kind, about: about ?? "", reason, version: 1 });
  }
  const { db } = writing;
  for (const key of (await answeredWarnings(writing, hearing.id)).keys()) {
    if (standing.has(key)) continue;
    const [warning = "", about = ""] = key.split(".");
    await db
      .deleteFrom("hearing_warnings")
      .where("hearing_id", "=", hearing.id)
      .where("warning", "=", warning)
      .where("about", "=", about)
      .execute();
  }
}

/** What was noted of a hearing that is closed, by action; empty while it is open. */
export async function notedWarnings(
  reading: Pick<Seeing, "db" | "sealing">,
  hearing: Pick<HearingWhole, "id" | "state">,
) {
  if (hearing.state === "open") return [];
  return [...(await answeredWarnings(reading, hearing.id))].map(([key, { reason }]) => {
    const [warning, about = ""] = key.split(".");
    return { warning: ReasonedWarning.parse(warning), actionId: about === "" ? null : ActionId.parse(about), reason };
  });
}
