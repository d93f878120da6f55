import { Text, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { Private } from "../../ui/Private.tsx";
import { FoldedList } from "./FoldedList.tsx";
import type { ShownIncident } from "./model.ts";
import { RecordCard } from "./RecordCard.tsx";
import classes from "./records.module.css";

interface Props {
  readonly incidents: readonly ShownIncident[];
  readonly mayChange: boolean;
  readonly onAdd: () => void;
  readonly onOpen: (incident: ShownIncident) => void;
}

/** What happened, the newest first, each with who told of it and on what basis. */
export function IncidentsCard({ incidents, mayChange, onAdd, onOpen }: Props) {
  const { t } = useTranslation("records");
  return (
    <RecordCard
      title={t("incidents.title")}
      addLabel={mayChange ? t("incidents.add") : undefined}
      onAdd={onAdd}
      empty={t("incidents.empty")}
      isEmpty={incidents.length === 0}
    >
      <FoldedList items={incidents} keyOf={({ id }) => id} shown={3}>
        {(incident) => (
          <UnstyledButton className={classes["line"] ?? ""} onClick={() => onOpen(incident)}>
            <IncidentLine incident={incident} />
          </UnstyledButton>
        )}
      </FoldedList>
    </RecordCard>
  );
}

function IncidentLine({ incident }: { readonly incident: ShownIncident }) {
  const { t } = useTranslation("records");
  const format = useFormat();
  const word = useWords();
  const { on, about, kinds, text, agencyName, toldOn, basis, reported } = incident;
  const source = [
    t("incidents.source", { agency: agencyName, day: format.day(toldOn) }),
    word("basis", basis),
    ...(reported === "YES" ? [t("incidents.reported")] : []),
    ...(reported === "NO" ? [t("incidents.notReported")] : []),
  ];
  return (
    <>
      <span className={classes["row"]}>
        <Text span size="sm" fw={600}>
          {format.list(kinds.map((kind) => word("incidentType", kind)))}
        </Text>
        <Text span size="sm" c="dimmed" className="tabular">
          {about ? t("timeline.about", { day: format.day(on) }) : format.day(on)}
        </Text>
      </span>
      <Text size="sm" className={`${classes["words"] ?? ""} ${classes["clamped"] ?? ""}`}>
        <Private>{text}</Private>
      </Text>
      <Text size="sm" c="dimmed">
        {source.join(" · ")}
      </Text>
    </>
  );
}
