import { Button, Group, PasswordInput, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { useDeskCommand } from "../../../desk/useDesk.ts";
import { FailureNote } from "../../../ui/FailureNote.tsx";

interface Props {
  readonly leakId: string;
  readonly onBack: () => void;
}

/** A second person reads the sentence, says why it gives nothing away, and signs with their own passphrase (`RULES.md` 6). */
export function DeclareFalseAlarm({ leakId, onBack }: Props) {
  const { t } = useTranslation("documents");
  const declare = useDeskCommand("documents.declareFalseAlarm");
  const [reason, setReason] = useState("");
  const [accountName, setAccountName] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const isWhole = reason.trim() !== "" && accountName.trim() !== "" && passphrase !== "";
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!isWhole) return;
    declare.mutate(
      { leakId, reason, secondPerson: { accountName, passphrase } },
      // Whatever came of it, it is not left standing in the field.
      { onSettled: () => setPassphrase("") },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <div>
          <Text fw={600} size="sm">
            {t("leak.alarmTitle")}
          </Text>
          <Text size="sm" c="dimmed">
            {t("leak.alarmMeans")}
          </Text>
        </div>
        <TextInput
          label={t("leak.reason")}
          maxLength={500}
          spellCheck={false}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <SimpleGrid cols={2}>
          <TextInput
            label={t("leak.second")}
            spellCheck={false}
            autoComplete="off"
            value={accountName}
            onChange={(event) => setAccountName(event.currentTarget.value)}
          />
          <PasswordInput
            label={t("leak.passphrase")}
            spellCheck={false}
            autoComplete="off"
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
        </SimpleGrid>
        <FailureNote failure={declare.error} />
        <Group gap="sm" justify="flex-end">
          <Button size="xs" variant="default" onClick={onBack}>
            {t("leak.back")}
          </Button>
          <Button size="xs" type="submit" disabled={!isWhole} loading={declare.isPending}>
            {t("leak.declare")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
