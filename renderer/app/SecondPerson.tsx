import { Button, Group, Modal, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { Failure } from "../../shared/result.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { joinDesk } from "./driver.ts";

/** Asks for the account and, once, the passphrase of a second person, who then drives (`RULES.md` 8). */
export function SecondPerson({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation("app");
  const { t: inUnlock } = useTranslation("unlock");
  const client = useQueryClient();
  const [path] = useLocation();
  const [accountName, setAccountName] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [isWorking, setWorking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setWorking(true);
    void joinDesk(client, path, { accountName, passphrase }).then((wrong) => {
      setWorking(false);
      setPassphrase("");
      setFailure(wrong);
    });
  };
  return (
    <Modal opened onClose={onClose} title={t("atDesk.title")}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t("atDesk.text", { key: "F10" })}
          </Text>
          <TextInput
            label={inUnlock("signIn.account")}
            value={accountName}
            onChange={(event) => setAccountName(event.currentTarget.value)}
            autoComplete="off"
            spellCheck={false}
            data-autofocus
          />
          <PasswordInput
            label={inUnlock("signIn.passphrase")}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            autoComplete="off"
            spellCheck={false}
          />
          <FailureNote failure={failure} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t("cancel")}
            </Button>
            <Button type="submit" loading={isWorking} disabled={accountName.trim() === "" || passphrase === ""}>
              {t("atDesk.sitDown")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
