import { useTranslation } from "react-i18next";
import type { CaseId } from "../../../shared/ids.ts";
import type { Person } from "../../../shared/people/model.ts";
import { SidePanel } from "../../ui/SidePanel.tsx";
import { AskFlags } from "./AskFlags.tsx";
import { FlagPanel } from "./FlagPanel.tsx";
import { IncidentPanel } from "./IncidentPanel.tsx";
import { LinkPanel } from "./LinkPanel.tsx";
import type { CaseRecords, Opened, ShownIncident, ShownOrder } from "./model.ts";
import { OrderPanel } from "./OrderPanel.tsx";

interface Props {
  readonly caseId: CaseId;
  readonly reference: string;
  readonly people: readonly Person[];
  readonly records: CaseRecords;
  /** Null: the panel is closed. */
  readonly opened: Opened | null;
  readonly onClose: () => void;
  readonly onRemoveOrder: (order: ShownOrder) => void;
  readonly onRemoveIncident: (incident: ShownIncident) => void;
}

/** The panel in which one record of the case is added, read or changed, over the overview it belongs to. */
export function RecordPanel({ caseId, reference, people, records, opened, onClose, ...removing }: Props) {
  const { t } = useTranslation("records");
  const titleOf = (what: Opened): string => {
    switch (what.kind) {
      case "order":
        return what.order ? t("order.change") : t("order.new");
      case "incident":
        return what.incident ? t("incident.change") : t("incident.new");
      case "askFlags":
        return t("flag.ask");
      case "flag":
        return t("flag.title", { agency: what.flag.agencyName });
      case "link":
        return t("link.title");
    }
  };
  const { mayChange } = records;
  const contentOf = (what: Opened) => {
    switch (what.kind) {
      case "order":
        return (
          <OrderPanel
            {...{ caseId, people, mayChange }}
            order={what.order}
            onDone={onClose}
            onRemove={removing.onRemoveOrder}
          />
        );
      case "incident":
        return (
          <IncidentPanel
            {...{ caseId, people, mayChange }}
            incident={what.incident}
            onDone={onClose}
            onRemove={removing.onRemoveIncident}
          />
        );
      case "askFlags":
        return <AskFlags caseId={caseId} flags={records.flags} onDone={onClose} />;
      case "flag":
        return <FlagPanel caseId={caseId} flag={what.flag} onDone={onClose} />;
      case "link":
        return <LinkPanel caseId={caseId} reference={reference} onDone={onClose} />;
    }
  };
  return (
    <SidePanel opened={opened !== null} title={opened ? titleOf(opened) : ""} width={520} onClose={onClose}>
      {opened ? contentOf(opened) : null}
    </SidePanel>
  );
}
