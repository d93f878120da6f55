import type { Output } from "../../../shared/contracts.ts";

/** A case as its screen gets it. */
export type OpenedCase = Output<"cases.open">;
export type CaseContact = OpenedCase["contacts"][number];
