import { Badge, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { Candidate } from "../../../shared/agenda/model.ts";
import type { ConferenceId } from "../../../shared/ids.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import classes from "./agenda.module.css";
import { WhyListed } from "./WhyListed.tsx";

interface Props {
  readonly conferenceId: ConferenceId;
  readonly candidate: Candidate;
  readonly scoreOf: number;
  readonly busy: boolean;
  /** Says whether it was added. */
  readonly onAdd: (lateReason: string) => Promise<boolean>;
}

/** One case that could be listed: what for, that it was put off before, and why all the same when it came late. */
export const CandidateLine = (props: Props) =>
  props.candidate.late ? <LateCandidate {...props} /> : <Line {...props} onAdd={() => void props.onAdd("")} />;

/** What is typed here and not sent is there again on the line of the list, too: it is the same question. */
function LateCandidate(props: Props) {
  const { t } = useTranslation("agenda");
  const { candidate, conferenceId, onAdd } = props;
  const { caseId, reference } = candidate;
  const [reason, setReason, draft] = useDraft({ form: "lateReason", caseId, item: conferenceId }, "", z.string());
  return (
    <Line {...props} onAdd={() => void onAdd(reason).then((added) => added && draft.forget())}>
      <TextInput
        mt={4}
        mb={4}
        size="xs"
        aria-label={t("add.whyLate", { reference })}
        placeholder={t("late.why")}
        spellCheck={false}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <DraftNote draft={draft} />
    </Line>
  );
}

interface LineProps extends Pick<Props, "candidate" | "scoreOf" | "busy"> {
  readonly onAdd: () => void;
  readonly children?: ReactNode;
}

function Line({ candidate, scoreOf, busy, onAdd, children }: LineProps) {
  const { t } = useTranslation("agenda");
  const format = useFormat();
  const word = useWords();
  const { deferral, reference, late } = candidate;
  return (
    <div className={classes["candidate"]}>
      <Group justify="space-between" wrap="nowrap">
        <Stack gap={0}>
          <Group gap={8}>
            <Text fw={600}>
              {candidate.victimInitials} · {reference}
            </Text>
            {candidate.deferred ? <Badge variant="light">{t("add.deferred")}</Badge> : null}
            {late ? (
              <Badge color="soon" variant="light">
                {t("add.late")}
              </Badge>
            ) : null}
          </Group>
          <Text size="sm" c="dimmed">
            {t("add.received", { day: format.day(candidate.receivedOn) })} ·{" "}
            <WhyListed grounds={candidate} scoreOf={scoreOf} />
          </Text>
          {deferral ? (
            <Text size="sm" c="dimmed">
              {t("add.putOff", {
                day: format.day(deferral.on),
                reason: word("deferralReason", deferral.reason),
                name: deferral.safetyName,
                agency: deferral.safetyAgencyName,
              })}
            </Text>
          ) : null}
        </Stack>
        <Button size="xs" variant="default" disabled={busy} aria-label={t("add.one", { reference })} onClick={onAdd}>
          {t("add.add")}
        </Button>
      </Group>
      {children}
    </div>
  );
}
