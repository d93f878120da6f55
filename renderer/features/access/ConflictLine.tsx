import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Conflict } from "../../../shared/access/model.ts";
import { useOpensDraft, useWantedDraft } from "../../app/wantedDraft.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { RefuseConflict } from "./RefuseConflict.tsx";

const colors = { DECLARED: "soon", ACCEPTED: "gray", NOT_ACCEPTED: "sea", WITHDRAWN: "gray" } as const;

/** One declared link: whom it keeps out, what became of it, and what this account may do about it. */
export function ConflictLine({ conflict, named }: { readonly conflict: Conflict; readonly named: boolean }) {
  const { t } = useTranslation("access");
  const { moment } = useFormat();
  const word = useWords();
  const decide = useDeskCommand("access.decideConflict");
  const withdraw = useDeskCommand("access.withdrawConflict");
  const [refusing, setRefusing] = useState(false);
  const { id, party, caseReference: reference, state } = conflict;
  const isMine = useWantedDraft(({ place }) => place?.item === id);
  useOpensDraft(["refuseConflict"], conflict.caseId, () => setRefusing(true), isMine && conflict.mayDecide);
  const about = { name: party.name, reference };
  return (
    <Stack gap={6} component="li">
      <Group justify="space-between" align="flex-start" gap="sm" wrap="nowrap">
        <div>
          <Group gap={8}>
            <Text size="sm" fw={600}>
              {named ? t("conflicts.of", about) : party.name}
            </Text>
            <Badge size="sm" color={colors[state]}>
              {word("conflictState", state)}
            </Badge>
          </Group>
          <Text size="sm" c="dimmed">
            {t("conflicts.declaredBy", { name: conflict.declaredBy, moment: moment(conflict.declaredAt) })}
          </Text>
          {conflict.kind === null && conflict.alternate === "" ? null : (
            <Text size="sm">
              {[
                conflict.kind === null ? "" : word("conflictKind", conflict.kind),
                conflict.alternate === "" ? "" : t("conflicts.alternateIs", { name: conflict.alternate }),
              ]
                .filter((text) => text !== "")
                .join(" · ")}
            </Text>
          )}
          {conflict.reason ? <Text size="sm">{t("conflicts.because", { reason: conflict.reason })}</Text> : null}
          {conflict.decidedBy !== null && conflict.decidedAt !== null ? (
            <Text size="sm" c="dimmed">
              {t("conflicts.decidedBy", {
                state: word("conflictState", state),
                name: conflict.decidedBy,
                moment: moment(conflict.decidedAt),
              })}
            </Text>
          ) : null}
          {conflict.decisionReason ? (
            <Text size="sm">{t("conflicts.because", { reason: conflict.decisionReason })}</Text>
          ) : null}
        </div>
        <Group gap={8} wrap="nowrap" flex="none">
          {conflict.mayDecide && state === "DECLARED" ? (
            <Button
              size="compact-sm"
              loading={decide.isPending}
              aria-label={t("conflicts.acceptOf", about)}
              onClick={() => decide.mutate({ conflictId: id, accepted: true, reason: "" })}
            >
              {t("conflicts.accept")}
            </Button>
          ) : null}
          {conflict.mayDecide ? (
            <Button
              size="compact-sm"
              variant="default"
              aria-expanded={refusing}
              aria-label={t("conflicts.refuseOf", about)}
              onClick={() => setRefusing(!refusing)}
            >
              {t("conflicts.refuse")}
            </Button>
          ) : null}
          {conflict.mayWithdraw ? (
            <Button
              size="compact-sm"
              variant="default"
              loading={withdraw.isPending}
              aria-label={t("conflicts.withdrawOf", about)}
              onClick={() => withdraw.mutate({ conflictId: id })}
            >
              {t("conflicts.withdraw")}
            </Button>
          ) : null}
        </Group>
      </Group>
      <FailureNote failure={decide.error ?? withdraw.error} />
      {refusing ? <RefuseConflict conflict={conflict} onDone={() => setRefusing(false)} /> : null}
    </Stack>
  );
}
