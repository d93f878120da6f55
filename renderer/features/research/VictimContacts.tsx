import { Group, Select, Text, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../../shared/contracts.ts";
import { ContactOutcome, contactOutcomes } from "../../../shared/research/model.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { CaseBadge } from "../../ui/CaseBadge.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { SidePanel } from "../../ui/SidePanel.tsx";
import { NothingToDo, TodayCard } from "../today/TodayCard.tsx";
import styles from "../today/today.module.css";
import { SharedResearch } from "./SharedResearch.tsx";

type Line = Output<"research.contacts">[number];

/** Before the next conference the adviser says whether each victim was reached, and reads what agencies share. */
export function VictimContacts() {
  const { t } = useTranslation("research");
  const word = useWords();
  const { dayShort } = useFormat();
  const { data, error } = useDeskQuery("research.contacts", {});
  const note = useDeskCommand("research.noteContact");
  const [read, setRead] = useState<Line | null>(null);
  if (!data) return <FailureNote failure={error} />;
  return (
    <TodayCard title={t("contacts.title")}>
      <FailureNote failure={note.error} />
      {data.length === 0 ? <NothingToDo>{t("contacts.none")}</NothingToDo> : null}
      <ul className={styles["list"]}>
        {data.map((line) => {
          const { conferenceId, caseId, reference, victimInitials, conferenceOn, contact } = line;
          return (
            <li key={`${conferenceId} ${caseId}`} className={styles["line"]}>
              <Group justify="space-between" wrap="nowrap" gap="sm">
                <UnstyledButton aria-label={t("contacts.read", { reference })} onClick={() => setRead(line)}>
                  <CaseBadge reference={reference} initials={victimInitials} />
                  <Text size="xs" c="dimmed">
                    {contact === null
                      ? t("contacts.before", { day: dayShort(conferenceOn) })
                      : t("contacts.noted", { day: dayShort(contact.on), name: contact.notedBy })}
                  </Text>
                </UnstyledButton>
                <Select
                  size="xs"
                  w={170}
                  clearable
                  aria-label={t("contacts.of", { reference })}
                  placeholder={t("contacts.ask")}
                  data={contactOutcomes.map((value) => ({ value, label: word("contactOutcome", value) }))}
                  value={contact?.outcome ?? null}
                  onChange={(value) =>
                    note.mutate({
                      conferenceId,
                      caseId,
                      outcome: value === null ? null : ContactOutcome.parse(value),
                      on: null,
                    })
                  }
                />
              </Group>
            </li>
          );
        })}
      </ul>
      <SidePanel
        opened={read !== null}
        onClose={() => setRead(null)}
        width={620}
        title={t("ready.sharedTitle", { reference: read?.reference ?? "" })}
      >
        {read ? <SharedResearch conferenceId={read.conferenceId} caseId={read.caseId} /> : null}
      </SidePanel>
    </TodayCard>
  );
}
