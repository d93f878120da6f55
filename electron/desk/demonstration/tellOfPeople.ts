import { detailsByVignette } from "../../../build/demonstration/details.ts";
import type { Vignette } from "../../../build/demonstration/model.ts";
import type { CivilDate } from "../../../shared/dates.ts";
import type { CaseId } from "../../../shared/ids.ts";
import { inCaseFieldNames, personFieldNames } from "../../../shared/people/fields.ts";
import type { Seeding } from "./seeding.ts";

/** What agencies told of the people of a case on that day, field by field, by the administrator who is signed in. */
export async function tellOfPeople(
  { must, language }: Seeding,
  vignette: Vignette,
  { caseId, on }: { readonly caseId: CaseId; readonly on: CivilDate },
): Promise<void> {
  const details = detailsByVignette[vignette.key] ?? [];
  if (details.length === 0) return;
  const { people, contacts } = await must("people.ofCase", { caseId });
  for (const { role, place = 0, fields } of details) {
    const person = people.filter((one) => one.role === role)[place];
    if (!person) throw new Error(`${vignette.key} has no ${role} at ${place}`);
    for (const field of [...personFieldNames, ...inCaseFieldNames]) {
      const told = fields[field];
      if (told === undefined) continue;
      const text = typeof told === "string" ? told : told[language];
      const baseVersion = person.versions[field] ?? 0;
      await must("people.change", { caseId, personId: person.id, field, text, baseVersion });
    }
  }
  const safe = contacts.find(({ mayChange }) => mayChange);
  if (safe) {
    const checked = { caseId, contactId: safe.id, field: "verifiedOn" as const, baseVersion: 0 };
    await must("people.changeContact", { ...checked, text: on });
  }
}
