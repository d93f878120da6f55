import { Button, Stack, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { ActionLine } from "../../../shared/actions/model.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { firstOf } from "./manyActions.ts";
import { Owner, OwnerFields } from "./OwnerFields.tsx";

interface GiveOnFormProps {
  readonly actions: readonly ActionLine[];
  readonly onDone: () => void;
}

/** Gives several actions to another owner in one step, all or none. */
export function GiveOnForm({ actions, onDone }: GiveOnFormProps) {
  const first = firstOf(actions);
  return first ? <GiveOn first={first} actions={actions} onDone={onDone} /> : null;
}

const Typed = z.object({ owner: Owner, reason: z.string() });

function GiveOn({ first, actions, onDone }: GiveOnFormProps & { readonly first: ActionLine }) {
  const { t } = useTranslation("actions");
  const reassign = useDeskCommand("actions.reassign");
  const [{ owner, reason }, setTyped, draft] = useDraft(
    { form: "giveOn", actionId: first.id },
    { owner: { ownerAgencyId: first.ownerAgencyId, ownerAccountId: null, ownerName: "" }, reason: "" },
    Typed,
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        reassign.mutate(
          { actionIds: actions.map(({ id }) => id), ...owner, reason },
          {
            onSuccess: () => {
              draft.forget();
              onDone();
            },
          },
        );
      }}
    >
      <Stack gap="sm">
        <DraftNote draft={draft} />
        <OwnerFields owner={owner} onChange={(next) => setTyped((before) => ({ ...before, owner: next }))} />
        <TextInput
          label={t("run.reason")}
          maxLength={1000}
          value={reason}
          onChange={(event) => {
            const typed = event.currentTarget.value;
            setTyped((before) => ({ ...before, reason: typed }));
          }}
        />
        <FailureNote failure={reassign.error} />
        <Button type="submit" disabled={reason.trim() === ""} loading={reassign.isPending}>
          {t("many.giveOnNow", { count: actions.length })}
        </Button>
      </Stack>
    </form>
  );
}
