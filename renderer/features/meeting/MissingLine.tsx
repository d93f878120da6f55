import { UnstyledButton } from "@mantine/core";
import { IconAlertTriangle, IconArrowRight, IconCheck, IconListCheck } from "@tabler/icons-react";
import { memo } from "react";
import { Trans, useTranslation } from "react-i18next";
import type { HearingId } from "../../../shared/ids.ts";
import type { MissingThing } from "../../../shared/meeting/model.ts";
import type { Warning } from "../../../shared/meeting/warnings.ts";
import { useWords } from "../../i18n/words.ts";
import styles from "./meeting.module.css";
import { WarningList, type PlanWarning } from "./WarningList.tsx";

interface MissingLineProps {
  readonly hearingId: HearingId;
  readonly missing: readonly MissingThing[];
  readonly warnings: readonly Warning[];
  /** Next was asked for: everything is named, and asking again goes on without closing. */
  readonly named: boolean;
  /** No case comes after this one: nothing to go on to. */
  readonly last: boolean;
  readonly onToggle: () => void;
  readonly onJump: (thing: MissingThing) => void;
  readonly onJumpToPlan: (plan: PlanWarning) => void;
}

/**
 * The only way to learn of a hard stop: how many things are missing, which, and the way to each. Apart from them what is
 * warned of, which stops nothing and takes a reason.
 */
export const MissingLine = memo(function MissingLine(props: MissingLineProps) {
  const { hearingId, missing, warnings, named, last, onToggle, onJump, onJumpToPlan } = props;
  const { t } = useTranslation("meeting");
  const word = useWords();
  const count = missing.length;
  const unanswered = warnings.filter(({ reason }) => reason === "").length;
  if (count + warnings.length === 0) {
    return (
      <div className={styles["missing"]} data-none role="status">
        <div className={styles["missingLine"]}>
          <IconCheck size={18} color="var(--concord-do)" aria-hidden />
          <span>{t("missing.none")}</span>
        </div>
      </div>
    );
  }
  const Icon = count > 0 ? IconListCheck : unanswered > 0 ? IconAlertTriangle : IconCheck;
  return (
    <div className={styles["missing"]} data-none={count + unanswered === 0 || undefined}>
      {named && count > 0 ? (
        <ul className={styles["missingList"]} aria-label={t("missing.list")}>
          {missing.map((thing) => (
            <li key={thing.thing}>
              <UnstyledButton
                data-place="missingThing"
                className={styles["missingThing"] ?? ""}
                onClick={() => onJump(thing)}
              >
                {thing.count > 1
                  ? t("missing.thingTimes", { thing: word("missingThing", thing.thing), number: thing.count })
                  : word("missingThing", thing.thing)}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      ) : null}
      {named && warnings.length > 0 ? (
        <WarningList hearingId={hearingId} warnings={warnings} onJumpToPlan={onJumpToPlan} />
      ) : null}
      <UnstyledButton
        data-place="missing"
        className={styles["missingLine"] ?? ""}
        aria-expanded={named}
        onClick={onToggle}
      >
        <Icon size={18} aria-hidden />
        <span role="status">
          {count === 0 ? (
            t("missing.none")
          ) : (
            <Trans t={t} i18nKey="missing.count" count={count} components={{ strong: <strong /> }} />
          )}
          {unanswered > 0 ? (
            <span className={styles["nextAgain"]}>{t("missing.warnings", { count: unanswered })}</span>
          ) : null}
          {named && count > 0 ? (
            <span className={styles["nextAgain"]}>{last ? t("missing.last") : t("missing.nextAgain")}</span>
          ) : null}
        </span>
        <IconArrowRight size={18} aria-hidden />
      </UnstyledButton>
    </div>
  );
});
