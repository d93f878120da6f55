import { Button, Group, Text } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./copies.module.css";

/** A passphrase with a button that copies it; where the window may not, it is marked, ready for Ctrl C. */
export function CopyWords({ words, code }: { readonly words: string; readonly code: string }) {
  const { t } = useTranslation("copies");
  const phrase = useRef<HTMLParagraphElement>(null);
  const [state, setState] = useState<"copy" | "copied" | "marked">("copy");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(words);
      setState("copied");
    } catch {
      if (phrase.current) globalThis.getSelection()?.selectAllChildren(phrase.current);
      setState("marked");
    }
  };
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <Text ref={phrase} className={styles["phrase"] ?? ""} translate="no">
        {words}
      </Text>
      <Button
        size="compact-sm"
        variant="default"
        flex="none"
        leftSection={<IconCopy size={14} aria-hidden />}
        aria-label={t("words.copyOf", { code })}
        onClick={() => void copy()}
      >
        {t(`words.${state}`)}
      </Button>
    </Group>
  );
}
