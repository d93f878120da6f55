import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { HearingId } from "../../../shared/ids.ts";
import type { ReasonedWarning, Warning } from "../../../shared/meeting/warnings.ts";
import { call } from "../../desk/client.ts";
import { bothTexts } from "./bothTexts.ts";
import { GrowingText } from "./GrowingText.tsx";
import { KeptBoth } from "./KeptBoth.tsx";
import styles from "./meeting.module.css";
import { jumpToOther } from "./places.ts";
import { useAutosaved } from "./useAutosaved.ts";

interface WarningReasonProps {
  readonly hearingId: HearingId;
  readonly warning: ReasonedWarning;
  readonly about: Warning;
  readonly label: string;
}

/** Why one goes on in spite of a warning, stored as it is typed; Enter goes on to the next. */
export function WarningReason({ hearingId, warning, about, label }: WarningReasonProps) {
  const { t } = useTranslation("meeting");
  const { value, status, change, flush, settle } = useAutosaved(
    { value: about.reason, version: about.version },
    (reason, baseVersion) =>
      call("meeting.answerWarning", { hearingId, warning, about: about.about, reason, baseVersion }),
    bothTexts,
  );
  const enter = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (!jumpToOther("warning")) void flush();
  };
  return (
    <div data-place="warning" className={styles["warningReason"]}>
      <GrowingText
        label={t("missing.reasonFor", { warning: label })}
        placeholder={t("missing.reason")}
        value={value}
        onChange={change}
        onKeyDown={enter}
        onBlur={() => void flush()}
      />
      <KeptBoth status={status} mine={value} onSettle={settle} />
    </div>
  );
}
