import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import access from "../access/access.module.css";
import { ConflictLine } from "../access/ConflictLine.tsx";
import { TodayCard } from "./TodayCard.tsx";
import styles from "./today.module.css";

/** Links this account declared that wait for the chair: here they can still be taken back. */
export function MyDeclarations() {
  const { t } = useTranslation("access");
  const { cleared } = useSession();
  const conflicts = useDeskQuery("access.conflicts", { caseId: null, conferenceId: null }, { enabled: cleared });
  const mine = (conflicts.data ?? []).filter(({ mayWithdraw }) => mayWithdraw);
  if (mine.length === 0) return <FailureNote failure={conflicts.error} />;
  return (
    <TodayCard title={t("conflicts.mineTitle")}>
      <div className={styles["line"]}>
        <ul className={access["list"]}>
          {mine.map((conflict) => (
            <ConflictLine key={conflict.id} conflict={conflict} named />
          ))}
        </ul>
      </div>
    </TodayCard>
  );
}
