import { Button, Group, Paper, Switch, Text } from "@mantine/core";
import { IconAlertCircle, IconCircleCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CivilDate } from "../../../shared/dates.ts";
import type { CsvRow } from "../../../shared/referrals/contract.ts";
import { useFormat } from "../../i18n/format.ts";
import { ListPanel } from "../../ui/ListPanel.tsx";
import { Private } from "../../ui/Private.tsx";
import { VirtualTable, type Column } from "../../ui/VirtualTable.tsx";
import { ColumnMapping } from "./ColumnMapping.tsx";
import { useRowError } from "./rowError.ts";
import type { Mapping, Reading } from "./useImport.ts";

interface Props {
  readonly reading: Reading & { readonly kind: "table" };
  readonly busy: boolean;
  readonly onMap: (mapping: Mapping) => void;
  readonly onSave: (mapping: Mapping) => void;
}

/** A table row by row: which column is what, which rows can be saved, and what is wrong with the others. */
export function TableReview({ reading, busy, onMap, onSave }: Props) {
  const { t } = useTranslation("referrals");
  const format = useFormat();
  const rowError = useRowError();
  const [onlyBad, setOnlyBad] = useState(false);
  const rows = onlyBad ? reading.rows.filter((row) => row.errors.length > 0) : reading.rows;
  const columns: readonly Column<CsvRow>[] = [
    { id: "line", header: t("table.line"), width: 80, sort: (row) => row.line, cell: (row) => row.line },
    {
      id: "victim",
      header: t("table.victim"),
      sort: (row) => row.victim,
      text: (row) => row.victim,
      cell: (row) => <Private>{row.victim}</Private>,
    },
    {
      id: "born",
      header: t("table.dateOfBirth"),
      width: 140,
      cell: (row) => (CivilDate.safeParse(row.dateOfBirth).success ? format.day(row.dateOfBirth) : row.dateOfBirth),
    },
    {
      id: "perpetrator",
      header: t("table.perpetrator"),
      text: (row) => row.perpetrator,
      cell: (row) => <Private>{row.perpetrator}</Private>,
    },
    {
      id: "errors",
      header: t("table.state"),
      sort: (row) => row.errors.length,
      cell: (row) =>
        row.errors.length === 0 ? (
          <Group gap={6} c="var(--concord-do)" wrap="nowrap">
            <IconCircleCheck size={16} aria-hidden />
            <Text size="sm">{t("table.good")}</Text>
          </Group>
        ) : (
          <Group gap={6} c="var(--concord-alarm)" wrap="nowrap" align="flex-start">
            <IconAlertCircle size={16} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
            <Text size="sm">{row.errors.map(rowError).join(" ")}</Text>
          </Group>
        ),
    },
  ];
  return (
    <>
      <Paper p="md">
        <Group justify="space-between" mb="sm" align="flex-start">
          <div>
            <Text fw={600}>{t("table.title")}</Text>
            <Text size="sm" c="dimmed">
              {t("table.found", { count: reading.totalRows, encoding: reading.encoding })}
            </Text>
          </div>
          <Button disabled={busy || reading.goodRows === 0} onClick={() => onSave(reading.mapping)}>
            {t("table.save", { count: reading.goodRows })}
          </Button>
        </Group>
        <ColumnMapping columns={reading.columns} mapping={reading.mapping} disabled={busy} onChange={onMap} />
      </Paper>
      <ListPanel height={420}>
        <VirtualTable
          label={t("table.title")}
          columns={columns}
          rows={rows}
          rowKey={(row) => String(row.line)}
          count={(count) => t("table.rows", { count, total: reading.totalRows })}
          tools={
            <>
              <Text size="sm">{t("table.counts", { good: reading.goodRows, bad: reading.badRows })}</Text>
              <Switch
                label={t("table.onlyBad")}
                checked={onlyBad}
                onChange={(event) => setOnlyBad(event.currentTarget.checked)}
              />
            </>
          }
        />
      </ListPanel>
    </>
  );
}
