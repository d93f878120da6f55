import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ActionDraft } from "./actionDraft.ts";
import styles from "./meeting.module.css";
import { PickOne } from "./PickOne.tsx";

interface MayAlertProps {
  readonly draft: ActionDraft;
  readonly onChange: (change: Partial<ActionDraft>) => void;
}

/** Whether doing it may alert the alleged perpetrator: yes or no, and how it is done safely. */
export function MayAlert({ draft, onChange }: MayAlertProps) {
  const { t } = useTranslation("meeting");
  const words = { yes: t("actions.yes"), no: t("actions.no") };
  const value = draft.mayAlert === null ? null : draft.mayAlert ? "yes" : "no";
  return (
    <div className={styles["mayAlert"]}>
      <span className={styles["outcomeLabel"]}>{t("actions.mayAlert")}</span>
      <PickOne
        label={t("actions.mayAlert")}
        values={["yes", "no"] as const}
        value={value}
        wordOf={(answer) => words[answer]}
        onChange={(answer) => onChange({ mayAlert: answer === "yes" })}
      />
      {draft.mayAlert === true || draft.safeToDo !== "" ? (
        <TextInput
          className={styles["wide"] ?? ""}
          aria-label={t("actions.safeToDo")}
          placeholder={t("actions.safeToDo")}
          value={draft.safeToDo}
          spellCheck={false}
          onChange={(event) => onChange({ safeToDo: event.currentTarget.value })}
        />
      ) : null}
    </div>
  );
}
