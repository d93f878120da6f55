import { ActionIcon, Menu } from "@mantine/core";
import { IconArrowsSplit, IconDots, IconUserMinus, IconUsersGroup } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { nameOf, type Person } from "./peopleCase.ts";
import { SamePerson } from "./SamePerson.tsx";

interface Props {
  readonly caseId: string;
  readonly person: Person;
  readonly onRemove: () => void;
}

/** What is seldom done to a person of a case: making two records one, parting them, taking somebody out. */
export function PersonMenu({ caseId, person, onRemove }: Props) {
  const { t } = useTranslation("people");
  const [looking, setLooking] = useState(false);
  const part = useDeskCommand("people.part");
  const name = nameOf(person);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size={28} aria-label={t("menu.of", { name })}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconUsersGroup size={16} aria-hidden />} onClick={() => setLooking(true)}>
            {t("menu.same")}
          </Menu.Item>
          {person.merged ? (
            <Menu.Item
              leftSection={<IconArrowsSplit size={16} aria-hidden />}
              onClick={() => part.mutate({ caseId, personId: person.id })}
            >
              {t("menu.part")}
            </Menu.Item>
          ) : null}
          {person.role === "VICTIM" ? null : (
            <Menu.Item leftSection={<IconUserMinus size={16} aria-hidden />} onClick={onRemove}>
              {t("menu.remove")}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <FailureNote failure={part.error} />
      {looking ? <SamePerson caseId={caseId} person={person} onClose={() => setLooking(false)} /> : null}
    </>
  );
}
