import { Button, Paper, Select, Stack, Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { Output } from "../../../shared/contracts.ts";
import { dayOf } from "../../../shared/dates.ts";
import { choiceItems, packText } from "../../../shared/risk/pack.ts";
import { levelsAbove, levelThatCounts } from "../../../shared/risk/score.ts";
import { useTimeZone } from "../../app/session.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { Private } from "../../ui/Private.tsx";
import { AnswerList } from "./AnswerList.tsx";
import { HeadFields } from "./HeadFields.tsx";
import { levelChoices } from "./LevelFields.tsx";
import { Notice } from "./Notice.tsx";
import { ResultFields } from "./ResultFields.tsx";
import classes from "./risk.module.css";
import { Tally } from "./Tally.tsx";

interface Props {
  readonly assessment: Output<"risk.open">;
  readonly narrow: boolean;
}

const nothing = () => undefined;

/** A completed assessment: every answer as it was given, and whatever level a person set over it since. */
export function AssessmentRead({ assessment, narrow }: Props) {
  const { t } = useTranslation("risk");
  const { pack, content, outcome, raised } = assessment;
  const level = levelThatCounts(outcome, content, raised);
  return (
    <Stack gap="md">
      <Notice pack={pack} />
      <HeadFields content={content} readOnly onChange={nothing} />
      <div className={classes["layout"]} data-narrow={narrow || undefined}>
        {choiceItems(pack).length > 0 ? (
          <AnswerList
            pack={pack}
            answers={content.answers}
            readOnly
            current={null}
            onCurrent={nothing}
            onAnswer={nothing}
            onEnd={nothing}
          />
        ) : (
          <ResultFields pack={pack} content={content} readOnly onChange={nothing} />
        )}
        <div className={classes["side"]}>
          <Tally pack={pack} outcome={outcome} level={level} assessedOn={content.assessedOn} completed short={narrow} />
          <SetLevels assessment={assessment} />
          {content.comment === "" ? null : (
            <Paper withBorder p="md">
              <Text size="sm" fw={600}>
                {t("comment")}
              </Text>
              <Text size="sm" className={classes["words"] ?? ""}>
                <Private>{content.comment}</Private>
              </Text>
            </Paper>
          )}
          {assessment.mayRaise ? <Raise key={level} assessment={assessment} level={level} /> : null}
        </div>
      </div>
    </Stack>
  );
}

/** The levels people set over the answers, with who, when and why. */
function SetLevels({ assessment: { pack, content, raised } }: Pick<Props, "assessment">) {
  const { t, i18n } = useTranslation("risk");
  const format = useFormat();
  const timeZone = useTimeZone();
  const labelOf = (code: string): string => {
    const label = pack.levels.find((one) => one.code === code)?.label;
    return label ? packText(label, i18n.language) : code;
  };
  const { override } = content;
  const lines = [
    ...(override ? [{ text: t("level.override", { level: labelOf(override.level) }), reason: override.reason }] : []),
    ...raised.map(({ level, by, at, reason }) => ({
      text: t("level.raisedBy", { level: labelOf(level), name: by, day: format.day(dayOf(at, timeZone)) }),
      reason,
    })),
  ];
  if (lines.length === 0) return null;
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        {lines.map(({ text, reason }) => (
          <div key={text}>
            <Text size="sm" fw={600}>
              {text}
            </Text>
            <Text size="sm" className={classes["words"] ?? ""}>
              <Private>{reason}</Private>
            </Text>
          </div>
        ))}
      </Stack>
    </Paper>
  );
}

const unraised = { chosen: null, reason: "" };
const Raising = z.object({ chosen: z.string().nullable(), reason: z.string() });

function Raise({ assessment, level }: Pick<Props, "assessment"> & { readonly level: string | null }) {
  const { t, i18n } = useTranslation("risk");
  const { id: assessmentId, pack } = assessment;
  const raise = useDeskCommand("risk.raiseLevel");
  const [typed, setTyped, draft] = useDraft({ form: "raiseLevel", assessmentId }, unraised, Raising);
  const { chosen, reason } = typed;
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        <DraftNote draft={draft} />
        <Select
          label={t("level.higher")}
          size="sm"
          clearable
          data={levelChoices(pack, levelsAbove(pack, level), i18n.language)}
          value={chosen}
          onChange={(level) => setTyped((before) => ({ ...before, chosen: level }))}
        />
        {chosen === null ? null : (
          <>
            <Textarea
              label={t("level.reason")}
              size="sm"
              withAsterisk
              autosize
              minRows={2}
              spellCheck={false}
              data-private
              value={reason}
              onChange={(event) => {
                const words = event.currentTarget.value;
                setTyped((before) => ({ ...before, reason: words }));
              }}
            />
            <FailureNote failure={raise.error} />
            <Button
              size="sm"
              variant="default"
              loading={raise.isPending}
              onClick={() => raise.mutate({ assessmentId, level: chosen, reason }, { onSuccess: draft.forget })}
            >
              {t("level.raise")}
            </Button>
          </>
        )}
      </Stack>
    </Paper>
  );
}
