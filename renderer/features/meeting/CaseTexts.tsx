import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { HearingId } from "../../../shared/ids.ts";
import type { HearingField, HearingView } from "../../../shared/meeting/model.ts";
import type { OtherAgency } from "./AgencyRow.tsx";
import { Disagreement } from "./Disagreement.tsx";
import { HearingText } from "./HearingText.tsx";
import styles from "./meeting.module.css";
import { ReasonedText } from "./ReasonedText.tsx";
import { RiskSection } from "./RiskSection.tsx";

interface CaseTextsProps {
  readonly hearing: HearingView;
  readonly others: readonly OtherAgency[];
}

interface TextBlock {
  readonly field: HearingField;
  readonly title: string;
  readonly hint: string;
}

/** Risks, the victim's voice, what protects, the plans for children, perpetrator and staff, and why it was decided so. */
export const CaseTexts = memo(function CaseTexts({ hearing, others }: CaseTextsProps) {
  const { id: hearingId, risks, agencies, fields, reasons, mayWrite, outcome, decisionVersion } = hearing;
  const { t } = useTranslation("meeting");
  const text = (block: TextBlock) => (
    <TextSection key={block.field} hearingId={hearingId} block={block} fields={fields} mayWrite={mayWrite} />
  );
  const reasoned = { hearingId, fields, mayWrite };
  const because = t("texts.because");
  const hasChildren = hearing.people.some(({ role }) => role === "CHILD");
  return (
    <div className={styles["fields"]}>
      <RiskSection hearingId={hearingId} risks={risks} agencies={agencies} mayWrite={mayWrite} />
      <ReasonedText
        {...reasoned}
        thing="victimVoice"
        reason={reasons.victimVoice}
        title={t("voice.title")}
        hint={t("voice.hint")}
        because={t("voice.because")}
        keyHint="V"
        place="voice"
      />
      {text({ field: "protectiveFactors", title: t("texts.protective"), hint: t("texts.protectiveHint") })}
      {hasChildren || fields.childrenPlan.text !== "" ? (
        <ReasonedText
          {...reasoned}
          thing="childrenPlan"
          reason={reasons.childrenPlan}
          title={t("texts.children")}
          hint={t("texts.childrenHint")}
          because={because}
          place="childrenPlan"
        />
      ) : null}
      <ReasonedText
        {...reasoned}
        thing="perpetratorPlan"
        reason={reasons.perpetratorPlan}
        title={t("texts.perpetrator")}
        hint={t("texts.perpetratorHint")}
        because={because}
        place="perpetratorPlan"
      />
      <ReasonedText
        {...reasoned}
        thing="staffSafety"
        reason={reasons.staffSafety}
        title={t("texts.staff")}
        hint={t("texts.staffHint")}
        because={because}
        place="staffSafety"
      />
      {text({ field: "rationale", title: t("texts.rationale"), hint: t("texts.rationaleHint") })}
      <Disagreement
        hearingId={hearingId}
        outcome={outcome}
        version={decisionVersion}
        text={fields.disagreement}
        others={others}
        mayWrite={mayWrite}
      />
    </div>
  );
});

interface TextSectionProps {
  readonly hearingId: HearingId;
  readonly block: TextBlock;
  readonly fields: HearingView["fields"];
  readonly mayWrite: boolean;
}

function TextSection({ hearingId, block, fields, mayWrite }: TextSectionProps) {
  const { field, title, hint } = block;
  const { text, version } = fields[field];
  const heading = `meeting-${field}`;
  if (text === "" && !mayWrite) return null;
  return (
    <section aria-labelledby={heading}>
      <div className={styles["sectionHead"]}>
        <h2 id={heading} className={styles["paneTitle"]}>
          {title}
        </h2>
      </div>
      <HearingText
        hearingId={hearingId}
        field={field}
        text={text}
        version={version}
        label={title}
        placeholder={hint}
        mayWrite={mayWrite}
      />
    </section>
  );
}
