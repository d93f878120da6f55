import { Group, ScrollArea, SegmentedControl, Select, Text, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerLine } from "../../../shared/research/model.ts";
import { useFormat } from "../../i18n/format.ts";
import { CaseBadge } from "../../ui/CaseBadge.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { sortedAnswers, type AnswerOrder } from "./answers.ts";
import styles from "./research.module.css";
import { StateBadge } from "./StateBadge.tsx";

const columns = ["agency", "case", "state"] as const satisfies readonly AnswerOrder["by"][];

/** Who is missing what: every agency and every case on one list, to be sorted and narrowed. */
export function MissingAnswers({ answers }: { readonly answers: readonly AnswerLine[] }) {
  const { t, i18n } = useTranslation("research");
  const { dayShort } = useFormat();
  const [shown, setShown] = useState<"missing" | "all">("missing");
  const [agencyId, setAgencyId] = useState<string | null>(null);
  const [order, setOrder] = useState<AnswerOrder>({ by: "agency", down: false });
  const agencies = [...new Map(answers.map((line) => [line.agencyId, line.agencyName] as const))];
  const rows = sortedAnswers(
    answers.filter(
      (line) => (shown === "all" || line.state === "MISSING") && (agencyId === null || line.agencyId === agencyId),
    ),
    order,
    i18n.language,
  );
  const sortBy = (by: AnswerOrder["by"]): void =>
    setOrder((before) => ({ by, down: before.by === by && !before.down }));
  return (
    <>
      <Group gap="sm" mb="sm" align="flex-end">
        <SegmentedControl
          size="xs"
          aria-label={t("missing.show")}
          value={shown}
          onChange={(value) => setShown(value === "all" ? "all" : "missing")}
          data={[
            { value: "missing", label: t("missing.only") },
            { value: "all", label: t("missing.all") },
          ]}
        />
        <Select
          size="xs"
          clearable
          searchable
          aria-label={t("missing.agency")}
          placeholder={t("missing.agency")}
          data={agencies.map(([value, label]) => ({ value, label }))}
          value={agencyId}
          onChange={setAgencyId}
        />
        <Text size="sm" c="dimmed" aria-live="polite">
          {t("missing.count", { count: rows.length })}
        </Text>
      </Group>
      {rows.length === 0 ? (
        <EmptyState title={t("missing.noneTitle")} text={t("missing.noneText")} />
      ) : (
        <ScrollArea>
          <table className={styles["table"]}>
            <thead>
              <tr>
                {columns.map((by) => (
                  <th key={by} aria-sort={order.by === by ? (order.down ? "descending" : "ascending") : "none"}>
                    <UnstyledButton fz="inherit" fw={600} onClick={() => sortBy(by)}>
                      {t(`missing.column.${by}`)}
                      {order.by === by ? (order.down ? " ↓" : " ↑") : ""}
                    </UnstyledButton>
                  </th>
                ))}
                <th>{t("missing.column.completed")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((line) => (
                <tr key={`${line.agencyId} ${line.caseId}`}>
                  <td>{line.agencyName}</td>
                  <td>
                    <CaseBadge reference={line.reference} initials={line.victimInitials} />
                  </td>
                  <td>
                    <StateBadge state={line.state} />
                  </td>
                  <td>
                    {line.completedOn === null
                      ? line.hasAccount
                        ? ""
                        : t("missing.noAccount")
                      : dayShort(line.completedOn)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
    </>
  );
}
