import { Button, Group, Stack, Text } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { callShell } from "../../desk/shell.ts";
import { useFormat } from "../../i18n/format.ts";
import { useToday } from "./today.ts";
import { PrintSheet } from "../../ui/PrintSheet.tsx";
import styles from "./unlock.module.css";

interface SheetOnScreenProps {
  readonly kind: "passphrase" | "recovery";
  /** The words or groups, in order. */
  readonly parts: readonly string[];
  readonly areaName: string;
  readonly accountName?: string;
  readonly onAnother?: () => void;
}

/** A secret for paper: shown here, printed by the system's dialog, never written to a file (`RULES.md` 8). */
export function SheetOnScreen({ kind, parts, areaName, accountName, onAnother }: SheetOnScreenProps) {
  const { t } = useTranslation("unlock");
  const { day } = useFormat();
  const today = useToday();
  const list = (numberClass?: string) =>
    parts.map((part, index) => (
      <li key={`${index} ${part}`}>
        <span className={numberClass}>{index + 1}</span> {part}
      </li>
    ));
  return (
    <Stack gap="sm">
      <ol className={styles["sheet"]} translate="no">
        {list(styles["sheetNumber"])}
      </ol>
      <Group gap="xs">
        <Button
          variant="light"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => void callShell("shell.print", {})}
        >
          {t("sheet.print")}
        </Button>
        {onAnother && (
          <Button variant="default" onClick={onAnother}>
            {t("sheet.another")}
          </Button>
        )}
      </Group>
      <PrintSheet>
        <div className={styles["paper"]}>
          <h1>{kind === "passphrase" ? t("paper.passphraseTitle") : t("paper.recoveryTitle")}</h1>
          <dl>
            <dt>{t("paper.area")}</dt>
            <dd>{areaName}</dd>
            {accountName !== undefined && (
              <>
                <dt>{t("paper.account")}</dt>
                <dd>{accountName}</dd>
              </>
            )}
            <dt>{t("paper.made")}</dt>
            <dd>{day(today)}</dd>
          </dl>
          <ol>{list()}</ol>
          <p>{kind === "passphrase" ? t("paper.howToPassphrase") : t("paper.howToRecovery")}</p>
          <p>{kind === "passphrase" ? t("paper.passphraseKeep") : t("paper.recoveryKeep")}</p>
        </div>
      </PrintSheet>
      <Text size="xs" c="dimmed">
        {kind === "passphrase" ? t("paper.passphraseKeep") : t("paper.recoveryKeep")}
      </Text>
    </Stack>
  );
}
