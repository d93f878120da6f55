import { sql } from "kysely";
import { whyNotCleared } from "../../../shared/accounts/rules.ts";
import { RoleName } from "../../../shared/accounts/model.ts";
import { isPresent } from "../../../shared/conferences/rules.ts";
import type { CivilDate } from "../../../shared/dates.ts";
import type { CaseRecipient, Recipient } from "../../../shared/documents/model.ts";
import type { DocumentRecipient } from "../../../shared/documents/record.ts";
import type { Translate } from "../../../shared/documents/translate.ts";
import { AccountId, AgencyId } from "../../../shared/ids.ts";
import { agencyWhenItBegan } from "../agencies/rows.ts";
import { presentStatuses, readableCases } from "../cases/rows.ts";
import { attendanceOf, conferenceRow, runsConference } from "../conferences/rows.ts";
import type { Reading } from "../context.ts";
import { among } from "../../store/inTurns.ts";

/** A recipient with everything the rules ask about, and how files and the register call them. */
export interface KnownRecipient<To extends CaseRecipient = Recipient> {
  readonly recipient: To;
  readonly standing: DocumentRecipient;
  /** For the name of the file: an agency, never a person. */
  readonly shortName: string;
  readonly cleared: boolean;
}

type ConferenceRow = Awaited<ReturnType<typeof conferenceRow>>;

/** Everybody a document of this conference could be for: invited agencies, the advisers and readers of its cases, the file. */
export async function knownRecipients(reading: Reading, conferenceId: string, t: Translate): Promise<KnownRecipient[]> {
  const conference = await conferenceRow(reading.db, conferenceId);
  const agencies = await invitedAgencies(reading, conferenceId);
  const accounts = await accountsWithCases(reading, conference);
  // Whoever speaks for an agency gets its copy, not a second one.
  const speaks = new Set(agencies.map(({ standing }) => standing.accountId));
  return [
    ...fileOf(reading, conference, t),
    ...agencies,
    ...accounts.filter(({ standing }) => !speaks.has(standing.accountId)),
  ];
}

/** The file of the conference, for who runs it. */
export function fileOf({ session }: Reading, conference: ConferenceRow, t: Translate): KnownRecipient[] {
  if (!runsConference(conference, session)) return [];
  return [
    {
      recipient: { kind: "file" },
      standing: {
        kind: "file",
        name: t("page:file"),
        agencyId: null,
        accountId: null,
        role: session.role,
        attended: true,
      },
      shortName: "file",
      cleared: true,
    },
  ];
}

/** Every agency that is invited, through whoever speaks for it. */
export async function invitedAgencies({ db, area }: Reading, conferenceId: string): Promise<KnownRecipient[]> {
  const lines = await attendanceOf(db, conferenceId, area.today);
  return lines.map((line) => ({
    recipient: { kind: "agency", agencyId: line.agencyId },
    standing: {
      kind: "agency",
      name: [line.agencyName, line.representative].filter((part) => part !== "").join(", "),
      agencyId: line.agencyId,
      accountId: line.accountId,
      role: "representative",
      attended: isPresent(line.status),
    },
    shortName: line.agencyName,
    cleared: line.notCleared === null,
  }));
}

/**
 * The advisers of the conference's cases, and the named readers of its restricted ones: people who get a copy of their own.
 * Of cases this session reads only, since a name in the list would tell of the case (`RULES.md` 4).
 */
async function accountsWithCases(reading: Reading, conference: ConferenceRow): Promise<KnownRecipient[]> {
  const { db, session } = reading;
  const conferenceId = conference.id;
  const listed = readableCases(db, session)
    .innerJoin("agenda_items", "agenda_items.case_id", "cases.id")
    .select("cases.id")
    .where("agenda_items.conference_id", "=", conferenceId);
  const rows = await accountsAt(reading, conferenceId)
    .where("accounts.role", "in", ["adviser", "representative", "administrator", "chair"])
    .where(({ or, exists, selectFrom }) =>
      or([
        exists(
          selectFrom("case_advisers")
            .select("case_advisers.case_id")
            .whereRef("case_advisers.account_id", "=", "accounts.id")
            .where("case_advisers.case_id", "in", listed),
        ),
        exists(
          selectFrom("case_readers")
            .innerJoin("cases", "cases.id", "case_readers.case_id")
            .select("case_readers.case_id")
            .whereRef("case_readers.account_id", "=", "accounts.id")
            .where("cases.compartment_id", "is not", null)
            .where("case_readers.case_id", "in", listed),
        ),
      ]),
    )
    .execute();
  return rows.map((row) => personOf(reading, conference, row));
}

/** These people by name of their agency: of each its papers, and the agency they are of at this conference. */
export async function peopleAt(
  reading: Reading,
  conference: ConferenceRow,
  accountIds: readonly string[],
): Promise<KnownRecipient[]> {
  const rows = await accountsAt(reading, conference.id).where("accounts.id", "in", among(accountIds)).execute();
  return rows.map((row) => personOf(reading, conference, row));
}

const accountsAt = ({ db }: Reading, conferenceId: string) =>
  db
    .selectFrom("accounts")
    .innerJoin("agencies", "agencies.id", "accounts.agency_id")
    .leftJoin("attendance", (join) =>
      join
        .on("attendance.agency_id", "=", agencyWhenItBegan(sql`${conferenceId}`))
        .on("attendance.conference_id", "=", conferenceId),
    )
    .select([
      "accounts.id",
      "accounts.name",
      "accounts.role",
      sql<string>`COALESCE(attendance.agency_id, accounts.agency_id)`.as("agency_id"),
      "accounts.declaration_signed_on",
      "accounts.declaration_expires_on",
      "agencies.name as agency_name",
      "agencies.active as agency_active",
      "agencies.agreement_signed_on",
      "agencies.agreement_expires_on",
      "attendance.status",
    ])
    .where("accounts.active", "=", 1)
    .orderBy("agencies.name")
    .orderBy("accounts.name");

type AccountRow = Awaited<ReturnType<ReturnType<typeof accountsAt>["execute"]>>[number];

function personOf({ area }: Reading, { chair_id, deputy_chair_id }: ConferenceRow, row: AccountRow): KnownRecipient {
  const chairs = [chair_id, deputy_chair_id];
  return {
    recipient: { kind: "account", accountId: AccountId.parse(row.id) },
    standing: {
      kind: "account",
      name: `${row.agency_name}, ${row.name}`,
      agencyId: AgencyId.parse(row.agency_id),
      accountId: AccountId.parse(row.id),
      // A chair of other conferences gets what their agency gets.
      role: row.role === "chair" && !chairs.includes(row.id) ? "representative" : RoleName.parse(row.role),
      attended: presentStatuses.some((status) => status === row.status),
    },
    shortName: row.agency_name,
    cleared: row.agency_active === 1 && whyNotCleared(papersOf(row), area.today).length === 0,
  };
}

type PaperColumns = "declaration_signed_on" | "declaration_expires_on" | "agreement_signed_on" | "agreement_expires_on";
/** The papers of a person, as a row of accounts with their agency has them. */
export const papersOf = (row: Readonly<Record<PaperColumns, string | null>>) => ({
  declarationSignedOn: row.declaration_signed_on as CivilDate | null,
  declarationExpiresOn: row.declaration_expires_on as CivilDate | null,
  agreementSignedOn: row.agreement_signed_on as CivilDate | null,
  agreementExpiresOn: row.agreement_expires_on as CivilDate | null,
});

/** Whether two recipients are the same one. */
export const isSameRecipient = (one: Recipient, other: Recipient): boolean => keyOf(one) === keyOf(other);

const keyOf = (recipient: Recipient): string => {
  switch (recipient.kind) {
    case "agency":
      return `agency ${recipient.agencyId}`;
    case "account":
      return `account ${recipient.accountId}`;
    case "file":
      return "file";
  }
};
