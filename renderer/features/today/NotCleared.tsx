import { Alert, Button, Group, List, Text } from "@mantine/core";
import { IconFileAlert } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useGo } from "../../app/navigation.ts";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../i18n/words.ts";

/** Why no case can be shown, and what to do about it (`RULES.md` 2). */
export function NotCleared() {
  const { t } = useTranslation("today");
  const word = useWords();
  const go = useGo();
  const { role, notClearedBecause } = useSession();
  return (
    <Alert color="soon" icon={<IconFileAlert size={20} aria-hidden />} title={t("notCleared.title")}>
      <List size="sm" mb="xs">
        {notClearedBecause.map((because) => (
          <List.Item key={because}>{word("notCleared", because)}</List.Item>
        ))}
      </List>
      <Text size="sm">{role === "administrator" ? t("notCleared.administrator") : t("notCleared.what")}</Text>
      {role === "administrator" && (
        <Group gap="xs" mt="sm">
          <Button variant="default" onClick={() => go({ screen: "accounts" })}>
            {t("notCleared.openAccounts")}
          </Button>
          <Button variant="default" onClick={() => go({ screen: "agencies" })}>
            {t("notCleared.openAgencies")}
          </Button>
        </Group>
      )}
    </Alert>
  );
}
