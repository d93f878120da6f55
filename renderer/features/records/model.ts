import type { Output } from "../../../shared/contracts.ts";

export type CaseRecords = Output<"records.ofCase">;
export type ShownOrder = CaseRecords["orders"][number];
export type ShownIncident = CaseRecords["incidents"][number];
export type ShownFlag = CaseRecords["flags"][number];

/** What the panel over the overview shows; `new` before it is stored. */
export type Opened =
  | { readonly kind: "order"; readonly order: ShownOrder | null }
  | { readonly kind: "incident"; readonly incident: ShownIncident | null }
  | { readonly kind: "askFlags" }
  | { readonly kind: "flag"; readonly flag: ShownFlag }
  | { readonly kind: "link" };
