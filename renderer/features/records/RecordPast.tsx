import { Button, Text } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseId } from "../../../shared/ids.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { Private } from "../../ui/Private.tsx";
import classes from "./records.module.css";
import { usePastWords, type PastKind, type PastLine } from "./pastWords.ts";

interface Props {
  readonly caseId: CaseId;
  readonly recordId: string;
  readonly kind: PastKind;
}

/** Who changed what of a record, from what to what; read only when it is asked for, since reading it is logged. */
export function RecordPast({ caseId, recordId, kind }: Props) {
  const { t } = useTranslation("records");
  const [shown, setShown] = useState(false);
  const past = useDeskQuery("records.history", { caseId, recordId }, { enabled: shown });
  if (!shown)
    return (
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        w="fit-content"
        leftSection={<IconHistory size={16} aria-hidden />}
        onClick={() => setShown(true)}
      >
        {t("past.show")}
      </Button>
    );
  return (
    <section aria-label={t("past.title")}>
      <Text fw={600} size="sm" mb={4}>
        {t("past.title")}
      </Text>
      <FailureNote failure={past.error} />
      {past.data?.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("past.none")}
        </Text>
      ) : null}
      <ul className={classes["list"]}>
        {together(past.data ?? []).map((lines) => (
          <Sitting key={lines[0]?.at ?? ""} lines={lines} kind={kind} />
        ))}
      </ul>
    </section>
  );
}

/** What was stored in one go is told in one go. */
const together = (lines: readonly PastLine[]): readonly (readonly PastLine[])[] => [
  ...Map.groupBy(lines, ({ at, by }) => `${at} ${by}`).values(),
];

function Sitting({ lines, kind }: { readonly lines: readonly PastLine[]; readonly kind: PastKind }) {
  const { t } = useTranslation("records");
  const { moment } = useFormat();
  const tell = usePastWords(kind);
  const [first] = lines;
  if (!first) return null;
  return (
    <li style={{ marginBottom: 10 }}>
      <Text size="sm" c="dimmed" className="tabular">
        {t("past.line", { at: moment(first.at), name: first.by })}
      </Text>
      {lines.map((line) => (
        <Text key={line.field} size="sm" className={classes["words"] ?? ""}>
          <Private>{tell(line)}</Private>
        </Text>
      ))}
    </li>
  );
}
