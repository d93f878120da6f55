import { Button, Loader } from "@mantine/core";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { ConferenceId } from "../../../shared/ids.ts";
import { useGo } from "../../app/navigation.ts";
import { useSession } from "../../app/session.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { Meeting } from "./Meeting.tsx";
import { meetingFor } from "./meetingStore.ts";

const ready: ReadonlySet<string> = new Set(["IN_SESSION", "MINUTES_DRAFT", "MINUTES_APPROVED"]);

/** The live meeting of one conference; before it was opened, the way to where it is opened. */
export function MeetingScreen({ conferenceId }: { readonly conferenceId: ConferenceId }) {
  const { t } = useTranslation("meeting");
  const go = useGo();
  const { accountId } = useSession();
  const conference = useDeskQuery("conferences.open", { conferenceId });
  const agenda = useDeskQuery("agenda.view", { conferenceId });
  useEffect(() => meetingFor(accountId), [accountId]);

  const failure = conference.error ?? agenda.error;
  if (failure) return <FailureNote failure={failure} />;
  if (!conference.data || !agenda.data) return <Loader m="xl" size="sm" aria-label={t("screen.opening")} />;
  if (!ready.has(conference.data.status)) {
    return (
      <EmptyState
        title={t("screen.notOpenTitle")}
        text={t("screen.notOpenText")}
        action={
          <Button onClick={() => go({ screen: "conference", conferenceId, step: "meet" })}>{t("screen.toMeet")}</Button>
        }
      />
    );
  }
  return (
    <Meeting
      conference={conference.data}
      conferenceAt={conference.dataUpdatedAt}
      agenda={agenda.data}
      agendaAt={agenda.dataUpdatedAt}
    />
  );
}
