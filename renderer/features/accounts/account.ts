import type { Account } from "../../../shared/accounts/model.ts";
import { z } from "zod";
import { CivilDate } from "../../../shared/dates.ts";
import { AgencyId } from "../../../shared/ids.ts";
import { roles, type Role } from "../../../shared/policy.ts";

/** What the form of an account holds while it is written. */
export const AccountDraft = z.object({
  name: z.string(),
  post: z.string(),
  role: z.enum(roles),
  agencyId: AgencyId.nullable(),
  declarationSignedOn: CivilDate.nullable(),
  declarationExpiresOn: CivilDate.nullable(),
});
export type AccountDraft = Readonly<z.infer<typeof AccountDraft>>;

/** A form to begin with. */
export const emptyAccount: AccountDraft = {
  name: "",
  post: "",
  role: "representative",
  agencyId: null,
  declarationSignedOn: null,
  declarationExpiresOn: null,
};

/** The form of an account that is there. */
export const accountDraftOf = (account: Account): AccountDraft => ({
  name: account.name,
  post: account.post,
  role: account.role ?? "representative",
  agencyId: account.agencyId,
  declarationSignedOn: account.declarationSignedOn,
  declarationExpiresOn: account.declarationExpiresOn,
});

/** The roles that see everything or the whole log: a second person has to agree (`RULES.md` 1). */
export const needsSecondPerson = (role: Role): boolean => role === "administrator" || role === "auditor";
