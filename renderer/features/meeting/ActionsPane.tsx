import { Group, Text, UnstyledButton } from "@mantine/core";
import { memo, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ActionLine } from "../../../shared/actions/model.ts";
import type { ActionId, AgencyId, HearingId } from "../../../shared/ids.ts";
import type { HearingView, RiskEntry } from "../../../shared/meeting/model.ts";
import { useSession } from "../../app/session.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import type { ActionDays } from "./actionDraft.ts";
import { ActionItem } from "./ActionItem.tsx";
import { ChangeAction } from "./ChangeAction.tsx";
import { HearingText } from "./HearingText.tsx";
import styles from "./meeting.module.css";
import { NewAction } from "./NewAction.tsx";
import type { Owner } from "./owners.ts";
import { asInput } from "./actionInput.ts";

interface ActionsPaneProps {
  readonly hearingId: HearingId;
  readonly actions: readonly ActionLine[];
  readonly risks: readonly RiskEntry[];
  readonly noActionReason: HearingView["fields"]["noActionReason"];
  readonly owners: readonly Owner[];
  readonly days: ActionDays;
  /** `write`: all of it. `propose`: an own action. `read`: nothing. */
  readonly may: "write" | "propose" | "read";
}

/** An agreed action of one's own agency that nobody there has taken on yet. */
const isOpenToAccept = ({ ownerAgencyId, accepted, status }: ActionLine, agencyId: AgencyId): boolean =>
  ownerAgencyId === agencyId && !accepted && (status === "OPEN" || status === "IN_PROGRESS");

/** What was agreed for this case, and the line that is always there to add one more. */
export const ActionsPane = memo(function ActionsPane(props: ActionsPaneProps) {
  const { hearingId, actions, risks, noActionReason, owners, days, may } = props;
  const { t } = useTranslation("meeting");
  const { agencyId } = useSession();
  const [changing, setChanging] = useState<ActionLine | null>(null);
  const [removed, setRemoved] = useState<ActionLine | null>(null);
  const write = useDeskCommand("meeting.writeAction");
  const done = useCallback(() => setChanging(null), []);
  const doneRemoving = useCallback((action: ActionLine) => {
    setChanging(null);
    setRemoved(action);
  }, []);
  const { mutate } = write;
  const agree = useCallback((action: ActionLine) => mutate(asInput(hearingId, action)), [hearingId, mutate]);
  // One that was removed in another window while it stood open here stays until somebody says what becomes of its words.
  const isGone = changing !== null && removed?.id !== changing.id && !actions.some(({ id }) => id === changing.id);
  const shown = isGone ? [...actions, changing] : actions;
  const begin = useCallback(
    (id: ActionId) => setChanging(actions.find((action) => action.id === id) ?? null),
    [actions],
  );
  const accept = useDeskCommand("actions.accept");
  const { mutate: mutateAccept } = accept;
  const takeOn = useCallback(({ id }: ActionLine) => mutateAccept({ actionId: id }), [mutateAccept]);
  const undo = (): void => {
    if (removed) write.mutate({ ...asInput(hearingId, removed), actionId: null, baseVersion: 0 });
    setRemoved(null);
  };
  return (
    <section className={styles["sideScroll"]} aria-labelledby="meeting-actions">
      <div className={styles["paneHead"]}>
        <h2 id="meeting-actions" className={styles["paneTitle"]}>
          {t("actions.title")}
        </h2>
        {may === "read" ? null : (
          <span>
            {may === "write" ? t("actions.add") : t("actions.propose")}
            <KeyHint>A</KeyHint>
          </span>
        )}
      </div>
      <ol className={styles["actions"]}>
        {shown.map((action) => (
          <li key={action.id} className={styles["action"]}>
            {changing?.id === action.id ? (
              <ChangeAction
                hearingId={hearingId}
                action={action}
                gone={isGone}
                risks={risks}
                others={actions.filter(({ id }) => id !== action.id)}
                owners={owners}
                days={days}
                onDone={done}
                onRemoved={doneRemoving}
              />
            ) : (
              <ActionItem
                action={action}
                waitsFor={actions.find(({ id }) => id === action.dependsOn)?.reference ?? null}
                mayWrite={may === "write"}
                mayAccept={may === "propose" && isOpenToAccept(action, agencyId)}
                onChange={begin}
                onAgree={agree}
                onAccept={takeOn}
              />
            )}
          </li>
        ))}
      </ol>
      {removed ? (
        <Group gap={4} role="status">
          <Text size="xs" c="dimmed">
            {t("actions.removed", { reference: removed.reference })}
          </Text>
          <UnstyledButton className={styles["quietButton"] ?? ""} onClick={undo}>
            {t("actions.undo")}
          </UnstyledButton>
        </Group>
      ) : null}
      <FailureNote failure={write.error ?? accept.error} />
      {may === "read" ? null : (
        <NewAction
          hearingId={hearingId}
          actions={actions}
          risks={risks}
          owners={owners}
          days={days}
          proposes={may === "propose"}
        />
      )}
      {actions.length === 0 && (may === "write" || noActionReason.text !== "") ? (
        <div data-place="noAction" className={styles["noAction"]}>
          <HearingText
            hearingId={hearingId}
            field="noActionReason"
            text={noActionReason.text}
            version={noActionReason.version}
            label={t("actions.noneBecause")}
            placeholder={t("actions.noneBecauseHint")}
            mayWrite={may === "write"}
          />
        </div>
      ) : null}
    </section>
  );
});
