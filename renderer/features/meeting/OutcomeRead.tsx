import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { HearingOutcome } from "../../../shared/meeting/model.ts";
import { useWords } from "../../i18n/words.ts";
import styles from "./meeting.module.css";
import { useDayNear } from "./useDayNear.ts";

interface OutcomeReadProps {
  readonly outcome: HearingOutcome;
  readonly whatMayBeTold: string;
  readonly victim: string;
}

/** The closing decisions for whoever may only read them; what was not decided, or is not theirs to read, is left out. */
export const OutcomeRead = memo(function OutcomeRead({ outcome, whatMayBeTold, victim }: OutcomeReadProps) {
  const { t } = useTranslation("meeting");
  const word = useWords();
  const dayNear = useDayNear();
  const lines = [
    [t("outcome.level"), outcome.levelAgreed === null ? "" : word("riskLevel", outcome.levelAgreed)],
    [t("outcome.outcome"), outcome.outcome === null ? "" : word("outcome", outcome.outcome)],
    [t("outcome.whoTells", { victim }), outcome.tellsName],
    [t("outcome.tellsBy"), outcome.tellsBy === null ? "" : dayNear(outcome.tellsBy)],
    [t("outcome.mayBeTold"), whatMayBeTold],
  ].filter(([, value]) => value !== "");
  if (lines.length === 0) return null;
  return (
    <section className={styles["outcome"]} aria-labelledby="meeting-outcome">
      <h2 id="meeting-outcome" className={styles["paneTitle"]}>
        {t("outcome.title")}
      </h2>
      <dl className={styles["outcomeRead"]}>
        {lines.map(([label, value]) => (
          <div key={label} className={styles["outcomeRow"]}>
            <dt className={styles["outcomeLabel"]} data-private>
              {label}
            </dt>
            <dd className={styles["readText"]} data-private>
              {value}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
});
