import { Button, Kbd, Text } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import { useMemo } from "react";
import { Trans, useTranslation } from "react-i18next";
import type { Conference } from "../../../shared/conferences/model.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { AttendanceRow } from "./AttendanceRow.tsx";
import classes from "./conferences.module.css";
import { Observers } from "./Observers.tsx";
import { OpeningStep } from "./OpeningStep.tsx";
import { useAttendance } from "./useAttendance.ts";

interface Props {
  readonly conference: Conference;
  readonly mayChange: boolean;
}

/** Who is here: one line an agency, with its representative or deputy and when it was there; below, who looks on. */
export function AttendanceTable({ conference, mayChange }: Props) {
  const { t } = useTranslation("conferences");
  const accounts = useDeskQuery("accounts.list", {});
  const { verbs, failure } = useAttendance(conference);
  const lines = conference.attendance;
  const left = lines.filter((line) => line.status === null);
  const asked = lines.length - left.length;
  // The same list for a row as long as the accounts are the same, so that only the row that changes is drawn again.
  const accountsByAgency = useMemo(
    () =>
      Map.groupBy(
        (accounts.data ?? []).filter(({ active }) => active),
        ({ agencyId }) => agencyId,
      ),
    [accounts.data],
  );
  return (
    <OpeningStep
      number={3}
      title={t("opening.attendance")}
      done={left.length === 0}
      note={left.length === 0 ? t("attendance.all") : t("attendance.some", { asked, all: lines.length })}
    >
      <FailureNote failure={failure} />
      {mayChange ? (
        <Text size="xs" c="dimmed" mb={6}>
          <Trans t={t} i18nKey="attendance.keys" components={{ keys: <Kbd size="xs" /> }} />
        </Text>
      ) : null}
      <div className={classes["sheet"]}>
        <table className={classes["attendance"]}>
          <thead>
            <tr>
              <th scope="col">{t("attendance.agency")}</th>
              <th scope="col">{t("attendance.status")}</th>
              <th scope="col">{t("attendance.representative")}</th>
              <th scope="col">{t("attendance.when")}</th>
              <th scope="col">{t("attendance.infoSent")}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <AttendanceRow
                key={line.agencyId}
                conferenceId={conference.id}
                line={line}
                accounts={accountsByAgency.get(line.agencyId) ?? nobody}
                mayChange={mayChange}
                inSession={conference.status === "IN_SESSION"}
                date={conference.date}
                verbs={verbs}
              />
            ))}
          </tbody>
        </table>
      </div>
      {mayChange && left.length > 1 ? (
        <Button
          mt="sm"
          variant="default"
          leftSection={<IconUsers size={16} aria-hidden />}
          onClick={() => left.forEach((line) => verbs.change(line, { status: "PRESENT" }))}
        >
          {asked === 0 ? t("attendance.everybody") : t("attendance.rest", { count: left.length })}
        </Button>
      ) : null}
      <Observers
        conference={conference}
        accounts={(accounts.data ?? []).filter(({ active, role }) => active && role === "observer")}
        mayChange={mayChange}
      />
    </OpeningStep>
  );
}

const nobody: readonly never[] = [];
