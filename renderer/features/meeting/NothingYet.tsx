import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { AgendaItem } from "../../../shared/agenda/model.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";

interface NothingYetProps {
  /** The case that was chosen from the list and has no hearing; null when none was chosen. */
  readonly item: AgendaItem | null;
  /** The case that is heard right now. */
  readonly onTheTable: AgendaItem | null;
  readonly cases: number;
  readonly mayRun: boolean;
  readonly inSession: boolean;
  /** Null when everything is heard. */
  readonly onFirst: (() => void) | null;
  readonly onOpen: (item: AgendaItem) => void;
}

/** In place of a case that is not there: what has to happen for it to come, or the way to the one that is. */
export function NothingYet(props: NothingYetProps) {
  const { item, onTheTable, cases, mayRun, inSession, onFirst, onOpen } = props;
  const { t } = useTranslation("meeting");
  if (!inSession) return <EmptyState title={t("screen.notHeardTitle")} text={t("screen.notHeardText")} />;
  if (mayRun)
    return (
      <EmptyState
        title={t("screen.readyTitle")}
        text={t("screen.readyText", { count: cases })}
        action={onFirst ? <Button onClick={onFirst}>{t("screen.openFirst")}</Button> : undefined}
      />
    );
  if (!item || !onTheTable) return <EmptyState title={t("screen.waitTitle")} text={t("screen.waitText")} />;
  return (
    <EmptyState
      title={t("screen.laterTitle", { reference: item.reference })}
      text={t("screen.laterText")}
      action={
        <Button variant="default" onClick={() => onOpen(onTheTable)}>
          {t("screen.toTheTable", { reference: onTheTable.reference })}
        </Button>
      }
    />
  );
}
