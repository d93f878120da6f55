import { Kbd, Menu } from "@mantine/core";
import { IconArrowsExchange, IconUserMinus, IconUserPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDriver } from "./driver.ts";
import { useSession } from "./session.ts";

/** In a menu: letting a second person in, or changing who drives and letting the other leave. */
export function DriverItems({ onJoin }: { readonly onJoin: () => void }) {
  const { t } = useTranslation("app");
  const { accountName, beside } = useSession();
  const { switchDriver, endBeside } = useDriver();
  if (!beside) {
    return (
      <Menu.Item leftSection={<IconUserPlus size={16} aria-hidden />} onClick={onJoin}>
        {t("atDesk.add")}
      </Menu.Item>
    );
  }
  const name = beside.accountName;
  return (
    <>
      <Menu.Label>{t("atDesk.drives", { name: accountName })}</Menu.Label>
      <Menu.Item
        leftSection={<IconArrowsExchange size={16} aria-hidden />}
        rightSection={<Kbd size="xs">F10</Kbd>}
        onClick={() => void switchDriver()}
      >
        {t("atDesk.switch", { name })}
      </Menu.Item>
      <Menu.Item leftSection={<IconUserMinus size={16} aria-hidden />} onClick={() => void endBeside(name)}>
        {t("atDesk.leaves", { name })}
      </Menu.Item>
    </>
  );
}
