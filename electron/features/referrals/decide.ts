import type { CivilDate } from "../../../shared/dates.ts";
import type { ReferralForm } from "../../../shared/referrals/model.ts";
import {
  contradictionsInReferral,
  isStoppedByConsent,
  missingInReferral,
  mustBeRestricted,
} from "../../../shared/referrals/rules.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { mayAllRead } from "../cases/rows.ts";
import type { Writing } from "../context.ts";
import type { Acceptance } from "./accept.ts";
import type { Settled } from "./settle.ts";

/** The form when a case can be made of it; else how many fields, and which, are missing or cannot be true. */
export function completeForm(form: ReferralForm, today: CivilDate): Result<null, "referrals.incomplete"> {
  const open = [...missingInReferral(form), ...contradictionsInReferral(form, today)];
  return open.length === 0 ? ok(null) : fail("referrals.incomplete", { count: open.length, fields: open.join(", ") });
}

const someHasRole = async (
  { db }: Writing,
  accountIds: readonly string[],
  roles: readonly string[],
): Promise<boolean> =>
  (await db
    .selectFrom("accounts")
    .select("id")
    .where("id", "in", [...accountIds])
    .where("role", "in", [...roles])
    .executeTakeFirst()) !== undefined;

type Refusal =
  | "referrals.incomplete"
  | "referrals.consentIsAGate"
  | "referrals.mustBeRestricted"
  | "referrals.needsChairingReader"
  | "accounts.gone";

/**
 * Whether a referral may be accepted like that: whole, with consent where that is a gate, restricted where it must be, with
 * people who are there (`RULES.md` 4 and referral form). What joins a restricted case keeps the readers it has.
 */
export async function mayAccept(
  writing: Writing,
  form: ReferralForm,
  { adviserAccountId, restricted, consentOverride }: Acceptance,
  { joins }: Pick<Settled, "joins">,
): Promise<Result<null, Refusal>> {
  const complete = completeForm(form, writing.area.today);
  if (!complete.ok) return complete;
  if (isStoppedByConsent(form, writing.area.settings) && consentOverride === null)
    return fail("referrals.consentIsAGate");
  if (mustBeRestricted(form) && restricted === null && joins === null) return fail("referrals.mustBeRestricted");
  const named = [...(restricted?.readers ?? []), ...(adviserAccountId === null ? [] : [adviserAccountId])];
  if (!(await mayAllRead(writing, named, joins?.caseId ?? null))) return fail("accounts.gone");
  if (adviserAccountId !== null && !(await someHasRole(writing, [adviserAccountId], ["adviser"])))
    return fail("accounts.gone");
  // Somebody must be able to run it: without such a reader it could never be listed.
  if (joins === null && restricted && !(await someHasRole(writing, restricted.readers, ["chair", "administrator"])))
    return fail("referrals.needsChairingReader");
  return ok(null);
}
