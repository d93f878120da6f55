import { Alert, Button, Group, SegmentedControl, Text } from "@mantine/core";
import { IconCalendarPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConferenceLine } from "../../../shared/conferences/model.ts";
import { useGo } from "../../app/navigation.ts";
import { useSession } from "../../app/session.ts";
import { useOpensDraft } from "../../app/wantedDraft.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { ListPanel } from "../../ui/ListPanel.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { VirtualTable, type Column } from "../../ui/VirtualTable.tsx";
import { SidePanel } from "../../ui/SidePanel.tsx";
import { atStart } from "./atStart.ts";
import { CalendarView } from "./CalendarView.tsx";
import { PlanForm } from "./PlanForm.tsx";
import { stepOf } from "./stepOf.ts";

/** Every conference this account may know of, the newest first, and the form that schedules another. */
export function ConferencesScreen() {
  const { t } = useTranslation("conferences");
  const word = useWords();
  const format = useFormat();
  const go = useGo();
  const { role } = useSession();
  const list = useDeskQuery("conferences.list", {});
  const [planning, setPlanning] = useState(false);
  useOpensDraft(["newConference"], "", () => setPlanning(true));
  const [view, setView] = useState<"list" | "calendar">("list");
  const [series, setSeries] = useState<{ readonly seriesId: string; readonly count: number } | null>(null);
  const undo = useDeskCommand("conferences.undoSeries");
  const maySchedule = role === "administrator" || role === "chair";
  const open = (line: ConferenceLine) => go({ screen: "conference", conferenceId: line.id, step: stepOf(line.status) });
  const schedule = maySchedule ? (
    <Button leftSection={<IconCalendarPlus size={16} />} onClick={() => setPlanning(true)}>
      {t("list.schedule")}
    </Button>
  ) : null;
  const columns: readonly Column<ConferenceLine>[] = [
    {
      id: "date",
      header: t("list.date"),
      cell: (line) => (
        <Text fw={600} size="sm">
          <DayLine day={atStart(format.dayLong(line.date))} />
        </Text>
      ),
      sort: (line) => line.date,
      text: (line) => format.dayLong(line.date),
    },
    { id: "time", header: t("list.time"), cell: (line) => line.startsAt, sort: (line) => line.startsAt },
    { id: "type", header: t("list.type"), cell: (line) => word("conferenceType", line.type) },
    { id: "venue", header: t("list.venue"), cell: (line) => line.venue, text: (line) => line.venue },
    { id: "chair", header: t("list.chair"), cell: (line) => line.chairName, text: (line) => line.chairName },
    {
      id: "cases",
      header: t("list.cases"),
      cell: (line) => (line.heard > 0 ? t("list.heard", { heard: line.heard, count: line.cases }) : String(line.cases)),
      sort: (line) => line.cases,
    },
    {
      id: "status",
      header: t("list.status"),
      cell: (line) => word("conferenceStatus", line.status),
      sort: (line) => word("conferenceStatus", line.status),
      text: (line) => word("conferenceStatus", line.status),
    },
  ];
  return (
    <>
      <PageHeader title={t("list.title")} actions={schedule} />
      <FailureNote failure={list.error ?? undo.error} />
      {series ? (
        <Alert color="sea" variant="light" mb="sm" withCloseButton onClose={() => setSeries(null)}>
          <Group justify="space-between">
            <Text size="sm" role="status">
              {t("repeat.made", { count: series.count })}
            </Text>
            <Button
              size="compact-sm"
              variant="default"
              loading={undo.isPending}
              onClick={() => undo.mutate({ seriesId: series.seriesId }, { onSuccess: () => setSeries(null) })}
            >
              {t("repeat.undo")}
            </Button>
          </Group>
        </Alert>
      ) : null}
      <SegmentedControl
        mb="sm"
        w="max-content"
        size="xs"
        aria-label={t("calendar.view")}
        value={view}
        onChange={(value) => setView(value === "calendar" ? "calendar" : "list")}
        data={[
          { value: "list", label: t("calendar.asList") },
          { value: "calendar", label: t("calendar.asCalendar") },
        ]}
      />
      {view === "calendar" ? (
        <CalendarView lines={list.data ?? []} onOpen={open} />
      ) : (
        <ListPanel>
          <VirtualTable
            label={t("list.title")}
            columns={columns}
            rows={list.data ?? []}
            rowKey={(line) => line.id}
            rowLabel={(line) => format.dayLong(line.date)}
            initialSort={{ id: "date", descending: true }}
            loading={list.isPending}
            count={(count) => t("list.count", { count })}
            onOpen={open}
            empty={<EmptyState title={t("list.emptyTitle")} text={t("list.emptyText")} action={schedule} />}
          />
        </ListPanel>
      )}
      <SidePanel opened={planning} onClose={() => setPlanning(false)} width={560} title={t("plan.title")}>
        <PlanForm
          conference={null}
          onSeries={({ seriesId, conferenceIds }) => {
            setPlanning(false);
            setSeries({ seriesId, count: conferenceIds.length });
          }}
          onDone={(conferenceId) => {
            setPlanning(false);
            go({ screen: "conference", conferenceId, step: "prepare" });
          }}
        />
      </SidePanel>
    </>
  );
}

/** "Wednesday 2 December 2026", broken after the day of the week where it must be. */
function DayLine({ day }: { readonly day: string }) {
  const [weekday, ...rest] = day.split(" ");
  return (
    <>
      {weekday} <span style={{ whiteSpace: "nowrap" }}>{rest.join(" ")}</span>
    </>
  );
}
