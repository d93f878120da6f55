import { AttendanceStatus } from "../../../shared/conferences/model.ts";
import { isPresent } from "../../../shared/conferences/rules.ts";
import type { HearingReader } from "../../../shared/meeting/rules.ts";
import type { Reader } from "../../store/unitOfWork.ts";
import { agencyAt } from "../agencies/rows.ts";
import { runsConference } from "../conferences/rows.ts";
import type { Reading } from "../context.ts";
import { agenciesOutOfRoom, agenciesThere, type HearingWhole } from "./rows.ts";

/** How the signed-in account stands to one hearing: it runs it, advises its victim, or has its agency's part. */
export async function readerOf({ db, session }: Pick<Reading, "db" | "session">, hearing: HearingWhole) {
  const adviser = await db
    .selectFrom("case_advisers")
    .select("account_id")
    .where("case_id", "=", hearing.case_id)
    .where("account_id", "=", session.accountId)
    .executeTakeFirst();
  return {
    runsIt: runsConference(hearing, session),
    advises: session.role === "adviser" && adviser !== undefined,
    agencyId: await agencyAt(db, session, hearing.conference_id),
  } satisfies HearingReader;
}

/**
 * Whether a reader may write what an agency said (`RULES.md` 3 row 12): those who run the hearing for every invited
 * agency, everybody else for their own while it is in the room. An adviser is heard whether or not theirs signed in.
 */
export async function mayWriteFor(
  db: Reader,
  hearing: HearingWhole,
  reader: HearingReader,
  agencyId: string,
): Promise<boolean> {
  const line = await db
    .selectFrom("attendance")
    .select("status")
    .where("conference_id", "=", hearing.conference_id)
    .where("agency_id", "=", agencyId)
    .executeTakeFirst();
  if (!line) return false;
  if (reader.runsIt) return true;
  if (agencyId !== reader.agencyId) return false;
  if (reader.advises) return true;
  return sitsIn(db, hearing, agencyId);
}

/** Whether an agency is in the room for a case: it came, nothing keeps it out, and it is there for this one. */
export async function sitsIn(db: Reader, hearing: HearingWhole, agencyId: string): Promise<boolean> {
  const line = await db
    .selectFrom("attendance")
    .select("status")
    .where("conference_id", "=", hearing.conference_id)
    .where("agency_id", "=", agencyId)
    .executeTakeFirst();
  if (!line) return false;
  const present = isPresent(line.status === null ? null : AttendanceStatus.parse(line.status));
  const outOfRoom = await agenciesOutOfRoom(
    db,
    hearing.conference_id,
    hearing.case_id,
    hearing.compartment_id !== null,
  );
  return present && !outOfRoom.has(agencyId) && (await agenciesThere(db, hearing.id)).has(agencyId);
}
