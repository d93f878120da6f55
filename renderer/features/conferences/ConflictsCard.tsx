import { Button, Paper, Stack, Text } from "@mantine/core";
import { IconUserOff } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Conference } from "../../../shared/conferences/model.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import access from "../access/access.module.css";
import { ConflictLine } from "../access/ConflictLine.tsx";
import { DeclareConflict } from "./DeclareConflict.tsx";

/** The links with people on this list that were named so far, and the form that names another before the meeting. */
export function ConflictsCard({ conference, runs }: { readonly conference: Conference; readonly runs: boolean }) {
  const { t } = useTranslation("conferences");
  const conflicts = useDeskQuery("access.conflicts", { caseId: null, conferenceId: conference.id });
  const [declaring, setDeclaring] = useState(false);
  const [declared, setDeclared] = useState("");
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        <Text component="h2" fw={600} size="md">
          {t("conflict.title")}
        </Text>
        <Text size="sm" role="status">
          {declared}
        </Text>
        <FailureNote failure={conflicts.error} />
        {conflicts.data && conflicts.data.length > 0 ? (
          <ul className={access["list"]}>
            {conflicts.data.map((conflict) => (
              <ConflictLine key={conflict.id} conflict={conflict} named />
            ))}
          </ul>
        ) : null}
        <Button
          variant="default"
          leftSection={<IconUserOff size={16} aria-hidden />}
          aria-expanded={declaring}
          onClick={() => setDeclaring(!declaring)}
        >
          {runs ? t("opening.declare") : t("conflict.own")}
        </Button>
        {declaring ? (
          <DeclareConflict
            conference={conference}
            onDeclared={(sentence) => {
              setDeclared(sentence);
              setDeclaring(false);
            }}
          />
        ) : null}
      </Stack>
    </Paper>
  );
}
