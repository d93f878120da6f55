import { Group, Stack, Text } from "@mantine/core";
import { IconCircleCheck, IconCircleX, IconClock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Conference } from "../../../shared/conferences/model.ts";
import { useFormat } from "../../i18n/format.ts";
import type { Readiness } from "./readiness.ts";

interface Props {
  readonly conference: Conference;
  readonly readiness: readonly Readiness[];
}

const light = {
  good: <IconCircleCheck size={17} color="var(--concord-do)" aria-hidden />,
  soon: <IconClock size={17} color="var(--concord-soon)" aria-hidden />,
  bad: <IconCircleX size={17} color="var(--concord-alarm)" aria-hidden />,
};

/** What should be true before a conference meets, a light and a sentence a line. */
export function ReadyLines({ conference, readiness }: Props) {
  const { t } = useTranslation("conferences");
  const format = useFormat();
  const sentence = ({ what, count }: Readiness): string => {
    const known = count > 0;
    if (what === "cases") return known ? t("ready.cases", { count }) : t("ready.noCases");
    if (what === "decisions") return known ? t("ready.decisions", { count }) : t("ready.decided");
    if (what === "waiting") return known ? t("ready.waiting", { count }) : t("ready.noneWaiting");
    if (what === "overlong") return t("ready.overlong");
    if (what === "late") return t("ready.late", { count });
    if (what === "assessments") return t("ready.assessments", { count });
    if (what === "cleared") return known ? t("ready.notCleared", { count }) : t("ready.cleared");
    if (what === "research") return known ? t("ready.research", { count }) : t("ready.researchIn");
    if (what === "circulated") return t("ready.circulated");
    if (what === "circulate")
      return t("ready.circulateBy", { day: format.dayShort(conference.deadlines.agendaCirculatedOn) });
    return conference.minuteTaker ? t("ready.minuteTaker", { name: conference.minuteTaker }) : t("ready.noMinuteTaker");
  };
  const words = { good: t("ready.good"), soon: t("ready.soon"), bad: t("ready.bad") };
  return (
    <Stack gap={9} component="ul" p={0} m={0} style={{ listStyle: "none" }}>
      {readiness.map((line) => (
        <Group key={line.what} component="li" gap={8} wrap="nowrap" align="flex-start">
          <span role="img" aria-label={words[line.state]} style={{ lineHeight: 0, paddingTop: 3 }}>
            {light[line.state]}
          </span>
          <Text size="sm">{sentence(line)}</Text>
        </Group>
      ))}
    </Stack>
  );
}
