import { Alert, Button, Group, Modal, MultiSelect, Stack, Text, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconLock } from "@tabler/icons-react";
import { useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { AccountId, type CaseId } from "../../../shared/ids.ts";
import { useGo } from "../../app/navigation.ts";
import { useSession } from "../../app/session.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useOpensDraft } from "../../app/wantedDraft.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { useWords } from "../../i18n/words.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { useReauthentication } from "../../ui/reauthentication.ts";

/** The way to restrict a case that everybody who reads cases could read so far. */
export function RestrictCase({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useTranslation("access");
  const [asked, setAsked] = useState(false);
  useOpensDraft(["restrictCase"], caseId, () => setAsked(true));
  return (
    <>
      <Button mt="sm" variant="default" leftSection={<IconLock size={16} aria-hidden />} onClick={() => setAsked(true)}>
        {t("restrict.open")}
      </Button>
      {asked ? <RestrictForm caseId={caseId} onClose={() => setAsked(false)} /> : null}
    </>
  );
}

const Restriction = z.object({ readers: z.array(AccountId), reason: z.string() });

function RestrictForm({ caseId, onClose }: { readonly caseId: CaseId; readonly onClose: () => void }) {
  const { t } = useTranslation(["access", "app"]);
  const word = useWords();
  const go = useGo();
  const { accountId } = useSession();
  const { ask } = useReauthentication();
  const accounts = useDeskQuery("accounts.list", {});
  const restrict = useDeskCommand("access.restrict");
  const [typed, setTyped, draft] = useDraft(
    { form: "restrictCase", caseId },
    { readers: [accountId], reason: "" },
    Restriction,
  );
  const { readers, reason } = typed;
  const set = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }));
  const able = (accounts.data ?? []).filter(
    ({ active, role }) => active && role !== null && role !== "observer" && role !== "auditor",
  );
  const staysReader = readers.includes(accountId);
  const store = async (): Promise<void> => {
    if (!(await ask())) return;
    restrict.mutate(
      { caseId, readers: [...readers], reason },
      {
        onSuccess: () => {
          draft.forget();
          notifications.show({ message: t("access:restrict.done"), color: "sea" });
          onClose();
          if (!staysReader) go({ screen: "cases" });
        },
      },
    );
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void store();
  };
  return (
    <Modal opened onClose={onClose} title={t("access:restrict.title")} size="lg">
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{t("access:restrict.means")}</Text>
          <DraftNote draft={draft} />
          <MultiSelect
            label={t("access:restrict.readers")}
            description={t("access:restrict.readersHint")}
            searchable
            data={able.map(({ id, name, role }) => ({
              value: id,
              label: role === null ? name : `${name} · ${word("role", role)}`,
            }))}
            value={[...readers]}
            onChange={(chosen) => set({ readers: able.map(({ id }) => id).filter((id) => chosen.includes(id)) })}
          />
          {staysReader ? null : (
            <Alert color="soon" p="xs">
              {t("access:restrict.without")}
            </Alert>
          )}
          <TextInput
            label={t("access:readers.reason")}
            description={t("access:readers.reasonHint")}
            maxLength={500}
            spellCheck={false}
            autoComplete="off"
            value={reason}
            onChange={(event) => set({ reason: event.currentTarget.value })}
          />
          <FailureNote failure={restrict.error} />
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
            <Button type="submit" loading={restrict.isPending} disabled={reason.trim() === "" || readers.length === 0}>
              {t("access:restrict.do")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
