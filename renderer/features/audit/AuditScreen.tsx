import { Button, Text } from "@mantine/core";
import { IconShieldCheck } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { AuditEntry } from "../../../shared/audit/contract.ts";
import { callOrThrow } from "../../desk/client.ts";
import { useFormat } from "../../i18n/format.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { ListPanel } from "../../ui/ListPanel.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { VirtualTable, type Column } from "../../ui/VirtualTable.tsx";
import { AdministrationTabs } from "../settings/AdministrationTabs.tsx";
import { CheckedChain } from "./CheckedChain.tsx";
import { useDeeds } from "./useDeeds.ts";
import { useEntries } from "./useEntries.ts";

/** The log in plain words, and the check that nothing in it was changed. */
export function AuditScreen() {
  const { t } = useTranslation("audit");
  const { moment, number } = useFormat();
  const did = useDeeds();
  const { entries, total, reading, error, readEarlier } = useEntries();
  const verify = useMutation({ mutationFn: () => callOrThrow("audit.verify", {}) });
  const nameOf = ({ accountName }: AuditEntry): string => (accountName === "" ? t("list.nobody") : accountName);
  const columns: readonly Column<AuditEntry>[] = [
    {
      id: "number",
      header: t("list.number"),
      width: 80,
      align: "end",
      sort: ({ sequence }) => sequence,
      cell: ({ sequence }) => number(sequence),
    },
    {
      id: "at",
      header: t("list.at"),
      width: 180,
      sort: ({ at }) => at,
      text: ({ at }) => moment(at),
      cell: ({ at }) => <time dateTime={at}>{moment(at)}</time>,
    },
    { id: "who", header: t("list.who"), width: 170, sort: nameOf, text: nameOf, cell: nameOf },
    {
      id: "what",
      header: t("list.what"),
      sort: ({ procedure }) => did(procedure),
      text: ({ procedure }) => did(procedure),
      cell: ({ procedure }) => did(procedure),
    },
    {
      id: "reason",
      header: t("list.reason"),
      text: ({ reason }) => reason ?? "",
      cell: ({ reason }) => reason,
    },
    {
      id: "object",
      header: t("list.object"),
      width: 130,
      text: ({ objectId }) => objectId ?? "",
      cell: ({ objectId }) =>
        objectId !== null && (
          <Text size="xs" c="dimmed" component="span" title={objectId}>
            {`… ${objectId.slice(-8)}`}
          </Text>
        ),
    },
  ];
  const check = (
    <Button
      variant="default"
      leftSection={<IconShieldCheck size={16} aria-hidden />}
      loading={verify.isPending}
      title={t("verify.why")}
      onClick={() => verify.mutate()}
    >
      {t("verify.do")}
    </Button>
  );
  return (
    <>
      <PageHeader title={t("title")} detail={t("detail")} actions={check} />
      <AdministrationTabs current="audit" />
      <FailureNote failure={error ?? verify.error} />
      {verify.data && <CheckedChain {...verify.data} />}
      {!error && (
        <ListPanel>
          <VirtualTable
            label={t("title")}
            columns={columns}
            rows={entries}
            rowKey={({ sequence }) => String(sequence)}
            loading={entries.length === 0 && reading}
            rowHeight={38}
            count={(count) => t("list.count", { count })}
            tools={
              entries.length < total && (
                <>
                  <Text size="sm" c="dimmed" className="tabular">
                    {t("list.readOf", { read: number(entries.length), all: number(total) })}
                  </Text>
                  <Button variant="default" size="compact-sm" onClick={readEarlier} loading={reading}>
                    {t("list.earlier")}
                  </Button>
                </>
              )
            }
          />
        </ListPanel>
      )}
    </>
  );
}
