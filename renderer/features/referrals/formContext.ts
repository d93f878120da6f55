import { createContext, use } from "react";
import type { Understood } from "../../../shared/referrals/contract.ts";
import type { ReferralForm } from "../../../shared/referrals/model.ts";
import type { z } from "zod";

/** A referral as it is typed: days are plain text until the program has checked them. */
export type FormDraft = z.input<typeof ReferralForm>;
export type PersonDraft = FormDraft["victim"];

/** The names of the fields that hold one kind of value. */
export type FieldsOf<Value> = {
  [Name in keyof FormDraft]: FormDraft[Name] extends Value ? Name : never;
}[keyof FormDraft];

export interface FormContext {
  readonly form: FormDraft;
  readonly set: <Name extends keyof FormDraft>(name: Name, value: FormDraft[Name]) => void;
  readonly readOnly: boolean;
  /** Fields without which it cannot be submitted: `consent`, `victim.familyName`. */
  readonly missing: ReadonlySet<string>;
  /** When the form comes from a file: where each value was read. */
  readonly sources: ReadonlyMap<string, Understood>;
}

export const ReferralFormContext = createContext<FormContext | null>(null);

/** The form that is being filled in around a field. */
export function useReferralForm(): FormContext {
  const context = use(ReferralFormContext);
  if (!context) throw new Error("a referral field stands outside its form");
  return context;
}

/** The element a missing field is jumped to. */
export const fieldId = (field: string): string => `referral-${field.replaceAll(".", "-")}`;

/** Puts the reader where a field is and the keyboard into it. */
export function jumpToField(field: string): void {
  const element = document.getElementById(fieldId(field));
  element?.scrollIntoView({ block: "center" });
  (element?.matches("input, textarea, button")
    ? element
    : element?.querySelector<HTMLElement>("input, textarea, button")
  )?.focus({ preventScroll: true });
}
