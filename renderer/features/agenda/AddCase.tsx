import { Button, Group, Popover, ScrollArea, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Candidate } from "../../../shared/agenda/model.ts";
import type { ConferenceId } from "../../../shared/ids.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { CandidateLine } from "./CandidateLine.tsx";

interface Props {
  readonly conferenceId: ConferenceId;
  readonly total: number;
  readonly scoreOf: number;
  readonly busy: boolean;
  /** Says whether all of them were added. */
  readonly onAdd: (candidates: readonly Candidate[], lateReason: string) => Promise<boolean>;
}

const linesAPage = 50;

/** The accepted referrals that are on no list yet, those put off before first, each a button away from this one. */
export function AddCase({ conferenceId, total, scoreOf, busy, onAdd }: Props) {
  const { t } = useTranslation("agenda");
  const [opened, setOpened] = useState(false);
  const [offset, setOffset] = useState(0);
  const page = useDeskQuery(
    "agenda.candidates",
    { conferenceId, offset: offset < total ? offset : 0, limit: linesAPage },
    { enabled: opened },
  );
  const candidates = page.data?.rows ?? [];
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={500} trapFocus shadow="sm">
      <Popover.Target>
        <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setOpened(!opened)}>
          {t("add.button", { count: total })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Group justify="space-between" mb={8}>
          <Text fw={600}>{t("add.title")}</Text>
          {candidates.length > 1 && candidates.length === total ? (
            <Button size="xs" variant="light" disabled={busy} onClick={() => void onAdd(candidates, "")}>
              {t("add.all", { count: total })}
            </Button>
          ) : null}
        </Group>
        {total === 0 ? (
          <Text c="dimmed" size="sm">
            {t("add.none")}
          </Text>
        ) : (
          <ScrollArea.Autosize mah={360}>
            {candidates.map((candidate) => (
              <CandidateLine
                key={candidate.caseId}
                conferenceId={conferenceId}
                candidate={candidate}
                scoreOf={scoreOf}
                busy={busy}
                onAdd={(reason) => onAdd([candidate], reason)}
              />
            ))}
          </ScrollArea.Autosize>
        )}
        {total > linesAPage ? (
          <Group justify="space-between" mt={8}>
            <Button
              size="xs"
              variant="default"
              disabled={offset === 0}
              onClick={() => setOffset(Math.max(0, offset - linesAPage))}
            >
              {t("add.before")}
            </Button>
            <Text size="sm" c="dimmed">
              {t("add.page", { first: offset + 1, last: Math.min(total, offset + linesAPage), total })}
            </Text>
            <Button
              size="xs"
              variant="default"
              disabled={offset + linesAPage >= total}
              onClick={() => setOffset(offset + linesAPage)}
            >
              {t("add.after")}
            </Button>
          </Group>
        ) : null}
      </Popover.Dropdown>
    </Popover>
  );
}
