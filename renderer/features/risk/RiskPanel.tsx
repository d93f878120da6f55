import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../../shared/contracts.ts";
import type { AssessmentLine } from "../../../shared/risk/assessment.ts";
import type { Assessments } from "../../../shared/risk/contract.ts";
import { packText } from "../../../shared/risk/pack.ts";
import { flushPendingWrites } from "../../app/pendingWrites.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { AssessmentForm } from "./AssessmentForm.tsx";
import { AssessmentList } from "./AssessmentList.tsx";
import { AssessmentRead } from "./AssessmentRead.tsx";
import { Compare } from "./Compare.tsx";
import { OldNote } from "./OldNote.tsx";
import { StartAssessment } from "./StartAssessment.tsx";

type Filled = Output<"risk.complete">["referral"];
type Shown =
  { readonly as: "list" } | { readonly as: "one"; readonly id: AssessmentLine["id"] } | { readonly as: "two" };

interface Props {
  readonly of: Assessments | undefined;
  readonly failure: Error | null;
  readonly narrow?: boolean;
  /** Begins a draft and answers its id. */
  readonly onStart: (instrumentId: string) => Promise<AssessmentLine["id"]>;
  readonly starting: boolean;
  /** What is typed around it is stored before an assessment is completed. */
  readonly before?: () => Promise<void>;
  readonly onFilled?: (filled: NonNullable<Filled>) => void;
}

const nothingWaits = () => Promise.resolve();

/** Completed assessments with the instrument of which there are the most recent two, newest first. */
function comparable(assessments: readonly AssessmentLine[]): readonly AssessmentLine[] {
  const completed = assessments.filter(({ state }) => state === "completed");
  const twice = completed.find(
    (line, at) => completed.findLastIndex(({ instrumentId }) => instrumentId === line.instrumentId) > at,
  );
  return completed.filter(({ instrumentId }) => instrumentId === twice?.instrumentId);
}

/** The assessments of a case or a referral: the list, one that is answered or read, or two side by side. */
export function RiskPanel({ of, failure, narrow = false, onStart, starting, before = nothingWaits, onFilled }: Props) {
  const { t } = useTranslation("risk");
  const [shown, setShown] = useState<Shown>({ as: "list" });
  const [filled, setFilled] = useState<Filled>(null);
  if (!of) return <FailureNote failure={failure} />;
  const { assessments } = of;
  const pair = comparable(assessments);
  const toList = () => setShown({ as: "list" });
  // What was answered last is stored before the list, or the same assessment again, shows it.
  const back = () => void flushPendingWrites().then(toList);
  if (shown.as !== "list")
    return (
      <Stack gap="md">
        <Group>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconArrowLeft size={16} aria-hidden />}
            onClick={back}
          >
            {t("back")}
          </Button>
        </Group>
        {shown.as === "two" ? (
          <Compare assessments={pair} />
        ) : (
          <OneAssessment
            key={shown.id}
            assessmentId={shown.id}
            narrow={narrow}
            before={before}
            onGone={toList}
            onCompleted={(score) => {
              setFilled(score);
              if (score) onFilled?.(score);
              toList();
            }}
          />
        )}
      </Stack>
    );
  const open = (id: AssessmentLine["id"]) => {
    setFilled(null);
    setShown({ as: "one", id });
  };
  const start = of.mayAssess ? (
    <StartAssessment
      instruments={of.instruments}
      busy={starting}
      onStart={(instrumentId) => void onStart(instrumentId).then(open, () => undefined)}
    />
  ) : undefined;
  return (
    <Stack gap="md">
      <OldNote of={of} />
      <FailureNote failure={failure} />
      {filled ? (
        <Text size="sm" c="var(--concord-do)" role="status">
          {t("filled", { score: filled.score })}
        </Text>
      ) : null}
      {assessments.length === 0 ? (
        <Paper withBorder={!narrow}>
          <EmptyState
            title={t("emptyTitle")}
            text={of.mayAssess ? t("emptyText") : t("emptyRead")}
            {...(start ? { action: start } : {})}
          />
        </Paper>
      ) : (
        <>
          <Group justify="space-between">
            {narrow ? (
              <span />
            ) : (
              <Text component="h3" fw={600} m={0}>
                {t("title")}
              </Text>
            )}
            <Group gap="sm">
              {pair.length > 1 ? (
                <Button size="sm" variant="default" onClick={() => setShown({ as: "two" })}>
                  {t("list.compare")}
                </Button>
              ) : null}
              {start}
            </Group>
          </Group>
          <AssessmentList assessments={assessments} narrow={narrow} onOpen={open} />
        </>
      )}
    </Stack>
  );
}

interface OneProps {
  readonly assessmentId: AssessmentLine["id"];
  readonly narrow: boolean;
  readonly before: () => Promise<void>;
  readonly onCompleted: (filled: Filled) => void;
  readonly onGone: () => void;
}

function OneAssessment({ assessmentId, narrow, before, onCompleted, onGone }: OneProps) {
  const { i18n } = useTranslation("risk");
  const opened = useDeskQuery("risk.open", { assessmentId });
  const { data } = opened;
  if (!data) return <FailureNote failure={opened.error} />;
  return (
    <>
      <Text component="h3" fw={600} m={0}>
        {packText(data.pack.name, i18n.language)}
      </Text>
      {data.mayChange ? (
        <AssessmentForm
          assessment={data}
          narrow={narrow}
          before={before}
          onCompleted={onCompleted}
          onDiscard={onGone}
        />
      ) : (
        <AssessmentRead assessment={data} narrow={narrow} />
      )}
    </>
  );
}
