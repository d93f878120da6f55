import { Badge, Button, Group, Paper, Text } from "@mantine/core";
import { IconHistory, IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ageOn, CivilDate } from "../../../shared/dates.ts";
import { personFields } from "../../../shared/people/fields.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { Private } from "../../ui/Private.tsx";
import { useToday } from "../conferences/today.ts";
import { useFieldText } from "./fieldWords.ts";
import classes from "./people.module.css";
import type { Contact, MayChange, Person, Warning } from "./peopleCase.ts";
import { nameOf } from "./peopleCase.ts";
import { PersonContacts } from "./PersonContacts.tsx";
import { PersonEdit } from "./PersonEdit.tsx";
import { PersonFacts } from "./PersonFacts.tsx";
import { PersonMenu } from "./PersonMenu.tsx";
import { PersonWarnings } from "./PersonWarnings.tsx";

interface Props {
  readonly caseId: string;
  readonly person: Person;
  readonly people: readonly Person[];
  readonly contacts: readonly Contact[];
  readonly warnings: readonly Warning[];
  readonly may: MayChange;
  readonly onHistory: (person: Person, field: string | null) => void;
  readonly onRemove: (person: Person) => void;
}

/** One person of a case: who they are, what is known, how to reach them; for who may, changed in place. */
export function PersonPanel({ caseId, person, people, contacts, warnings, may, onHistory, onRemove }: Props) {
  const { t } = useTranslation("people");
  const word = useWords();
  const [editing, setEditing] = useState(false);
  const name = nameOf(person) || t("panel.nameless");
  return (
    <Paper component="section" className={classes["panel"] ?? ""} aria-label={t("panel.of", { name })}>
      <Group justify="space-between" wrap="wrap" gap={8}>
        <Group gap={10} wrap="wrap">
          <h3 className={classes["name"]}>
            <Private>{name}</Private>
          </h3>
          <Badge color={person.role === "VICTIM" ? "sea" : "gray"}>{word("caseRole", person.role)}</Badge>
        </Group>
        <Group gap={6}>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconHistory size={15} aria-hidden />}
            aria-label={t("history.of", { name })}
            onClick={() => onHistory(person, null)}
          >
            {t("history.open")}
          </Button>
          {may.change || may.changeSafety ? (
            <Button
              size="compact-sm"
              variant={editing ? "filled" : "default"}
              leftSection={<IconPencil size={15} aria-hidden />}
              aria-label={editing ? t("edit.closeOf", { name }) : t("edit.openOf", { name })}
              aria-expanded={editing}
              onClick={() => setEditing(!editing)}
            >
              {editing ? t("edit.close") : t("edit.open")}
            </Button>
          ) : null}
          {may.change ? <PersonMenu caseId={caseId} person={person} onRemove={() => onRemove(person)} /> : null}
        </Group>
      </Group>
      <HeadLine person={person} />
      <PersonWarnings warnings={warnings} people={people} />
      {editing ? (
        <PersonEdit caseId={caseId} person={person} may={may} onHistory={(field) => onHistory(person, field)} />
      ) : (
        <PersonFacts person={person} />
      )}
      <PersonContacts caseId={caseId} personId={person.id} contacts={contacts} may={may} />
    </Paper>
  );
}

function HeadLine({ person }: { readonly person: Person }) {
  const { t } = useTranslation("people");
  const format = useFormat();
  const word = useWords();
  const text = useFieldText();
  const today = useToday();
  const { fields, role } = person;
  const born = CivilDate.safeParse(fields["dateOfBirth"]);
  const birth = (): string => {
    if (!born.success) return fields["unborn"] === "YES" ? t("panel.unborn") : t("panel.bornUnknown");
    if (born.data > today) return t("panel.bornOn", { day: format.day(born.data) });
    return t("panel.born", { day: format.day(born.data), age: format.age(ageOn(born.data, today)) });
  };
  const facts = [
    birth(),
    fields["gender"] && fields["gender"] !== "UNKNOWN" ? text(personFields.gender.kind, fields["gender"], role) : "",
    fields["relationship"] ? word("relationship", fields["relationship"]) : "",
  ].filter(Boolean);
  return (
    <Text size="sm" c="dimmed" mt={2}>
      <Private>{facts.join(" · ")}</Private>
    </Text>
  );
}
