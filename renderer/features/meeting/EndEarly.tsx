import { Button, Group, Popover, Stack, Text, UnstyledButton } from "@mantine/core";
import { IconDoorExit } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Failure } from "../../../shared/result.ts";
import type { DeskFailure } from "../../desk/client.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import styles from "./meeting.module.css";

interface EndEarlyProps {
  /** Cases that were not called yet. */
  readonly waiting: number;
  readonly busy: boolean;
  readonly failure: Failure | DeskFailure | null;
  readonly onEnd: () => void;
}

/** Time may run out before the list does: says what becomes of the cases that were not reached, and ends the meeting. */
export function EndEarly({ waiting, busy, failure, onEnd }: EndEarlyProps) {
  const { t } = useTranslation("meeting");
  const [asked, setAsked] = useState(false);
  return (
    <Popover opened={asked} onChange={setAsked} position="top-start" width={320} trapFocus returnFocus shadow="sm">
      <Popover.Target>
        <UnstyledButton
          className={styles["agendaFoot"] ?? ""}
          aria-expanded={asked}
          onClick={() => setAsked((before) => !before)}
        >
          <IconDoorExit size={16} aria-hidden />
          <span>{t("end.early")}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <Text size="sm">{waiting === 0 ? t("end.noneLeft") : t("end.carriedOver", { count: waiting })}</Text>
          <FailureNote failure={failure} />
          <Group gap={8}>
            {waiting > 0 ? (
              <Button size="xs" loading={busy} onClick={onEnd}>
                {t("end.now")}
              </Button>
            ) : null}
            <Button size="xs" variant="default" data-autofocus onClick={() => setAsked(false)}>
              {t("end.goOn")}
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
