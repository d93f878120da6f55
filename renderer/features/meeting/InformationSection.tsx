import { memo, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { CivilDate } from "../../../shared/dates.ts";
import type { AgencyId, HearingId } from "../../../shared/ids.ts";
import type { HearingView } from "../../../shared/meeting/model.ts";
import { useSession } from "../../app/session.ts";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { TakeOverAll } from "../research/TakeOverAll.tsx";
import { AgencyRow, type OtherAgency } from "./AgencyRow.tsx";
import styles from "./meeting.module.css";

interface InformationSectionProps {
  readonly hearingId: HearingId;
  readonly agencies: HearingView["agencies"];
  readonly others: readonly OtherAgency[];
  /** Agencies that own an action of this hearing: an absent one among them is followed up. */
  readonly followedUp: string;
  /** The minutes are approved. */
  readonly over: boolean;
  readonly today: CivilDate;
  readonly onFollowUp: (agencyId: AgencyId) => void;
}

/** What agencies hold, agency by agency. */
export const InformationSection = memo(function InformationSection(props: InformationSectionProps) {
  const { hearingId, agencies, others, followedUp, over, today, onFollowUp } = props;
  const { t } = useTranslation("meeting");
  const { role } = useSession();
  const mayWriteAny = agencies.some(({ mayWrite }) => mayWrite);
  // Whoever reads only the own part is not shown a dozen lines that all say so.
  const isTold = (agency: HearingView["agencies"][number]): boolean =>
    role === "representative" &&
    !over &&
    !agency.mayWrite &&
    agency.entries.length === 0 &&
    agency.presence === "present";
  const mayWriteAll = role === "administrator" || role === "chair";
  const silent = useMemo(
    () => new Set(agencies.flatMap(({ agencyId, entries }) => (entries.length === 0 ? agencyId : []))),
    [agencies],
  );
  const told = agencies.filter(isTold);
  const shown = agencies
    .filter((agency) => !isTold(agency))
    .toSorted((one, other) => Number(other.mayWrite) - Number(one.mayWrite));
  return (
    <section aria-labelledby="meeting-information">
      <div className={styles["sectionHead"]}>
        <h2 id="meeting-information" className={styles["paneTitle"]}>
          {t("information.title")}
        </h2>
        {mayWriteAny ? (
          <span className={styles["paneHead"]}>
            {t("information.next")}
            <KeyHint>I</KeyHint>
          </span>
        ) : null}
      </div>
      {mayWriteAll && !over ? <TakeOverAll hearingId={hearingId} silent={silent} /> : null}
      {shown.map((agency) => (
        <AgencyRow
          key={agency.agencyId}
          hearingId={hearingId}
          agency={agency}
          others={others}
          followedUp={followedUp.includes(agency.agencyId)}
          over={over}
          today={today}
          onFollowUp={onFollowUp}
        />
      ))}
      {told.length > 0 ? (
        <div className={styles["agency"]}>
          <p className={styles["agencyName"]}>{t("information.others", { count: told.length })}</p>
          <p className={styles["state"]}>{t("information.inTheMinutes")}</p>
        </div>
      ) : null}
    </section>
  );
});
