import { Badge, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Candidate } from "../../../shared/agenda/model.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import classes from "./agenda.module.css";
import { WhyListed } from "./WhyListed.tsx";

interface Props {
  readonly candidate: Candidate;
  readonly scoreOf: number;
  readonly busy: boolean;
  readonly onAdd: (lateReason: string) => void;
}

/** One case that could be listed: what for, that it was put off before, and why all the same when it came late. */
export function CandidateLine({ candidate, scoreOf, busy, onAdd }: Props) {
  const { t } = useTranslation("agenda");
  const format = useFormat();
  const word = useWords();
  const [reason, setReason] = useState("");
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
        <Button
          size="xs"
          variant="default"
          disabled={busy}
          aria-label={t("add.one", { reference })}
          onClick={() => onAdd(reason)}
        >
          {t("add.add")}
        </Button>
      </Group>
      {late ? (
        <TextInput
          mt={4}
          size="xs"
          aria-label={t("add.whyLate", { reference })}
          placeholder={t("late.why")}
          spellCheck={false}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      ) : null}
    </div>
  );
}
