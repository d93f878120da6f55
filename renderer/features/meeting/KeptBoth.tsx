import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { FailureNote } from "../../ui/FailureNote.tsx";
import type { AutosaveStatus } from "./autosave.ts";
import { bothTexts } from "./bothTexts.ts";
import styles from "./meeting.module.css";

interface KeptBothProps {
  readonly status: AutosaveStatus;
  readonly mine: string;
  readonly onSettle: (text: string) => void;
}

/** Beside a field: what somebody else wrote there meanwhile, with the question which text stays; or why nothing was stored. */
export function KeptBoth({ status: { other, failure }, mine, onSettle }: KeptBothProps) {
  const { t } = useTranslation("meeting");
  if (failure) return <FailureNote failure={failure} />;
  if (!other) return null;
  return (
    <div role="alert" className={styles["question"]}>
      <Text size="sm" fw={600}>
        {t("keptBoth.question")}
      </Text>
      <Text size="sm" className={styles["readText"]}>
        {other.text === "" ? t("keptBoth.emptied") : other.text}
      </Text>
      <Group gap="xs" mt={8}>
        <Button size="compact-sm" variant="default" onClick={() => onSettle(mine)}>
          {t("keptBoth.mine")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onSettle(other.text)}>
          {t("keptBoth.theirs")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onSettle(bothTexts(mine, other.text))}>
          {t("keptBoth.both")}
        </Button>
      </Group>
    </div>
  );
}
