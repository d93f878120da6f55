import { sql } from "kysely";
import { CaseId, LinkId, PersonId } from "../../../shared/ids.ts";
import type { Person } from "../../../shared/people/model.ts";
import { displayName } from "../../../shared/people/rules.ts";
import type { recordsContract } from "../../../shared/records/contract.ts";
import { LinkKind, type LinkedCase, type SamePerpetrator } from "../../../shared/records/model.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { among } from "../../store/inTurns.ts";
import { compartmentOfCase, namesOfCases, readableCases } from "../cases/rows.ts";
import type { HandlersOf, Reading, Writing } from "../context.ts";
import { rememberFields } from "./remember.ts";
import { inLink } from "./sealed.ts";

type LinkHandlers = Pick<HandlersOf<typeof recordsContract>, "records.linkCase" | "records.unlinkCase">;
type Asking = Pick<Reading, "db" | "session">;

/** The other cases a case is linked with, as rows; only those this session may read too (`RULES.md` links). */
function linkRows({ db, session }: Asking, caseId: string) {
  const other = sql<string>`CASE WHEN case_links.case_id = ${caseId} THEN case_links.other_case_id ELSE case_links.case_id END`;
  return readableCases(db, session)
    .innerJoin("case_links", (join) => join.on("cases.id", "=", other))
    .where((where) =>
      where.or([where("case_links.case_id", "=", caseId), where("case_links.other_case_id", "=", caseId)]),
    )
    .selectAll("case_links")
    .select(["cases.id as linked_id", "cases.reference as linked_reference", "cases.closed_at as linked_closed_at"])
    .orderBy(sql`case_links.rowid`)
    .execute();
}

/** A link as it was made: its first case is the later one where one came before the other. */
export interface LinkSaid {
  readonly id: string;
  readonly caseId: string;
  readonly otherReference: string;
  readonly kind: LinkKind;
  readonly reason: string;
}

/** The links of a case as they were made, those this session may know of, by their ids. */
export async function linksSaid(writing: Writing, caseId: string): Promise<LinkSaid[]> {
  const rows = await linkRows(writing, caseId);
  const said: LinkSaid[] = [];
  for (const row of rows) {
    const other = await writing.db
      .selectFrom("cases")
      .select("reference")
      .where("id", "=", row.other_case_id)
      .executeTakeFirstOrThrow();
    const reason = writing.sealing.open(row.reason, inLink(row.id)) ?? "";
    const kind = LinkKind.parse(row.kind);
    said.push({ id: row.id, caseId: row.case_id, otherReference: other.reference, kind, reason });
  }
  return said.toSorted((one, other) => one.id.localeCompare(other.id));
}

/** The links of a case this session may know of, in the order they were made. */
export async function linksOfCase(reading: Reading, caseId: string): Promise<(LinkedCase & { madeOn: string })[]> {
  const rows = await linkRows(reading, caseId);
  const names = await namesOfCases(
    reading,
    rows.map(({ linked_id }) => linked_id),
  );
  return rows.map((row) => ({
    id: LinkId.parse(row.id),
    caseId: CaseId.parse(row.linked_id),
    reference: row.linked_reference,
    victimInitials: names.get(row.linked_id)?.victimInitials ?? "",
    kind: LinkKind.parse(row.kind),
    earlier: row.case_id === caseId,
    reason: reading.sealing.open(row.reason, inLink(row.id)) ?? "",
    closed: row.linked_closed_at !== null,
    madeOn: row.made_on,
  }));
}

/** For each alleged perpetrator of a case, the other cases in which they are one, among those this session may read. */
export async function samePerpetrators(
  { db, session }: Asking,
  caseId: string,
  people: readonly Person[],
): Promise<SamePerpetrator[]> {
  const perpetrators = people.filter(({ role }) => role === "PERPETRATOR");
  const rows = await readableCases(db, session)
    .innerJoin("case_people", "case_people.case_id", "cases.id")
    .select(["case_people.person_id", "cases.id", "cases.reference", "cases.closed_at"])
    .where("case_people.person_id", "in", among(perpetrators.map(({ id }) => id)))
    .where("case_people.role", "=", "PERPETRATOR")
    .where("cases.id", "<>", caseId)
    .orderBy("cases.id", "desc")
    .execute();
  return perpetrators.flatMap((person) => {
    const cases = rows
      .filter(({ person_id }) => person_id === person.id)
      .map(({ id, reference, closed_at }) => ({ caseId: CaseId.parse(id), reference, closed: closed_at !== null }));
    return cases.length === 0 ? [] : [{ personId: PersonId.parse(person.id), name: displayName(person), cases }];
  });
}

/**
 * Whether the case that came before is reached from the other end: a case cannot have come before itself. Only links
 * this session may know of are followed, so that a refusal tells of no case it may not read.
 */
async function comesAfter(asking: Asking, caseId: string, laterId: string): Promise<boolean> {
  const seen = new Set<string>();
  for (const waiting = [caseId]; ;) {
    const next = waiting.pop();
    if (next === undefined) return false;
    if (next === laterId) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    const rows = await linkRows(asking, next);
    for (const row of rows) if (row.kind === "NEW_PERPETRATOR" && row.case_id === next) waiting.push(row.other_case_id);
  }
}

/** The case whose key seals a link: whoever may know of it reads both, so the key of either serves. */
async function sealingCase(
  writing: Writing,
  caseId: string,
  otherCaseId: string,
): Promise<{ readonly caseId: string; readonly compartmentId: string | null }> {
  const own = await compartmentOfCase(writing.db, caseId);
  const others = own === null ? await compartmentOfCase(writing.db, otherCaseId) : null;
  return others === null ? { caseId, compartmentId: own } : { caseId: otherCaseId, compartmentId: others };
}

/**
 * Keeps that a link was made or taken away, by the ids of its cases. Its words stay with the link: in the past of one case
 * they would stand open when only the other is restricted later.
 */
async function rememberLink(
  writing: Writing,
  linkId: string,
  { caseId, otherCaseId, kind }: Omit<Linking, "reason">,
  made: boolean,
): Promise<void> {
  const fields = { cases: `${caseId} ${otherCaseId}`, kind };
  await rememberFields(
    writing,
    { kind: "link", objectId: linkId, ...(await sealingCase(writing, caseId, otherCaseId)) },
    made ? null : fields,
    made ? fields : null,
  );
}

/** What a link says: for a new perpetrator `caseId` is the later case. */
export interface Linking {
  readonly caseId: string;
  readonly otherCaseId: string;
  readonly kind: LinkKind;
  readonly reason: string;
}

/** Links two cases, both of which this session may read; refused with itself, a second time, and in a circle. */
export async function linkCases(
  writing: Writing,
  { caseId, otherCaseId, kind, reason }: Linking,
): Promise<Result<null, "records.linkToItself" | "records.linkExists" | "records.linkCircular">> {
  const { db, sealing, session, area, newId } = writing;
  if (caseId === otherCaseId) return fail("records.linkToItself");
  const same = (await linkRows(writing, caseId)).filter((row) => row.linked_id === otherCaseId && row.kind === kind);
  if (same.some((row) => row.case_id === caseId || kind !== "NEW_PERPETRATOR")) return fail("records.linkExists");
  if (kind === "NEW_PERPETRATOR" && (await comesAfter(writing, otherCaseId, caseId)))
    return fail("records.linkCircular");
  const id = writing.again?.id ?? newId();
  const { compartmentId } = await sealingCase(writing, caseId, otherCaseId);
  await db
    .insertInto("case_links")
    .values({
      id,
      case_id: caseId,
      other_case_id: otherCaseId,
      kind,
      reason: sealing.seal(compartmentId, reason, inLink(id)),
      made_on: area.today,
      made_by: session.accountId,
    })
    .execute();
  await rememberLink(writing, id, { caseId, otherCaseId, kind }, true);
  return ok(null);
}

/** Links by a reference somebody typed, and takes links away. */
export const linkHandlers: LinkHandlers = {
  "records.linkCase": async (writing, { caseId, otherReference, kind, reason }) => {
    const { db, session, area } = writing;
    const typed = otherReference.toUpperCase();
    // The letters of the area may be left out: they are the same for every case.
    const other = await readableCases(db, session)
      .select("cases.id")
      .where("cases.reference", "in", [typed, `${area.referencePrefix}-${typed}`])
      .executeTakeFirst();
    if (!other) return fail("records.otherCaseGone");
    return linkCases(writing, { caseId, otherCaseId: other.id, kind, reason });
  },

  "records.unlinkCase": async (writing, { caseId, linkId }) => {
    const link = (await linkRows(writing, caseId)).find(({ id }) => id === linkId);
    if (!link) return fail("records.gone");
    const said = {
      caseId: link.case_id,
      otherCaseId: link.other_case_id,
      kind: LinkKind.parse(link.kind),
    };
    await rememberLink(writing, linkId, said, false);
    await writing.db.deleteFrom("case_links").where("id", "=", linkId).execute();
    return ok(null);
  },
};
