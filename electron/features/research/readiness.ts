import { CivilDate } from "../../../shared/dates.ts";
import { missingInReferral } from "../../../shared/referrals/rules.ts";
import type { researchContract } from "../../../shared/research/contract.ts";
import { AnswerLine, CaseReadiness } from "../../../shared/research/model.ts";
import { ok } from "../../../shared/result.ts";
import { among, breathe } from "../../store/inTurns.ts";
import type { Reader } from "../../store/unitOfWork.ts";
import { foundAs, mergedAgencies } from "../agencies/rows.ts";
import { itemRows, type ItemRow } from "../agenda/rows.ts";
import { namelessCase, namesOfCases } from "../cases/rows.ts";
import { conferenceRow } from "../conferences/rows.ts";
import type { HandlersOf, Reading } from "../context.ts";
import { formOf } from "../referrals/rows.ts";
import { casesWithAssessment, casesWithOldAssessment } from "../risk/rows.ts";
import { agenciesAsked, chiefAnswer } from "./answers.ts";
import { contactsBefore } from "./contacts.ts";

type ReadinessHandlers = Pick<HandlersOf<typeof researchContract>, "research.readiness">;

/** The cases among these whose victim has a named adviser. */
async function casesWithAdviser(db: Reader, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("case_advisers")
    .innerJoin("accounts", "accounts.id", "case_advisers.account_id")
    .select("case_id")
    .where("case_id", "in", among(caseIds))
    .where("accounts.active", "=", 1)
    .execute();
  return new Set(rows.map(({ case_id }) => case_id));
}

/** The agencies somebody can sign in for and write research. */
async function agenciesWithAccount(db: Reader): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("accounts")
    .select("agency_id")
    .where("active", "=", 1)
    .where("role", "=", "representative")
    .execute();
  return new Set(rows.map(({ agency_id }) => agency_id));
}

const returned = (db: Reader, conferenceId: string) =>
  db
    .selectFrom("research")
    .select(["case_id", "agency_id", "state", "completed_on"])
    .where("conference_id", "=", conferenceId)
    .where("state", "in", ["RETURNED", "NOTHING_HELD"])
    .execute();

/** What the referral of a line lacks, and whether it says on what lawful basis it was sent in. */
function referralOf({ sealing }: Reading, item: ItemRow): { missing: number | null; basisNoted: boolean } {
  const form =
    item.referral_id === null || item.form === null ? null : formOf(sealing, { id: item.referral_id, form: item.form });
  if (!form) return { missing: null, basisNoted: false };
  return { missing: missingInReferral(form).length, basisNoted: form.lawfulBasis.trim() !== "" };
}

/** What is ready of each case, as far as this account may read it: a restricted one leaves no trace for others. */
export const readinessHandlers: ReadinessHandlers = {
  "research.readiness": async (reading, { conferenceId }) => {
    const { db, session } = reading;
    const conference = await conferenceRow(db, conferenceId);
    const items = (await itemRows(db, session, conferenceId)).filter(({ readable }) => Boolean(readable));
    const caseIds = items.map((item) => item.case_id);
    const names = await namesOfCases(reading, caseIds);
    const contacts = await contactsBefore(db, conferenceId, caseIds);
    const advised = await casesWithAdviser(db, caseIds);
    const assessed = await casesWithAssessment(db, caseIds);
    const old = await casesWithOldAssessment(reading, caseIds);
    const withAccount = await agenciesWithAccount(db);
    const rows = await returned(db, conferenceId);
    const merged = await mergedAgencies(db);
    const cases: CaseReadiness[] = [];
    const answers: AnswerLine[] = [];
    for (const [index, item] of items.entries()) {
      await breathe();
      const about = {
        caseId: item.case_id,
        number: index + 1,
        reference: item.reference,
        victimInitials: (names.get(item.case_id) ?? namelessCase).victimInitials,
      };
      const asked = await agenciesAsked(reading, { conferenceId, caseId: item.case_id });
      const listed = new Set<string>(asked.map(({ id }) => id));
      const lines = asked.map(({ id, name }) => {
        const answered = rows.filter(
          ({ case_id, agency_id }) => case_id === item.case_id && foundAs(agency_id, listed, merged) === id,
        );
        const row = chiefAnswer(answered, id);
        return AnswerLine.parse({
          ...about,
          agencyId: id,
          agencyName: name,
          hasAccount: withAccount.has(id),
          state: row?.state ?? "MISSING",
          completedOn: row?.completed_on ?? null,
        });
      });
      answers.push(...lines);
      const { missing, basisNoted } = referralOf(reading, item);
      cases.push(
        CaseReadiness.parse({
          ...about,
          referralMissing: missing,
          agenciesAsked: lines.length,
          researchIn: lines.filter(({ state }) => state !== "MISSING").length,
          hasAdviser: advised.has(item.case_id),
          adviserContact: contacts.get(item.case_id) ?? null,
          basisNoted,
          assessment: old.has(item.case_id) ? "OLD" : assessed.has(item.case_id) ? "CURRENT" : "NONE",
        }),
      );
    }
    return ok({ dueOn: CivilDate.parse(conference.research_due_on), cases, answers });
  },
};
