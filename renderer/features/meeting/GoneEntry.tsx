import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import styles from "./meeting.module.css";

interface GoneEntryProps {
  /** What this window still holds of it. */
  readonly text: string;
  readonly onAgain: () => void;
  readonly onLetGo: () => void;
}

/** A line that was removed in another window while it stood here: nothing typed is lost, and somebody says what becomes of it. */
export function GoneEntry({ text, onAgain, onLetGo }: GoneEntryProps) {
  const { t } = useTranslation("meeting");
  return (
    <div role="alert" className={styles["question"]}>
      <Text size="sm" fw={600}>
        {t("gone.removed")}
      </Text>
      <Text size="sm" className={styles["readText"]} data-private>
        {text}
      </Text>
      <Group gap="xs" mt={8}>
        <Button size="compact-sm" variant="default" onClick={onAgain}>
          {t("gone.again")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onLetGo}>
          {t("gone.letGo")}
        </Button>
      </Group>
    </div>
  );
}
