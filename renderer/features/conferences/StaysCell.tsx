import { ActionIcon, Button, Group, Popover, Text } from "@mantine/core";
import { IconClockEdit } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Attendance, Stay } from "../../../shared/conferences/model.ts";
import { isPresent } from "../../../shared/conferences/rules.ts";
import type { ConferenceId } from "../../../shared/ids.ts";
import { useOpensDraft, useWantedDraft } from "../../app/wantedDraft.ts";
import { useFormat } from "../../i18n/format.ts";
import { StaysForm } from "./StaysForm.tsx";
import { isHere, type AttendanceVerbs } from "./useAttendance.ts";

interface Props {
  readonly conferenceId: ConferenceId;
  readonly line: Attendance;
  readonly date: string;
  readonly mayChange: boolean;
  readonly inSession: boolean;
  readonly verbs: AttendanceVerbs;
}

/** "from 09:40", "until 10:15", "09:05–10:15": when somebody was there, in words. */
function useStayWords(): (stay: Stay) => string {
  const { t } = useTranslation("conferences");
  const { time } = useFormat();
  return ({ arrivedAt, leftAt }) => {
    if (arrivedAt !== null && leftAt !== null) return t("attendance.stay", { from: time(arrivedAt), to: time(leftAt) });
    if (arrivedAt !== null) return t("attendance.since", { time: time(arrivedAt) });
    return leftAt === null ? t("attendance.wholeMeeting") : t("attendance.until", { time: time(leftAt) });
  };
}

/** When an agency was there, the button with which it leaves or comes back, and the way to put its times right. */
export function StaysCell({ conferenceId, line, date, mayChange, inSession, verbs }: Props) {
  const { t } = useTranslation("conferences");
  const words = useStayWords();
  const [editing, setEditing] = useState(false);
  const wanted = useWantedDraft(({ place }) => place?.form === "stays" && place.item === line.agencyId);
  useOpensDraft(["stays"], conferenceId, () => setEditing(true), wanted && mayChange);
  if (!isPresent(line.status)) return null;
  const here = isHere(line);
  return (
    <Group gap={6} wrap="nowrap">
      <Text size="sm" component="span">
        {line.stays.length === 0 ? t("attendance.wholeMeeting") : line.stays.map(words).join(", ")}
      </Text>
      {mayChange && inSession ? (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t(here ? "attendance.leaves" : "attendance.comesBack", { agency: line.agencyName })}
          onClick={() => verbs.comeOrGo(line)}
        >
          {t(here ? "attendance.leavesNow" : "attendance.backNow")}
        </Button>
      ) : null}
      {mayChange ? (
        <Popover opened={editing} onChange={setEditing} width={320} trapFocus returnFocus shadow="sm">
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t("attendance.timesOf", { agency: line.agencyName })}
              title={t("attendance.changeTimes")}
              aria-expanded={editing}
              onClick={() => setEditing(!editing)}
            >
              <IconClockEdit size={16} aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <StaysForm
              conferenceId={conferenceId}
              agencyId={line.agencyId}
              stays={line.stays}
              date={date}
              onKeep={(stays, forget) =>
                verbs.setStays(line.agencyId, stays, () => {
                  forget();
                  setEditing(false);
                })
              }
            />
          </Popover.Dropdown>
        </Popover>
      ) : null}
    </Group>
  );
}
