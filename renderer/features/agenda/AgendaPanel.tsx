import { Alert, Button, Group, Paper, Text } from "@mantine/core";
import { IconAlertTriangle, IconFileTypeDocx } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AgendaItem } from "../../../shared/agenda/model.ts";
import type { Conference } from "../../../shared/conferences/model.ts";
import type { ConferenceId } from "../../../shared/ids.ts";
import { useOpensDraft, useWantedDraft } from "../../app/wantedDraft.ts";
import { useGo } from "../../app/navigation.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { SidePanel } from "../../ui/SidePanel.tsx";
import { useRuns } from "../conferences/useRuns.ts";
import { AddCase } from "./AddCase.tsx";
import { AgendaTable } from "./AgendaTable.tsx";
import classes from "./agenda.module.css";
import { DeferPanel } from "./DeferPanel.tsx";
import { DeferredLines } from "./DeferredLines.tsx";
import { SplitPanel } from "./SplitPanel.tsx";
import { AddStanding } from "./AddStanding.tsx";
import { useAgenda } from "./useAgenda.ts";
import { useStanding, useToldUnder } from "./useStanding.ts";

interface Props {
  readonly conference: Conference;
  readonly onWord: () => void;
}

/** The agenda of a conference: its lines in order, how long it will take, and what can still be added. */
export function AgendaPanel({ conference, onWord }: Props) {
  const { t } = useTranslation("agenda");
  const go = useGo();
  const runs = useRuns(conference);
  const area = useDeskQuery("settings.area", {});
  const agenda = useAgenda(conference.id);
  const [said, setSaid] = useState("");
  const [splitting, setSplitting] = useState(false);
  const [extra, setExtra] = useState<ConferenceId | null>(null);
  const undoSplit = useDeskCommand("agenda.undoSplit");
  const [deferring, setDeferring] = useState<AgendaItem | null>(null);
  useOpensDraft(["split"], conference.id, () => setSplitting(true), agenda.mayChange && conference.mayPrepare);
  const wanted = useWantedDraft(({ place }) => (place?.form === "defer" ? place.caseId : null));
  const toDefer = agenda.items.find(({ caseId, state }) => caseId !== null && caseId === wanted && state === "waiting");
  useOpensDraft(
    ["defer"],
    wanted ?? "",
    () => setDeferring(toDefer ?? null),
    agenda.mayChange && toDefer !== undefined,
  );
  const scoreOf = area.data?.settings.highRiskScoreOf ?? 24;
  const view = agenda.view.data;
  const standing = useStanding(conference.id, view?.standing ?? []);
  const told = useToldUnder(conference.id, agenda.items);
  const move = (item: AgendaItem, to: number) => {
    agenda.moveItem(item, to);
    const at = Math.min(Math.max(to, 0), agenda.items.length - 1) + 1;
    setSaid(t("panel.movedTo", { name: item.reference || t("row.blocked"), number: at }));
  };
  return (
    <Paper pos="relative" data-pane>
      <Group justify="space-between" p={12} px={16} wrap="wrap">
        <Group gap={8} align="baseline">
          <Text component="h2" fw={600} size="md">
            {t("panel.title")}
          </Text>
          {view && view.items.length > 0 ? (
            <Text c="dimmed" size="sm">
              {t("panel.cases", { count: view.cases })} ·{" "}
              {t("panel.duration", { hours: Math.floor(view.totalMinutes / 60), minutes: view.totalMinutes % 60 })} ·{" "}
              {conference.breakMinutes > 0
                ? t("panel.endsWithBreak", { time: view.endsAt })
                : t("panel.ends", { time: view.endsAt })}
            </Text>
          ) : null}
        </Group>
        <Group gap={8}>
          {agenda.mayChange ? (
            <AddCase
              conferenceId={conference.id}
              total={agenda.candidates}
              scoreOf={scoreOf}
              busy={agenda.adding}
              onAdd={agenda.addCases}
            />
          ) : null}
          {runs ? (
            <Button leftSection={<IconFileTypeDocx size={16} />} onClick={onWord}>
              {t("panel.word")}
            </Button>
          ) : null}
        </Group>
      </Group>
      {view?.overlong ? (
        <Alert color="soon" variant="light" radius={0} icon={<IconAlertTriangle size={16} />}>
          <Group justify="space-between">
            <span>{t("panel.overlong")}</span>
            {agenda.mayChange && conference.mayPrepare ? (
              <Button size="compact-sm" variant="default" onClick={() => setSplitting(true)}>
                {t("split.propose")}
              </Button>
            ) : null}
          </Group>
        </Alert>
      ) : null}
      {extra ? (
        <Alert color="sea" variant="light" radius={0} withCloseButton onClose={() => setExtra(null)}>
          <Group justify="space-between">
            <span role="status">{t("split.done")}</span>
            <Group gap={8}>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => go({ screen: "conference", conferenceId: extra, step: "prepare" })}
              >
                {t("split.show")}
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                loading={undoSplit.isPending}
                onClick={() => undoSplit.mutate({ conferenceId: extra }, { onSuccess: () => setExtra(null) })}
              >
                {t("split.undo")}
              </Button>
            </Group>
          </Group>
        </Alert>
      ) : null}
      <FailureNote failure={undoSplit.error ?? agenda.failure ?? standing.failure ?? agenda.view.error} />
      {agenda.items.length === 0 && view ? (
        <EmptyState title={t("panel.emptyTitle")} text={t("panel.emptyText")} />
      ) : (
        <AgendaTable
          conferenceId={conference.id}
          items={agenda.items}
          breakMinutes={conference.breakMinutes}
          standing={view?.standing ?? []}
          told={told}
          onStanding={standing}
          scoreOf={scoreOf}
          mayChange={agenda.mayChange}
          onMove={move}
          onMinutes={agenda.setMinutes}
          onRemove={agenda.removeItem}
          onDefer={setDeferring}
          onLateReason={agenda.setLateReason}
          onOpen={(item) => item.caseId && go({ screen: "case", caseId: item.caseId })}
        />
      )}
      {agenda.mayChange ? <AddStanding kinds={standing.missing} onAdd={standing.add} /> : null}
      <DeferredLines
        lines={view?.deferred ?? []}
        runs={runs}
        onAgain={agenda.mayChange ? (line) => void agenda.addCases([line], "") : null}
      />
      {agenda.mayChange && agenda.items.length > 1 ? (
        <Text size="xs" c="dimmed" px={16} py={8}>
          {t("panel.keys")}
        </Text>
      ) : null}
      <span className={classes["unseen"]} role="status">
        {said}
      </span>
      <SidePanel opened={splitting} onClose={() => setSplitting(false)} width={520} title={t("split.title")}>
        <SplitPanel
          conference={conference}
          items={agenda.items}
          scoreOf={scoreOf}
          onDone={(made) => {
            setSplitting(false);
            setExtra(made);
          }}
        />
      </SidePanel>
      <SidePanel
        opened={deferring !== null}
        onClose={() => setDeferring(null)}
        width={460}
        title={t("defer.panel", { reference: deferring?.reference ?? "" })}
      >
        {deferring?.caseId ? (
          <DeferPanel
            conference={conference}
            item={{ id: deferring.id, caseId: deferring.caseId }}
            onDone={() => setDeferring(null)}
          />
        ) : null}
      </SidePanel>
    </Paper>
  );
}
