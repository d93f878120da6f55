import { Button, Group, Stack, Text } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Copy } from "../../../../shared/documents/model.ts";
import { PrintSheet } from "../../../ui/PrintSheet.tsx";
import { CopyWords } from "./CopyWords.tsx";
import { usePrinted } from "./usePrinted.ts";
import styles from "./copies.module.css";

interface OfCopy {
  readonly copy: Copy;
  readonly words: string;
}

interface Props {
  readonly all: readonly OfCopy[];
  /** They were passed on, and are forgotten. */
  readonly onDone: () => void;
}

/** The passphrases of protected copies, shown this once: to copy, to print a sheet for each recipient, and to forget. */
export function Passphrases({ all, onDone }: Props) {
  const { t } = useTranslation("copies");
  const { what, print } = usePrinted<"passphrases">();
  return (
    <Stack gap="xs" component="section" aria-label={t("words.title")}>
      <Text fw={600}>{t("words.title")}</Text>
      <Text size="sm">{t("words.once")}</Text>
      <ul className={styles["words"]}>
        {all.map(({ copy, words }) => (
          <li key={copy.id}>
            <Text size="sm" c="dimmed">
              {t("words.of", { recipient: copy.recipientName, code: copy.copyCode })}
            </Text>
            <CopyWords words={words} code={copy.copyCode} />
          </li>
        ))}
      </ul>
      <Group gap="xs">
        <Button
          variant="light"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => print("passphrases")}
        >
          {t("words.print", { count: all.length })}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t("words.done")}
        </Button>
      </Group>
      {what === null ? null : (
        <PrintSheet>
          <div className={styles["paper"]}>
            {all.map(({ copy, words }) => (
              <div key={copy.id} className={styles["sheet"]}>
                <h1>{t("words.sheet")}</h1>
                <p>{t("words.of", { recipient: copy.recipientName, code: copy.copyCode })}</p>
                <p>{copy.fileName}</p>
                <p className={styles["spoken"]}>{words}</p>
                <p>{t("words.how")}</p>
              </div>
            ))}
          </div>
        </PrintSheet>
      )}
    </Stack>
  );
}
