import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { SignedIn } from "../context.ts";

/** A draft is its author's alone until it is complete (`RULES.md` 8). Over `assessments`, whose case or referral was looked at before. */
export const mayReadAssessment = (session: SignedIn): RawBuilder<SqlBool> =>
  sql`(assessments.state = 'completed' OR assessments.created_by = ${session.accountId})`;
