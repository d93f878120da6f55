import { Button, Menu, Text } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { InstrumentLine } from "../../../shared/risk/contract.ts";
import { packText } from "../../../shared/risk/pack.ts";

interface Props {
  readonly instruments: readonly InstrumentLine[];
  readonly busy: boolean;
  readonly onStart: (instrumentId: string) => void;
}

/** Begins an assessment with one of the area's instruments; with the only one at once. */
export function StartAssessment({ instruments, busy, onStart }: Props) {
  const { t, i18n } = useTranslation("risk");
  const [only, second] = instruments;
  if (!only)
    return (
      <Text size="sm" c="dimmed">
        {t("noInstrument")}
      </Text>
    );
  if (!second)
    return (
      <Button size="sm" loading={busy} onClick={() => onStart(only.id)}>
        {t("start")}
      </Button>
    );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="sm" loading={busy} rightSection={<IconChevronDown size={16} aria-hidden />}>
          {t("start")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("startWith")}</Menu.Label>
        {instruments.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => onStart(id)}>
            {packText(name, i18n.language)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
