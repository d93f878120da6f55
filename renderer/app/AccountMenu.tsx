import { ActionIcon, Menu, useMantineColorScheme } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconDoorExit, IconHistory, IconKey, IconLock, IconUser } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { languages } from "../../shared/settings/model.ts";
import { callShell } from "../desk/shell.ts";
import { ChangePassphrase } from "../features/unlock/ChangePassphrase.tsx";
import { useWords } from "../i18n/words.ts";
import { DriverItems } from "./DriverItems.tsx";
import { chooseFrom } from "./language.ts";
import { MySignIns } from "./MySignIns.tsx";
import { flushPendingWrites } from "./pendingWrites.ts";
import { SecondPerson } from "./SecondPerson.tsx";
import { useSession } from "./session.ts";

const appearances = ["light", "dark", "auto"] as const;

async function quit(): Promise<void> {
  await flushPendingWrites();
  await callShell("shell.quit", {});
}

/** Who is signed in, and what concerns this person and this window: language, appearance, passphrase, lock, close. */
export function AccountMenu({ onLock }: { readonly onLock: () => void }) {
  const { t, i18n } = useTranslation("app");
  const { t: inAccess } = useTranslation("access");
  const word = useWords();
  const session = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const appear = (chosen: string): void => {
    const appearance = appearances.find((known) => known === chosen);
    if (appearance) setColorScheme(appearance);
  };
  const [changing, { open, close }] = useDisclosure(false);
  const [joins, joining] = useDisclosure(false);
  const [listing, signIns] = useDisclosure(false);
  return (
    <>
      <Menu position="bottom-end" width={280} withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon aria-label={t("top.account")}>
            <IconUser size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label c="inherit" fw={600} fz="sm" pb={0}>
            {session.accountName}
          </Menu.Label>
          <Menu.Label pt={0}>{[word("role", session.role), session.agencyName].join(" · ")}</Menu.Label>
          {session.failedSignIns > 0 && (
            <Menu.Label c="var(--concord-soon)">
              {t("account.failedSignIns", { count: session.failedSignIns })}
            </Menu.Label>
          )}
          <Menu.Divider />
          <DriverItems onJoin={joining.open} />
          <Menu.Divider />
          <Menu.Label>{t("account.language")}</Menu.Label>
          <Menu.RadioGroup value={i18n.language} onChange={chooseFrom}>
            {languages.map((language) => (
              <Menu.RadioItem key={language} value={language}>
                {word("language", language)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Label>{t("account.appearance")}</Menu.Label>
          <Menu.RadioGroup value={colorScheme} onChange={appear}>
            {appearances.map((appearance) => (
              <Menu.RadioItem key={appearance} value={appearance}>
                {t(`account.${appearance}`)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.Item leftSection={<IconHistory size={16} aria-hidden />} onClick={signIns.open}>
            {inAccess("signIns.open")}
          </Menu.Item>
          <Menu.Item leftSection={<IconKey size={16} aria-hidden />} onClick={open}>
            {t("account.changePassphrase")}
          </Menu.Item>
          <Menu.Item leftSection={<IconLock size={16} aria-hidden />} onClick={onLock}>
            {t("account.lock")}
          </Menu.Item>
          <Menu.Item leftSection={<IconDoorExit size={16} aria-hidden />} onClick={() => void quit()}>
            {t("account.quit")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ChangePassphrase opened={changing} onClose={close} />
      {joins && <SecondPerson onClose={joining.close} />}
      {listing && <MySignIns onClose={signIns.close} />}
    </>
  );
}
