import { Button, Group, Stack, Text } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { emptyPerson } from "../../../shared/people/model.ts";
import { fieldId, useReferralForm, type PersonDraft } from "./formContext.ts";
import { PersonFields } from "./PersonFields.tsx";
import classes from "./referrals.module.css";

interface Props {
  readonly name: "perpetrators" | "children";
  readonly most: number;
}

/** The perpetrators or the children, one block each, with a button for one more. */
export function PeopleList({ name, most }: Props) {
  const { t } = useTranslation("referrals");
  const { form, set, readOnly } = useReferralForm();
  const people = form[name];
  const perpetrators = name === "perpetrators";
  // The last one taken away can be put back while the form is open.
  const [removed, setRemoved] = useState<{ readonly person: PersonDraft; readonly at: number } | null>(null);
  const putBack = () => {
    if (removed) set(name, people.toSpliced(removed.at, 0, removed.person));
    setRemoved(null);
  };
  return (
    <Stack gap="sm" id={fieldId(name)}>
      {people.map((person, index) => (
        <div key={index} className={classes["person"]}>
          <Group justify="space-between" mb={6}>
            <Text size="sm" fw={600}>
              {perpetrators ? t("people.perpetrator", { number: index + 1 }) : t("people.child", { number: index + 1 })}
            </Text>
            {readOnly ? null : (
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                leftSection={<IconTrash size={14} aria-hidden />}
                onClick={() => {
                  setRemoved({ person, at: index });
                  set(name, people.toSpliced(index, 1));
                }}
              >
                {t("people.remove")}
              </Button>
            )}
          </Group>
          <PersonFields
            path={`${name}.${index}`}
            part={perpetrators ? "perpetrator" : "child"}
            person={person}
            onChange={(changed) =>
              set(
                name,
                people.map((other, at) => (at === index ? changed : other)),
              )
            }
          />
        </div>
      ))}
      {removed ? (
        <Group gap={8} role="status">
          <Text size="sm" c="dimmed">
            {t("people.removed", { number: removed.at + 1 })}
          </Text>
          <Button size="compact-sm" variant="default" autoFocus onClick={putBack}>
            {t("people.putBack")}
          </Button>
        </Group>
      ) : null}
      {people.length === 0 && readOnly ? <Text c="dimmed">{t("people.none")}</Text> : null}
      {readOnly || people.length >= most ? null : (
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => set(name, [...people, { ...emptyPerson }])}
          >
            {perpetrators ? t("people.addPerpetrator") : t("people.addChild")}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
