import { Button, Group, NativeSelect, SegmentedControl, Text, Textarea, TextInput } from "@mantine/core";
import { useRef, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import {
  Evidence,
  evidences,
  RiskEffect,
  riskEffects,
  WhyNot,
  type ActionLine,
} from "../../../shared/actions/model.ts";
import { reasonsFor } from "../../../shared/actions/rules.ts";
import { useSession } from "../../app/session.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { useWords } from "../../i18n/words.ts";
import { DayField } from "../../ui/DayField.tsx";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import classes from "./actions.module.css";
import { offerTakeBack } from "./TakeBack.tsx";
import {
  missingIn,
  ReportDraft,
  reportKeys,
  reportOf,
  statusChoices,
  withStatus,
  type Report,
  type ReportedStatus,
} from "./update.ts";

interface Props {
  readonly action: ActionLine;
  readonly status: ReportedStatus;
  /** One field under the other, for a narrow place. */
  readonly narrow?: boolean;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/**
 * How an action went: a status, a result, why not, how it is known, what it did to the risk. The keyboard stands in the
 * result; Enter stores there and Ctrl + Enter everywhere, Alt and a letter choose the status, Escape gives up.
 */
export function ReportForm({ action, status, narrow = false, onDone, onCancel }: Props) {
  const { t } = useTranslation("actions");
  const word = useWords();
  const { role } = useSession();
  const update = useDeskCommand("actions.update");
  const [report, setReport, draft] = useDraft<Report>(
    { form: "report", actionId: action.id },
    () => withStatus(reportOf(action, status), status),
    ReportDraft,
    action.version,
  );
  const set = (patch: Partial<typeof report>) => setReport((before) => ({ ...before, ...patch }));
  const choices = statusChoices(action.status, role === "administrator" || role === "chair");
  const choose = (wanted: string | undefined): void => {
    const chosen = choices.find((choice) => choice === wanted);
    if (chosen) setReport((before) => withStatus(before, chosen));
  };
  const missing = missingIn(report);
  const reasons = reasonsFor(report.status);
  const whyNot = useRef<HTMLSelectElement>(null);
  const begunWith = useRef(reasonsFor(status).length);
  const store = () => {
    if (missing === "whyNot") whyNot.current?.focus();
    if (missing !== null || update.isPending) return;
    update.mutate(
      { actionId: action.id, baseVersion: action.version, ...report },
      {
        onSuccess: ({ version }) => {
          draft.forget();
          offerTakeBack({ actionId: action.id, reference: action.reference, version, status: report.status });
          onDone();
        },
      },
    );
  };
  const giveUp = (): void => {
    draft.discard();
    onCancel();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>): void => {
    const letter = event.altKey && !event.ctrlKey ? reportKeys[event.code] : undefined;
    if (event.key === "Escape") giveUp();
    else if (event.key === "Enter" && event.ctrlKey) store();
    else if (letter !== undefined) choose(letter);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const lacks = { whyNot: t("report.whyNotNeeded"), result: t("report.resultNeeded") };
  return (
    <form
      className={classes["report"]}
      data-narrow={narrow || undefined}
      aria-label={t("report.label", { reference: action.reference })}
      onSubmit={(event) => {
        event.preventDefault();
        store();
      }}
      onKeyDown={onKeyDown}
    >
      <div className={classes["whole"]}>
        <DraftNote draft={draft} />
        <SegmentedControl
          aria-label={t("report.status")}
          orientation={narrow ? "vertical" : "horizontal"}
          fullWidth={narrow}
          data={choices.map((value) => ({ value, label: word("actionStatus", value) }))}
          value={report.status}
          onChange={choose}
        />
      </div>
      {reasons.length > 0 ? (
        <NativeSelect
          ref={whyNot}
          autoFocus={begunWith.current > 0}
          className={classes["whole"] ?? ""}
          label={t(report.status === "NOT_POSSIBLE" ? "report.circumstances" : "report.agencyReason")}
          description={t(report.status === "NOT_POSSIBLE" ? "report.notPossibleMeans" : "report.notDoneMeans")}
          withAsterisk
          data={[
            { value: "", label: t("report.choose") },
            ...reasons.map((value) => ({ value, label: word("whyNot", value) })),
          ]}
          value={report.whyNot ?? ""}
          onChange={(event) => set({ whyNot: WhyNot.nullable().parse(event.currentTarget.value || null) })}
        />
      ) : null}
      <Textarea
        className={classes["whole"] ?? ""}
        label={t("report.result")}
        description={t("report.resultKeys")}
        withAsterisk={report.status !== "IN_PROGRESS"}
        autoFocus={begunWith.current === 0}
        spellCheck={false}
        minRows={2}
        value={report.result}
        onChange={(event) => set({ result: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.ctrlKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          store();
        }}
      />
      <TextInput
        label={t("report.evidenceReference")}
        spellCheck={false}
        value={report.evidenceReference}
        onChange={(event) => set({ evidenceReference: event.currentTarget.value })}
      />
      <NativeSelect
        label={t("report.evidence")}
        data={[
          { value: "", label: t("report.noEvidence") },
          ...evidences.map((value) => ({ value, label: word("evidence", value) })),
        ]}
        value={report.evidence ?? ""}
        onChange={(event) => set({ evidence: Evidence.nullable().parse(event.currentTarget.value || null) })}
      />
      <NativeSelect
        label={t("report.riskEffect")}
        data={[
          { value: "", label: t("report.noEffect") },
          ...riskEffects.map((value) => ({ value, label: word("riskEffect", value) })),
        ]}
        value={report.riskEffect ?? ""}
        onChange={(event) => set({ riskEffect: RiskEffect.nullable().parse(event.currentTarget.value || null) })}
      />
      {report.status === "DONE" ? (
        <DayField past label={t("report.doneOn")} value={report.doneOn} onChange={(doneOn) => set({ doneOn })} />
      ) : null}
      <div className={classes["whole"]}>
        <FailureNote failure={update.error} />
        <Group gap={8} mt={4}>
          <Button
            type="submit"
            disabled={missing !== null}
            loading={update.isPending}
            rightSection={<KeyHint>⏎</KeyHint>}
          >
            {t("report.store")}
          </Button>
          <Button variant="default" onClick={giveUp}>
            {t("report.cancel")}
          </Button>
          {missing === null ? null : (
            <Text size="sm" c="dimmed">
              {lacks[missing]}
            </Text>
          )}
        </Group>
      </div>
    </form>
  );
}
