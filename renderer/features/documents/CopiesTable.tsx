import { Text } from "@mantine/core";
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
import { CopyPanel } from "./copies/CopyPanel.tsx";
import { DestroyBy } from "./copies/DestroyBy.tsx";
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
    {
      id: "destroyBy",
      header: t("copies.destroyBy"),
      width: 190,
      sort: true,
      cell: (copy) => <DestroyBy copy={copy} />,
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
        {opened ? <CopyPanel key={opened.id} copy={opened} /> : null}
      </SidePanel>
    </>
  );
}
