import { UnstyledButton } from "@mantine/core";
import { IconCheck, IconLock } from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { AgendaItem } from "../../../shared/agenda/model.ts";
import styles from "./meeting.module.css";
import { clockText } from "./pace.ts";

interface AgendaLineProps {
  readonly item: AgendaItem;
  readonly shown: boolean;
  /** The one line the Tab key stops at; the arrows reach the others. */
  readonly tabStop: boolean;
  readonly onOpen: (item: AgendaItem) => void;
}

/** One case of the list, or a slot that is taken by something this account may not see. */
export const AgendaLine = memo(function AgendaLine({ item, shown, tabStop, onOpen }: AgendaLineProps) {
  const { t } = useTranslation("meeting");
  if (item.kind === "blocked") {
    return (
      <li className={styles["blocked"]}>
        <IconLock size={16} aria-hidden />
        <span>{t("agenda.blocked", { count: item.minutes })}</span>
      </li>
    );
  }
  return (
    <li>
      <UnstyledButton
        className={styles["item"] ?? ""}
        data-state={item.state}
        aria-current={shown ? "true" : undefined}
        tabIndex={tabStop ? 0 : -1}
        onClick={() => onOpen(item)}
      >
        <span className={styles["itemNumber"]}>{item.number}</span>
        <span>
          <span className={styles["itemName"]} data-private>
            {item.victimInitials}
          </span>
          <span className={styles["itemReference"]}>{item.reference}</span>
        </span>
        <ItemState item={item} shown={shown} />
      </UnstyledButton>
    </li>
  );
});

function ItemState({ item, shown }: { readonly item: AgendaItem; readonly shown: boolean }) {
  const { t } = useTranslation("meeting");
  if (item.state === "heard") {
    if (item.putOff) return <span className={styles["itemState"]}>{t("agenda.putOff")}</span>;
    return (
      <span className={styles["itemState"]}>
        {clockText(item.secondsUsed)}
        <IconCheck size={16} color="var(--concord-do)" role="img" aria-label={t("agenda.heard")} />
      </span>
    );
  }
  if (shown && item.state === "open") {
    return (
      <span className={styles["itemState"]} data-now>
        {t("agenda.now")}
      </span>
    );
  }
  const words = [
    item.state === "open" ? t("agenda.open") : "",
    item.repeat ? t("agenda.repeat") : "",
    item.fromArea === "" ? "" : t("agenda.transfer"),
  ];
  return <span className={styles["itemState"]}>{words.find((word) => word !== "") ?? ""}</span>;
}
