import { Group, Loader, Text, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { foldText } from "../../shared/text.ts";
import { sortRows, type Sort } from "./sortRows.ts";
import { VirtualRows, type ShownColumn } from "./VirtualRows.tsx";
import styles from "./virtualTable.module.css";

export interface Column<Row> extends ShownColumn<Row> {
  /** What the column is sorted by; a column without it cannot be sorted. */
  readonly sort?: (row: Row) => string | number | null;
  /** What the filter looks at; where no column has it there is no filter field. */
  readonly text?: (row: Row) => string;
}

interface VirtualTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** What a row is called when it is opened with a screen reader. */
  readonly rowLabel?: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
  readonly initialSort?: Sort;
  readonly loading?: boolean;
  /** How the number of rows is said: "12 cases". */
  readonly count?: (count: number) => string;
  /** Shown in place of the rows when there are none at all. */
  readonly empty?: ReactNode;
  /** Beside the filter: buttons, switches. */
  readonly tools?: ReactNode;
  readonly rowHeight?: number;
}

const matches = (text: string, wanted: string): boolean =>
  wanted.split(" ").every((word) => foldText(text).includes(word));

/** A table of rows that are all at hand: filtered and sorted here. What may be more than a few hundred comes by pages (`lists/`). */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { columns, rows, empty, rowKey } = props;
  const { t } = useTranslation("app");
  const [filter, setFilter] = useState("");
  const [sort, setSort] = useState<Sort | null>(props.initialSort ?? null);

  const shown = useMemo(() => {
    const wanted = foldText(filter);
    const textOf = (row: Row): string => columns.map(({ text }) => text?.(row) ?? "").join(" ");
    const kept = wanted === "" ? rows : rows.filter((row) => matches(textOf(row), wanted));
    const by = columns.find(({ id }) => id === sort?.id)?.sort;
    return sort && by ? sortRows(kept, by, sort.descending) : kept;
  }, [rows, columns, filter, sort]);
  const hasFilter = columns.some(({ text }) => text !== undefined);
  const say = props.count ?? ((count: number) => t("table.count", { count }));

  if (props.loading) return <Loader size="sm" m="md" aria-label={t("loading")} />;
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  return (
    <div className={styles["whole"]}>
      <Group gap="sm" px="md" py="xs" wrap="nowrap">
        {hasFilter && (
          <TextInput
            aria-label={t("table.filter")}
            placeholder={t("table.filter")}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
            spellCheck={false}
            w={260}
          />
        )}
        <Text size="sm" c="dimmed" role="status" className="tabular">
          {shown.length === rows.length
            ? say(rows.length)
            : t("table.countOf", { shown: shown.length, all: say(rows.length) })}
        </Text>
        <Group gap="xs" ml="auto" wrap="nowrap">
          {props.tools}
        </Group>
      </Group>
      <VirtualRows
        label={props.label}
        columns={columns}
        count={shown.length}
        rowAt={(index) => shown[index]}
        rowKey={(row, index) => (row === undefined ? index : rowKey(row))}
        {...(props.rowLabel ? { rowLabel: props.rowLabel } : {})}
        {...(props.onOpen ? { onOpen: props.onOpen } : {})}
        sort={sort}
        onSort={setSort}
        rowHeight={props.rowHeight ?? 44}
        listKey=""
        none={
          <Text size="sm" c="dimmed" p="md">
            {t("table.noneFound")}
          </Text>
        }
      />
    </div>
  );
}
