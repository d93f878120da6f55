import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import styles from "./meeting.module.css";
import type { DecisionConflict } from "./useOutcome.ts";

interface OutcomeConflictProps {
  readonly conflict: DecisionConflict | null;
  readonly onSettle: (mine: boolean) => void;
}

/** Two windows decided on the same thing at the same time: which decision stays. */
export function OutcomeConflict({ conflict, onSettle }: OutcomeConflictProps) {
  const { t } = useTranslation("meeting");
  if (conflict === null) return null;
  return (
    <div role="alert" className={styles["question"]}>
      <Text size="sm" fw={600}>
        {t("outcome.decidedElsewhere")}
      </Text>
      <Group gap="xs" mt={8}>
        <Button size="compact-sm" variant="default" onClick={() => onSettle(true)}>
          {t("outcome.mine")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onSettle(false)}>
          {t("outcome.theirs")}
        </Button>
      </Group>
    </div>
  );
}
