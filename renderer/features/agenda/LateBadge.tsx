import { Badge, Button, Group, Popover, TextInput, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AgendaItem } from "../../../shared/agenda/model.ts";

interface Props {
  readonly item: AgendaItem;
  /** Null: it is only read. */
  readonly onReason: ((reason: string) => void) | null;
}

/** Says that a referral came after the closing day, and why it is listed all the same; asks for the reason while it is owed. */
export function LateBadge({ item, onReason }: Props) {
  const { t } = useTranslation("agenda");
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState(item.lateReason);
  const said = item.lateReason === "" ? t("late.owed") : t("late.because", { reason: item.lateReason });
  const badge = (
    <Badge color="soon" variant={item.lateReason === "" ? "filled" : "light"} title={said}>
      {item.lateReason === "" && onReason ? t("late.sayWhy") : t("late.late")}
    </Badge>
  );
  if (!onReason) return badge;
  const store = () => {
    if (reason.trim() !== "") onReason(reason);
    setOpened(false);
  };
  return (
    <Popover opened={opened} onChange={setOpened} width={360} trapFocus shadow="sm" position="bottom-start">
      <Popover.Target>
        <UnstyledButton
          aria-label={t("late.of", { reference: item.reference, said })}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {badge}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <TextInput
          label={t("late.why")}
          spellCheck={false}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          onKeyDown={(event) => event.key === "Enter" && store()}
        />
        <Group justify="flex-end" mt="xs">
          <Button size="xs" disabled={reason.trim() === ""} onClick={store}>
            {t("late.store")}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
