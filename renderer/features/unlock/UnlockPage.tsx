import { Group, SegmentedControl, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { languages } from "../../../shared/settings/model.ts";
import { chooseFrom } from "../../app/language.ts";
import { useWords } from "../../i18n/words.ts";
import styles from "./unlock.module.css";

interface UnlockPageProps {
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** The page around everything before sign-in: name, one panel, languages. */
export function UnlockPage({ wide = false, children }: UnlockPageProps) {
  const { t, i18n } = useTranslation("unlock");
  const word = useWords();
  return (
    <div className={styles["page"]}>
      <header className={styles["brand"]}>
        <Title order={1} fz={26}>
          Concord
        </Title>
        <Text size="sm" c="dimmed">
          {t("brand.line")}
        </Text>
      </header>
      <main className={styles["panel"]} data-wide={wide || undefined}>
        {children}
      </main>
      <Group component="footer" className={styles["pageFoot"]} gap="md">
        <Text size="xs" c="dimmed">
          {t("brand.offline")}
        </Text>
        <SegmentedControl
          size="xs"
          aria-label={t("create.language")}
          data={languages.map((language) => ({ value: language, label: word("language", language) }))}
          value={i18n.language}
          onChange={chooseFrom}
        />
      </Group>
    </div>
  );
}
