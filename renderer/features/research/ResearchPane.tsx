import { Alert, Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { OwnResearch, ResearchLine } from "../../../shared/research/model.ts";
import { isEmptyResearch, missingInResearch } from "../../../shared/research/rules.ts";
import { useShortcuts } from "../../app/shortcuts.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { CaseBadge } from "../../ui/CaseBadge.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { CaseDetails } from "./CaseDetails.tsx";
import { ResearchFields } from "./ResearchFields.tsx";
import styles from "./research.module.css";
import { StateBadge } from "./StateBadge.tsx";
import { useResearchForm } from "./useResearchForm.ts";

interface ResearchPaneProps {
  readonly line: ResearchLine;
  readonly onNext: () => void;
}

/** The agency's own research on one case, beside the list. */
export function ResearchPane({ line, onNext }: ResearchPaneProps) {
  const { conferenceId, caseId } = line;
  const own = useDeskQuery("research.open", { conferenceId, caseId });
  if (!own.data)
    return (
      <section className={styles["pane"]} data-pane="form">
        <FailureNote failure={own.error} />
      </section>
    );
  return <OpenPane key={`${conferenceId} ${caseId}`} line={line} own={own.data} onNext={onNext} />;
}

function OpenPane({ line, own, onNext }: ResearchPaneProps & { readonly own: OwnResearch }) {
  const { t } = useTranslation("research");
  const { dayShort } = useFormat();
  const about = { conferenceId: line.conferenceId, caseId: line.caseId };
  const draft = useResearchForm(about, own);
  const giveBack = useDeskCommand("research.return");
  const nothing = useDeskCommand("research.nothingHeld");
  const { form } = draft;
  const missing = missingInResearch(form);
  const isEmpty = isEmptyResearch(form);
  const mayAnswerNothing = !own.closed && isEmpty && own.state !== "RETURNED" && own.state !== "NOTHING_HELD";
  const isGiven = own.state === "RETURNED" && !own.changedSince;
  const sayNothing = (): void => {
    if (mayAnswerNothing)
      nothing.mutate({ conferenceId: line.conferenceId, caseIds: [line.caseId] }, { onSuccess: onNext });
  };
  const send = (): void => {
    if (own.closed || missing.length > 0) return;
    draft
      .flush()
      .then(() => giveBack.mutate({ ...about, baseVersion: draft.version() }, { onSuccess: onNext }))
      // Why it could not be stored stands above the form.
      .catch(() => undefined);
  };
  useShortcuts([
    { code: "F9", label: t("keys.nothingHeld"), run: sayNothing, inFields: true },
    { code: "F8", label: t("keys.return"), run: send, inFields: true },
  ]);
  return (
    <section className={styles["pane"]} data-pane="form" aria-label={t("pane.of", { reference: line.reference })}>
      <div className={styles["paneHead"]}>
        <CaseBadge reference={line.reference} initials={line.victimInitials} restricted={line.restricted} />
        <StateBadge state={own.state} />
        <Text size="sm" c="dimmed">
          {own.completedOn === null
            ? t("pane.due", { day: dayShort(own.dueOn) })
            : t("pane.completed", { day: dayShort(own.completedOn) })}
        </Text>
      </div>
      <div className={styles["paneBody"]}>
        <CaseDetails caseId={line.caseId} />
        {own.changedSince ? (
          <Alert color="soon" p="xs" mb="md">
            {t("pane.changedSince")}
          </Alert>
        ) : null}
        {draft.changedElsewhere ? (
          <Alert color="soon" role="alert" mb="md">
            <Text size="sm" mb={8}>
              {t("pane.elsewhere")}
            </Text>
            <Group gap={8}>
              <Button size="xs" onClick={() => draft.keepMine(own)}>
                {t("pane.keepMine")}
              </Button>
              <Button size="xs" variant="default" onClick={() => draft.takeTheirs(own)}>
                {t("pane.takeTheirs")}
              </Button>
            </Group>
          </Alert>
        ) : (
          <FailureNote failure={draft.failure} />
        )}
        <ResearchFields form={form} readOnly={own.closed} onChange={draft.change} onBlur={draft.quietly} />
      </div>
      {own.closed ? null : (
        <div className={styles["paneFoot"]}>
          <Button disabled={missing.length > 0 || isGiven} loading={giveBack.isPending} onClick={send}>
            {own.state === "RETURNED" ? t("pane.returnAgain") : t("pane.return")}
          </Button>
          <Button variant="default" disabled={!mayAnswerNothing} loading={nothing.isPending} onClick={sayNothing}>
            {t("pane.nothingHeld")}
          </Button>
          <Text size="sm" c="dimmed" flex="1 1 200px" aria-live="polite">
            {missing.length > 0 && !isEmpty
              ? t("pane.missing", { things: missing.map((thing) => t(`missing.${thing}`)).join(", ") })
              : ""}
          </Text>
          <FailureNote failure={giveBack.error ?? nothing.error} />
        </div>
      )}
    </section>
  );
}
