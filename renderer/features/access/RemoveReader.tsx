import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { AccountId, CaseId } from "../../../shared/ids.ts";
import { useGo } from "../../app/navigation.ts";
import { useSession } from "../../app/session.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";

interface Props {
  readonly caseId: CaseId;
  readonly reader: { readonly accountId: AccountId; readonly name: string };
  readonly onClose: () => void;
}

/** Asks why a reader is taken off, says what that does, and does it. */
export function RemoveReader({ caseId, reader, onClose }: Props) {
  const { t } = useTranslation(["access", "app"]);
  const go = useGo();
  const { accountId } = useSession();
  const remove = useDeskCommand("access.removeReader");
  const [reason, setReason, draft] = useDraft({ form: "removeReader", caseId, item: reader.accountId }, "", z.string());
  const isMyself = reader.accountId === accountId;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    remove.mutate(
      { caseId, accountId: reader.accountId, reason },
      {
        onSuccess: () => {
          draft.forget();
          notifications.show({ message: t("access:readers.removed", { name: reader.name }), color: "sea" });
          onClose();
          // What stands on this screen is not for this account any more.
          if (isMyself) go({ screen: "cases" });
        },
      },
    );
  };
  return (
    <Modal opened onClose={onClose} title={t("access:readers.removeTitle")}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">
            {isMyself ? t("access:readers.leaveMeans") : t("access:readers.removeMeans", { name: reader.name })}
          </Text>
          <DraftNote draft={draft} />
          <TextInput
            label={t("access:readers.removeReason")}
            description={t("access:readers.reasonHint")}
            data-autofocus
            maxLength={500}
            spellCheck={false}
            autoComplete="off"
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <FailureNote failure={remove.error} />
          <Group justify="flex-end" gap="xs">
            <Button
              variant="default"
              onClick={() => {
                draft.discard();
                onClose();
              }}
            >
              {t("app:cancel")}
            </Button>
            <Button
              type="submit"
              color="alarm"
              variant="outline"
              loading={remove.isPending}
              disabled={reason.trim() === ""}
            >
              {t("access:readers.removeDo")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
