import type { Input, Output, ProcedureName } from "../../shared/contracts.ts";
import {
  caseDocumentKinds,
  type CaseDocumentKind,
  type CaseRecipient,
  type Copy,
} from "../../shared/documents/model.ts";
import type { CaseId, ReferralId } from "../../shared/ids.ts";
import type { Language } from "../../shared/settings/model.ts";

type Must = <Name extends ProcedureName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;

/** Whom the demonstration writes to outside its area. */
const outside: Partial<Record<CaseDocumentKind, string>> = {
  TRANSFER_SUMMARY: "Haverby",
  CONFIRMATION_LETTER: "Northmere County Court",
};

/** Of each kind of document of one case one copy, of the first case that has it and for the first who may have it. */
export async function produceOfCases(
  must: Must,
  caseIds: readonly CaseId[],
  {
    language,
    folder,
    passphrase,
  }: { readonly language: Language; readonly folder: string; readonly passphrase: string },
): Promise<Copy[]> {
  const copies: Copy[] = [];
  for (const kind of caseDocumentKinds) {
    const found = await firstOf(must, caseIds, kind);
    if (found === null) continue;
    await must("unlock.reauthenticate", { passphrase });
    copies.push(...(await must("documents.produceForCase", { kind, ...found, language, folder })).copies);
  }
  const { rows } = await must("referrals.list", { offset: 0, limit: 200, filter: { statuses: ["REJECTED"] } });
  const declined: ReferralId | undefined = rows[0]?.id;
  if (declined === undefined) return copies;
  await must("unlock.reauthenticate", { passphrase });
  const letter = await must("documents.produceForReferral", { referralId: declined, language, folder });
  return [...copies, ...letter.copies];
}

async function firstOf(
  must: Must,
  caseIds: readonly CaseId[],
  kind: CaseDocumentKind,
): Promise<{ readonly caseId: CaseId; readonly recipient: CaseRecipient } | null> {
  for (const caseId of caseIds) {
    const { refusal, recipients, outside: mayGoOut } = await must("documents.recipientsForCase", { caseId, kind });
    if (refusal !== null) continue;
    const name = outside[kind];
    if (name !== undefined && mayGoOut) return { caseId, recipient: { kind: "outside", name } };
    const allowed = recipients.find((one) => one.allowed && one.recipient.kind !== "file");
    if (allowed) return { caseId, recipient: allowed.recipient };
  }
  return null;
}
