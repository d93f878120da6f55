import { useTranslation } from "react-i18next";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { TellingLine } from "../minutes/TellingLine.tsx";
import { NothingToDo, TodayCard } from "./TodayCard.tsx";
import styles from "./today.module.css";

const shown = 6;

/** The victims an adviser is to tell, or to see told, what a conference came to; what is due first stands first. */
export function ToTell() {
  const { t } = useTranslation("minutes");
  const tellings = useDeskQuery("minutes.tellings", { conferenceId: null, open: true, limit: shown });
  if (!tellings.data) return <FailureNote failure={tellings.error} />;
  const { lines, more } = tellings.data;
  return (
    <TodayCard title={t("tell.mine")} {...(lines.length > 0 && !more ? { detail: String(lines.length) } : {})}>
      {lines.length === 0 && <NothingToDo>{t("tell.none")}</NothingToDo>}
      <ul className={styles["told"]}>
        {lines.map((telling) => (
          <TellingLine key={telling.hearingId} telling={telling} />
        ))}
      </ul>
      {more && <NothingToDo>{t("tell.more")}</NothingToDo>}
    </TodayCard>
  );
}
