import { z } from "zod";
import { command, query, task, type Contract } from "../contract.ts";
import { CivilDate } from "../dates.ts";
import { AccountId, AgencyId } from "../ids.ts";
import type { Policy } from "../policy.ts";
import { Line, OptionalLine } from "../text.ts";
import { Account, RoleName } from "./model.ts";

/** So that the log says which account was changed or removed. */
const onAccount = { kind: "account", id: "accountId" } as const;
const change: Policy = { row: 2, needs: "signedIn", who: { administrator: "always" }, log: "each" };

/** The second person who agrees to a new administrator or auditor, at the same machine (`RULES.md` 1). */
const SecondPerson = z.object({ accountName: Line(), passphrase: z.string() });

export const accountsContract = {
  "accounts.list": query({
    policy: {
      row: 2,
      needs: "signedIn",
      log: "none",
      who: { administrator: "always", chair: "always", auditor: "always", representative: "always", adviser: "always" },
    },
    input: z.object({}),
    output: z.array(Account),
    topics: ["accounts"],
  }),
  "accounts.add": task({
    policy: change,
    input: z.object({
      name: Line(),
      post: OptionalLine(),
      role: RoleName,
      agencyId: AgencyId,
      passphrase: z.string(),
      declarationSignedOn: CivilDate.nullable(),
      declarationExpiresOn: CivilDate.nullable(),
      secondPerson: SecondPerson.nullable(),
    }),
    output: z.object({ accountId: AccountId }),
    failures: [
      "accounts.nameTaken",
      "accounts.needsSecondPerson",
      "accounts.secondPersonRefused",
      "agencies.gone",
      "accounts.expiresBeforeSigned",
      "vault.passphraseTooShort",
    ],
    topics: ["accounts"],
  }),
  "accounts.change": command({
    policy: { ...change, on: onAccount },
    input: z.object({
      accountId: AccountId,
      post: OptionalLine(),
      agencyId: AgencyId,
      declarationSignedOn: CivilDate.nullable(),
      declarationExpiresOn: CivilDate.nullable(),
    }),
    output: z.null(),
    failures: ["accounts.gone", "agencies.gone", "accounts.expiresBeforeSigned"],
    topics: ["accounts", "session"],
  }),
  /** Removes the account and re-keys the area, so that its passphrase opens nothing any more. */
  "accounts.remove": task({
    policy: { ...change, on: onAccount, reauthenticate: true, logReason: true },
    input: z.object({ accountId: AccountId, reason: Line(500) }),
    output: z.null(),
    failures: ["accounts.gone", "accounts.lastAdministrator", "accounts.yourself", "accounts.lastReader"],
    topics: ["accounts"],
  }),
} satisfies Contract;
