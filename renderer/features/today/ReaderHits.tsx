import { Text, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useGo } from "../../app/navigation.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { TodayCard } from "./TodayCard.tsx";
import styles from "./today.module.css";

/** Lines that are shown at most; a name as common as some would else fill the day. */
const mostLines = 6;

/**
 * What the reader of restricted cases is told when a referral may name somebody of one (`RULES.md` 5). Whoever reads none
 * has no such card, and neither has a reader of whom nothing is to be told.
 */
export function ReaderHits() {
  const { t } = useTranslation("matching");
  const { day } = useFormat();
  const go = useGo();
  const { data: hits = [], error } = useDeskQuery("people.hitsForReaders", {});
  if (hits.length === 0) return <FailureNote failure={error} />;
  return (
    <TodayCard title={t("hits.title")} detail={t("hits.onlyReaders")}>
      <ul className={styles["list"]}>
        {hits.slice(0, mostLines).map(({ caseId, reference, receivedOn, referral }) => (
          <li key={`${caseId} ${receivedOn} ${referral?.id ?? ""}`}>
            <UnstyledButton className={styles["line"] ?? ""} onClick={() => go({ screen: "case", caseId })}>
              <Text size="sm">
                {referral === null
                  ? t("hits.line", { day: day(receivedOn), reference })
                  : t("hits.lineWithReferral", {
                      day: day(receivedOn),
                      reference,
                      referral: referral.reference,
                      agency: referral.agencyName,
                    })}
              </Text>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </TodayCard>
  );
}
