import { Button, Group, Stack, Text } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../../../shared/contracts.ts";
import type { CivilDate } from "../../../../shared/dates.ts";
import type { Copy } from "../../../../shared/documents/model.ts";
import { useToday } from "../../../app/deadlines.ts";
import { callOrThrow, DeskFailure } from "../../../desk/client.ts";
import { useFormat } from "../../../i18n/format.ts";
import { useWords } from "../../../i18n/words.ts";
import { DayField } from "../../../ui/DayField.tsx";
import { FailureNote } from "../../../ui/FailureNote.tsx";
import { PrintSheet } from "../../../ui/PrintSheet.tsx";
import { usePrinted } from "./usePrinted.ts";
import styles from "./copies.module.css";

type Recalled = Output<"documents.recallList">;

/** Which copies are to be called back by a day, on paper: by recipient, each with a place to tick and sign. */
export function RecallList() {
  const { t } = useTranslation("copies");
  const today = useToday();
  const [until, setUntil] = useState<CivilDate | null>(today);
  const [list, setList] = useState<(Recalled & { readonly until: CivilDate }) | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const { what, print } = usePrinted<"recall">();
  const make = async (): Promise<void> => {
    if (until === null) return;
    setFailure(null);
    try {
      const read = await callOrThrow("documents.recallList", { until });
      setList({ ...read, until });
      if (read.copies.length > 0) print("recall");
    } catch (thrown) {
      if (!(thrown instanceof DeskFailure)) throw thrown;
      setFailure(thrown);
    }
  };
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t("recall.means")}
      </Text>
      <DayField label={t("recall.until")} value={until} onChange={setUntil} />
      <FailureNote failure={failure} />
      <Group>
        <Button
          leftSection={<IconPrinter size={16} aria-hidden />}
          disabled={until === null}
          onClick={() => void make()}
        >
          {t("recall.print")}
        </Button>
      </Group>
      {list ? (
        <Text size="sm" role="status">
          {list.copies.length < list.total
            ? t("recall.first", { shown: list.copies.length, count: list.total })
            : t("recall.count", { count: list.total })}
        </Text>
      ) : null}
      {what === null || list === null ? null : (
        <PrintSheet>
          <Paper copies={list.copies} until={list.until} />
        </PrintSheet>
      )}
    </Stack>
  );
}

function Paper({ copies, until }: { readonly copies: readonly Copy[]; readonly until: CivilDate }) {
  const { t } = useTranslation("copies");
  const word = useWords();
  const { day } = useFormat();
  const byRecipient = Map.groupBy(copies, ({ recipientName }) => recipientName);
  return (
    <div className={styles["paper"]}>
      <h1>{t("recall.title", { day: day(until) })}</h1>
      {[...byRecipient].map(([recipient, theirs]) => (
        <section key={recipient}>
          <h2>{recipient}</h2>
          <table>
            <thead>
              <tr>
                <th>{t("receipt.copy")}</th>
                <th>{t("recall.document")}</th>
                <th>{t("receipt.destroyBy")}</th>
                <th>{t("recall.done")}</th>
              </tr>
            </thead>
            <tbody>
              {theirs.map((copy) => (
                <tr key={copy.id}>
                  <td>{copy.copyCode}</td>
                  <td>{word("documentKind", copy.kind)}</td>
                  <td>{copy.destroyBy === null ? "" : day(copy.destroyBy)}</td>
                  <td>☐ ________________</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  );
}
