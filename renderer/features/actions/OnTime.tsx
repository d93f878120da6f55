import { Paper, SegmentedControl, Table, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AgencyMonth } from "../../../shared/actions/listed.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import classes from "./actions.module.css";

const closed = ({ onTime, late, notDone }: AgencyMonth): number => onTime + late + notDone;
/** Per cent done by their day; what was not possible counts for nobody. Null: nothing was to be done. */
const share = (rows: readonly AgencyMonth[]): number | null => {
  const all = rows.reduce((sum, row) => sum + closed(row), 0);
  return all === 0 ? null : Math.round((100 * rows.reduce((sum, row) => sum + row.onTime, 0)) / all);
};

/** How much was done on time, agency by agency and month by month: as bars, or the same numbers as a table. */
export function OnTime() {
  const { t } = useTranslation("actions");
  const { data, error } = useDeskQuery("actions.onTime", {});
  const [look, setLook] = useState("bars");
  if (!data) return <FailureNote failure={error} />;
  const agencies = [...Map.groupBy(data, ({ agencyName }) => agencyName)].toSorted(([a], [b]) => a.localeCompare(b));
  const months = [...new Set(data.map(({ month }) => month))].toSorted((a, b) => a.localeCompare(b));
  return (
    <Paper component="section" p="md" aria-label={t("onTime.title")}>
      <SegmentedControl
        size="xs"
        mb="md"
        aria-label={t("look.label")}
        data={[
          { value: "bars", label: t("onTime.bars") },
          { value: "table", label: t("look.table") },
        ]}
        value={look}
        onChange={setLook}
      />
      {data.length === 0 ? <Text size="sm">{t("onTime.none")}</Text> : null}
      {data.length > 0 && look === "bars" ? <Bars agencies={agencies} /> : null}
      {data.length > 0 && look === "table" ? <Months agencies={agencies} months={months} /> : null}
      <Text size="sm" c="dimmed" mt="md">
        {t("onTime.means")}
      </Text>
    </Paper>
  );
}

type Agencies = readonly (readonly [string, readonly AgencyMonth[]])[];

function Bars({ agencies }: { readonly agencies: Agencies }) {
  const { t } = useTranslation("actions");
  return (
    <ul className={classes["bars"]}>
      {agencies.map(([name, rows]) => {
        const percent = share(rows);
        return (
          <li key={name}>
            <Text size="sm">{name}</Text>
            <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
              <rect width="100" height="8" fill="var(--concord-line)" />
              <rect width={percent ?? 0} height="8" fill="var(--concord-do)" />
            </svg>
            <Text size="sm" className="tabular">
              {percent === null
                ? "–"
                : t("onTime.of", { percent, number: rows.reduce((sum, row) => sum + closed(row), 0) })}
            </Text>
          </li>
        );
      })}
    </ul>
  );
}

function Months({ agencies, months }: { readonly agencies: Agencies; readonly months: readonly string[] }) {
  const { t } = useTranslation("actions");
  const { day } = useFormat();
  return (
    <Table.ScrollContainer minWidth={600}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("filter.agency")}</Table.Th>
            {months.map((month) => (
              <Table.Th key={month} title={day(`${month}-01`)}>
                {month}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {agencies.map(([name, rows]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{name}</Table.Th>
              {months.map((month) => {
                const of = rows.filter((row) => row.month === month);
                const all = of.reduce((sum, row) => sum + closed(row), 0);
                const inTime = of.reduce((sum, row) => sum + row.onTime, 0);
                return <Table.Td key={month}>{all === 0 ? "–" : t("onTime.cell", { inTime, all })}</Table.Td>;
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
