import { z } from "zod";
import { CivilDate } from "../dates.ts";
import { AccountId, AgencyId } from "../ids.ts";
import { roles } from "../policy.ts";

export const RoleName = z.enum(roles);

export const Account = z.object({
  id: AccountId,
  name: z.string(),
  /** The person's post, as it stands in minutes: "Det. Insp.", "Housing officer". */
  post: z.string(),
  agencyId: AgencyId,
  active: z.boolean(),
  /** Role and declaration are null where the reader may see names and agencies only (`RULES.md` 3 row 2). */
  role: RoleName.nullable(),
  declarationSignedOn: CivilDate.nullable(),
  declarationExpiresOn: CivilDate.nullable(),
});
export type Account = z.infer<typeof Account>;
