import { z } from "zod";
import { command, query, type Contract } from "../contract.ts";
import { CivilDate } from "../dates.ts";
import { AgencyId } from "../ids.ts";
import type { Policy } from "../policy.ts";
import { Line } from "../text.ts";
import { Agency, AgencyType } from "./model.ts";

const change: Policy = { row: 2, needs: "signedIn", who: { administrator: "always" }, log: "each" };

export const agenciesContract = {
  "agencies.list": query({
    policy: {
      row: 2,
      needs: "signedIn",
      log: "none",
      who: { administrator: "always", chair: "always", auditor: "always", representative: "always", adviser: "always" },
    },
    input: z.object({}),
    output: z.array(Agency),
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
    failures: ["agencies.nameTaken", "agencies.expiresBeforeSigned", "agencies.gone"],
    topics: ["agencies", "session"],
  }),
} satisfies Contract;
