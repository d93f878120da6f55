import { useState } from "react";
import type { Input } from "../../../shared/contracts.ts";
import type { CaseId } from "../../../shared/ids.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import type { ShownIncident, ShownOrder } from "./model.ts";

type Taken =
  | { readonly kind: "order"; readonly again: Input<"records.saveOrder"> }
  | { readonly kind: "incident"; readonly again: Input<"records.saveIncident"> };

/** Taking an order or an incident out, and writing it down once more when that was a mistake. */
export function useRemoving(caseId: CaseId, onRemoved: () => void) {
  const removeOrder = useDeskCommand("records.removeOrder");
  const removeIncident = useDeskCommand("records.removeIncident");
  const saveOrder = useDeskCommand("records.saveOrder");
  const saveIncident = useDeskCommand("records.saveIncident");
  const [taken, setTaken] = useState<Taken | null>(null);
  const done = { onSuccess: () => setTaken(null) };
  return {
    failure: removeOrder.error ?? removeIncident.error ?? saveOrder.error ?? saveIncident.error,
    taken: taken !== null,
    order(order: ShownOrder) {
      const { id: orderId, ...entry } = order;
      removeOrder.mutate(
        { caseId, orderId },
        {
          onSuccess: () => {
            setTaken({ kind: "order", again: { caseId, orderId: null, baseVersion: 0, order: entry } });
            onRemoved();
          },
        },
      );
    },
    incident(incident: ShownIncident) {
      const { id: incidentId, ...entry } = incident;
      removeIncident.mutate(
        { caseId, incidentId },
        {
          onSuccess: () => {
            setTaken({ kind: "incident", again: { caseId, incidentId: null, baseVersion: 0, incident: entry } });
            onRemoved();
          },
        },
      );
    },
    undo() {
      if (taken?.kind === "order") saveOrder.mutate(taken.again, done);
      if (taken?.kind === "incident") saveIncident.mutate(taken.again, done);
    },
    forget: () => setTaken(null),
  };
}
