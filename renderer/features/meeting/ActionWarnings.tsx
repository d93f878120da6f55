import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CivilDate } from "../../../shared/dates.ts";
import { vagueIn } from "../../../shared/meeting/vagueWords.ts";
import { isAfterNext } from "../../../shared/meeting/warnings.ts";
import { dueOf, type ActionDays, type ActionDraft } from "./actionDraft.ts";
import styles from "./meeting.module.css";
import type { Owner } from "./owners.ts";
import { useDayNear } from "./useDayNear.ts";

interface ActionWarningsProps {
  readonly draft: ActionDraft;
  readonly days: ActionDays;
  readonly owner: Owner | undefined;
  /** One's own proposal warns of words only. */
  readonly mayAnswer: boolean;
  readonly onChange: (change: Partial<ActionDraft>) => void;
}

/** What is warned of while an action is typed, with what to write instead; a reason may be given, nothing is held up. */
export function ActionWarnings({ draft, days, owner, mayAnswer, onChange }: ActionWarningsProps) {
  const { t } = useTranslation("meeting");
  const dayNear = useDayNear();
  const vague = vagueIn(draft.text, days.said.language);
  const due: CivilDate | null = dueOf(draft, days);
  const late = mayAnswer && isAfterNext(due, days.nextConferenceOn);
  const away = mayAnswer && owner !== undefined && !owner.present;
  const instead = {
    consider: t("actions.instead.consider"),
    liaise: t("actions.instead.liaise"),
    monitor: t("actions.instead.monitor"),
    discuss: t("actions.instead.discuss"),
    ensure: t("actions.instead.ensure"),
    ifNeeded: t("actions.instead.ifNeeded"),
    lookInto: t("actions.instead.lookInto"),
  };
  if (vague === null && !late && !away) return null;
  return (
    <div className={styles["actionWarnings"]}>
      {away ? (
        <TextInput
          label={t("actions.informedBy", { agency: owner.agencyName })}
          value={draft.informedBy}
          spellCheck={false}
          onChange={(event) => onChange({ informedBy: event.currentTarget.value })}
        />
      ) : null}
      {vague === null ? null : (
        <span className={styles["warning"]} role="status">
          {t("actions.vague", { word: vague.word })} {instead[vague.kind]}
        </span>
      )}
      {late && days.nextConferenceOn !== null ? (
        <span className={styles["warning"]} role="status">
          {t("actions.afterNext", { day: dayNear(days.nextConferenceOn) })}
        </span>
      ) : null}
      {mayAnswer && (vague !== null || late) ? (
        <TextInput
          aria-label={t("actions.reason")}
          placeholder={t("actions.reason")}
          value={draft.reason}
          spellCheck={false}
          onChange={(event) => onChange({ reason: event.currentTarget.value })}
        />
      ) : null}
    </div>
  );
}
