import { Button, Group, Text, TextInput } from "@mantine/core";
import type { SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { Conflict } from "../../../shared/access/model.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";

interface Props {
  readonly conflict: Conflict;
  readonly onDone: () => void;
}

/** Why a declared link does not keep somebody out. */
export function RefuseConflict({ conflict, onDone }: Props) {
  const { t } = useTranslation("access");
  const decide = useDeskCommand("access.decideConflict");
  const { id: conflictId, caseId } = conflict;
  const [reason, setReason, draft] = useDraft({ form: "refuseConflict", caseId, item: conflictId }, "", z.string());
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    decide.mutate(
      { conflictId, accepted: false, reason },
      {
        onSuccess: () => {
          draft.forget();
          onDone();
        },
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <DraftNote draft={draft} />
      <Group align="flex-end" gap="sm">
        <TextInput
          flex={1}
          miw={220}
          autoFocus
          label={t("conflicts.refuseReason")}
          maxLength={500}
          spellCheck={false}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" loading={decide.isPending} disabled={reason.trim() === ""}>
          {t("conflicts.refuseDo")}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" mt={4}>
        {t("conflicts.refuseMeans", { name: conflict.party.name })}
      </Text>
      <FailureNote failure={decide.error} />
    </form>
  );
}
