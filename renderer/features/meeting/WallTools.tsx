import { ActionIcon, Button, Group, Kbd, Popover, Stack } from "@mantine/core";
import { IconAdjustmentsHorizontal, IconTextDecrease, IconTextIncrease } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMeetingStore } from "./meetingStore.ts";

export interface WallVerbs {
  readonly blank: () => void;
  readonly freeze: () => void;
  readonly resize: (step: 1 | -1) => void;
}

/** What can be done with an open wall: freeze it, blank it, write larger or smaller. */
export function WallTools({ blank, freeze, resize }: WallVerbs) {
  const { t } = useTranslation("meeting");
  const projector = useMeetingStore((state) => state.projector);
  const [opened, setOpened] = useState(false);
  if (projector === "off") return null;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus shadow="sm">
      <Popover.Target>
        <ActionIcon
          size={36}
          variant="default"
          aria-label={t("top.wall")}
          title={t("top.wall")}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          <IconAdjustmentsHorizontal size={18} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={8}>
          <Button
            size="xs"
            variant="default"
            justify="space-between"
            aria-pressed={projector === "frozen"}
            rightSection={<Kbd size="xs">W</Kbd>}
            onClick={freeze}
          >
            {projector === "frozen" ? t("top.unfreeze") : t("top.freeze")}
          </Button>
          <Button
            size="xs"
            variant="default"
            justify="space-between"
            aria-pressed={projector === "blank"}
            rightSection={<Kbd size="xs">B</Kbd>}
            onClick={blank}
          >
            {projector === "blank" ? t("top.unblank") : t("top.blank")}
          </Button>
          <Group gap={8} justify="center">
            <ActionIcon variant="default" aria-label={t("top.smaller")} onClick={() => resize(-1)}>
              <IconTextDecrease size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon variant="default" aria-label={t("top.larger")} onClick={() => resize(1)}>
              <IconTextIncrease size={18} aria-hidden />
            </ActionIcon>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
