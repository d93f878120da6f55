import type { z } from "zod";
import { CivilDate, dayOf, Instant } from "../../../shared/dates.ts";
import type { documentsContract } from "../../../shared/documents/contract.ts";
import { fileNameOf } from "../../../shared/documents/fileName.ts";
import { NoCaseDocument, type CaseDocumentKind } from "../../../shared/documents/model.ts";
import type { Version } from "../../../shared/documents/version.ts";
import { AgencyId, referenceFrom } from "../../../shared/ids.ts";
import { initialsOfPerson } from "../../../shared/people/rules.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { mergedAgencies } from "../agencies/rows.ts";
import type { Reading, Tasking } from "../context.ts";
import { formOf, inReferral, referralById } from "../referrals/rows.ts";
import { agencyToWriteTo } from "./agencyPapers.ts";
import { caseFile, type CaseFile } from "./caseFile.ts";
import { areaToGoTo, paperOf } from "./casePapers.ts";
import { mayGoOutside, readerAsked, readersOf, whyNotReader, type CaseReader } from "./caseRecipients.ts";
import type { Made } from "./deliver.ts";
import { accountOf, agencyOf, type PlannedCopy } from "./plan.ts";
import { makeFiles } from "./produce.ts";
import { translatorOf } from "./translator.ts";

type Contract = typeof documentsContract;
type OfCase = z.output<Contract["documents.produceForCase"]["input"]>;
type OfReferral = z.output<Contract["documents.produceForReferral"]["input"]>;
type Offered = z.output<Contract["documents.recipientsForCase"]["output"]>;

const issuedOf = ({ db }: Pick<Reading, "db">, kind: CaseDocumentKind, caseId: string) =>
  db
    .selectFrom("documents")
    .select(["agency_id", "recipient_account_id", "recipient_name", "copy_number", "version"])
    .where("kind", "=", kind)
    .where("case_id", "=", caseId)
    .where("conference_id", "is", null)
    .execute();

type Issued = Awaited<ReturnType<typeof issuedOf>>[number];

/** Whether a copy went to this recipient; somebody outside the area is who they were called. */
const wentTo = (copy: Issued, known: CaseReader): boolean =>
  copy.agency_id === agencyOf(known) &&
  copy.recipient_account_id === accountOf(known) &&
  (known.standing.kind !== "outside" || copy.recipient_name === known.standing.name);

/** Who could get a document of a case, why there is none, and whether it goes to somebody outside the area. */
export async function recipientsForCase(
  reading: Reading,
  { caseId, kind }: Pick<OfCase, "caseId" | "kind">,
): Promise<Result<Offered>> {
  const file = await caseFile(reading, caseId);
  if (file === null) return fail("desk.notYours");
  const paper = await paperOf(reading, file, { kind, assessmentId: null, reader: null });
  const issued = await issuedOf(reading, kind, caseId);
  const readers = await readersOf(reading, file, { kind, t: translatorOf(reading.area.language) });
  return ok({
    refusal: paper.ok ? null : NoCaseDocument.parse(paper.failure.code.replace("documents.", "")),
    recipients: readers.map((known) => {
      const refusal = whyNotReader(kind, known, file);
      return {
        recipient: known.recipient,
        name: known.standing.name,
        allowed: refusal === null,
        refusal,
        copies: issued.filter((copy) => wentTo(copy, known)).length,
      };
    }),
    outside: mayGoOutside(kind, file),
    proposed: kind === "TRANSFER_SUMMARY" ? await areaToGoTo(reading, caseId) : "",
  });
}

/** Numbers a copy after those of this case issued before; a version counts up for each recipient. */
async function planned(
  reading: Reading,
  { reference, caseId }: CaseFile,
  { known, version: content, random }: { known: CaseReader; version: Version; random: Uint8Array },
  kind: CaseDocumentKind,
): Promise<PlannedCopy> {
  const { area } = reading;
  const issued = await issuedOf(reading, kind, caseId);
  const copyNumber = Math.max(0, ...issued.map((copy) => copy.copy_number)) + 1;
  const version = Math.max(0, ...issued.filter((copy) => wentTo(copy, known)).map((copy) => copy.version)) + 1;
  const two = String(copyNumber).padStart(2, "0");
  const isShared = known.recipient.kind === "account" || known.recipient.kind === "outside";
  return {
    known,
    version: content,
    marks: {
      copyNumber,
      copyTotal: copyNumber,
      copyCode: `${referenceFrom(area.referencePrefix, random)}-${two}`,
      version,
      producedOn: area.today,
    },
    fileName: fileNameOf({
      areaName: area.name,
      date: area.today,
      kind,
      draft: false,
      about: reference,
      recipient: isShared ? `${known.shortName}-${two}` : known.shortName,
      version,
    }),
  };
}

type AskedOfCase = Pick<OfCase, "caseId" | "kind" | "language" | "assessmentId" | "recipient">;

/** The document of a case as it would be made now, or why there is none. */
export async function planForCase(
  reading: Reading,
  { caseId, kind, language, assessmentId, recipient }: AskedOfCase,
  random: Uint8Array,
): Promise<Result<PlannedCopy>> {
  const file = await caseFile(reading, caseId);
  if (file === null) return fail("desk.notYours");
  const reader = await readerAsked(reading, file, { kind, recipient, t: translatorOf(language) });
  if (!reader.ok) return reader;
  const known = reader.value;
  const paper = await paperOf(reading, file, { kind, assessmentId, reader: known });
  if (!paper.ok) return paper;
  return ok(await planned(reading, file, { known, version: paper.value, random }, kind));
}

/** Makes one document of one case for one recipient: one copy, registered like every other document. */
export async function produceForCase(tasking: Tasking, order: OfCase): Promise<Result<Made>> {
  const { caseId, kind, folder, language, assessmentId, protect } = order;
  return makeFiles(
    tasking,
    { kind, conferenceId: null, caseId, folder, language, protect, of: { from: "case", assessmentId } },
    {
      plan: async () => {
        const one = await tasking.read((reading) => planForCase(reading, order, tasking.randomBytes(4)));
        return one.ok ? ok([one.value]) : one;
      },
      isCancelled: () => false,
    },
  );
}

/** How many letters about declined referrals this agency was written today: the next file needs another name. */
async function declinedToday({ db, area }: Reading, agencyId: string): Promise<number> {
  const rows = await db
    .selectFrom("documents")
    .select("produced_at")
    .where("kind", "=", "NOT_HEARD_LETTER")
    .where("agency_id", "=", agencyId)
    .where("case_id", "is", null)
    .execute();
  return rows.filter(({ produced_at }) => dayOf(Instant.parse(produced_at), area.timeZone) === area.today).length;
}

/** The letter about a declined referral as it would be written now, or why it would not. */
export async function planDeclined(
  reading: Reading,
  { referralId }: Pick<OfReferral, "referralId">,
  random: Uint8Array,
): Promise<Result<PlannedCopy>> {
  const { db, area, session, sealing } = reading;
  const row = await referralById(db, referralId);
  const form = formOf(sealing, row);
  const reason = sealing.open(row.decision_reason, inReferral("decision_reason", row.id));
  if (form === null || reason === null) return fail("desk.notYours");
  const merged = await mergedAgencies(db);
  const agencyId = AgencyId.parse(merged.get(row.agency_id) ?? row.agency_id);
  const { agency, cleared } = await agencyToWriteTo(reading, agencyId);
  if (!cleared) return fail("documents.recipientNotCleared");
  const version = (await declinedToday(reading, agencyId)) + 1;
  return ok({
    known: {
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
    },
    version: {
      kind: "NOT_HEARD_LETTER",
      letter: {
        area: area.name,
        marking: area.settings.marking,
        from: session.name,
        today: area.today,
        agency: agency.name,
        reference: row.reference,
        initials: initialsOfPerson(form.victim),
        receivedOn: CivilDate.parse(row.received_on),
        notHeard: { kind: "declined", reason },
      },
    },
    marks: {
      copyNumber: 1,
      copyTotal: 1,
      copyCode: `${referenceFrom(area.referencePrefix, random)}-01`,
      version,
      producedOn: area.today,
    },
    fileName: fileNameOf({
      areaName: area.name,
      date: area.today,
      kind: "NOT_HEARD_LETTER",
      draft: false,
      about: "",
      recipient: agency.name,
      version,
    }),
  });
}

/** Makes the letter that tells the agency which referred why its referral was declined: of no case, since there is none. */
export async function produceForReferral(tasking: Tasking, order: OfReferral): Promise<Result<Made>> {
  const { folder, language, protect, referralId } = order;
  return makeFiles(
    tasking,
    {
      kind: "NOT_HEARD_LETTER",
      conferenceId: null,
      caseId: null,
      folder,
      language,
      protect,
      of: { from: "referral", referralId },
    },
    {
      plan: async () => {
        const one = await tasking.read((reading) => planDeclined(reading, order, tasking.randomBytes(4)));
        return one.ok ? ok([one.value]) : one;
      },
      isCancelled: () => false,
    },
  );
}
