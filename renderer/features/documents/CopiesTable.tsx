import { Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CopyOrder } from "../../../shared/documents/listed.ts";
import type { Copy } from "../../../shared/documents/model.ts";
import type { ConferenceId } from "../../../shared/ids.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ListFrame } from "../../ui/lists/ListFrame.tsx";
import { SidePanel } from "../../ui/SidePanel.tsx";
import type { ShownColumn } from "../../ui/VirtualRows.tsx";
import { useCopiesList } from "./useCopiesList.ts";

interface Props {
  /** Only the copies made of this conference. */
  readonly conferenceId?: ConferenceId;
  readonly height?: number;
}

/** Issued copies as a register; one opened shows its fingerprint, so that a file on a desk can be told from a changed one. */
export function CopiesTable({ conferenceId, height }: Props) {
  const { t } = useTranslation("documents");
  const word = useWords();
  const format = useFormat();
  const [opened, setOpened] = useState<Copy | null>(null);
  const columns: readonly ShownColumn<Copy>[] = [
    {
      id: "produced",
      header: t("copies.produced"),
      width: 190,
      sort: true,
      cell: (copy) => format.moment(copy.producedAt),
    },
    { id: "kind", header: t("copies.kind"), sort: true, cell: (copy) => word("documentKind", copy.kind) },
    {
      id: "recipient",
      header: t("copies.recipient"),
      sort: true,
      cell: (copy) => (
        <Text size="sm" fw={600}>
          {copy.recipientName}
        </Text>
      ),
    },
    { id: "code", header: t("copies.code"), width: 150, sort: true, cell: (copy) => copy.copyCode },
    {
      id: "language",
      header: t("copies.language"),
      width: 120,
      sort: true,
      cell: (copy) => t(`language.${copy.language}`),
    },
    { id: "by", header: t("copies.by"), sort: true, cell: (copy) => copy.producedBy },
  ];
  return (
    <>
      <ListFrame
        procedure="documents.copies"
        of={useCopiesList()}
        ask={(filter, { id, descending }) => ({
          conferenceId: conferenceId ?? null,
          filter,
          order: CopyOrder.parse({ by: id, descending }),
        })}
        label={t("copies.title")}
        columns={columns}
        rowHeight={44}
        rowLabel={(copy) => copy.copyCode}
        count={(count) => t("copies.count", { count })}
        onOpen={setOpened}
        wordsLabel={t("copies.words")}
        noneMatches={t("copies.noneMatches")}
        empty={<EmptyState title={t("copies.emptyTitle")} text={t("copies.emptyText")} />}
        {...(conferenceId === undefined ? {} : { memory: `copies of ${conferenceId}` })}
        {...(height === undefined ? {} : { height })}
      />
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
