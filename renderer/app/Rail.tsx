import { UnstyledButton } from "@mantine/core";
import { IconKeyboard, IconLock, type Icon } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import styles from "./frame.module.css";
import { useGo } from "./navigation.ts";
import { roomAt, roomsFor } from "./rooms.ts";
import { useSession } from "./session.ts";

interface RailItemProps {
  readonly icon: Icon;
  readonly text: string;
  readonly current?: boolean;
  readonly onClick: () => void;
}

const RailItem = ({ icon: Sign, text, current = false, onClick }: RailItemProps) => (
  <UnstyledButton
    className={styles["railItem"]}
    aria-current={current ? "page" : undefined}
    aria-label={text}
    title={text}
    onClick={onClick}
  >
    <Sign size={21} stroke={1.6} aria-hidden />
    <span className={styles["railText"]}>{text}</span>
  </UnstyledButton>
);

interface RailProps {
  readonly onKeys: () => void;
  readonly onLock: () => void;
}

/** The rooms this account may enter, in words; folded to icons while a meeting is held. */
export function Rail({ onKeys, onLock }: RailProps) {
  const { t } = useTranslation("app");
  const [path] = useLocation();
  const go = useGo();
  const session = useSession();
  const here = roomAt(path);
  return (
    <nav className={styles["rail"]} aria-label={t("rail.label")}>
      {roomsFor(session).map(({ name, icon, place }) => (
        <RailItem key={name} icon={icon} text={t(`rail.${name}`)} current={name === here} onClick={() => go(place)} />
      ))}
      <div className={styles["railSpace"]} />
      <RailItem icon={IconKeyboard} text={t("rail.keys")} onClick={onKeys} />
      <RailItem icon={IconLock} text={t("rail.lock")} onClick={onLock} />
    </nav>
  );
}
