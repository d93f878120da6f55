import { Button, Paper, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Conference } from "../../../shared/conferences/model.ts";
import { useGo } from "../../app/navigation.ts";

/** Where the meeting stands, for those who take part and do not run it, and the door they can use now. */
export function MeetingDoor({ conference }: { readonly conference: Conference }) {
  const { t } = useTranslation("conferences");
  const go = useGo();
  const { status } = conference;
  const sentence = () => {
    if (status === "IN_SESSION") return t("meet.inSession");
    if (status === "MINUTES_DRAFT") return t("meet.draft");
    return status === "MINUTES_APPROVED" ? t("meet.approved") : t("meet.runBy", { name: conference.chairName });
  };
  const enter = () => go({ screen: "meeting", conferenceId: conference.id });
  return (
    <Paper withBorder p="md">
      <Text mb={status === "IN_SESSION" || status === "MINUTES_APPROVED" ? "md" : 0}>{sentence()}</Text>
      {status === "IN_SESSION" ? <Button onClick={enter}>{t("meet.join")}</Button> : null}
      {status === "MINUTES_APPROVED" ? <Button onClick={enter}>{t("meet.look")}</Button> : null}
    </Paper>
  );
}
