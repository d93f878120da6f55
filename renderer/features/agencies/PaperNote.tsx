import { Group, Text } from "@mantine/core";
import { IconAlertTriangle, IconClock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useToday } from "../../app/deadlines.ts";
import { useFormat } from "../../i18n/format.ts";
import { paperState, type Paper } from "./paper.ts";

/** How a signed paper stands today, in words; missing and expired with a sign besides the colour. */
export function PaperNote(paper: Paper) {
  const { t } = useTranslation("agencies");
  const { day } = useFormat();
  const today = useToday();
  const state = paperState(paper, today);
  const end = paper.expiresOn === null ? "" : day(paper.expiresOn);
  if (state === "valid") {
    return (
      <Text size="sm" component="span">
        {paper.expiresOn === null ? t("paper.noEnd") : t("paper.until", { day: end })}
      </Text>
    );
  }
  const words = {
    missing: paper.signedOn === null ? t("paper.missing") : t("paper.notYet", { day: day(paper.signedOn) }),
    expired: t("paper.expired", { day: end }),
    expiresSoon: t("paper.expiresSoon", { day: end }),
  };
  const Sign = state === "expiresSoon" ? IconClock : IconAlertTriangle;
  return (
    <Group
      gap={6}
      wrap="nowrap"
      display="inline-flex"
      c={state === "expiresSoon" ? "var(--concord-soon)" : "var(--concord-alarm)"}
    >
      <Sign size={15} aria-hidden style={{ flex: "none" }} />
      <Text size="sm" component="span" c="inherit">
        {words[state]}
      </Text>
    </Group>
  );
}
