import { UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { CivilDate } from "../../../shared/dates.ts";
import type { HearingId } from "../../../shared/ids.ts";
import { ReasonedWarning, type Warning } from "../../../shared/meeting/warnings.ts";
import { useWords } from "../../i18n/words.ts";
import styles from "./meeting.module.css";
import { useDayNear } from "./useDayNear.ts";
import { WarningReason } from "./WarningReason.tsx";

export type PlanWarning = Exclude<Warning["warning"], ReasonedWarning>;

interface WarningListProps {
  readonly hearingId: HearingId;
  readonly warnings: readonly Warning[];
  readonly onJumpToPlan: (plan: PlanWarning) => void;
}

/** What a case is warned of. A reason is typed beside each; a plan is written where plans stand. */
export function WarningList({ hearingId, warnings, onJumpToPlan }: WarningListProps) {
  const { t } = useTranslation("meeting");
  const word = useWords();
  const dayNear = useDayNear();
  const found = ({ warning, found: what }: Warning): string => {
    if (warning === "dueAfterNext") return CivilDate.safeParse(what).success ? dayNear(what) : what;
    return warning === "vagueVerb" ? t("missing.quoted", { word: what }) : what;
  };
  const said = (one: Warning): string =>
    [one.reference, word("meetingWarning", one.warning), found(one)].filter((part) => part !== "").join(" · ");
  return (
    <ul className={styles["missingList"]} aria-label={t("missing.warningList")}>
      {warnings.map((one) => {
        const reasoned = ReasonedWarning.safeParse(one.warning).data;
        const key = `${one.warning}.${one.about ?? ""}`;
        const plan = reasoned === undefined && isPlan(one.warning) ? one.warning : null;
        return (
          <li key={key}>
            {plan === null ? (
              <span className={styles["warningLine"]}>{said(one)}</span>
            ) : (
              <UnstyledButton
                data-place="warning"
                className={styles["missingThing"] ?? ""}
                onClick={() => onJumpToPlan(plan)}
              >
                {said(one)}
              </UnstyledButton>
            )}
            {reasoned === undefined ? null : (
              <WarningReason hearingId={hearingId} warning={reasoned} about={one} label={said(one)} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

const isPlan = (warning: Warning["warning"]): warning is PlanWarning => !ReasonedWarning.safeParse(warning).success;
