import { Badge, Button, Group, UnstyledButton } from "@mantine/core";
import { IconCornerDownRight } from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { ActionLine } from "../../../shared/actions/model.ts";
import type { ActionId } from "../../../shared/ids.ts";
import styles from "./meeting.module.css";
import { useDayNear } from "./useDayNear.ts";

interface ActionItemProps {
  readonly action: ActionLine;
  /** The reference of the action it waits for. */
  readonly waitsFor: string | null;
  readonly mayWrite: boolean;
  /** The agency of whoever looks, where it may take the action on. */
  readonly mayAccept: boolean;
  readonly onChange: (id: ActionId) => void;
  readonly onAgree: (action: ActionLine) => void;
  readonly onAccept: (action: ActionLine) => void;
}

/** One agreed action: what, who, by when, and the risk it answers. A proposed one waits for the chair. */
export const ActionItem = memo(function ActionItem(props: ActionItemProps) {
  const { action, waitsFor, mayWrite, mayAccept, onChange, onAgree, onAccept } = props;
  const { t } = useTranslation("meeting");
  const dayNear = useDayNear();
  const who = action.ownerName === "" ? action.ownerAgencyName : `${action.ownerAgencyName} · ${action.ownerName}`;
  const notes = [
    action.mayAlert === true ? t("actions.alerts") : "",
    waitsFor === null ? "" : t("actions.waitsFor", { reference: waitsFor }),
    action.assignedAbsent ? t("actions.givenAbsent") : "",
  ].filter((note) => note !== "");
  const isProposed = action.status === "PROPOSED";
  const body = (
    <>
      <span className={styles["actionText"]} data-private>
        {action.text}
      </span>
      <span className={styles["actionWho"]}>
        <span>{who}</span>
        <time dateTime={action.due}>{dayNear(action.due)}</time>
      </span>
      {notes.length === 0 ? null : <span className={styles["actionRisk"]}>{notes.join(" · ")}</span>}
      {action.risks.map((risk) => (
        <span key={risk} className={styles["actionRisk"]}>
          <IconCornerDownRight size={13} aria-label={t("actions.answers")} role="img" />
          <span data-private>{risk}</span>
        </span>
      ))}
    </>
  );
  return (
    <>
      {mayWrite ? (
        <UnstyledButton className={styles["actionButton"] ?? ""} onClick={() => onChange(action.id)}>
          {body}
        </UnstyledButton>
      ) : (
        <div className={styles["actionButton"]}>{body}</div>
      )}
      {isProposed ? (
        <Group gap={8} pb={8}>
          <Badge color="soon">{t("actions.proposed")}</Badge>
          {mayWrite ? (
            <Button size="compact-sm" variant="default" onClick={() => onAgree(action)}>
              {t("actions.agree")}
            </Button>
          ) : null}
        </Group>
      ) : null}
      {mayAccept ? (
        <Button size="compact-sm" variant="default" mb={8} onClick={() => onAccept(action)}>
          {t("actions.accept")}
        </Button>
      ) : null}
    </>
  );
});
