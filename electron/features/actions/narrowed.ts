import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { ActionFilter, ActionsAsked, DueWhen } from "../../../shared/actions/listed.ts";
import { daysOf, isOpen, openStatuses } from "../../../shared/actions/rules.ts";
import type { CivilDate } from "../../../shared/dates.ts";
import { among, breathe } from "../../store/inTurns.ts";
import { ofOwnAgency } from "../agencies/rows.ts";
import type { Reading, SignedIn } from "../context.ts";
import { actionsOfCases, mayReadDecided, theseActions } from "./relations.ts";

type Asked = Pick<ActionsAsked, "whose" | "open" | "filter">;
type Condition = RawBuilder<SqlBool>;

/** The statuses in which something is still owed, as SQL. */
export const open = sql.join(openStatuses.map((status) => sql.lit(status)));

const either = <Value>(value: Value | undefined, condition: (value: Value) => Condition): readonly Condition[] =>
  value === undefined ? [] : [condition(value)];
const anyOf = (column: RawBuilder<unknown>, values: readonly string[] | undefined): readonly Condition[] =>
  values === undefined || values.length === 0 ? [] : [sql<SqlBool>`${column} IN (${sql.join(values)})`];
const yesOrNo = (wanted: boolean | undefined, condition: RawBuilder<unknown>): readonly Condition[] =>
  either(wanted, (yes) => (yes ? sql<SqlBool>`${condition}` : sql<SqlBool>`NOT ${condition}`));

const isWhen = (when: DueWhen, today: CivilDate): Condition => {
  const { from, to } = daysOf(when, today);
  return sql`(actions.status IN (${open}) AND actions.due <= ${to} ${from === null ? sql`` : sql`AND actions.due >= ${from}`})`;
};

/** Whether only what is still owed can be left: such a part is found by its index and not by looking at every action. */
export const isOnlyOpen = ({
  open: onlyOpen,
  filter: { when, overdue, toEscalate, ownerGone, statuses },
}: Asked): boolean =>
  onlyOpen ||
  when !== undefined ||
  overdue === true ||
  toEscalate === true ||
  ownerGone === true ||
  (statuses !== undefined && statuses.length > 0 && statuses.every((status) => isOpen(status)));

/** The actions that are looked at one after the other: in how many steps, and a query on those of a stretch of the steps. */
export interface Candidates {
  readonly count: number;
  readonly between: (after: number, upTo: number) => ReturnType<typeof theseActions>;
}

/** Actions by their row numbers. */
export const actionsIn = (reading: Reading, rows: readonly number[]): Candidates => ({
  count: rows.length,
  between: (after, upTo) => theseActions(reading, sql<SqlBool>`actions.rowid IN ${among(rows.slice(after, upTo))}`),
});

const atOnce = 20_000;

async function openActions(reading: Reading): Promise<Candidates> {
  const rows: number[] = [];
  for (const status of openStatuses)
    for (let after = 0; ;) {
      const some = await reading.db
        .selectFrom("actions")
        .select(sql<number>`rowid`.as("row"))
        .where("status", "=", status)
        .where(sql<SqlBool>`rowid > ${after}`)
        .orderBy(sql`rowid`)
        .limit(atOnce)
        .execute();
      rows.push(...some.map(({ row }) => row));
      after = some.at(-1)?.row ?? 0;
      if (some.length < atOnce) break;
      await breathe();
    }
  return actionsIn(reading, rows);
}

/** The actions that can be left by a filter at all, whoever may read them: those that are open, or all of them, case by case. */
export async function candidatesOf(asked: Asked, reading: Reading): Promise<Candidates> {
  if (isOnlyOpen(asked)) return openActions(reading);
  const { last } = await reading.db
    .selectFrom("cases")
    .select(sql<number | null>`MAX(rowid)`.as("last"))
    .executeTakeFirstOrThrow();
  return {
    count: last ?? 0,
    between: (after, upTo) => actionsOfCases(reading, sql<SqlBool>`cases.rowid > ${after} AND cases.rowid <= ${upTo}`),
  };
}

/** Whose part of the register it is. */
function partOf({ whose, open: onlyOpen }: Asked, session: SignedIn): readonly Condition[] {
  const ofAgency = whose === "myAgency" || whose === "colleagues";
  return [
    onlyOpen ? sql<SqlBool>`actions.status IN (${open})` : sql<SqlBool>`actions.status <> 'PROPOSED'`,
    ...(whose === "mine" ? [sql<SqlBool>`actions.owner_account_id = ${session.accountId}`] : []),
    ...(whose === "colleagues" ? [sql<SqlBool>`actions.owner_account_id IS NOT ${session.accountId}`] : []),
    ...(ofAgency ? [ofOwnAgency(sql`actions.owner_agency_id`, session)] : []),
  ];
}

const isOwnerGone = sql`EXISTS (SELECT 1 FROM accounts AS owners WHERE owners.id = actions.owner_account_id
  AND (owners.active = 0 OR owners.agency_id <> actions.owner_agency_id))`;

/** An open action of which two reminders were missed, and whose owner's lead nobody has told since (`RULES.md` actions). */
export const goesToLead = (today: CivilDate): RawBuilder<SqlBool> =>
  sql`(actions.status IN (${open}) AND actions.escalates_on <= ${today} AND (actions.escalated_on IS NULL OR actions.escalated_on < actions.escalates_on))`;

/** What can be told of an action by itself, also where its case is not read. */
const ofItself = (filter: ActionFilter, today: CivilDate): readonly Condition[] => [
  ...anyOf(sql`actions.status`, filter.statuses),
  ...either(filter.agencyId, (id) => sql`actions.owner_agency_id = ${id}`),
  ...either(filter.ownerAccountId, (id) => sql`actions.owner_account_id = ${id}`),
  ...yesOrNo(filter.ownerGone, sql`(actions.status IN (${open}) AND ${isOwnerGone})`),
  ...yesOrNo(filter.accepted, sql`(actions.accepted_at IS NOT NULL)`),
  ...yesOrNo(filter.verified, sql`(actions.verified_on IS NOT NULL)`),
  ...yesOrNo(filter.toEscalate, goesToLead(today)),
  ...either(filter.closedFrom, (day) => sql`actions.closed_on >= ${day}`),
  ...anyOf(sql`actions.risk_effect`, filter.riskEffects),
  ...either(filter.dueFrom, (day) => sql`actions.due >= ${day}`),
  ...either(filter.dueTo, (day) => sql`actions.due <= ${day}`),
  ...yesOrNo(filter.overdue, isWhen("OVERDUE", today)),
  ...either(filter.when, (when) => isWhen(when, today)),
  ...either(filter.actionId, (id) => sql`actions.id = ${id}`),
];

/** What is told of the case and its hearing: an agency that only owns the action learns none of it. */
const ofItsCase = (filter: ActionFilter): readonly Condition[] => [
  ...either(filter.caseId, (id) => sql`actions.case_id = ${id}`),
  ...either(
    filter.conferenceId,
    (id) => sql`actions.hearing_id IN (SELECT hearings.id FROM hearings WHERE hearings.conference_id = ${id})`,
  ),
  ...either(
    filter.riskLevels?.length === 0 ? undefined : filter.riskLevels,
    (levels) =>
      sql`EXISTS (SELECT 1 FROM action_risks JOIN hearing_risks ON hearing_risks.id = action_risks.risk_id
      WHERE action_risks.action_id = actions.id AND hearing_risks.level IN (${sql.join(levels)}))`,
  ),
  ...yesOrNo(
    filter.waiting,
    sql`EXISTS (SELECT 1 FROM actions AS blockers WHERE blockers.id = actions.depends_on AND blockers.status IN (${open}))`,
  ),
];

/**
 * Whose part of the register it is, and what is left of it, over `actions` and `decided`; words that were typed are looked
 * for elsewhere.
 */
export function conditionsOf(asked: Asked, { session, area }: Reading): readonly Condition[] {
  const narrow = ofItsCase(asked.filter);
  return [
    mayReadDecided(session),
    ...partOf(asked, session),
    ...ofItself(asked.filter, area.today),
    // What an agency gets of a case it does not read is its own action; the case and its hearing are not told of it.
    ...narrow,
    // Of a case that is not read nobody is told where an action was agreed: it stays.
    ...either(
      asked.filter.notAgreedAt,
      (id) =>
        sql`NOT (decided.readable AND EXISTS (SELECT 1 FROM hearings WHERE hearings.id = actions.hearing_id AND hearings.conference_id = ${id}))`,
    ),
    ...(narrow.length > 0 ? [sql<SqlBool>`decided.readable`] : []),
  ];
}
