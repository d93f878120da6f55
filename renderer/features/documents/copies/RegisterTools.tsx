import { Button, Group } from "@mantine/core";
import { IconFileSearch, IconListCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../../app/session.ts";
import { SidePanel } from "../../../ui/SidePanel.tsx";
import { RecallList } from "./RecallList.tsx";
import { WhichCopyPanel } from "./WhichCopyPanel.tsx";

/** Beside the register: which copy a file is, and, for who runs conferences, what is to be called back. */
export function RegisterTools() {
  const { t } = useTranslation("copies");
  const { role } = useSession();
  const [opened, setOpened] = useState<"which" | "recall" | null>(null);
  const close = () => setOpened(null);
  return (
    <>
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconFileSearch size={16} aria-hidden />}
          onClick={() => setOpened("which")}
        >
          {t("which.title")}
        </Button>
        {role === "administrator" || role === "chair" ? (
          <Button
            variant="default"
            leftSection={<IconListCheck size={16} aria-hidden />}
            onClick={() => setOpened("recall")}
          >
            {t("recall.open")}
          </Button>
        ) : null}
      </Group>
      <SidePanel opened={opened === "which"} onClose={close} width={480} title={t("which.title")}>
        <WhichCopyPanel />
      </SidePanel>
      <SidePanel opened={opened === "recall"} onClose={close} width={420} title={t("recall.open")}>
        <RecallList />
      </SidePanel>
    </>
  );
}
