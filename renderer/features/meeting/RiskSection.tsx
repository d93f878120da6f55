import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { EntryId, HearingId } from "../../../shared/ids.ts";
import type { HearingView, RiskEntry } from "../../../shared/meeting/model.ts";
import { KeyHint } from "../../ui/KeyHint.tsx";
import styles from "./meeting.module.css";
import { OfferedRisks } from "./OfferedRisks.tsx";
import { jumpTo } from "./places.ts";
import { RiskLine } from "./RiskLine.tsx";
import { useRows } from "./useRows.ts";

interface RiskSectionProps {
  readonly hearingId: HearingId;
  readonly risks: readonly RiskEntry[];
  readonly agencies: HearingView["agencies"];
  readonly mayWrite: boolean;
}

const toVoice = (): void => void jumpTo("voice");

/** The risks as the chair sums them up, one a line; each becomes a heading on the wall and what actions answer to. */
export const RiskSection = memo(function RiskSection({ hearingId, risks, agencies, mayWrite }: RiskSectionProps) {
  const { t } = useTranslation("meeting");
  const { rows, named, open, close, again } = useRows<EntryId, RiskEntry>(risks, mayWrite);
  const hasEmptyLine = rows.some(({ entry }) => entry === null);
  return (
    <section aria-labelledby="meeting-risks" data-place="risk">
      <div className={styles["sectionHead"]}>
        <h2 id="meeting-risks" className={styles["paneTitle"]}>
          {t("risks.title")}
        </h2>
        {mayWrite ? <KeyHint>K</KeyHint> : null}
      </div>
      {rows.map(({ key, entry, gone = false }, index) => (
        <RiskLine
          key={key}
          rowKey={key}
          hearingId={hearingId}
          entry={entry}
          gone={gone}
          number={index + 1}
          alone={rows.length === 1}
          mayWrite={mayWrite}
          onNamed={named}
          onNextLine={open}
          onDone={toVoice}
          onClosed={close}
          onAgain={again}
        />
      ))}
      {mayWrite && !hasEmptyLine ? (
        <button type="button" className={styles["addLine"]} data-place="addRisk" onClick={open}>
          {t("risks.add")}
        </button>
      ) : null}
      {mayWrite ? <OfferedRisks hearingId={hearingId} risks={risks} agencies={agencies} /> : null}
      {!mayWrite && risks.length === 0 ? <p className={styles["state"]}>{t("risks.none")}</p> : null}
    </section>
  );
});
