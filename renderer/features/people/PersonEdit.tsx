import { Text } from "@mantine/core";
import { useWords } from "../../i18n/words.ts";
import {
  fieldGroups,
  inCaseFieldNames,
  inCaseFields,
  isAskedOf,
  personFieldNames,
  personFields,
  type Field,
  type InCaseField,
  type PersonField,
} from "../../../shared/people/fields.ts";
import { FieldEditor } from "./FieldEditor.tsx";
import { useFieldLabel } from "./fieldWords.ts";
import classes from "./people.module.css";
import type { MayChange, Person } from "./peopleCase.ts";
import { writePerson } from "./useField.ts";

interface Props {
  readonly caseId: string;
  readonly person: Person;
  readonly may: MayChange;
  readonly onHistory: (field: string) => void;
}

type Named = readonly [name: PersonField | InCaseField, field: Field];
const allFields: readonly Named[] = [
  ...personFieldNames.map((name): Named => [name, personFields[name]]),
  ...inCaseFieldNames.map((name): Named => [name, inCaseFields[name]]),
];

/** Every field of a person that this account may change, group by group; each stores itself. */
export function PersonEdit({ caseId, person, may, onHistory }: Props) {
  const word = useWords();
  const label = useFieldLabel();
  const mine = allFields.filter(
    ([name, field]) =>
      isAskedOf(field, person.role) &&
      (may.change || (may.changeSafety && field.safety === true)) &&
      // A case has one victim, who stays that.
      !(name === "role" && person.role === "VICTIM"),
  );
  return (
    <>
      {fieldGroups.map((group) => {
        const fields = mine.filter(([, field]) => field.group === group);
        if (fields.length === 0) return null;
        return (
          <section key={group} aria-label={word("personGroup", group)}>
            <Text component="h4" size="sm" fw={600} mt="md" mb={0}>
              {word("personGroup", group)}
            </Text>
            <div className={classes["fields"]}>
              {fields.map(([name, { kind }]) => (
                <FieldEditor
                  key={name}
                  label={label(name, person.role)}
                  kind={kind}
                  role={person.role}
                  text={person.fields[name] ?? ""}
                  version={person.versions[name] ?? 0}
                  write={writePerson(caseId, person.id, name)}
                  onHistory={() => onHistory(name)}
                />
              ))}
            </div>
          </section>
        );
      })}
    </>
  );
}
