import { ActionIcon, Button, Kbd, Text, Tooltip } from "@mantine/core";
import { IconEye, IconEyeOff, IconSearch } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { AccountMenu } from "./AccountMenu.tsx";
import styles from "./frame.module.css";
import { usePrivacy } from "./privacy.ts";
import { useSession } from "./session.ts";

interface TopBarProps {
  /** Takes the element a screen's title is shown in. */
  readonly titleRef: (element: HTMLElement | null) => void;
  readonly onSearch: () => void;
  readonly onLock: () => void;
}

/** The title of the screen at the left; area, search, privacy and account at the right. */
export function TopBar({ titleRef, onSearch, onLock }: TopBarProps) {
  const { t } = useTranslation("app");
  const { areaName } = useSession();
  const privacy = usePrivacy();
  const privacyText = privacy.on ? t("top.privacyOff") : t("top.privacyOn");
  return (
    <header className={styles["top"]}>
      <div ref={titleRef} className={styles["title"]} />
      <Text size="sm" c="dimmed" className={styles["area"]} title={areaName}>
        {areaName}
      </Text>
      <Button
        variant="default"
        className={styles["search"]}
        classNames={{ label: styles["searchText"] }}
        c="dimmed"
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={<Kbd aria-hidden>Ctrl K</Kbd>}
        onClick={onSearch}
      >
        {t("top.search")}
      </Button>
      <Tooltip label={privacyText}>
        <ActionIcon aria-label={privacyText} aria-pressed={privacy.on} onClick={privacy.toggle}>
          {privacy.on ? <IconEye size={18} aria-hidden /> : <IconEyeOff size={18} aria-hidden />}
        </ActionIcon>
      </Tooltip>
      <AccountMenu onLock={onLock} />
    </header>
  );
}
