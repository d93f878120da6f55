import { Paper, Select, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { AttemptsCard } from "../access/AttemptsCard.tsx";
import { ConflictsCard } from "../access/ConflictsCard.tsx";
import { ContactReaders } from "../access/ContactReaders.tsx";
import { Readers } from "../access/Readers.tsx";
import { RestrictCase } from "../access/RestrictCase.tsx";
import { AddReader } from "./AddReader.tsx";
import type { OpenedCase } from "./openedCase.ts";

/** Who may read the case and why, who advises the victim, and for a restricted one the named readers. */
export function CaseAccess({ case: opened }: { readonly case: OpenedCase }) {
  const { t } = useTranslation("cases");
  const { role } = useSession();
  const accounts = useDeskQuery("accounts.list", {});
  const name = useDeskCommand("cases.nameAdviser");
  const advisers = (accounts.data ?? []).filter((account) => account.active && account.role === "adviser");
  const readingAccounts = (accounts.data ?? []).filter(
    ({ active, role: theirs }) => active && theirs !== "observer" && theirs !== "auditor",
  );
  return (
    <Stack gap="md" maw={820}>
      {opened.restricted ? <AttemptsCard caseId={opened.id} reference={opened.reference} /> : null}
      <Paper p="md">
        <Text component="h3" fw={600} m={0} mb={6}>
          {t("access.adviser")}
        </Text>
        {role === "administrator" ? (
          <Select
            aria-label={t("access.adviser")}
            placeholder={t("access.noAdviser")}
            w={320}
            data={advisers.map((account) => ({ value: account.id, label: account.name }))}
            value={advisers.find((account) => account.name === opened.adviserName)?.id ?? null}
            onChange={(accountId) => accountId && name.mutate({ caseId: opened.id, accountId })}
          />
        ) : (
          <Text size="sm">{opened.adviserName ?? t("access.noAdviser")}</Text>
        )}
        <FailureNote failure={name.error} />
      </Paper>
      <Paper p="md">
        <Text component="h3" fw={600} m={0} mb={6}>
          {opened.restricted ? t("access.readers") : t("access.whoReads")}
        </Text>
        <Text size="sm" c="dimmed" mb="sm">
          {opened.restricted ? t("access.restrictedMeans") : t("access.ordinaryMeans")}
        </Text>
        {opened.restricted ? (
          <>
            <Readers case={opened} />
            <AddReader
              caseId={opened.id}
              accounts={readingAccounts.filter(({ id }) => !opened.readers.some(({ accountId }) => accountId === id))}
            />
          </>
        ) : null}
        {!opened.restricted && role === "administrator" ? <RestrictCase caseId={opened.id} /> : null}
      </Paper>
      <ContactReaders caseId={opened.id} accounts={readingAccounts} />
      <ConflictsCard caseId={opened.id} />
    </Stack>
  );
}
