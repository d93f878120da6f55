import { Stack, Text, Title, UnstyledButton } from "@mantine/core";
import { IconFolderOpen, IconLock, IconPlus, IconSchool, type Icon } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Language, type Language as LanguageName } from "../../../shared/settings/model.ts";
import type { UnlockState } from "../../../shared/unlock/model.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { useFolderChooser } from "../../ui/folderChoice.ts";
import styles from "./unlock.module.css";

interface ChoiceProps {
  readonly icon: Icon;
  readonly title: string;
  readonly text: string;
  readonly first?: boolean;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

const Choice = ({ icon: Sign, title, text, first = false, disabled, onClick }: ChoiceProps) => (
  <UnstyledButton className={styles["choice"]} data-first={first || undefined} disabled={disabled} onClick={onClick}>
    <Sign size={26} stroke={1.5} aria-hidden />
    <span>
      <Text component="span" fw={600} display="block">
        {title}
      </Text>
      <Text component="span" size="sm" c="dimmed" display="block">
        {text}
      </Text>
    </span>
  </UnstyledButton>
);

interface WelcomeProps {
  readonly recent: UnlockState["recent"];
  readonly onCreate: () => void;
  readonly onChosen: () => void;
}

const languageOf = (text: string): LanguageName => {
  const language = Language.safeParse(text);
  return language.success ? language.data : "en";
};

/** The first screen: the demonstration, an area of one's own, one that is there already. */
export function Welcome({ recent, onCreate, onChosen }: WelcomeProps) {
  const { t, i18n } = useTranslation("unlock");
  const { choose } = useFolderChooser();
  const demonstration = useDeskCommand("unlock.openDemonstration");
  const area = useDeskCommand("unlock.chooseArea");
  const busy = demonstration.isPending || area.isPending;
  const open = (folder: string): void => {
    demonstration.reset();
    area.mutate({ folder }, { onSuccess: onChosen });
  };
  const browse = async (): Promise<void> => {
    const folder = await choose(t("open.chooseFolder"));
    if (folder !== null) open(folder);
  };
  const openDemonstration = (): void => {
    area.reset();
    demonstration.mutate({ language: languageOf(i18n.language) }, { onSuccess: onChosen });
  };
  return (
    <Stack gap="sm">
      <Title order={2} fz={18} mb={4}>
        {t("welcome.title")}
      </Title>
      <Choice
        first
        icon={IconSchool}
        title={t("welcome.demonstration")}
        text={demonstration.isPending ? t("welcome.preparing") : t("welcome.demonstrationText")}
        disabled={busy}
        onClick={openDemonstration}
      />
      <Choice
        icon={IconPlus}
        title={t("welcome.create")}
        text={t("welcome.createText")}
        disabled={busy}
        onClick={onCreate}
      />
      <Choice
        icon={IconFolderOpen}
        title={t("welcome.open")}
        text={t("welcome.openText")}
        disabled={busy}
        onClick={() => void browse()}
      />
      <FailureNote failure={demonstration.error ?? area.error} />
      {recent.length > 0 && (
        <Stack gap={6} mt="sm">
          <Title order={3}>{t("welcome.recent")}</Title>
          <div className={styles["accounts"]}>
            {recent.map(({ folder, name }) => (
              <UnstyledButton key={folder} className={styles["account"]} disabled={busy} onClick={() => open(folder)}>
                <Text component="span" size="sm" fw={600} display="block">
                  <IconLock size={14} aria-hidden /> {name}
                </Text>
                <Text component="span" size="xs" c="dimmed" display="block" truncate="start">
                  <bdi>{folder}</bdi>
                </Text>
              </UnstyledButton>
            ))}
          </div>
        </Stack>
      )}
    </Stack>
  );
}
