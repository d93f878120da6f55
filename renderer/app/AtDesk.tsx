import { Kbd, Menu, Text, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconSteeringWheel } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { DriverItems } from "./DriverItems.tsx";
import styles from "./frame.module.css";
import { SecondPerson } from "./SecondPerson.tsx";
import { useSession } from "./session.ts";

/** At the foot of every screen, the meeting's too: who drives, and who sits beside. */
export function AtDesk() {
  const { t } = useTranslation("app");
  const { accountName, beside } = useSession();
  const [joins, joining] = useDisclosure(false);
  return (
    <>
      <Menu position="top-end" width={300} withinPortal withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <UnstyledButton className={styles["atDesk"]} data-two={beside ? true : undefined}>
            <VisuallyHidden>{`${t("atDesk.label")}: `}</VisuallyHidden>
            {beside && <IconSteeringWheel size={14} aria-hidden />}
            <Text size="xs" truncate fw={beside ? 600 : 400} component="span">
              {beside ? t("atDesk.drives", { name: accountName }) : accountName}
            </Text>
            {beside && (
              <>
                <Text size="xs" truncate c="dimmed" component="span">
                  {t("atDesk.beside", { name: beside.accountName })}
                </Text>
                <Kbd size="xs" aria-hidden>
                  F10
                </Kbd>
              </>
            )}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <DriverItems onJoin={joining.open} />
        </Menu.Dropdown>
      </Menu>
      {joins && <SecondPerson onClose={joining.close} />}
    </>
  );
}
