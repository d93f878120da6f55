import { sql, type RawBuilder, type SqlBool } from "kysely";
import { CivilDate } from "../../../shared/dates.ts";
import { HearingField } from "../../../shared/meeting/model.ts";
import { headingOf } from "../../../shared/meeting/rules.ts";
import { among } from "../../store/inTurns.ts";
import { plainText } from "../../store/sealing.ts";
import type { Reader, Writer } from "../../store/unitOfWork.ts";
import type { Reading } from "../context.ts";
import type { Findable } from "../search/rows.ts";
import { mayOpenHearing, mayReadInformation, mayReadWhole, seesHeadingsOnly } from "./relations.ts";
import { inHearingText, inInformation, inRisk } from "./places.ts";

/** One text of a hearing as far as the session may read it: what an agency said, a field, or a risk. */
export interface HearingPiece {
  readonly objectId: string;
  readonly piece: "information" | "risk" | HearingField;
  readonly text: string;
  readonly agencyName: string | null;
  readonly hearingId: string;
  readonly caseId: string;
  readonly reference: string;
  readonly day: CivilDate;
}

export const pieceKinds = ["information", "hearingText", "risk"] as const;
export type PieceKind = (typeof pieceKinds)[number];

/** By what a text of a hearing is known to the index; a field has no id of its own. */
const textId = sql<string>`hearing_texts.hearing_id || '.' || hearing_texts.field`;

const hearingsOf = (db: Reader) =>
  db
    .selectFrom("hearings")
    .innerJoin("cases", "cases.id", "hearings.case_id")
    .innerJoin("conferences", "conferences.id", "hearings.conference_id")
    .select(["hearings.id as hearing_id", "hearings.case_id", "hearings.state", "cases.reference", "conferences.date"]);

/** Which pieces are looked at: those of these hearings, or those the index knows by these ids. */
export type Which = { readonly hearingIds: readonly string[] } | { readonly objectIds: readonly string[] };

const ofIds = (which: Which, id: RawBuilder<string>): RawBuilder<SqlBool> =>
  "objectIds" in which ? sql`${id} IN ${among(which.objectIds)}` : sql`hearings.id IN ${among(which.hearingIds)}`;

// The fields are looked up by both halves of their key, which the index holds as one.
const fieldsOf = (which: Which): RawBuilder<SqlBool> =>
  "objectIds" in which
    ? sql`(hearing_texts.hearing_id, hearing_texts.field) IN (SELECT substr(value, 1, 36), substr(value, 38) FROM json_each(${JSON.stringify(which.objectIds)}))`
    : ofIds(which, textId);

const readInformation = ({ db, session }: Reading, which: Which) =>
  hearingsOf(db)
    .innerJoin("hearing_information", "hearing_information.hearing_id", "hearings.id")
    .innerJoin("agencies", "agencies.id", "hearing_information.agency_id")
    .select(["hearing_information.id as object_id", "hearing_information.text", "agencies.name as agency_name"])
    .where("hearing_information.text", "<>", "")
    .where(ofIds(which, sql.ref("hearing_information.id")))
    .where(mayReadInformation(session))
    .execute();

const readTexts = ({ db, session }: Reading, which: Which) =>
  hearingsOf(db)
    .innerJoin("hearing_texts", "hearing_texts.hearing_id", "hearings.id")
    .select([textId.as("object_id"), "hearing_texts.text", "hearing_texts.field"])
    .where("hearing_texts.text", "<>", "")
    .where(fieldsOf(which))
    .where(mayReadWhole(session))
    .execute();

const readRisks = ({ db, session }: Reading, which: Which) =>
  hearingsOf(db)
    .innerJoin("hearing_risks", "hearing_risks.hearing_id", "hearings.id")
    .select(["hearing_risks.id as object_id", "hearing_risks.text"])
    .where("hearing_risks.text", "<>", "")
    .where(ofIds(which, sql.ref("hearing_risks.id")))
    .where(mayOpenHearing(session))
    .execute();

interface PlaceRow {
  readonly object_id: string;
  readonly hearing_id: string;
  readonly case_id: string;
  readonly reference: string;
  readonly date: string;
}

const placeOf = (row: PlaceRow) => ({
  objectId: row.object_id,
  hearingId: row.hearing_id,
  caseId: row.case_id,
  reference: row.reference,
  day: CivilDate.parse(row.date),
});

/** The texts of hearings that this session may read, unsealed, each exactly as `meeting.hearing` shows it. */
export async function piecesOf(reading: Reading, kind: PieceKind, which: Which): Promise<HearingPiece[]> {
  const { sealing, session } = reading;
  const opened = (text: string, where: string): string => sealing.open(text, where) ?? "";
  switch (kind) {
    case "information":
      return (await readInformation(reading, which)).map((row) => ({
        ...placeOf(row),
        piece: "information",
        text: opened(row.text, inInformation(row.object_id)),
        agencyName: row.agency_name,
      }));
    case "hearingText":
      return (await readTexts(reading, which)).map((row) => {
        const field = HearingField.parse(row.field);
        const text = opened(row.text, inHearingText(row.hearing_id, field));
        return { ...placeOf(row), piece: field, text, agencyName: null };
      });
    case "risk":
      return (await readRisks(reading, which)).map((row) => {
        const text = opened(row.text, inRisk(row.object_id));
        const seen = seesHeadingsOnly(session, row.state) ? headingOf(text) : text;
        return { ...placeOf(row), piece: "risk", text: seen, agencyName: null };
      });
  }
}

/**
 * The hearings that the index does not hold and this session may open, the newest first: of conferences whose minutes are
 * not approved, where every keystroke would change it, and of the restricted cases that name this account.
 */
export async function hearingsBesideIndex({ db, session }: Reading): Promise<string[]> {
  // `crossJoin` keeps SQLite from walking every hearing of the area: those of the few conferences and cases are at hand.
  const unapproved = await db
    .selectFrom("conferences")
    .crossJoin("hearings")
    .whereRef("hearings.conference_id", "=", "conferences.id")
    .select("hearings.id")
    .where("conferences.status", "<>", "MINUTES_APPROVED")
    .execute();
  const named = await db
    .selectFrom("case_readers")
    .crossJoin("hearings")
    .whereRef("hearings.case_id", "=", "case_readers.case_id")
    .select("hearings.id")
    .where("case_readers.account_id", "=", session.accountId)
    .execute();
  const rows = await hearingsOf(db)
    .where("hearings.id", "in", among([...unapproved, ...named].map(({ id }) => id)))
    .where(mayOpenHearing(session))
    .execute();
  return rows
    .toSorted((one, other) => other.date.localeCompare(one.date) || other.hearing_id.localeCompare(one.hearing_id))
    .map((row) => row.hearing_id);
}

/** Every text of some hearings as it can be found by; those of a restricted case are sealed and none of them. */
export async function findablePieces(db: Writer, hearingIds: readonly string[]): Promise<Findable[]> {
  const which = { hearingIds };
  const plain = hearingsOf(db).where("cases.compartment_id", "is", null);
  const information = await plain
    .innerJoin("hearing_information", "hearing_information.hearing_id", "hearings.id")
    .select(["hearing_information.id as object_id", "hearing_information.text"])
    .where(ofIds(which, textId))
    .execute();
  const texts = await plain
    .innerJoin("hearing_texts", "hearing_texts.hearing_id", "hearings.id")
    .select([textId.as("object_id"), "hearing_texts.text"])
    .where(ofIds(which, textId))
    .execute();
  const risks = await plain
    .innerJoin("hearing_risks", "hearing_risks.hearing_id", "hearings.id")
    .select(["hearing_risks.id as object_id", "hearing_risks.text"])
    .where(ofIds(which, textId))
    .execute();
  const findable = (kind: PieceKind, rows: readonly (PlaceRow & { readonly text: string })[]): Findable[] =>
    rows.map((row) => ({ kind, objectId: row.object_id, caseId: row.case_id, words: plainText(row.text) }));
  return [...findable("information", information), ...findable("hearingText", texts), ...findable("risk", risks)];
}
