import { Paper, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ConferenceId } from "../../../shared/ids.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { TellingLine } from "./TellingLine.tsx";
import classes from "./minutes.module.css";

/** Whether each victim of a conference was told what came of it. */
export function TellingsCard({ conferenceId }: { readonly conferenceId: ConferenceId }) {
  const { t } = useTranslation("minutes");
  const tellings = useDeskQuery("minutes.tellings", { conferenceId, open: false, limit: 100 });
  if (!tellings.data) return <FailureNote failure={tellings.error} />;
  return (
    <Paper withBorder p="md" component="section" id="tellings" tabIndex={-1}>
      <Text component="h2" fw={600} size="md" mb="xs">
        {t("tell.title")}
      </Text>
      {tellings.data.lines.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("tell.noneHere")}
        </Text>
      ) : (
        <ul className={classes["lines"]}>
          {tellings.data.lines.map((telling) => (
            <TellingLine key={telling.hearingId} telling={telling} />
          ))}
        </ul>
      )}
    </Paper>
  );
}
