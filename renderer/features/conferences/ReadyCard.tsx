import { Button, Paper, Text } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Conference } from "../../../shared/conferences/model.ts";
import type { Readiness } from "./readiness.ts";
import { ReadyLines } from "./ReadyLines.tsx";

interface Props {
  readonly conference: Conference;
  readonly readiness: readonly Readiness[];
  readonly circulating: boolean;
  readonly onCirculate: () => void;
}

/** The checklist beside the agenda, and the button that opens the agenda to the agencies. */
export function ReadyCard({ conference, readiness, circulating, onCirculate }: Props) {
  const { t } = useTranslation("conferences");
  return (
    <Paper withBorder p="md">
      <Text component="h2" fw={600} size="md" mb={12}>
        {t("ready.title")}
      </Text>
      <ReadyLines conference={conference} readiness={readiness} />
      {conference.mayPrepare && conference.status === "PLANNED" ? (
        <>
          <Button mt="md" fullWidth leftSection={<IconSend size={16} />} loading={circulating} onClick={onCirculate}>
            {t("ready.circulate")}
          </Button>
          <Text size="xs" c="dimmed" mt={8}>
            {t("ready.circulateMeans", { count: conference.attendance.length })}
          </Text>
        </>
      ) : null}
    </Paper>
  );
}
