import { Button, Text } from "@mantine/core";
import { Fragment, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  fieldGroups,
  inCaseFieldNames,
  inCaseFields,
  personFieldNames,
  personFields,
  type Field,
} from "../../../shared/people/fields.ts";
import { useWords } from "../../i18n/words.ts";
import { Private } from "../../ui/Private.tsx";
import { useFieldLabel, useFieldText } from "./fieldWords.ts";
import classes from "./people.module.css";
import type { Person } from "./peopleCase.ts";

/** What the line under the name says already. */
const inTheHead = new Set(["familyName", "givenNames", "dateOfBirth", "gender", "relationship", "role"]);
/** More other names than this are folded. */
const shownNames = 6;

const allFields: readonly (readonly [string, Field])[] = [
  ...personFieldNames.map((name): readonly [string, Field] => [name, personFields[name]]),
  ...inCaseFieldNames.map((name): readonly [string, Field] => [name, inCaseFields[name]]),
];

/** What is known of a person, grouped; what nobody filled in is not there. */
export function PersonFacts({ person }: { readonly person: Person }) {
  const { t } = useTranslation("people");
  const word = useWords();
  const label = useFieldLabel();
  const text = useFieldText();
  const groups = fieldGroups.map((group) => ({
    group,
    facts: allFields.filter(
      ([name, field]) => field.group === group && !inTheHead.has(name) && isWorthSaying(name, person.fields[name]),
    ),
  }));
  const told = groups.filter(({ facts }) => facts.length > 0);
  if (told.length === 0)
    return (
      <Text size="sm" c="dimmed" mt={8}>
        {t("panel.nothing")}
      </Text>
    );
  return (
    <div className={classes["groups"]}>
      {told.map(({ group, facts }) => (
        <section key={group} className={classes["group"]} aria-label={word("personGroup", group)}>
          <Text component="h4" size="sm" fw={600} m={0}>
            {word("personGroup", group)}
          </Text>
          <dl className={classes["facts"]}>
            {facts.map(([name, { kind }]) => (
              <Fragment key={name}>
                <dt>{label(name, person.role)}</dt>
                <dd>
                  <Private>
                    {name === "aliases" ? (
                      <OtherNames names={(person.fields[name] ?? "").split("\n")} />
                    ) : (
                      text(kind, person.fields[name] ?? "", person.role)
                    )}
                  </Private>
                </dd>
              </Fragment>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

/** "No" to a question that is only worth a line when the answer is yes. */
const isWorthSaying = (name: string, text: string | undefined): boolean =>
  text !== undefined && text !== "" && !(["worksForAgency", "dateOfBirthEstimated"].includes(name) && text === "NO");

/** Other names, in one line; forty of them are folded until asked for. */
function OtherNames({ names }: { readonly names: readonly string[] }) {
  const { t } = useTranslation("people");
  const [open, setOpen] = useState(false);
  const hidden = names.length - shownNames;
  if (hidden <= 1) return names.join(", ");
  return (
    <>
      {(open ? names : names.slice(0, shownNames)).join(", ")}{" "}
      <Button size="compact-xs" variant="subtle" onClick={() => setOpen(!open)} aria-expanded={open}>
        {open ? t("panel.fewerNames") : t("panel.moreNames", { count: hidden })}
      </Button>
    </>
  );
}
