import { Button, Group, Loader, Paper, Stack, Text, UnstyledButton } from "@mantine/core";
import { IconArrowLeft, IconCheck, IconMessage, IconRefresh } from "@tabler/icons-react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { ConferenceId } from "../../../shared/ids.ts";
import type { CaseToApprove, MinutesText, Remark } from "../../../shared/minutes/model.ts";
import { Language } from "../../../shared/settings/model.ts";
import { useGo } from "../../app/navigation.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { useRuns } from "../conferences/useRuns.ts";
import { showCase } from "../meeting/meetingStore.ts";
import { ApprovalButtons } from "./ApprovalButtons.tsx";
import { CasePage } from "./CasePage.tsx";
import { Remarks } from "./Remarks.tsx";
import { TextBlocks } from "./TextBlocks.tsx";
import classes from "./minutes.module.css";

interface MinutesScreenProps {
  readonly conferenceId: ConferenceId;
  /** The case to begin with. */
  readonly caseId: string | null;
}

const goToPage = (id: string): void => {
  const page = document.getElementById(id);
  page?.scrollIntoView({ block: "start" });
  page?.focus({ preventScroll: true });
};

/** The whole minutes on one page, to be read from the first word to the last, each case ticked off. */
export function MinutesScreen({ conferenceId, caseId }: MinutesScreenProps) {
  const { t, i18n } = useTranslation("minutes");
  const format = useFormat();
  const go = useGo();
  const language = Language.catch("en").parse(i18n.language);
  const text = useDeskQuery("minutes.text", { conferenceId, language }, { keep: (before) => before });
  const conference = useDeskQuery("conferences.open", { conferenceId });
  const runs = useRuns(conference.data ?? { chairId: null, deputyChairId: null });
  const approval = useDeskQuery("minutes.approval", { conferenceId }, { enabled: runs });
  const there = text.data !== undefined;
  useEffect(() => {
    if (there && caseId !== null) goToPage(`case-${caseId}`);
  }, [there, caseId]);
  if (text.error) return <FailureNote failure={text.error} />;
  if (!text.data || !conference.data) return <Loader m="xl" size="sm" aria-label={t("approval.title")} />;
  const { front, cases } = text.data;
  const open = approval.data && approval.data.state !== "APPROVED" ? approval.data : null;
  const remarksOf = (hearingId: string | null): readonly Remark[] =>
    approval.data?.remarks.filter((remark) => remark.hearingId === hearingId) ?? [];
  const toApprove = (hearingId: string): CaseToApprove | null =>
    open?.cases.find((one) => one.hearingId === hearingId) ?? null;
  const change = (id: MinutesText["cases"][number]["caseId"]): void => {
    showCase(conferenceId, id);
    go({ screen: "meeting", conferenceId });
  };
  return (
    <>
      <PageHeader
        title={t("screen.title", { day: format.dayLong(conference.data.date) })}
        actions={
          <Button
            variant="default"
            size="xs"
            leftSection={<IconArrowLeft size={14} aria-hidden />}
            onClick={() => go({ screen: "conference", conferenceId, step: "followUp" })}
          >
            {t("screen.back")}
          </Button>
        }
      />
      {front.length + cases.length === 0 ? (
        <EmptyState title={t("approval.title")} text={t("screen.nothing")} />
      ) : (
        <div className={classes["beside"]}>
          <Contents cases={cases} toApprove={toApprove} remarksOf={remarksOf} />
          <Stack gap="md">
            <Paper withBorder component="article" id="front" className={classes["page"] ?? ""} tabIndex={-1}>
              <TextBlocks blocks={front} />
              {runs && (
                <div className={classes["foot"]}>
                  <Remarks
                    title={t("remarks.titleWhole")}
                    label={t("remarks.addWhole")}
                    remarks={remarksOf(null)}
                    mayRemark={open !== null}
                    of={{ conferenceId }}
                  />
                </div>
              )}
            </Paper>
            {cases.map((page) => (
              <CasePage
                key={page.hearingId}
                page={page}
                toApprove={toApprove(page.hearingId)}
                remarks={remarksOf(page.hearingId)}
                onChange={() => change(page.caseId)}
              />
            ))}
            {open && <ApprovalButtons conference={conference.data} approval={open} />}
          </Stack>
        </div>
      )}
    </>
  );
}

interface ContentsProps {
  readonly cases: MinutesText["cases"];
  readonly toApprove: (hearingId: string) => CaseToApprove | null;
  readonly remarksOf: (hearingId: string | null) => readonly Remark[];
}

/** What is on the page, and what of it was read. */
function Contents({ cases, toApprove, remarksOf }: ContentsProps) {
  const { t } = useTranslation("minutes");
  const ticks = cases.flatMap(({ hearingId }) => toApprove(hearingId) ?? []);
  return (
    <nav aria-label={t("screen.cases")}>
      <ol className={classes["contents"]}>
        <li>
          <UnstyledButton className={classes["entry"] ?? ""} onClick={() => goToPage("front")}>
            {t("screen.front")}
          </UnstyledButton>
        </li>
        {cases.map(({ hearingId, caseId, reference }, index) => {
          const one = toApprove(hearingId);
          const open = remarksOf(hearingId).some(({ settledAt }) => settledAt === null);
          return (
            <li key={hearingId}>
              <UnstyledButton className={classes["entry"] ?? ""} onClick={() => goToPage(`case-${caseId}`)}>
                <span className="tabular">{index + 1}</span>
                <span>{reference}</span>
                <Group gap={4} ml="auto" wrap="nowrap">
                  {open && <IconMessage size={16} color="var(--concord-soon)" aria-label={t("screen.hasRemark")} />}
                  {one?.read && <IconCheck size={16} color="var(--concord-do)" aria-label={t("screen.isRead")} />}
                  {one?.changedSinceRead && (
                    <IconRefresh size={16} color="var(--concord-soon)" aria-label={t("screen.changed")} />
                  )}
                </Group>
              </UnstyledButton>
            </li>
          );
        })}
      </ol>
      {ticks.length > 0 && (
        <Text size="sm" c="dimmed" px={10} mt="xs" className="tabular">
          {t("screen.readCount", { read: ticks.filter(({ read }) => read).length, all: ticks.length })}
        </Text>
      )}
    </nav>
  );
}
