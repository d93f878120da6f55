import { useCallback, useEffect, useMemo } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import type { AgencyId } from "../../../shared/ids.ts";
import type { SaidOn } from "../../../shared/meeting/dateWords.ts";
import type { HearingView, MissingThing } from "../../../shared/meeting/model.ts";
import type { Failure } from "../../../shared/result.ts";
import type { RiskLevel } from "../../../shared/risk/model.ts";
import type { DeskFailure } from "../../desk/client.ts";
import { useSession } from "../../app/session.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { ActionsPane } from "./ActionsPane.tsx";
import { CasePane } from "./CasePane.tsx";
import styles from "./meeting.module.css";
import { prefillAction } from "./meetingStore.ts";
import { MissingLine } from "./MissingLine.tsx";
import { OutcomeBlock } from "./OutcomeBlock.tsx";
import { OutcomeRead } from "./OutcomeRead.tsx";
import type { Owner } from "./owners.ts";
import { calledName, inRole } from "./people.ts";
import { jumpTo, type Place } from "./places.ts";
import { toPreviousPlan } from "./toPreviousPlan.ts";
import { useComeBack } from "./useComeBack.ts";
import { useWanted } from "./wanted.ts";

interface CaseOnTheTableProps {
  readonly hearing: HearingView;
  readonly listedLevel: RiskLevel | null;
  readonly owners: readonly Owner[];
  readonly said: SaidOn;
  readonly named: boolean;
  /** No case comes after this one. */
  readonly last: boolean;
  readonly failure: Failure | DeskFailure | null;
  readonly onNamed: (named: boolean) => void;
  readonly onMeet: () => void;
}

/** Where each missing thing is put right; what belongs to the opening of the meeting has no place here. */
const placeOf: Readonly<Record<MissingThing["thing"], Place | null>> = {
  confidentiality: null,
  conflicts: null,
  previousPlan: "previousPlan",
  agencies: "agency",
  absentFollowUp: "agencyAbsent",
  victimVoice: "voice",
  risks: "risk",
  actions: "action",
  riskWithoutAction: "action",
  level: "level",
  outcome: "outcome",
  putOffReason: "putOffReason",
  safetyOwner: "safetyOwner",
  nextOn: "nextOn",
  toArea: "toArea",
  otherForum: "otherForum",
  whoTells: "whoTells",
  tellsBy: "tellsBy",
  whatMayBeTold: "whatMayBeTold",
};

/** One hearing: the case in the middle, actions and outcome beside it, what is missing below. */
export function CaseOnTheTable(props: CaseOnTheTableProps) {
  const { hearing, listedLevel, owners, said, named, last, failure, onNamed, onMeet } = props;
  const { t } = useTranslation("meeting");
  const { role, accountName } = useSession();
  const proposes =
    !hearing.mayWrite && hearing.state !== "approved" && (role === "representative" || role === "adviser");
  const { id: hearingId, nextConferenceOn } = hearing;
  const days = useMemo(() => ({ said, nextConferenceOn }), [said, nextConferenceOn]);
  useComeBack(hearingId);
  const victim = calledName(inRole(hearing.people, "VICTIM")[0]);
  // In the order of this language's alphabet, which the record does not know.
  const agencies = useMemo(
    () => hearing.agencies.toSorted((one, other) => one.agencyName.localeCompare(other.agencyName, said.language)),
    [hearing.agencies, said.language],
  );
  const others = useMemo(
    () => agencies.map(({ agencyId, agencyName }) => ({ id: agencyId, name: agencyName })),
    [agencies],
  );

  const jump = useCallback(
    ({ thing }: MissingThing) => {
      // Whoever goes to put it right is asked anew by the next Next. At once: the list, which asks for the cursor when it
      // appears, must be gone before the cursor is put elsewhere.
      flushSync(() => onNamed(false));
      const place = placeOf[thing];
      if (place === null) onMeet();
      else if (place === "previousPlan") toPreviousPlan();
      else jumpTo(place);
    },
    [onMeet, onNamed],
  );
  const jumpToPlan = useCallback(
    (plan: "childrenPlan" | "perpetratorPlan" | "staffSafety") => {
      flushSync(() => onNamed(false));
      jumpTo(plan);
    },
    [onNamed],
  );
  useWanted(hearingId, jump);
  const followUp = useCallback(
    (agencyId: AgencyId) => {
      const owner = owners.find((candidate) => candidate.agencyId === agencyId);
      prefillAction(hearingId, {
        text: t("information.followUpAction"),
        agencyId,
        person: owner?.person ?? "",
        by: t("information.followUpBy"),
        category: "INFO_REQUEST",
        informedBy: accountName,
      });
      jumpTo("action");
    },
    [accountName, hearingId, owners, t],
  );
  useEffect(() => {
    if (named) void (jumpTo("missingThing") || jumpTo("warning"));
  }, [named]);

  return (
    <>
      <CasePane
        hearing={hearing}
        agencies={agencies}
        listedLevel={listedLevel}
        others={others}
        today={said.today}
        onFollowUp={followUp}
      />
      <aside className={styles["side"]} data-pane="actions" aria-label={t("actions.pane")}>
        <ActionsPane
          hearingId={hearingId}
          actions={hearing.actions}
          risks={hearing.risks}
          noActionReason={hearing.fields.noActionReason}
          owners={owners}
          days={days}
          may={hearing.mayWrite ? "write" : proposes ? "propose" : "read"}
        />
        {hearing.mayWrite ? (
          <OutcomeBlock
            hearingId={hearingId}
            outcome={hearing.outcome}
            version={hearing.decisionVersion}
            fields={hearing.fields}
            listedLevel={listedLevel}
            hasActions={hearing.actions.length > 0}
            flagUntil={hearing.flagUntil}
            victim={victim}
            owners={owners}
            adviser={hearing.adviser}
            said={said}
          />
        ) : (
          <OutcomeRead outcome={hearing.outcome} whatMayBeTold={hearing.fields.whatMayBeTold.text} victim={victim} />
        )}
        <FailureNote failure={failure} />
        {hearing.mayWrite && (hearing.state === "open" || hearing.missing.length + hearing.warnings.length > 0) ? (
          <MissingLine
            hearingId={hearingId}
            missing={hearing.missing}
            warnings={hearing.warnings}
            named={named}
            last={last}
            onToggle={() => onNamed(!named)}
            onJump={jump}
            onJumpToPlan={jumpToPlan}
          />
        ) : null}
      </aside>
    </>
  );
}
