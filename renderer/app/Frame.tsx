import { Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useEffect, useLayoutEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useRoute } from "wouter";
import { Search } from "../features/search/Search.tsx";
import { openSearch } from "../features/search/openSearch.ts";
import { PassphraseDialog } from "../ui/PassphraseDialog.tsx";
import { TitleSlot } from "../ui/PageHeader.tsx";
import { useDriver } from "./driver.ts";
import { Foot } from "./Foot.tsx";
import styles from "./frame.module.css";
import { KeysSheet } from "./KeysSheet.tsx";
import { followArea } from "./language.ts";
import { lockNow } from "./lock.ts";
import { goToPane } from "./panes.ts";
import { usePrivacy } from "./privacy.ts";
import { Rail } from "./Rail.tsx";
import { Routes } from "./routes.tsx";
import { ScreenGuard } from "./ScreenGuard.tsx";
import { useSession } from "./session.ts";
import { useShortcuts } from "./shortcuts.ts";
import { TopBar } from "./TopBar.tsx";
import { useFlushOnHide } from "./useFlushOnHide.ts";
import { useUndo } from "./undo.ts";
import { useIdleLock } from "./useIdleLock.ts";

const lock = (): void => void lockNow();

/** The frame around every room: rail, top bar, foot, search, keys, lock. In a meeting the rail folds and the top is the meeting's own. */
export function Frame() {
  const { t } = useTranslation("app");
  const { accountName, language, demonstration, idleLockMinutes, beside } = useSession();
  const { switchDriver } = useDriver();
  const { undo, redo } = useUndo();
  const [isMeeting] = useRoute("/meeting/:conferenceId");
  const [titleSlot, setTitleSlot] = useState<HTMLElement | null>(null);
  const [keysOpened, keys] = useDisclosure(false);
  const privacy = usePrivacy();
  useIdleLock(idleLockMinutes);
  useFlushOnHide();
  useEffect(() => {
    // The demonstration speaks the language of whoever tries it.
    if (!demonstration) void followArea(language);
  }, [language, demonstration]);
  // Before the next paint: no name shows for a moment after the key.
  useLayoutEffect(() => {
    document.documentElement.dataset["privacy"] = privacy.on ? "on" : "off";
  }, [privacy.on]);
  useShortcuts(
    [
      { code: "KeyK", ctrl: true, label: t("keys.search"), run: openSearch },
      { code: "Slash", character: "/", label: t("keys.search"), run: openSearch },
      { code: "KeyL", ctrl: true, inFront: true, label: t("keys.lock"), run: lock },
      { code: "KeyZ", letter: "z", ctrl: true, shift: false, inFields: false, label: t("keys.undo"), run: undo },
      { code: "KeyY", letter: "y", ctrl: true, inFields: false, label: t("keys.redo"), run: redo },
      { code: "KeyZ", letter: "z", ctrl: true, shift: true, inFields: false, label: t("keys.redo"), run: redo },
      { code: "F6", label: t("keys.nextPane"), inFields: true, run: () => goToPane(1) },
      { code: "F7", label: t("keys.previousPane"), inFields: true, run: () => goToPane(-1) },
      ...(beside
        ? [{ code: "F10", shift: false, label: t("keys.switchDriver"), inFields: true, run: () => void switchDriver() }]
        : []),
      { code: "F8", label: t("keys.privacy"), inFields: true, run: privacy.toggle },
      { code: "Slash", character: "?", label: t("keys.help"), run: keys.open },
    ],
    true,
  );
  return (
    <div className={styles["frame"]} data-meeting={isMeeting || undefined}>
      <a href="#content" className={styles["skip"]} onClick={(event) => skipToContent(event)}>
        {t("top.skip")}
      </a>
      <Rail onKeys={keys.open} onLock={lock} />
      {!isMeeting && <TopBar titleRef={setTitleSlot} onSearch={openSearch} onLock={lock} />}
      <main id="content" tabIndex={-1} className={styles["main"]}>
        {privacy.on && !isMeeting && (
          <Text size="sm" role="status" c="var(--concord-soon)">
            {t("top.privacyNote")}
          </Text>
        )}
        <TitleSlot value={isMeeting ? null : titleSlot}>
          <ScreenGuard>
            <Routes />
          </ScreenGuard>
        </TitleSlot>
      </main>
      <Foot />
      <Search onKeys={keys.open} onLock={lock} />
      <KeysSheet opened={keysOpened} onClose={keys.close} />
      <PassphraseDialog whose={beside ? accountName : null} />
    </div>
  );
}

// An address with "#" would be a navigation, which the shells refuse.
function skipToContent(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.querySelector<HTMLElement>("#content")?.focus();
}
