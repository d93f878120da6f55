import { Stack, Text, Title, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DemonstrationAccount } from "../../../shared/unlock/model.ts";
import { useWords } from "../../i18n/words.ts";
import { StartTour } from "../tour/StartTour.tsx";
import styles from "./unlock.module.css";

interface DemonstrationAccountsProps {
  readonly accounts: readonly DemonstrationAccount[];
  /** The account name that stands in the form now. */
  readonly chosen: string;
  readonly onChoose: (account: DemonstrationAccount) => void;
}

/** The accounts of the demonstration area with their public passphrases; one click fills the form. */
export function DemonstrationAccounts({ accounts, chosen, onChoose }: DemonstrationAccountsProps) {
  const { t } = useTranslation("unlock");
  const word = useWords();
  return (
    <Stack gap={6}>
      <Title order={3}>{t("signIn.demonstration")}</Title>
      <Text size="sm" c="dimmed">
        {t("signIn.demonstrationText")}
      </Text>
      <div>
        <StartTour />
      </div>
      <div className={styles["accounts"]}>
        {accounts.map((account) => (
          <UnstyledButton
            key={account.name}
            className={styles["account"]}
            aria-pressed={account.name === chosen}
            onClick={() => onChoose(account)}
          >
            <Text component="span" size="sm" fw={600} display="block">
              {account.name}
            </Text>
            <Text component="span" size="xs" c="dimmed" display="block">
              {[word("role", account.role), account.agency].join(" · ")}
            </Text>
            <Text component="span" size="xs" display="block">
              {account.passphrase}
            </Text>
          </UnstyledButton>
        ))}
      </div>
    </Stack>
  );
}
