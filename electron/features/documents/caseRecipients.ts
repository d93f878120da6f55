import { RoleName } from "../../../shared/accounts/model.ts";
import { whyNotCleared } from "../../../shared/accounts/rules.ts";
import { isNameOfParty, mayHaveOfCase } from "../../../shared/documents/caseRules.ts";
import type { CaseDocumentKind, CaseRecipient } from "../../../shared/documents/model.ts";
import type { Translate } from "../../../shared/documents/translate.ts";
import { AccountId, AgencyId } from "../../../shared/ids.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { among } from "../../store/inTurns.ts";
import type { Seeing } from "../context.ts";
import { agencyToWriteTo } from "./agencyPapers.ts";
import type { CaseFile } from "./caseFile.ts";
import { papersOf, type KnownRecipient } from "./recipients.ts";

/** A recipient of a document of one case; one outside the area as well. */
export type CaseReader = KnownRecipient<CaseRecipient>;

const fileOf = (t: Translate, { session }: Seeing): CaseReader => ({
  recipient: { kind: "file" },
  standing: {
    kind: "file",
    name: t("page:fileOfCase"),
    agencyId: null,
    accountId: null,
    role: session.role,
    attended: true,
  },
  shortName: "file",
  cleared: true,
});

async function agencyOf(reading: Seeing, agencyId: AgencyId): Promise<CaseReader> {
  const { agency, cleared } = await agencyToWriteTo(reading, agencyId);
  return {
    recipient: { kind: "agency", agencyId },
    standing: {
      kind: "agency",
      name: agency.name,
      agencyId,
      accountId: null,
      role: "representative",
      attended: false,
    },
    shortName: agency.name,
    cleared,
  };
}

/** The advisers of the victim, and the named readers of a restricted case: people who get a copy of their own. */
async function peopleOf({ db, area }: Seeing, { access }: CaseFile): Promise<CaseReader[]> {
  const ids = [...new Set([...access.advisers, ...(access.readers ?? [])])];
  const rows = await db
    .selectFrom("accounts")
    .innerJoin("agencies", "agencies.id", "accounts.agency_id")
    .select([
      "accounts.id",
      "accounts.name",
      "accounts.role",
      "accounts.agency_id",
      "accounts.declaration_signed_on",
      "accounts.declaration_expires_on",
      "agencies.name as agency_name",
      "agencies.active as agency_active",
      "agencies.agreement_signed_on",
      "agencies.agreement_expires_on",
    ])
    .where("accounts.id", "in", among(ids))
    .where("accounts.active", "=", 1)
    .orderBy("agencies.name")
    .orderBy("accounts.name")
    .execute();
  return rows.map((row) => ({
    recipient: { kind: "account", accountId: AccountId.parse(row.id) },
    standing: {
      kind: "account",
      name: `${row.agency_name}, ${row.name}`,
      agencyId: AgencyId.parse(row.agency_id),
      accountId: AccountId.parse(row.id),
      role: RoleName.parse(row.role),
      attended: false,
    },
    shortName: row.agency_name,
    cleared: row.agency_active === 1 && whyNotCleared(papersOf(row), area.today).length === 0,
  }));
}

/** How somebody outside the area is called in a file's name: by no name at all. */
const outsideNames: Partial<Record<CaseDocumentKind, string>> = { TRANSFER_SUMMARY: "receiving-area" };

function outsideAs(kind: CaseDocumentKind, name: string): CaseReader {
  return {
    recipient: { kind: "outside", name },
    standing: { kind: "outside", name, agencyId: null, accountId: null, role: "representative", attended: false },
    shortName: outsideNames[kind] ?? "outside",
    cleared: true,
  };
}

/** Everybody a document of this kind could be for by what they are to the case; whether they may have it is asked apart. */
export async function readersOf(
  reading: Seeing,
  file: CaseFile,
  { kind, t }: { readonly kind: CaseDocumentKind; readonly t: Translate },
): Promise<CaseReader[]> {
  const { referredBy, assessedBy } = file.sources;
  const asked = kind === "RISK_ASSESSMENT" ? [referredBy, assessedBy] : kind === "NOT_HEARD_LETTER" ? [referredBy] : [];
  const agencies = [...new Set(asked.filter((id) => id !== null))];
  const people = (await peopleOf(reading, file)).filter(
    ({ standing }) => mayHaveOfCase(kind, standing, file.access, file.sources) || isOne(file, standing.accountId),
  );
  return [
    ...(kind === "NOT_HEARD_LETTER" ? [] : [fileOf(t, reading)]),
    ...(await Promise.all(agencies.map((agencyId) => agencyOf(reading, agencyId)))),
    ...people,
  ];
}

/** The adviser is offered with the reason also where they may not have it: one looks for them there. */
const isOne = ({ access }: CaseFile, accountId: string | null): boolean =>
  access.advisers.some((adviser) => adviser === accountId);

/** Why somebody may not have this document, or null. */
export function whyNotReader(
  kind: CaseDocumentKind,
  { standing, cleared }: CaseReader,
  { access, sources }: CaseFile,
): "documents.recipientRefused" | "documents.recipientNotCleared" | null {
  if (!mayHaveOfCase(kind, standing, access, sources)) return "documents.recipientRefused";
  return cleared ? null : "documents.recipientNotCleared";
}

/** Whether somebody outside the area can be written to at all about this case. */
export const mayGoOutside = (kind: CaseDocumentKind, { access, sources }: CaseFile): boolean =>
  mayHaveOfCase(kind, outsideAs(kind, "").standing, access, sources);

/** The recipient that was asked for, if they may have it. */
export async function readerAsked(
  reading: Seeing,
  file: CaseFile,
  asked: { readonly kind: CaseDocumentKind; readonly recipient: CaseRecipient; readonly t: Translate },
): Promise<
  Result<CaseReader, "documents.recipientRefused" | "documents.recipientNotCleared" | "documents.recipientIsParty">
> {
  const { kind, recipient } = asked;
  if (recipient.kind === "outside" && isNameOfParty(file.people, recipient.name))
    return fail("documents.recipientIsParty");
  const found =
    recipient.kind === "outside"
      ? outsideAs(kind, recipient.name)
      : (await readersOf(reading, file, asked)).find((one) => isSameReader(one.recipient, recipient));
  if (!found) return fail("documents.recipientRefused");
  const refusal = whyNotReader(kind, found, file);
  return refusal === null ? ok(found) : fail(refusal);
}

function isSameReader(one: CaseRecipient, other: CaseRecipient): boolean {
  if (one.kind === "agency" && other.kind === "agency") return one.agencyId === other.agencyId;
  if (one.kind === "account" && other.kind === "account") return one.accountId === other.accountId;
  return one.kind === "file" && other.kind === "file";
}
