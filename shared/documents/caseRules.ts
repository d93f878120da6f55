import type { AgencyId } from "../ids.ts";
import type { Person } from "../people/model.ts";
import { aliasesIn, displayName } from "../people/rules.ts";
import { foldText } from "../text.ts";
import { mayKnowCase } from "./leaveOut.ts";
import type { CaseDocumentKind } from "./model.ts";
import type { CaseAccess, DocumentRecipient } from "./record.ts";

/** Where a case and its newest assessment come from: agencies as they are now; null where that is not known. */
export interface CaseSources {
  readonly referredBy: AgencyId | null;
  /** Only one that was present when the case was heard: assessing alone lets nobody read a case (`RULES.md` 3 row 7). */
  readonly assessedBy: AgencyId | null;
  /** An agenda with the case went out: before that an agency reads its own referral and nothing else (`RULES.md` 3 row 4). */
  readonly circulated: boolean;
}

/**
 * Whether somebody may have a document of one case (`RULES.md` documents of one case). Whoever the case does not exist for
 * gets none of it, and a restricted one goes to its readers by name alone: nobody outside the area is one.
 */
export function mayHaveOfCase(
  kind: CaseDocumentKind,
  recipient: DocumentRecipient,
  access: CaseAccess,
  { referredBy, assessedBy, circulated }: CaseSources,
): boolean {
  const { kind: as, role, agencyId, accountId } = recipient;
  if (role === "observer" || role === "auditor" || !mayKnowCase(access, recipient)) return false;
  const isReader = as === "account" && access.readers !== null;
  const isOutside = as === "outside";
  const runs = as === "file" || (isReader && (role === "administrator" || role === "chair"));
  const advises = as === "account" && accountId !== null && access.advisers.includes(accountId);
  const speaksFor = (agency: AgencyId | null): boolean =>
    agency !== null && agency === agencyId && (as === "agency" || isReader);
  switch (kind) {
    case "RISK_ASSESSMENT":
      return runs || advises || (circulated && (speaksFor(referredBy) || speaksFor(assessedBy)));
    case "TRANSFER_SUMMARY":
      return runs || isOutside;
    case "CONFIRMATION_LETTER":
      return runs || advises || isOutside;
    case "NOT_HEARD_LETTER":
      return speaksFor(referredBy);
  }
}

const wordsOf = (text: string): readonly string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Whether the name typed for a recipient is that of somebody in the case, however it is written and whatever stands around
 * it: neither the victim nor anybody else of it gets a document (`RULES.md` 6). A firm that shares one of two names is not.
 */
export function isNameOfParty(people: readonly Person[], typed: string): boolean {
  const said = wordsOf(typed);
  return people
    .flatMap((person) => [displayName(person), ...aliasesIn(person.aliases)])
    .map(wordsOf)
    .some((name) =>
      name.length > 1
        ? name.every((word) => said.includes(word))
        : name.length === 1 && said.length === 1 && said[0] === name[0],
    );
}
