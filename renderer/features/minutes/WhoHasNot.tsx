import { Group, Paper, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { PossibleRecipient } from "../../../shared/documents/model.ts";
import { atStart } from "../conferences/atStart.ts";
import { isWithout } from "./without.ts";
import classes from "./minutes.module.css";

interface WhoHasNotProps {
  /** Null before the minutes are approved. */
  readonly minutes: readonly PossibleRecipient[] | null;
  readonly lists: readonly PossibleRecipient[];
  readonly version: number;
}

/** By name: who is to have the minutes or an action list and has not received it yet. */
export function WhoHasNot({ minutes, lists, version }: WhoHasNotProps) {
  const { t } = useTranslation("minutes");
  const lines = [
    ...(minutes ?? []).filter(isWithout).map((one) => ({
      key: `minutes ${one.name}`,
      name: one.name,
      what: t("without.minutes", { version }),
      older: one.holdsOlder,
    })),
    ...lists.filter(isWithout).map((one) => ({
      key: `list ${one.name}`,
      name: one.name,
      what: t("without.lists"),
      older: false,
    })),
  ];
  return (
    <Paper withBorder p="md" component="section">
      <Text component="h2" fw={600} size="md" mb="xs">
        {t("without.title")}
      </Text>
      {lines.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("without.nobody")}
        </Text>
      ) : (
        <Stack
          gap={0}
          mah={260}
          style={{ overflowY: "auto" }}
          tabIndex={0}
          role="region"
          aria-label={t("without.title")}
        >
          <ul className={classes["lines"]}>
            {lines.map(({ key, name, what, older }) => (
              <li key={key}>
                <Group justify="space-between" wrap="nowrap" gap="md">
                  <Text size="sm">{atStart(name)}</Text>
                  <Text size="sm" c="dimmed" ta="end">
                    {older ? `${what} · ${t("without.older")}` : what}
                  </Text>
                </Group>
              </li>
            ))}
          </ul>
        </Stack>
      )}
    </Paper>
  );
}
