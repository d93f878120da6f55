import { UnstyledButton } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconDoorExit } from "@tabler/icons-react";
import { memo, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CivilDate } from "../../../shared/dates.ts";
import type { AgencyId, EntryId, HearingId } from "../../../shared/ids.ts";
import type { HearingView, InformationEntry } from "../../../shared/meeting/model.ts";
import { useSession } from "../../app/session.ts";
import { TakeOver } from "../research/TakeOver.tsx";
import { InformationLine } from "./InformationLine.tsx";
import styles from "./meeting.module.css";
import { jumpTo, jumpToOther, press, type Place } from "./places.ts";
import { useRows } from "./useRows.ts";

export interface OtherAgency {
  readonly id: AgencyId;
  readonly name: string;
}

interface AgencyRowProps {
  readonly hearingId: HearingId;
  readonly agency: HearingView["agencies"][number];
  readonly others: readonly OtherAgency[];
  readonly followedUp: boolean;
  /** The minutes are approved: what is not here was not said. */
  readonly over: boolean;
  readonly today: CivilDate;
  readonly onFollowUp: (agencyId: AgencyId) => void;
}

/** One agency: what it said, that it holds nothing, that it is away, or an empty line to type into. */
export const AgencyRow = memo(function AgencyRow(props: AgencyRowProps) {
  const { hearingId, agency, others, followedUp, over, today, onFollowUp } = props;
  const { agencyId, agencyName, presence, entries, mayWrite } = agency;
  const [writingForAbsent, setWritingForAbsent] = useState(false);
  const isHere = presence === "present" || writingForAbsent || entries.length > 0;
  const { rows, named, open, close, again } = useRows<EntryId, InformationEntry>(entries, mayWrite && isHere);
  const silent = entries.length === 0;

  const waits = mayWrite && silent && presence === "absent" && !followedUp;
  const writes: Place = silent ? "agency" : "agencySaid";
  const place: Place | undefined = mayWrite && isHere ? writes : waits ? "agencyAbsent" : undefined;
  const nextAgency = useCallback(() => void (jumpToOther("agency") || press("addRisk") || jumpTo("risk")), []);
  return (
    <div className={styles["agency"]} role="group" aria-label={agencyName} data-place={place}>
      <p className={styles["agencyName"]}>{agencyName}</p>
      <div>
        {over ? null : (
          <TakeOver
            hearingId={hearingId}
            agencyId={agencyId}
            agencyName={agencyName}
            silent={silent}
            mayWrite={mayWrite}
          />
        )}
        {rows.map(({ key, entry, gone = false }) => (
          <InformationLine
            key={key}
            rowKey={key}
            hearingId={hearingId}
            agencyId={agencyId}
            agencyName={agencyName}
            entry={entry}
            gone={gone}
            alone={rows.length === 1}
            others={others}
            today={today}
            mayWrite={mayWrite}
            onNamed={named}
            onNextLine={open}
            onNextAgency={nextAgency}
            onClosed={close}
            onAgain={again}
          />
        ))}
        {silent && !isHere ? (
          <Absent
            agency={agency}
            followedUp={followedUp}
            onWrite={() => setWritingForAbsent(true)}
            onFollowUp={onFollowUp}
          />
        ) : null}
        {silent && isHere && !mayWrite ? <SaidNothing over={over} /> : null}
      </div>
    </div>
  );
});

/** A representative reads what others said once the minutes are approved (`RULES.md` 3 row 12). */
function SaidNothing({ over }: { readonly over: boolean }) {
  const { t } = useTranslation("meeting");
  const { role } = useSession();
  const yet = role === "representative" ? t("information.inTheMinutes") : t("information.nothingYet");
  return <p className={styles["state"]}>{over ? t("information.nothingSaid") : yet}</p>;
}

interface AbsentProps {
  readonly agency: HearingView["agencies"][number];
  readonly followedUp: boolean;
  readonly onWrite: () => void;
  readonly onFollowUp: (agencyId: AgencyId) => void;
}

/** An agency that is away: what follows from it, and a way to write what it sent. */
function Absent({ agency: { agencyId, presence, mayWrite }, followedUp, onWrite, onFollowUp }: AbsentProps) {
  const { t } = useTranslation("meeting");
  if (presence === "outOfRoom") {
    return (
      <div className={styles["state"]}>
        <IconDoorExit size={17} aria-hidden />
        {t("information.outOfRoom")}
      </div>
    );
  }
  const Icon = followedUp ? IconCheck : IconAlertTriangle;
  return (
    <div className={styles["state"]} data-tone={followedUp ? undefined : "soon"} data-calm={followedUp || undefined}>
      <Icon size={17} aria-hidden />
      {followedUp ? t("information.followUpAgreed") : t("information.absent")}
      {mayWrite && !followedUp ? (
        <UnstyledButton className={styles["quietButton"] ?? ""} onClick={() => onFollowUp(agencyId)}>
          {t("information.addFollowUp")}
        </UnstyledButton>
      ) : null}
      {mayWrite ? (
        <UnstyledButton className={styles["quietButton"] ?? ""} onClick={onWrite}>
          {t("information.writeWhatTheySent")}
        </UnstyledButton>
      ) : null}
    </div>
  );
}
