import { z } from "zod";

/** The level agreed at the table (`RULES.md` levels); never computed, a score only informs it. */
export const riskLevels = ["STANDARD", "MEDIUM", "HIGH", "VERY_HIGH"] as const;
export const RiskLevel = z.enum(riskLevels);
export type RiskLevel = z.infer<typeof RiskLevel>;

/** Whom a risk concerns. */
export const riskSubjects = ["VICTIM", "CHILD", "OTHER_ADULT", "PERPETRATOR", "PROFESSIONAL", "PUBLIC"] as const;
export const RiskSubject = z.enum(riskSubjects);

export const Imminence = z.enum(["NOW", "DAYS", "WEEKS", "UNCLEAR"]);
