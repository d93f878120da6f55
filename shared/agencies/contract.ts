import { z } from "zod";
import { command, query, type Contract } from "../contract.ts";
import { CivilDate } from "../dates.ts";
import { AgencyId } from "../ids.ts";
import type { Policy } from "../policy.ts";
import { Line, OptionalLine } from "../text.ts";
import { MergedAgency, MergePreview, MergeRefusal } from "./merging.ts";
import { Agency, AgencyType } from "./model.ts";

const readNames: Policy = {
  row: 2,
  needs: "signedIn",
  log: "none",
  who: { administrator: "always", chair: "always", auditor: "always", representative: "always", adviser: "always" },
};
const change: Policy = { row: 2, needs: "signedIn", who: { administrator: "always" }, log: "each" };

export const agenciesContract = {
  "agencies.list": query({
    policy: readNames,
    input: z.object({}),
    output: z.array(Agency),
    topics: ["agencies"],
  }),
  /** The agencies that are part of another one now, so that what they did is shown with both names. */
  "agencies.merged": query({
    policy: readNames,
    input: z.object({}),
    output: z.array(MergedAgency),
    topics: ["agencies"],
  }),
  "agencies.add": command({
    policy: change,
    input: z.object({
      name: Line(),
      type: AgencyType,
      core: z.boolean(),
      agreementSignedOn: CivilDate.nullable(),
      agreementExpiresOn: CivilDate.nullable(),
    }),
    output: z.object({ agencyId: AgencyId }),
    failures: ["agencies.nameTaken", "agencies.expiresBeforeSigned"],
    topics: ["agencies"],
  }),
  "agencies.change": command({
    policy: { ...change, on: { kind: "agency", id: "agencyId" } },
    input: z.object({
      agencyId: AgencyId,
      name: Line(),
      type: AgencyType,
      core: z.boolean(),
      active: z.boolean(),
      agreementSignedOn: CivilDate.nullable(),
      agreementExpiresOn: CivilDate.nullable(),
    }),
    output: z.null(),
    failures: ["agencies.nameTaken", "agencies.expiresBeforeSigned", "agencies.gone", "agencies.alreadyMerged"],
    topics: ["agencies", "session"],
  }),
  "agencies.mergePreview": query({
    policy: { row: 2, needs: "signedIn", log: "none", who: { administrator: "always" } },
    input: z.object({ agencyId: AgencyId, intoId: AgencyId }),
    output: MergePreview,
    failures: ["agencies.gone"],
    topics: ["agencies", "accounts", "conferences", "actions", "research", "cases"],
  }),
  /** Makes an agency part of another one, for good (`RULES.md` merging agencies). */
  "agencies.merge": command({
    policy: { ...change, on: { kind: "agency", id: "agencyId" }, reauthenticate: true, logReason: true },
    input: z.object({ agencyId: AgencyId, intoId: AgencyId, reason: OptionalLine(500) }),
    output: z.null(),
    failures: [...MergeRefusal.options, "agencies.mergeReasonNeeded", "agencies.mergeLastReader"],
    topics: ["agencies", "accounts", "session", "conferences", "cases", "actions", "research", "referrals"],
  }),
} satisfies Contract;
