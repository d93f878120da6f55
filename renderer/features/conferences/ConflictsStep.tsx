import { Button, Group, Stack, Text } from "@mantine/core";
import { IconUserOff } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Conference } from "../../../shared/conferences/model.ts";
import { useOpensDraft } from "../../app/wantedDraft.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import access from "../access/access.module.css";
import { ConflictLine } from "../access/ConflictLine.tsx";
import { DeclareConflict } from "./DeclareConflict.tsx";
import { focusStep } from "./focusStep.ts";
import { OpeningStep } from "./OpeningStep.tsx";

/** The question about links with the people discussed, and every link that was named. */
export function ConflictsStep({ conference }: { readonly conference: Conference }) {
  const { t } = useTranslation("conferences");
  const format = useFormat();
  const ask = useDeskCommand("meeting.askConflicts");
  const [declaring, setDeclaring] = useState(false);
  useOpensDraft(["conflict"], conference.id, () => setDeclaring(true));
  const [declared, setDeclared] = useState("");
  const conflicts = useDeskQuery("access.conflicts", { caseId: null, conferenceId: conference.id });
  const at = conference.conflictsAskedAt;
  const door = useRef<HTMLButtonElement>(null);
  return (
    <OpeningStep
      number={2}
      title={t("opening.conflicts")}
      done={at !== null}
      {...(at ? { note: t("opening.askedAt", { time: format.time(at) }) } : {})}
    >
      <Text mb="sm">{t("opening.conflictsQuestion")}</Text>
      <Stack gap="xs">
        <Text size="sm" role="status">
          {declared}
        </Text>
        {conflicts.data && conflicts.data.length > 0 ? (
          <ul className={access["list"]}>
            {conflicts.data.map((conflict) => (
              <ConflictLine key={conflict.id} conflict={conflict} named />
            ))}
          </ul>
        ) : null}
        <FailureNote failure={ask.error ?? conflicts.error} />
        <Group gap={8}>
          {at ? null : (
            <Button
              loading={ask.isPending}
              onClick={() => ask.mutate({ conferenceId: conference.id }, { onSuccess: () => focusStep(3) })}
            >
              {t("opening.wereAsked")}
            </Button>
          )}
          {conference.status === "MINUTES_APPROVED" ? null : (
            <Button
              ref={door}
              variant="default"
              leftSection={<IconUserOff size={16} aria-hidden />}
              aria-expanded={declaring}
              onClick={() => setDeclaring(!declaring)}
            >
              {t("opening.declare")}
            </Button>
          )}
        </Group>
        {declaring ? (
          <DeclareConflict
            conference={conference}
            onDeclared={(sentence) => {
              setDeclared(sentence);
              setDeclaring(false);
              door.current?.focus();
            }}
          />
        ) : null}
      </Stack>
    </OpeningStep>
  );
}
