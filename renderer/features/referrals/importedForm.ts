import { z } from "zod";
import { ContactEntry } from "../../../shared/people/model.ts";
import { Understood } from "../../../shared/referrals/contract.ts";
import { emptyForm } from "../../../shared/referrals/emptyForm.ts";
import { ReferralForm } from "../../../shared/referrals/model.ts";
import type { FormDraft } from "./formContext.ts";
import type { Reading } from "./useImport.ts";

export type FormReading = Reading & { readonly kind: "form" };

/** A form as it was typed: what is longer than the program takes is kept too. */
const FormAsTyped = z.custom<FormDraft>((value) => {
  const read = ReferralForm.safeParse(value);
  return read.success || read.error.issues.every(({ code }) => code === "too_big");
});

/** A code word is a code: it is not kept with the rest. */
export const ReadContact = ContactEntry.omit({ codeWord: true });
export type ReadContact = z.infer<typeof ReadContact>;

/** What was read from a file and corrected since, as it is kept until it is stored as a referral. */
export const ImportedForm = z.object({
  fileName: z.string(),
  understood: z.array(Understood),
  notUnderstood: z.array(z.string()),
  form: FormAsTyped,
  contacts: z.array(ReadContact),
  agencyId: z.string().nullable(),
  /** There was a code word in the file. */
  codeWordRead: z.boolean(),
});
export type ImportedForm = z.infer<typeof ImportedForm>;

/** What a reading begins with, without any code word, wherever in the file it stands. */
export function importedOf({ fileName, understood, notUnderstood, form, contacts }: FormReading): ImportedForm {
  const ofCodeWord = understood.filter(({ field }) => field.endsWith("codeWord"));
  const codes = [...contacts.map(({ codeWord }) => codeWord), ...ofCodeWord.map(({ value }) => value)].filter(
    (code) => code !== "",
  );
  const isQuiet = (text: string): boolean => !codes.some((code) => text.includes(code));
  return {
    fileName,
    understood: understood.filter((one) => !ofCodeWord.includes(one) && isQuiet(one.value) && isQuiet(one.source)),
    notUnderstood: notUnderstood.filter(isQuiet),
    form,
    contacts: contacts.map((contact) => ReadContact.parse(contact)),
    agencyId: null,
    codeWordRead: codes.length > 0,
  };
}

/** What stands on the screen until the kept one has come. */
export const nothingImported = (today: string): ImportedForm => ({
  fileName: "",
  understood: [],
  notUnderstood: [],
  form: { ...emptyForm, date: today },
  contacts: [],
  agencyId: null,
  codeWordRead: false,
});
