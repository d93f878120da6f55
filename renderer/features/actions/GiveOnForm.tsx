import { Button, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ActionLine } from "../../../shared/actions/model.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { OwnerFields, type Owner } from "./OwnerFields.tsx";

interface GiveOnFormProps {
  readonly actions: readonly ActionLine[];
  readonly onDone: () => void;
}

/** Gives several actions to another owner in one step, all or none. */
export function GiveOnForm({ actions, onDone }: GiveOnFormProps) {
  const { t } = useTranslation("actions");
  const reassign = useDeskCommand("actions.reassign");
  const [reason, setReason] = useState("");
  const [owner, setOwner] = useState<Owner | null>(() => {
    const first = actions[0];
    return first ? { ownerAgencyId: first.ownerAgencyId, ownerAccountId: null, ownerName: "" } : null;
  });
  if (owner === null) return null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        reassign.mutate({ actionIds: actions.map(({ id }) => id), ...owner, reason }, { onSuccess: onDone });
      }}
    >
      <Stack gap="sm">
        <OwnerFields owner={owner} onChange={setOwner} />
        <TextInput
          label={t("run.reason")}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <FailureNote failure={reassign.error} />
        <Button type="submit" disabled={reason.trim() === ""} loading={reassign.isPending}>
          {t("many.giveOnNow", { count: actions.length })}
        </Button>
      </Stack>
    </form>
  );
}
