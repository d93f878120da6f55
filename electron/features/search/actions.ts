import { sql } from "kysely";
import { actionReference } from "../../../shared/actions/rules.ts";
import { CivilDate } from "../../../shared/dates.ts";
import { ActionId, CaseId } from "../../../shared/ids.ts";
import type { Hit } from "../../../shared/search/model.ts";
import { excerptOf, indexQuestion, marksIn, type TypedWord } from "../../../shared/search/words.ts";
import { among } from "../../store/inTurns.ts";
import { inAction, mayReadAction, ownerCopyOf } from "../actions/rows.ts";
import { mayReadCase } from "../cases/rows.ts";
import type { Reading } from "../context.ts";
import { inOrder, keyOf, shownOf, walk, type Search, type Shown } from "./walk.ts";

/** The actions this session finds in the register, as a query to build on (`RULES.md` 3 row 14). */
export const readableActions = ({ db, session }: Reading) =>
  db
    .selectFrom("actions")
    .innerJoin("cases", "cases.id", "actions.case_id")
    .leftJoin("hearings", "hearings.id", "actions.hearing_id")
    .select([
      "actions.id",
      "actions.number",
      "actions.text",
      "actions.owner_copy",
      "actions.due",
      "actions.case_id",
      "cases.reference",
    ])
    .select(
      mayReadCase(sql.ref<string>("actions.case_id"), sql.ref<string>("cases.compartment_id"), session).as("readable"),
    )
    .where(mayReadAction(session))
    .where("actions.status", "<>", "PROPOSED");

type ActionFound = Awaited<ReturnType<ReturnType<typeof readableActions>["execute"]>>[number];

const textOf = ({ sealing }: Reading, row: ActionFound): string =>
  (row.readable ? null : ownerCopyOf(sealing, row)?.text) ?? sealing.open(row.text, inAction("text", row.id)) ?? "";

/** An action as it is shown; null where it does not hold what was looked for. `always`: it was found by its reference. */
export function actionHit(reading: Reading, row: ActionFound, typed: readonly TypedWord[], always = false): Hit | null {
  const text = textOf(reading, row);
  const marks = marksIn(text, typed, false) ?? (always ? [] : null);
  return (
    marks && {
      kind: "action",
      actionId: ActionId.parse(row.id),
      caseId: row.readable ? CaseId.parse(row.case_id) : null,
      day: CivilDate.parse(row.due),
      title: excerptOf(text, marks),
      reference: actionReference(row.reference, row.number),
    }
  );
}

/** The actions of restricted cases whose key this account was given, as a reader or with the action itself. */
async function sealedActions(reading: Reading, typed: readonly TypedWord[]): Promise<Hit[]> {
  const { db, session } = reading;
  const mine = db
    .selectFrom("compartment_keys")
    .innerJoin("compartments", "compartments.id", "compartment_keys.compartment_id")
    .select("compartments.subject_id")
    .where("compartment_keys.account_id", "=", session.accountId)
    .where("compartments.kind", "=", "action");
  const rows = await readableActions(reading)
    .where("actions.id", "in", mine)
    .where("cases.compartment_id", "is not", null)
    .orderBy("actions.due", "desc")
    .execute();
  return rows.flatMap((row) => actionHit(reading, row, typed) ?? []);
}

/** The actions this session finds in the register that hold what was typed. */
export async function actionsFound(
  reading: Reading,
  { typed, most, patience }: Search,
  foundAlready: ReadonlySet<string>,
): Promise<Shown> {
  const walked = await walk(reading, indexQuestion(["action"], typed), patience, async (ids) => {
    const rows = await readableActions(reading).where("actions.id", "in", among(ids)).execute();
    return inOrder(ids, rows, ({ id }) => id).flatMap((row) => actionHit(reading, row, typed) ?? []);
  });
  const rows = [...(await sealedActions(reading, typed)), ...walked.rows];
  return shownOf({ ...walked, rows: rows.filter((hit) => !foundAlready.has(keyOf(hit))) }, most, (hit) => hit);
}
