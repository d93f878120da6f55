import { Badge, Checkbox, Group, Select, Stack, Text, UnstyledButton } from "@mantine/core";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { AttendanceStatus, attendanceStatuses, type Attendance } from "../../../shared/conferences/model.ts";
import type { AccountId, ConferenceId } from "../../../shared/ids.ts";
import { useAgencyNames } from "../../app/agencyNames.ts";
import { useWords } from "../../i18n/words.ts";
import { DayField } from "../../ui/DayField.tsx";
import { rowKey } from "./attendanceKeys.ts";
import classes from "./conferences.module.css";
import { RepresentativeField } from "./RepresentativeField.tsx";
import { StaysCell } from "./StaysCell.tsx";
import type { AttendanceVerbs } from "./useAttendance.ts";
import { useNotCleared } from "./useNotCleared.ts";

interface Props {
  readonly conferenceId: ConferenceId;
  readonly line: Attendance;
  /** The accounts of the agency, offered as who speaks for it. */
  readonly accounts: readonly { readonly id: AccountId; readonly name: string }[];
  /** False once the minutes are approved: what was taken down stays. */
  readonly mayChange: boolean;
  readonly inSession: boolean;
  /** The day of the conference, which times of day belong to. */
  readonly date: string;
  readonly verbs: AttendanceVerbs;
}

/** One agency: whether it is here, who speaks for it, when it was there, and whether it sent its information. */
export const AttendanceRow = memo(function AttendanceRow(props: Props) {
  const { conferenceId, line, accounts, mayChange, inSession, date, verbs } = props;
  const { t } = useTranslation("conferences");
  const word = useWords();
  const notCleared = useNotCleared();
  const agencyName = useAgencyNames();
  const status = line.status ? word("attendance", line.status) : t("attendance.notAsked");
  const name = (
    <Text fw={500} component="span">
      {agencyName({ id: line.agencyId, name: line.agencyName })}
    </Text>
  );
  return (
    <tr>
      <td>
        <Group gap={8}>
          {mayChange ? (
            <UnstyledButton
              className={classes["rowName"] ?? ""}
              data-row
              aria-label={t("attendance.row", { agency: line.agencyName, status })}
              onKeyDown={(event) =>
                rowKey(event, {
                  onStatus: (next) => verbs.change(line, { status: next }),
                  onComeOrGo: () => inSession && verbs.comeOrGo(line),
                })
              }
            >
              {name}
            </UnstyledButton>
          ) : (
            name
          )}
          {line.core ? (
            <Badge size="sm" variant="default">
              {t("attendance.core")}
            </Badge>
          ) : null}
        </Group>
        {line.notCleared ? (
          <Text size="xs" c="var(--concord-alarm)">
            {notCleared(line.notCleared)}
          </Text>
        ) : null}
      </td>
      <td>
        {mayChange ? (
          <Select
            size="xs"
            aria-label={t("attendance.statusOf", { agency: line.agencyName })}
            placeholder={t("attendance.notAsked")}
            data={attendanceStatuses.map((value) => ({ value, label: word("attendance", value) }))}
            value={line.status}
            onChange={(value) => verbs.change(line, { status: value === null ? null : AttendanceStatus.parse(value) })}
          />
        ) : (
          status
        )}
      </td>
      <td>
        {mayChange ? (
          <RepresentativeField line={line} accounts={accounts} onName={(names) => verbs.name(line, names)} />
        ) : (
          <Stack gap={0}>
            <span>{line.representative}</span>
            {line.deputyFor === "" ? null : (
              <Text size="xs" c="dimmed">
                {`${t("attendance.deputyFor")} ${line.deputyFor}`}
              </Text>
            )}
          </Stack>
        )}
      </td>
      <td>
        <StaysCell
          conferenceId={conferenceId}
          line={line}
          date={date}
          mayChange={mayChange}
          inSession={inSession}
          verbs={verbs}
        />
      </td>
      <td>
        <Group gap={8} wrap="nowrap">
          <Checkbox
            aria-label={t("attendance.infoSentOf", { agency: line.agencyName })}
            checked={line.infoSent || line.status === "APOLOGIES_WITH_INFO"}
            disabled={!mayChange || line.status === "APOLOGIES_WITH_INFO"}
            onChange={(event) => verbs.change(line, { infoSent: event.currentTarget.checked })}
          />
          {line.status === "APOLOGIES_WITH_INFO" ? (
            <DayField
              aria-label={t("attendance.infoReceivedOnOf", { agency: line.agencyName })}
              past
              required
              disabled={!mayChange}
              value={line.infoReceivedOn}
              onChange={(infoReceivedOn) => infoReceivedOn && verbs.change(line, { infoReceivedOn })}
            />
          ) : null}
        </Group>
      </td>
    </tr>
  );
});
