import { Anchor, Button, Loader, Paper, Stack, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FlagLine } from "../../../shared/records/model.ts";
import { useGo } from "../../app/navigation.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { Private } from "../../ui/Private.tsx";

const shown = 200;

/** The flags whoever is signed in looks after: those of the own agency, or for the administrator those of all. */
export function FlagsScreen() {
  const { t } = useTranslation("records");
  const go = useGo();
  return (
    <>
      <PageHeader
        title={t("list.title")}
        actions={
          <Button variant="default" size="xs" onClick={() => go({ screen: "today" })}>
            {t("list.back")}
          </Button>
        }
      />
      <Stack gap="lg" maw={980}>
        <Flags which="DUE" title={t("list.due")} means={t("list.dueMeans")} none={t("list.noneDue")} />
        <Flags
          which="TO_CONFIRM"
          title={t("list.toConfirm")}
          means={t("list.toConfirmMeans")}
          none={t("list.noneToConfirm")}
        />
      </Stack>
    </>
  );
}

interface FlagsProps {
  readonly which: "TO_CONFIRM" | "DUE";
  readonly title: string;
  readonly means: string;
  readonly none: string;
}

function Flags({ which, title, means, none }: FlagsProps) {
  const { t } = useTranslation("records");
  const flags = useDeskQuery("records.flags", { which, limit: shown });
  if (flags.error) return <FailureNote failure={flags.error} />;
  if (!flags.data) return <Loader size="sm" aria-label={title} />;
  const { lines, more } = flags.data;
  return (
    <Paper withBorder p="md" component="section">
      <Text component="h2" fw={600} size="md">
        {title}
      </Text>
      <Text size="sm" c="dimmed" mb="sm">
        {lines.length === 0 ? none : means}
      </Text>
      {lines.length > 0 && (
        <Table verticalSpacing="xs" aria-label={title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("list.case")}</Table.Th>
              <Table.Th>{t("list.agency")}</Table.Th>
              <Table.Th>{t("list.asked")}</Table.Th>
              <Table.Th>{t("list.review")}</Table.Th>
              <Table.Th />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((flag) => (
              <FlagRow key={flag.id} flag={flag} which={which} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {more && (
        <Text size="sm" c="dimmed" mt="sm">
          {t("list.more")}
        </Text>
      )}
    </Paper>
  );
}

function FlagRow({ flag, which }: { readonly flag: FlagLine; readonly which: FlagsProps["which"] }) {
  const { t } = useTranslation("records");
  const { day } = useFormat();
  const go = useGo();
  const confirm = useDeskCommand("records.confirmFlag");
  const remove = useDeskCommand("records.removeFlag");
  const { id: flagId, version: baseVersion, agencyName, reference } = flag;
  const named = { agency: agencyName, reference };
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component="button" type="button" size="sm" onClick={() => go({ screen: "case", caseId: flag.caseId })}>
          {reference} · <Private>{flag.victimInitials}</Private>
        </Anchor>
      </Table.Td>
      <Table.Td>{agencyName}</Table.Td>
      <Table.Td className="tabular">{day(flag.askedOn)}</Table.Td>
      <Table.Td className="tabular">{day(flag.reviewOn)}</Table.Td>
      <Table.Td ta="end">
        {which === "TO_CONFIRM" ? (
          <Button
            size="xs"
            variant="default"
            aria-label={t("list.confirmOf", named)}
            disabled={!flag.mayConfirm}
            loading={confirm.isPending}
            onClick={() => confirm.mutate({ flagId, baseVersion })}
          >
            {t("list.confirm")}
          </Button>
        ) : (
          <Button
            size="xs"
            variant="default"
            aria-label={t("list.removeOf", named)}
            loading={remove.isPending}
            onClick={() => remove.mutate({ flagId, baseVersion })}
          >
            {t("list.remove")}
          </Button>
        )}
        <FailureNote failure={confirm.error ?? remove.error} />
      </Table.Td>
    </Table.Tr>
  );
}
