import { Button, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { daysBetween } from "../../../shared/dates.ts";
import type { ConferenceLine } from "../../../shared/conferences/model.ts";
import { nextDeadline, useToday } from "../../app/deadlines.ts";
import { useGo } from "../../app/navigation.ts";
import { useSession } from "../../app/session.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ReadyLines } from "../conferences/ReadyLines.tsx";
import { stepOf } from "../conferences/stepOf.ts";
import { useReadiness } from "../conferences/useReadiness.ts";
import { sentenceStart } from "./sentenceStart.ts";
import { TodayCard } from "./TodayCard.tsx";
import styles from "./today.module.css";

/** The conference that meets next, with its checklist for whoever prepares it. */
export function NextConference({ line }: { readonly line: ConferenceLine | undefined }) {
  const { t } = useTranslation("today");
  const go = useGo();
  const { role } = useSession();
  const toAll = { label: t("conference.more"), name: t("conference.all"), onOpen: () => go({ screen: "conferences" }) };
  const maySchedule = role === "administrator" || role === "chair";
  return (
    <TodayCard title={t("conference.title")} more={toAll}>
      {line ? (
        <Meeting line={line} />
      ) : (
        <EmptyState
          title={t("conference.noneTitle")}
          text={maySchedule ? t("conference.scheduleOne") : t("conference.none")}
          action={maySchedule && <Button onClick={toAll.onOpen}>{t("conference.schedule")}</Button>}
        />
      )}
    </TodayCard>
  );
}

function Meeting({ line }: { readonly line: ConferenceLine }) {
  const { t } = useTranslation("today");
  const word = useWords();
  const { dayLong, dayShort } = useFormat();
  const go = useGo();
  const today = useToday();
  const { data: conference } = useDeskQuery("conferences.open", { conferenceId: line.id });
  const readiness = useReadiness(conference);
  const days = daysBetween(today, line.date);
  const away =
    days < 0 ? t("conference.past") : days === 0 ? t("conference.today") : t("conference.inDays", { count: days });
  const deadline = conference && nextDeadline(conference, today);
  const step = stepOf(line.status);
  const prepares = conference?.mayPrepare === true;
  const verbs = {
    prepare: prepares ? t("conference.prepare") : t("conference.agenda"),
    meet: t("conference.meet"),
    followUp: t("conference.followUp"),
  };
  const isInSession = line.status === "IN_SESSION";
  return (
    <div className={styles["conference"]}>
      <Stack gap={6} align="flex-start">
        <Text fz={20} fw={600} lh={1.3}>
          {sentenceStart(dayLong(line.date))}
        </Text>
        <Text size="sm">{[away, line.startsAt, line.venue].join(" · ")}</Text>
        <Text size="sm" c="dimmed">
          {[
            word("conferenceType", line.type),
            t("conference.cases", { count: line.cases }),
            t("conference.chair", { name: line.chairName }),
          ].join(" · ")}
        </Text>
        {deadline && (
          <Text size="sm" c={deadline.days <= 1 ? "var(--concord-soon)" : "dimmed"}>
            {t("conference.deadline", { what: word("deadline", deadline.name), day: dayShort(deadline.on) })}
          </Text>
        )}
        <Group gap="xs" mt="xs">
          <Button onClick={() => go({ screen: "conference", conferenceId: line.id, step })}>{verbs[step]}</Button>
          {isInSession && (
            <Button variant="default" onClick={() => go({ screen: "meeting", conferenceId: line.id })}>
              {t("conference.join")}
            </Button>
          )}
        </Group>
      </Stack>
      {readiness && conference && !isInSession && <ReadyLines conference={conference} readiness={readiness} />}
    </div>
  );
}
