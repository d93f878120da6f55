import { z } from "zod";
import { AgencyType, type Agency } from "../../../shared/agencies/model.ts";
import { CivilDate } from "../../../shared/dates.ts";
import { AgencyId } from "../../../shared/ids.ts";

/** What the form of an agency holds while it is written. */
export const AgencyDraft = z.object({
  name: z.string(),
  type: AgencyType,
  core: z.boolean(),
  active: z.boolean(),
  agreementSignedOn: CivilDate.nullable(),
  agreementExpiresOn: CivilDate.nullable(),
});
export type AgencyDraft = Readonly<z.infer<typeof AgencyDraft>>;

/** What the form that merges an agency holds while it is written; the name that confirms it is typed at the end. */
export const MergeDraft = z.object({ intoId: AgencyId.nullable(), reason: z.string() });
export type MergeDraft = Readonly<z.infer<typeof MergeDraft>>;
export const emptyMerge: MergeDraft = { intoId: null, reason: "" };

/** A form to begin with. */
export const emptyAgency: AgencyDraft = {
  name: "",
  type: "POLICE",
  core: false,
  active: true,
  agreementSignedOn: null,
  agreementExpiresOn: null,
};

/** The form of an agency that is there. */
export const agencyDraftOf = ({
  name,
  type,
  core,
  active,
  agreementSignedOn,
  agreementExpiresOn,
}: Agency): AgencyDraft => ({ name, type, core, active, agreementSignedOn, agreementExpiresOn });
