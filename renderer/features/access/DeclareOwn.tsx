import { Button, Group, Modal, Radio, Stack, Text, TextInput } from "@mantine/core";
import type { SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { ConflictKind } from "../../../shared/access/model.ts";
import type { CaseId } from "../../../shared/ids.ts";
import { useGo } from "../../app/navigation.ts";
import { useSession } from "../../app/session.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { ConflictFields } from "./ConflictFields.tsx";

interface Props {
  readonly caseId: CaseId;
  readonly onClose: () => void;
}

const OwnLink = z.object({
  party: z.enum(["account", "agency"]),
  kind: ConflictKind.nullable(),
  alternate: z.string(),
  reason: z.string(),
});

/** Declares a link of one's own, or of one's whole agency, with a case; from then on the case is not there any more. */
export function DeclareOwn({ caseId, onClose }: Props) {
  const { t } = useTranslation(["access", "app"]);
  const go = useGo();
  const { accountId, agencyId, agencyName } = useSession();
  const declare = useDeskCommand("meeting.declareConflict");
  const [typed, setTyped, draft] = useDraft(
    { form: "ownConflict", caseId },
    { party: "account" as const, kind: null, alternate: "", reason: "" },
    OwnLink,
  );
  const { party, kind, alternate, reason } = typed;
  const set = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }));
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const who = party === "agency" ? { accountId: null, agencyId } : { accountId, agencyId: null };
    // Left before it is declared: a screen of a case that is not theirs any more would ask for it again.
    declare.mutate(
      { caseId, ...who, kind, alternate, reason },
      {
        onSuccess: () => {
          draft.forget();
          go({ screen: "today" });
        },
      },
    );
  };
  return (
    <Modal opened onClose={onClose} title={t("access:conflicts.declareOwn")}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{t("access:conflicts.declareMeans")}</Text>
          <DraftNote draft={draft} />
          <Radio.Group
            label={t("access:conflicts.ownParty")}
            value={party}
            onChange={(value) => set({ party: value === "agency" ? "agency" : "account" })}
          >
            <Stack gap={6} mt={4}>
              <Radio value="account" label={t("access:conflicts.ownAccount")} />
              <Radio value="agency" label={t("access:conflicts.ownAgency", { agency: agencyName })} />
            </Stack>
          </Radio.Group>
          <ConflictFields value={{ kind, alternate }} onChange={set} />
          <TextInput
            label={t("access:conflicts.reason")}
            maxLength={500}
            spellCheck={false}
            autoComplete="off"
            value={reason}
            onChange={(event) => set({ reason: event.currentTarget.value })}
          />
          <FailureNote failure={declare.error} />
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
            <Button type="submit" loading={declare.isPending}>
              {t("access:conflicts.declareDo")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
