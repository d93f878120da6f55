import { sql } from "kysely";
import type { Policy, Relation, Standing, SubjectKind } from "../../shared/policy.ts";
import { isOwnAgency } from "../features/agencies/rows.ts";
import {
  attendedIt,
  chairsIt,
  isAdviserOf,
  isConflicted,
  isNamed,
  isOnTheList,
  ownsIt,
  referredIt,
  sawHearing,
} from "../features/cases/rows.ts";
import { advisesAt, isChairedBy, isInvitedTo, wasPresentAt } from "../features/conferences/rows.ts";
import type { SignedIn } from "../features/context.ts";
import { mayReadCopy } from "../features/documents/rows.ts";
import { mayReadAssessment } from "../features/risk/rows.ts";
import type { Reader } from "../store/unitOfWork.ts";

type Facts = Pick<Standing, "relations" | "restricted" | "state">;

// What is not there looks like a restricted case to somebody who is not its reader: one answer for both, and the same
// lookups for both, so that the time it takes tells nothing either. Therefore every query begins at the id that was asked
// for and joins what there may be of it.
const notThere: Facts = { relations: new Set(), restricted: true, state: null };
const nothingToSay: Facts = { relations: new Set(), restricted: false, state: null };
const nowhere = "";
const relationSet = (row: Readonly<Record<string, unknown>>, names: readonly Relation[]): Set<Relation> =>
  new Set(names.filter((name) => row[name] === 1));
const asked = (id: string) => sql<{ id: string }>`(SELECT ${id} AS id)`.as("asked");

const caseRelations = [
  "chairs",
  "onTheList",
  "attended",
  "own",
  "referred",
  "adviserOf",
  "named",
  "conflicted",
] as const;

async function caseFacts(db: Reader, session: SignedIn, caseId: string): Promise<Facts | null> {
  const id = sql<string>`${caseId}`;
  const row = await db
    .selectFrom(asked(caseId))
    .leftJoin("cases", "cases.id", "asked.id")
    .select([
      "cases.id",
      "compartment_id",
      "closed_at",
      chairsIt(id, session).as("chairs"),
      isOnTheList(id, session).as("onTheList"),
      attendedIt(id, session).as("attended"),
      ownsIt(id, session).as("own"),
      referredIt(id, session).as("referred"),
      isAdviserOf(id, session).as("adviserOf"),
      isNamed(id, session).as("named"),
      isConflicted(id, session).as("conflicted"),
    ])
    .executeTakeFirstOrThrow();
  return row.id === null
    ? null
    : {
        relations: relationSet(row, caseRelations),
        restricted: row.compartment_id !== null,
        state: row.closed_at === null ? "OPEN" : "CLOSED",
      };
}

async function referralFacts(db: Reader, session: SignedIn, referralId: string): Promise<Facts | null> {
  const row = await db
    .selectFrom(asked(referralId))
    .leftJoin("referrals", "referrals.id", "asked.id")
    .select(["referrals.id", "agency_id", "case_id", "status"])
    .executeTakeFirstOrThrow();
  const ofCase = await caseFacts(db, session, row.case_id ?? nowhere);
  if (row.id === null) return null;
  const relations = new Set(ofCase?.relations);
  // By an action in the case only a representative reads how it was referred (`RULES.md` 3 row 3).
  if (session.role !== "representative") relations.delete("own");
  // Its own referral an agency sees from the first word on, not only from circulation on.
  if (isOwnAgency(session, row.agency_id)) relations.add("own").add("referred");
  return { relations, restricted: ofCase?.restricted ?? false, state: row.status };
}

const conferenceRelations = ["chairs", "onTheList", "attended", "adviserOf"] as const;

async function conferenceFacts(db: Reader, session: SignedIn, conferenceId: string): Promise<Facts | null> {
  const row = await db
    .selectFrom(asked(conferenceId))
    .leftJoin("conferences", "conferences.id", "asked.id")
    .select([
      "conferences.id",
      "status",
      isChairedBy(session).as("chairs"),
      isInvitedTo(session).as("onTheList"),
      wasPresentAt(session).as("attended"),
      advisesAt(session).as("adviserOf"),
    ])
    .executeTakeFirstOrThrow();
  return row.id === null
    ? null
    : { relations: relationSet(row, conferenceRelations), restricted: false, state: row.status };
}

async function hearingFacts(db: Reader, session: SignedIn, hearingId: string): Promise<Facts | null> {
  const row = await db
    .selectFrom(asked(hearingId))
    .leftJoin("hearings", "hearings.id", "asked.id")
    .leftJoin("conferences", "conferences.id", "hearings.conference_id")
    .select(["case_id", "state", isChairedBy(session).as("chairs")])
    .select(sawHearing(sql.ref<string>("hearings.id"), session).as("attended"))
    .executeTakeFirstOrThrow();
  const ofCase = await caseFacts(db, session, row.case_id ?? nowhere);
  if (!ofCase) return null;
  // Chairing and attending are about this very conference, not another one the case was on.
  const relations = new Set<Relation>(ofCase.relations);
  for (const relation of ["chairs", "attended"] as const) {
    if (row[relation] === 1) relations.add(relation);
    else relations.delete(relation);
  }
  return { relations, restricted: ofCase.restricted, state: row.state };
}

async function actionFacts(db: Reader, session: SignedIn, actionId: string): Promise<Facts | null> {
  const row = await db
    .selectFrom(asked(actionId))
    .leftJoin("actions", "actions.id", "asked.id")
    .select(["case_id", "owner_agency_id", "status"])
    .executeTakeFirstOrThrow();
  const ofCase = await caseFacts(db, session, row.case_id ?? nowhere);
  if (!ofCase) return null;
  const owns = isOwnAgency(session, row.owner_agency_id);
  const relations = new Set<Relation>([...ofCase.relations].filter((relation) => relation !== "own"));
  if (owns) relations.add("own");
  // The owner's agency always gets its action, also where it is not a reader of the case (`RULES.md` 3 row 14).
  return { relations, restricted: ofCase.restricted && !owns, state: row.status };
}

/** A declared conflict: to those who decide it like to its case, to who declared it (`declaration`) like to a thing of their own. */
async function conflictFacts(
  db: Reader,
  session: SignedIn,
  { kind, id }: { readonly kind: "conflict" | "declaration"; readonly id: string },
): Promise<Facts | null> {
  const row = await db
    .selectFrom(asked(id))
    .leftJoin("conflicts", "conflicts.id", "asked.id")
    .select(["case_id", "state", "declared_by"])
    .executeTakeFirstOrThrow();
  const ofCase = await caseFacts(db, session, row.case_id ?? nowhere);
  if (!ofCase) return null;
  if (kind === "conflict") return { ...ofCase, state: row.state };
  // Who declared it for themselves is kept out of the case by it, and must be able to take it back.
  const relations = new Set<Relation>(row.declared_by === session.accountId ? ["own"] : []);
  return { relations, restricted: relations.size === 0, state: row.state };
}

/** A flag is that of an agency which reads the case; as owner of another thing in the case it has nothing to do with it. */
async function flagFacts(db: Reader, session: SignedIn, flagId: string): Promise<Facts | null> {
  const row = await db
    .selectFrom(asked(flagId))
    .leftJoin("flags", "flags.id", "asked.id")
    .select(["case_id", "agency_id"])
    .executeTakeFirstOrThrow();
  const ofCase = await caseFacts(db, session, row.case_id ?? nowhere);
  if (!ofCase) return null;
  const { relations } = ofCase;
  const reads = relations.has("onTheList") || relations.has("attended") || relations.has("own");
  const others = new Set<Relation>([...relations].filter((relation) => relation !== "own"));
  if (reads && isOwnAgency(session, row.agency_id)) others.add("own");
  return { ...ofCase, relations: others };
}

/** An assessment is read and made by how one stands to its referral or its case; a draft is there for its author only (`RULES.md` 8). */
async function assessmentFacts(db: Reader, session: SignedIn, assessmentId: string): Promise<Facts | null> {
  const row = await db
    .selectFrom(asked(assessmentId))
    .leftJoin("assessments", (join) => join.onRef("assessments.id", "=", "asked.id").on(mayReadAssessment(session)))
    .select(["referral_id", "case_id", "state"])
    .executeTakeFirstOrThrow();
  const ofReferral = await referralFacts(db, session, row.referral_id ?? nowhere);
  const ofCase = await caseFacts(db, session, row.case_id ?? nowhere);
  const of = row.referral_id === null ? ofCase : ofReferral;
  return of && { ...of, state: row.state };
}

/**
 * A remark about the draft and an addendum are of one hearing, or of their conference as a whole. A remark is in the state
 * of its conference; an addendum is a draft until it is approved.
 */
async function minutesFacts(
  db: Reader,
  session: SignedIn,
  { kind, id }: { readonly kind: "remark" | "addendum"; readonly id: string },
): Promise<Facts | null> {
  const table = kind === "remark" ? sql.table("minutes_remarks") : sql.table("addenda");
  const approvedAt = kind === "remark" ? sql<null>`NULL` : sql<string | null>`things.approved_at`;
  const row = await db
    .selectFrom(asked(id))
    .leftJoin(sql<{ id: string; hearing_id: string | null; conference_id: string }>`${table}`.as("things"), (join) =>
      join.onRef("things.id", "=", "asked.id"),
    )
    .leftJoin("conferences", "conferences.id", "things.conference_id")
    .select(["things.hearing_id", "things.conference_id", "conferences.status", approvedAt.as("approved_at")])
    .executeTakeFirstOrThrow();
  const ofHearing = await hearingFacts(db, session, row.hearing_id ?? nowhere);
  const ofConference = await conferenceFacts(db, session, row.conference_id ?? nowhere);
  const of = row.hearing_id === null ? ofConference : ofHearing;
  if (!of) return null;
  if (kind === "remark") return { ...of, state: row.status };
  return { ...of, state: row.approved_at === null ? "draft" : "approved" };
}

/**
 * A copy in the register is there for who may know of it (`RULES.md` 3 row 17), in nobody's hands once it was destroyed;
 * whoever chairs its conference, or a conference of its case, chairs it.
 */
async function copyFacts(db: Reader, session: SignedIn, copyId: string): Promise<Facts | null> {
  const row = await db
    .selectFrom(asked(copyId))
    .leftJoin("documents", "documents.id", "asked.id")
    .leftJoin("conferences", "conferences.id", "documents.conference_id")
    .select(["documents.id", "documents.destroyed_at", "documents.conference_id", "documents.case_id"])
    .select(sql<number | null>`${mayReadCopy(session)}`.as("readable"))
    .executeTakeFirstOrThrow();
  const ofConference = await conferenceFacts(db, session, row.conference_id ?? nowhere);
  const ofCase = await caseFacts(db, session, row.case_id ?? nowhere);
  if (row.id === null || row.readable !== 1) return null;
  const of = row.conference_id === null ? ofCase : ofConference;
  const relations = new Set<Relation>(of?.relations.has("chairs") === true ? ["chairs"] : []);
  return { relations, restricted: false, state: row.destroyed_at === null ? "OUT" : "DESTROYED" };
}

/** How the account stands to the object a policy names; to one that is not there like to one that is not theirs. */
export async function standingTo(db: Reader, session: SignedIn, policy: Policy, id: unknown): Promise<Facts> {
  if (!policy.on) return nothingToSay;
  if (typeof id !== "string") return notThere;
  return (await factsAbout(policy.on.kind, db, session, id)) ?? notThere;
}

function factsAbout(kind: SubjectKind, db: Reader, session: SignedIn, id: string): Promise<Facts | null> {
  switch (kind) {
    case "case":
      return caseFacts(db, session, id);
    case "referral":
      return referralFacts(db, session, id);
    case "conference":
      return conferenceFacts(db, session, id);
    case "hearing":
      return hearingFacts(db, session, id);
    case "action":
      return actionFacts(db, session, id);
    case "flag":
      return flagFacts(db, session, id);
    case "conflict":
    case "declaration":
      return conflictFacts(db, session, { kind, id });
    case "assessment":
      return assessmentFacts(db, session, id);
    case "remark":
    case "addendum":
      return minutesFacts(db, session, { kind, id });
    case "copy":
      return copyFacts(db, session, id);
    case "account":
    case "agency":
      return Promise.resolve(nothingToSay);
  }
}
