import type { AssessmentLine } from "../../../shared/risk/assessment.ts";
import { AssessmentId } from "../../../shared/ids.ts";
import type { Pack } from "../../../shared/risk/pack.ts";
import { isOld, judge, levelThatCounts, reassessOn } from "../../../shared/risk/score.ts";
import type { Reading, Writing } from "../context.ts";
import { packOf } from "./instruments.ts";
import { mayReadAssessment } from "./relations.ts";
import { openAssessment, type AssessmentRow } from "./stored.ts";

type Of = { readonly caseId: string } | { readonly referralId: string };

/** The rows of a case or a referral that this session may see, as far as the case or the referral itself is theirs. */
const rowsOf = ({ db, session }: Reading | Writing, of: Of) =>
  db
    .selectFrom("assessments")
    .selectAll()
    .where(mayReadAssessment(session))
    .where((where) => ("caseId" in of ? where("case_id", "=", of.caseId) : where("referral_id", "=", of.referralId)))
    .orderBy("id", "desc")
    .execute();

/** The name of the agency whose practitioner assessed; "" where none was named. */
export async function agencyName({ db }: Reading | Writing, agencyId: string | null): Promise<string> {
  if (agencyId === null) return "";
  const row = await db.selectFrom("agencies").select("name").where("id", "=", agencyId).executeTakeFirst();
  return row?.name ?? "";
}

/** The assessments of a case or a referral, the newest day first. What this session cannot unseal is not among them. */
export async function assessmentLines(reading: Reading | Writing, of: Of): Promise<AssessmentLine[]> {
  const packs = new Map<string, Pack>();
  const lines: AssessmentLine[] = [];
  for (const row of await rowsOf(reading, of)) {
    const key = `${row.instrument_id} ${row.instrument_version}`;
    const pack = packs.get(key) ?? (await packOf(reading.db, row.instrument_id, row.instrument_version));
    packs.set(key, pack);
    const line = await lineOf(reading, row, pack);
    if (line) lines.push(line);
  }
  const dayOf = (line: AssessmentLine): string => line.assessedOn ?? "9999";
  return lines.sort((one, other) => dayOf(other).localeCompare(dayOf(one)));
}

async function lineOf(reading: Reading | Writing, row: AssessmentRow, pack: Pack): Promise<AssessmentLine | null> {
  const opened = openAssessment(reading.sealing, row);
  if (!opened) return null;
  const { content, raised } = opened;
  const { today, settings } = reading.area;
  const outcome = judge(pack, content);
  const level = levelThatCounts(outcome, content, raised);
  const again = reassessOn(pack, level, content.assessedOn);
  return {
    id: AssessmentId.parse(row.id),
    state: row.state,
    instrumentId: pack.id,
    instrumentVersion: pack.version,
    instrumentName: pack.name,
    assessedOn: content.assessedOn,
    assessor: content.assessor,
    agencyName: await agencyName(reading, content.agencyId),
    outcome,
    levelLabel: pack.levels.find(({ code }) => code === level)?.label ?? null,
    raised: raised.length > 0 || content.override !== null,
    reassessOn: again,
    old:
      row.state === "completed" &&
      isOld({ assessedOn: content.assessedOn, reassessOn: again }, today, settings.assessmentValidDays),
  };
}
