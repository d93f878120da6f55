import { Button, Group, Paper, Text, TextInput } from "@mantine/core";
import { useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { ActionLine, ReviewAnswer } from "../../../shared/actions/model.ts";
import { addDays, CivilDate } from "../../../shared/dates.ts";
import type { ConferenceId } from "../../../shared/ids.ts";
import { useToday } from "../../app/deadlines.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { CaseBadge } from "../../ui/CaseBadge.tsx";
import { DayField } from "../../ui/DayField.tsx";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { DueDate } from "../../ui/DueDate.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Private } from "../../ui/Private.tsx";
import classes from "./actions.module.css";
import { ReportForm } from "./ReportForm.tsx";

type Answering = "DONE" | "NOT_DONE" | "NOT_POSSIBLE" | "CARRIED_ON";
const keys: Readonly<Record<string, Answering>> = {
  KeyD: "DONE",
  KeyN: "NOT_DONE",
  KeyX: "NOT_POSSIBLE",
  KeyC: "CARRIED_ON",
};

interface DueSinceGroupProps {
  readonly agency: string;
  readonly actions: readonly ActionLine[];
  readonly conferenceId: ConferenceId;
  readonly openId: string | null;
  readonly onOpen: (id: string | null) => void;
}

/** One agency's actions that are due, to be gone through line by line. */
export function DueSinceGroup({ agency, actions, conferenceId, openId, onOpen }: DueSinceGroupProps) {
  const { t } = useTranslation("actions");
  const review = useDeskCommand("actions.review");
  const [answering, setAnswering] = useState<Answering>("DONE");
  const begin = (action: ActionLine, answer: Answering): void => {
    setAnswering(answer);
    onOpen(action.id);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, action: ActionLine): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const answer = keys[event.code];
    if (event.key === "ArrowDown" || event.key === "ArrowUp")
      step(event.currentTarget, event.key === "ArrowDown" ? 1 : -1);
    else if (answer !== undefined && action.mayRun) begin(action, answer);
    else return;
    event.preventDefault();
  };
  const said = (action: ActionLine, answer: ReviewAnswer): void => {
    onOpen(null);
    focusNextOf(action.id);
    review.mutate({ conferenceId, actionId: action.id, answer });
  };
  const stop = (action: ActionLine): void => {
    onOpen(null);
    document.querySelector<HTMLElement>(`[data-due="${action.id}"]`)?.focus();
  };
  return (
    <Paper component="section" my="md" aria-label={agency}>
      <Text component="h2" size="md" fw={600} px={16} pt={12} m={0}>
        {agency}{" "}
        <Text span size="sm" c="dimmed" fw={400}>
          {t("mine.count", { count: actions.length })}
        </Text>
      </Text>
      <FailureNote failure={review.error} />
      <ol className={classes["list"]}>
        {actions.map((action) => (
          <li key={action.id} className={classes["item"]}>
            <div
              className={classes["line"]}
              tabIndex={0}
              data-due={action.id}
              onKeyDown={(event) => onKeyDown(event, action)}
            >
              <Text className={classes["text"] ?? ""}>
                <Private>{action.text}</Private>
              </Text>
              <DueDate due={action.due} overdue={action.overdue} status={action.status} />
              <Group gap={12}>
                <CaseBadge reference={action.caseReference} initials={action.victimInitials} />
                <Text size="sm" c="dimmed">
                  {action.ownerName}
                </Text>
                {action.result ? (
                  <Text size="sm">
                    <Private>{action.result}</Private>
                  </Text>
                ) : null}
              </Group>
              {action.mayRun && openId !== action.id ? (
                <Group gap={6} justify="flex-end" wrap="nowrap">
                  <Button size="compact-sm" variant="light" onClick={() => begin(action, "DONE")}>
                    {t("due.report")}
                  </Button>
                  <Button size="compact-sm" variant="default" onClick={() => begin(action, "CARRIED_ON")}>
                    {t("due.carryOn")}
                  </Button>
                </Group>
              ) : null}
            </div>
            {openId !== action.id ? null : answering === "CARRIED_ON" ? (
              <CarryOn action={action} onDone={() => said(action, "CARRIED_ON")} onCancel={() => stop(action)} />
            ) : (
              <ReportForm
                action={action}
                status={answering}
                onDone={() => said(action, answering)}
                onCancel={() => stop(action)}
              />
            )}
          </li>
        ))}
      </ol>
    </Paper>
  );
}

interface CarryOnProps {
  readonly action: ActionLine;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

const Carried = z.object({ due: CivilDate.nullable(), reason: z.string() });
type Carried = z.infer<typeof Carried>;

function CarryOn({ action, onDone, onCancel }: CarryOnProps) {
  const { t } = useTranslation("actions");
  const today = useToday();
  const change = useDeskCommand("actions.change");
  const [{ due, reason }, setTyped, draft] = useDraft<Carried>(
    { form: "carryOn", actionId: action.id },
    { due: addDays(today, 14), reason: "" },
    Carried,
    action.version,
  );
  const set = (patch: Partial<Carried>) => setTyped((before) => ({ ...before, ...patch }));
  const giveUp = (): void => {
    draft.discard();
    onCancel();
  };
  const { ownerAgencyId, ownerAccountId, ownerName } = action;
  return (
    <form
      className={classes["report"]}
      aria-label={t("due.carryOn")}
      onSubmit={(event) => {
        event.preventDefault();
        if (due === null) return;
        const said = {
          actionId: action.id,
          baseVersion: action.version,
          due,
          ownerAgencyId,
          ownerAccountId,
          ownerName,
        };
        change.mutate(
          { ...said, reason },
          {
            onSuccess: () => {
              draft.forget();
              onDone();
            },
          },
        );
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") giveUp();
      }}
    >
      <div className={classes["whole"]}>
        <DraftNote draft={draft} />
      </div>
      <TextInput
        label={t("run.reason")}
        autoFocus
        maxLength={1000}
        value={reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
      <DayField label={t("due.newDay")} required value={due} onChange={(day) => set({ due: day })} />
      <Button
        type="submit"
        mt={24}
        disabled={due === null || reason.trim() === ""}
        loading={change.isPending}
        rightSection={<KeyHint>⏎</KeyHint>}
      >
        {t("due.carryOn")}
      </Button>
      <div className={classes["whole"]}>
        <FailureNote failure={change.error} />
      </div>
    </form>
  );
}

const lines = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-due]")];

function step(from: HTMLElement, by: number): void {
  const all = lines();
  all[all.indexOf(from) + by]?.focus();
}

/** The keyboard goes on to the line after this one, before this one leaves the list. */
function focusNextOf(id: string): void {
  const all = lines();
  const at = all.findIndex((line) => line.dataset["due"] === id);
  (all[at + 1] ?? all[at - 1])?.focus();
}
