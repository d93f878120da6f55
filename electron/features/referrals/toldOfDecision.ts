import { z } from "zod";
import type { Output } from "../../../shared/contracts.ts";
import { readableCases } from "../cases/rows.ts";
import type { Reading } from "../context.ts";
import { storedRepeat } from "./repeat.ts";
import { inReferral, type ReferralRow } from "./rows.ts";

const Override = z.object({ authorisedBy: z.string(), reason: z.string() });

/**
 * What is told of how a referral was accepted: the repeat to who may read the case, since its days tell of others'
 * referrals (`RULES.md` 3 row 24); why it went on in spite of a warning, to those who decide and run.
 */
export async function toldOfDecision(
  { db, session, sealing }: Reading,
  row: ReferralRow,
): Promise<Pick<Output<"referrals.open">, "repeat" | "undecidedReason" | "consentOverride">> {
  const readable =
    row.case_id !== null &&
    (await readableCases(db, session).select("cases.id").where("cases.id", "=", row.case_id).executeTakeFirst());
  const decides = session.role === "administrator" || session.role === "chair";
  const opened = (column: "undecided_reason" | "consent_override"): string =>
    decides ? (sealing.open(row[column], inReferral(column, row.id)) ?? "") : "";
  const override = opened("consent_override");
  return {
    repeat: readable ? storedRepeat(row) : null,
    undecidedReason: opened("undecided_reason"),
    consentOverride: override === "" ? null : Override.parse(JSON.parse(override)),
  };
}
