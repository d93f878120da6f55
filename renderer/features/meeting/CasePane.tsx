import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { CivilDate } from "../../../shared/dates.ts";
import type { AgencyId } from "../../../shared/ids.ts";
import type { HearingView } from "../../../shared/meeting/model.ts";
import type { RiskLevel } from "../../../shared/risk/model.ts";
import { ChairPane } from "../research/ChairPane.tsx";
import type { OtherAgency } from "./AgencyRow.tsx";
import { CaseHeader } from "./CaseHeader.tsx";
import { CaseTexts } from "./CaseTexts.tsx";
import { InformationSection } from "./InformationSection.tsx";
import { LastTimeStrip } from "./LastTimeStrip.tsx";
import styles from "./meeting.module.css";
import { ReferralStrip } from "./ReferralStrip.tsx";

interface CasePaneProps {
  readonly hearing: HearingView;
  /** As they are called upon. */
  readonly agencies: HearingView["agencies"];
  /** The level before one was agreed here. */
  readonly listedLevel: RiskLevel | null;
  readonly others: readonly OtherAgency[];
  readonly today: CivilDate;
  readonly onFollowUp: (agencyId: AgencyId) => void;
}

/** The case on the table, from who they are to what is known, feared and wanted. */
export const CasePane = memo(function CasePane({
  hearing,
  agencies,
  listedLevel,
  others,
  today,
  onFollowUp,
}: CasePaneProps) {
  const { t } = useTranslation("meeting");
  const { id, caseId, fields, mayWrite } = hearing;
  const followedUp = [...new Set(hearing.actions.map(({ ownerAgencyId }) => ownerAgencyId))].join(" ");
  return (
    <section className={styles["case"]} data-pane="case" aria-label={t("case.pane", { reference: hearing.reference })}>
      <CaseHeader
        caseId={caseId}
        reference={hearing.reference}
        restricted={hearing.restricted}
        people={hearing.people}
        contacts={hearing.contacts}
        referral={hearing.referral}
        level={hearing.outcome.levelAgreed ?? listedLevel}
        monthsSinceLast={hearing.planBefore?.months ?? null}
        today={today}
      />
      <div className={styles["caseBody"]}>
        {hearing.state === "open" ? null : (
          <p className={styles["state"]}>{hearing.state === "closed" ? t("case.closed") : t("case.approved")}</p>
        )}
        <ReferralStrip hearingId={id} referral={hearing.referral} background={fields.background} mayWrite={mayWrite} />
        {hearing.planBefore === null ? null : (
          <LastTimeStrip
            key={id}
            hearingId={id}
            plan={hearing.planBefore}
            repeat={hearing.referral.repeatAnswer}
            mayWrite={mayWrite}
          />
        )}
        <ChairPane conferenceId={hearing.conferenceId} caseId={caseId} />
        <InformationSection
          hearingId={id}
          agencies={agencies}
          others={others}
          followedUp={followedUp}
          over={hearing.state === "approved"}
          today={today}
          onFollowUp={onFollowUp}
        />
        <CaseTexts hearing={hearing} others={others} />
      </div>
    </section>
  );
});
