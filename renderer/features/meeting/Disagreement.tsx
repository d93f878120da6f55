import { Chip, Group } from "@mantine/core";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { AgencyId, HearingId } from "../../../shared/ids.ts";
import type { HearingView } from "../../../shared/meeting/model.ts";
import { useFormat } from "../../i18n/format.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import type { OtherAgency } from "./AgencyRow.tsx";
import { HearingText } from "./HearingText.tsx";
import styles from "./meeting.module.css";
import { OutcomeConflict } from "./OutcomeConflict.tsx";
import { useOutcome } from "./useOutcome.ts";

interface DisagreementProps {
  readonly hearingId: HearingId;
  readonly outcome: HearingView["outcome"];
  readonly version: number;
  readonly text: HearingView["fields"]["disagreement"];
  readonly others: readonly OtherAgency[];
  readonly mayWrite: boolean;
}

/** Who saw it otherwise, by agency, and in which words. */
export const Disagreement = memo(function Disagreement(props: DisagreementProps) {
  const { hearingId, text, others, mayWrite } = props;
  const { t } = useTranslation("meeting");
  const format = useFormat();
  const { outcome, change, conflict, settle, failure } = useOutcome(hearingId, props.outcome, props.version);
  const { disagreeing } = outcome;
  if (!mayWrite && text.text === "" && disagreeing.length === 0) return null;
  const names = others.filter(({ id }) => disagreeing.includes(id)).map(({ name }) => name);
  const chosenOf = (ids: readonly string[]): AgencyId[] => others.map(({ id }) => id).filter((id) => ids.includes(id));
  return (
    <section aria-labelledby="meeting-disagreement" data-place="disagreement">
      <div className={styles["sectionHead"]}>
        <h2 id="meeting-disagreement" className={styles["paneTitle"]}>
          {t("texts.disagreement")}
        </h2>
      </div>
      <div className={styles["entry"]}>
        <HearingText
          hearingId={hearingId}
          field="disagreement"
          text={text.text}
          version={text.version}
          label={t("texts.disagreement")}
          placeholder={t("texts.disagreementHint")}
          mayWrite={mayWrite}
        />
        {mayWrite ? (
          <Group className={styles["entryTools"] ?? ""} gap={4} role="group" aria-label={t("texts.disagreeing")}>
            <Chip.Group multiple value={[...disagreeing]} onChange={(ids) => change({ disagreeing: chosenOf(ids) })}>
              {others.map(({ id, name }) => (
                <Chip key={id} value={id} size="xs" variant="outline">
                  {name}
                </Chip>
              ))}
            </Chip.Group>
          </Group>
        ) : null}
      </div>
      {names.length > 0 ? (
        <span className={styles["riskFacts"]}>{t("texts.disagree", { agencies: format.list(names) })}</span>
      ) : null}
      <OutcomeConflict conflict={conflict} onSettle={settle} />
      <FailureNote failure={failure} />
    </section>
  );
});
