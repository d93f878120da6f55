import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ActionLine } from "../../../shared/actions/model.ts";
import { SidePanel } from "../../ui/SidePanel.tsx";
import { EscalateForm } from "./EscalateForm.tsx";
import { GiveOnForm } from "./GiveOnForm.tsx";

interface ManyActionsProps {
  readonly chosen: readonly ActionLine[];
  readonly onDone: () => void;
}

/** What the administrator does with several chosen actions: writes to their agency's lead, or gives them to somebody else. */
export function ManyActions({ chosen, onDone }: ManyActionsProps) {
  const { t } = useTranslation("actions");
  const [doing, setDoing] = useState<"escalate" | "giveOn" | null>(null);
  const agencies = new Set(chosen.map(({ ownerAgencyId }) => ownerAgencyId));
  const mayEscalate = agencies.size === 1 && chosen.every(({ missedReminders }) => missedReminders > 1);
  const close = (): void => setDoing(null);
  const done = (): void => {
    close();
    onDone();
  };
  return (
    <Group gap={8} px="md">
      <Text size="sm">{t("many.chosen", { count: chosen.length })}</Text>
      <Button size="compact-sm" onClick={() => setDoing("giveOn")}>
        {t("many.giveOn")}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        disabled={!mayEscalate}
        title={mayEscalate ? undefined : t("many.escalateOnly")}
        onClick={() => setDoing("escalate")}
      >
        {t("many.escalate")}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={onDone}>
        {t("many.none")}
      </Button>
      <SidePanel
        opened={doing !== null}
        onClose={close}
        width={560}
        title={t(doing === "escalate" ? "many.escalate" : "many.giveOn")}
      >
        {doing === "giveOn" ? <GiveOnForm actions={chosen} onDone={done} /> : null}
        {doing === "escalate" ? <EscalateForm actions={chosen} onDone={done} /> : null}
      </SidePanel>
    </Group>
  );
}
