import { Group, Text, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DueRecord } from "../../../shared/records/model.ts";
import { useGo } from "../../app/navigation.ts";
import { useSession } from "../../app/session.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { Private } from "../../ui/Private.tsx";
import { NothingToDo, TodayCard } from "./TodayCard.tsx";
import styles from "./today.module.css";

const shown = 6;

/** Orders that end soon or have just ended, flags to confirm and flags that are due, as far as they are this account's to look after. */
export function DueRecords() {
  const { t } = useTranslation("records");
  const go = useGo();
  const { role } = useSession();
  const looksAfterFlags = role === "administrator" || role === "representative";
  const { data, error } = useDeskQuery("records.due", { limit: shown });
  if (!data) return <FailureNote failure={error} />;
  return (
    <TodayCard
      title={t("due.title")}
      {...(looksAfterFlags
        ? { more: { label: t("due.all"), name: t("due.all"), onOpen: () => go({ screen: "flags" }) } }
        : {})}
      {...(data.lines.length > 0 && !data.more ? { detail: String(data.lines.length) } : {})}
    >
      {data.lines.length === 0 && <NothingToDo>{t("due.none")}</NothingToDo>}
      <ul className={styles["list"]}>
        {data.lines.map((line) => (
          <li key={`${line.kind} ${line.caseId} ${line.on} ${line.orderKind ?? ""}`}>
            <UnstyledButton
              className={styles["line"] ?? ""}
              onClick={() => go({ screen: "case", caseId: line.caseId })}
            >
              <DueLine line={line} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {data.more && <NothingToDo>{t("due.more")}</NothingToDo>}
    </TodayCard>
  );
}

function DueLine({ line }: { readonly line: DueRecord }) {
  const { t } = useTranslation("records");
  const { dayShort } = useFormat();
  const word = useWords();
  const { kind, agencies, agencyName, orderKind } = line;
  const day = dayShort(line.on);
  const order = orderKind === null ? "" : word("orderKind", orderKind);
  const said = {
    FLAG_TO_CONFIRM: () => t("due.FLAG_TO_CONFIRM"),
    FLAG_DUE: () => t("due.FLAG_DUE", { count: agencies, agency: agencyName, day }),
    ORDER_ENDS: () => t("due.ORDER_ENDS", { order, day }),
    ORDER_ENDED: () => t("due.ORDER_ENDED", { order, day }),
  };
  return (
    <>
      <Group gap={8} wrap="nowrap" justify="space-between">
        <Text size="sm" fw={600} className="tabular">
          <Private>{line.victimInitials}</Private>
        </Text>
        <Text size="sm" c="dimmed" className="tabular">
          {line.reference}
        </Text>
      </Group>
      <Text size="sm" c={kind === "ORDER_ENDED" ? "var(--concord-alarm)" : "dimmed"}>
        {said[kind]()}
      </Text>
    </>
  );
}
