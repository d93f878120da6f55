import { Paper, Select, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { documentKinds, type Copy } from "../../../shared/documents/model.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ListPanel } from "../../ui/ListPanel.tsx";
import { VirtualTable, type Column } from "../../ui/VirtualTable.tsx";
import { SidePanel } from "../../ui/SidePanel.tsx";

interface Props {
  readonly copies: readonly Copy[];
  readonly height?: number;
}

/** Issued copies as a register; one opened shows its fingerprint, so that a file on a desk can be told from a changed one. */
export function CopiesTable({ copies, height }: Props) {
  const { t } = useTranslation("documents");
  const word = useWords();
  const format = useFormat();
  const [kind, setKind] = useState<string | null>(null);
  const [opened, setOpened] = useState<Copy | null>(null);
  const columns: readonly Column<Copy>[] = [
    {
      id: "produced",
      header: t("copies.produced"),
      width: 190,
      sort: (copy) => copy.producedAt,
      cell: (copy) => format.moment(copy.producedAt),
    },
    {
      id: "kind",
      header: t("copies.kind"),
      sort: (copy) => word("documentKind", copy.kind),
      cell: (copy) => word("documentKind", copy.kind),
    },
    {
      id: "recipient",
      header: t("copies.recipient"),
      sort: (copy) => copy.recipientName,
      text: (copy) => copy.recipientName,
      cell: (copy) => (
        <Text size="sm" fw={600}>
          {copy.recipientName}
        </Text>
      ),
    },
    {
      id: "code",
      header: t("copies.code"),
      width: 150,
      sort: (copy) => copy.copyCode,
      text: (copy) => copy.copyCode,
      cell: (copy) => copy.copyCode,
    },
    {
      id: "language",
      header: t("copies.language"),
      width: 120,
      sort: (copy) => copy.language,
      cell: (copy) => t(`language.${copy.language}`),
    },
    { id: "by", header: t("copies.by"), sort: (copy) => copy.producedBy, cell: (copy) => copy.producedBy },
  ];
  if (copies.length === 0)
    return (
      <Paper>
        <EmptyState title={t("copies.emptyTitle")} text={t("copies.emptyText")} />
      </Paper>
    );
  return (
    <>
      <ListPanel {...(height === undefined ? {} : { height })}>
        <VirtualTable
          label={t("copies.title")}
          columns={columns}
          rows={copies.filter((copy) => kind === null || copy.kind === kind)}
          rowKey={(copy) => copy.id}
          initialSort={{ id: "produced", descending: true }}
          rowLabel={(copy) => copy.copyCode}
          count={(count) => t("copies.count", { count })}
          onOpen={setOpened}
          tools={
            <Select
              aria-label={t("copies.byKind")}
              placeholder={t("copies.everyKind")}
              clearable
              w={220}
              data={documentKinds.map((value) => ({ value, label: word("documentKind", value) }))}
              value={kind}
              onChange={setKind}
            />
          }
        />
      </ListPanel>
      <SidePanel opened={opened !== null} onClose={() => setOpened(null)} width={480} title={opened?.copyCode ?? ""}>
        {opened ? <CopyDetail copy={opened} /> : null}
      </SidePanel>
    </>
  );
}

function CopyDetail({ copy }: { readonly copy: Copy }) {
  const { t } = useTranslation("documents");
  const word = useWords();
  const format = useFormat();
  const facts = [
    [t("copies.kind"), word("documentKind", copy.kind)],
    [t("copies.recipient"), copy.recipientName],
    [t("copies.fileName"), copy.fileName],
    [t("copies.number"), t("copies.numberOf", { number: copy.copyNumber, version: copy.version })],
    [t("copies.produced"), format.moment(copy.producedAt)],
    [t("copies.by"), copy.producedBy],
    ...(copy.destroyBy ? [[t("copies.destroyBy"), copy.destroyBy]] : []),
    [t("copies.fingerprint"), copy.sha256],
  ];
  return (
    <Stack gap="sm" component="dl" m={0}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <Text component="dt" size="sm" c="dimmed">
            {name}
          </Text>
          <Text component="dd" m={0} style={{ overflowWrap: "anywhere" }}>
            {value}
          </Text>
        </div>
      ))}
    </Stack>
  );
}
