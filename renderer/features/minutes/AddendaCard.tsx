import { Button, Group, Paper, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Conference } from "../../../shared/conferences/model.ts";
import type { Addendum } from "../../../shared/minutes/model.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { SidePanel } from "../../ui/SidePanel.tsx";
import { AddendumForm } from "./AddendumForm.tsx";
import { AddendumLine } from "./AddendumLine.tsx";
import classes from "./minutes.module.css";

interface AddendaCardProps {
  readonly conference: Conference;
  readonly mayAdd: boolean;
}

/** What came after the minutes were approved, in its order, and the way to add to it. */
export function AddendaCard({ conference, mayAdd }: AddendaCardProps) {
  const { t } = useTranslation("minutes");
  const addenda = useDeskQuery("minutes.addenda", { conferenceId: conference.id });
  const [writing, setWriting] = useState<Addendum | "new" | null>(null);
  // What is written before the list is there would be missing in it.
  if (!addenda.data) return <FailureNote failure={addenda.error} />;
  const all = addenda.data;
  const last = Math.max(0, ...all.map(({ number }) => number ?? 0));
  if (all.length === 0 && !mayAdd) return null;
  return (
    <Paper withBorder p="md" component="section">
      <Group justify="space-between" mb="xs">
        <Text component="h2" fw={600} size="md">
          {t("addenda.title")}
        </Text>
        {mayAdd && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setWriting("new")}
          >
            {t("addenda.add")}
          </Button>
        )}
      </Group>
      {all.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("addenda.none")}
        </Text>
      ) : (
        <ul className={classes["lines"]}>
          {all.map((addendum) => (
            <AddendumLine
              key={addendum.id}
              addendum={addendum}
              next={last + 1}
              mayChange={mayAdd && addendum.number === null}
              onChange={() => setWriting(addendum)}
            />
          ))}
        </ul>
      )}
      <SidePanel opened={writing !== null} onClose={() => setWriting(null)} width={560} title={t("addenda.formTitle")}>
        {writing !== null && (
          <AddendumForm
            conferenceId={conference.id}
            addendum={writing === "new" ? null : writing}
            onDone={() => setWriting(null)}
          />
        )}
      </SidePanel>
    </Paper>
  );
}
