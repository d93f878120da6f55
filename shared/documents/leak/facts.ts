import type { PersonEntry } from "../../people/model.ts";
import {
  valueOfEmail,
  valueOfPhone,
  valuesOfAddress,
  valuesOfPerson,
  valuesOfReference,
  valuesOfText,
  type Source,
  type Withheld,
} from "./withheld.ts";

/** A record of the area as the leak test is told of it: what of it would tell somebody something is worked out of it there. */
export type Fact = { readonly source: Source; readonly personId: string | null } & (
  | {
      readonly is: "person";
      readonly person: Pick<PersonEntry, "familyName" | "givenNames" | "aliases" | "dateOfBirth">;
    }
  | { readonly is: "address"; readonly address: string; readonly postcode: string }
  | { readonly is: "phone" | "email" | "reference" | "text"; readonly text: string }
);

/** Every value of a record that is withheld from whoever may not have the record. */
export function valuesOf(fact: Fact): readonly Withheld[] {
  switch (fact.is) {
    case "person":
      return valuesOfPerson(fact.person, fact);
    case "address":
      return valuesOfAddress(fact.address, fact.postcode, fact);
    case "phone":
      return [valueOfPhone(fact.text, fact)];
    case "email":
      return [valueOfEmail(fact.text, fact)];
    case "reference":
      return valuesOfReference(fact.text, fact);
    case "text":
      return valuesOfText(fact.text, fact);
  }
}
