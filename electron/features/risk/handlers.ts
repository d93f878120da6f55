import { AssessmentId } from "../../../shared/ids.ts";
import { fail, ok } from "../../../shared/result.ts";
import type { Raised } from "../../../shared/risk/assessment.ts";
import type { riskContract } from "../../../shared/risk/contract.ts";
import {
  judge,
  levelsAbove,
  levelThatCounts,
  maySetLevel,
  unknownAnswers,
  whyIncomplete,
} from "../../../shared/risk/score.ts";
import type { HandlersOf, Reading, Writing } from "../context.ts";
import { fillScore } from "./complete.ts";
import { packInFile } from "./importPack.ts";
import { addInstrument, instrumentLines, packOf } from "./instruments.ts";
import { agencyName, assessmentLines } from "./lines.ts";
import { mayAssess, mayAssessReferral } from "./rights.ts";
import { startAssessment } from "./start.ts";
import { assessmentById, assessmentColumns, compartmentOf, openAssessment } from "./stored.ts";

/** An assessment with its instrument. The desk let the call through, so it is there and this session can unseal it. */
async function opened(context: Reading | Writing, assessmentId: string) {
  const row = await assessmentById(context.db, assessmentId);
  const written = openAssessment(context.sealing, row);
  if (!written) throw new Error("a reader of a case unseals its assessments");
  return { row, pack: await packOf(context.db, row.instrument_id, row.instrument_version), ...written };
}

const offered = async (reading: Reading) => (await instrumentLines(reading)).filter(({ enabled }) => enabled);

export const riskHandlers: HandlersOf<typeof riskContract> = {
  "risk.instruments": async (reading) => ok(await instrumentLines(reading)),

  async "risk.importPack"(writing, { base64 }) {
    const read = packInFile(base64);
    if (!read.ok) return read;
    const { id, version } = read.value;
    const line = await addInstrument(writing, read.value);
    return line ? ok(line) : fail("risk.packVersionTaken", { id, version });
  },

  "risk.ofCase": async (reading, { caseId }) =>
    ok({
      assessments: await assessmentLines(reading, { caseId }),
      mayAssess: await mayAssess(reading, caseId),
      instruments: await offered(reading),
      validDays: reading.area.settings.assessmentValidDays,
    }),

  "risk.ofReferral": async (reading, { referralId }) =>
    ok({
      assessments: await assessmentLines(reading, { referralId }),
      mayAssess: await mayAssessReferral(reading, referralId),
      instruments: await offered(reading),
      validDays: reading.area.settings.assessmentValidDays,
    }),

  async "risk.open"(reading, { assessmentId }) {
    const { row, pack, content, raised } = await opened(reading, assessmentId);
    const outcome = judge(pack, content);
    const above = levelsAbove(pack, levelThatCounts(outcome, content, raised));
    const assesses =
      row.case_id === null
        ? row.referral_id !== null && (await mayAssessReferral(reading, row.referral_id))
        : (await mayAssess(reading, row.case_id)) || row.state === "draft";
    return ok({
      id: AssessmentId.parse(row.id),
      state: row.state,
      version: row.version,
      pack,
      content,
      raised: [...raised],
      outcome,
      agencyName: await agencyName(reading, content.agencyId),
      mayChange: row.state === "draft" && assesses,
      mayRaise: row.state === "completed" && assesses && above.length > 0,
    });
  },

  "risk.startOnReferral": (writing, { referralId, instrumentId }) =>
    startAssessment(writing, { referralId, caseId: null }, instrumentId),

  "risk.startOnCase": (writing, { caseId, instrumentId }) =>
    startAssessment(writing, { referralId: null, caseId }, instrumentId),

  async "risk.change"(writing, { assessmentId, baseVersion, content }) {
    const { db, area, sealing } = writing;
    const { row, pack, raised } = await opened(writing, assessmentId);
    if (row.version !== baseVersion) return fail("risk.changedElsewhere", { version: row.version });
    if (unknownAnswers(pack, content.answers).length > 0) return fail("risk.unknownAnswer");
    const version = row.version + 1;
    const compartmentId = await compartmentOf(db, row);
    await db
      .updateTable("assessments")
      .set({
        ...assessmentColumns(sealing, { id: row.id, compartmentId, content, raised }),
        version,
        changed_at: area.now,
      })
      .where("id", "=", row.id)
      .execute();
    return ok({ version });
  },

  async "risk.complete"(writing, { assessmentId, baseVersion }) {
    const { db, area } = writing;
    const { row, pack, content } = await opened(writing, assessmentId);
    if (row.version !== baseVersion) return fail("risk.changedElsewhere", { version: row.version });
    const lacks = whyIncomplete(pack, content, area.today);
    if (lacks) return fail(lacks);
    await db
      .updateTable("assessments")
      .set({ state: "completed", completed_at: area.now, changed_at: area.now, version: row.version + 1 })
      .where("id", "=", row.id)
      .execute();
    const referral =
      row.referral_id === null || row.case_id !== null
        ? null
        : await fillScore(writing, row.referral_id, { pack, content });
    return ok({ referral });
  },

  async "risk.discard"({ db }, { assessmentId }) {
    await db.deleteFrom("assessments").where("id", "=", assessmentId).execute();
    return ok(null);
  },

  async "risk.raiseLevel"(writing, { assessmentId, level, reason }) {
    const { db, area, sealing, session } = writing;
    const { row, pack, content, raised } = await opened(writing, assessmentId);
    if (!maySetLevel(pack, levelThatCounts(judge(pack, content), content, raised), level))
      return fail("risk.overrideNotUp");
    if (reason.trim() === "") return fail("risk.reasonMissing");
    const added: Raised = { level, reason, by: session.name, at: area.now };
    const compartmentId = await compartmentOf(db, row);
    await db
      .updateTable("assessments")
      .set({
        ...assessmentColumns(sealing, { id: row.id, compartmentId, content, raised: [...raised, added] }),
        version: row.version + 1,
        changed_at: area.now,
      })
      .where("id", "=", row.id)
      .execute();
    return ok(null);
  },
};
