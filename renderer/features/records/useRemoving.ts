import { useState } from "react";
import type { CaseId } from "../../../shared/ids.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import type { ShownIncident, ShownOrder } from "./model.ts";

/** Taking an order or an incident out; `taken` is the deed that brings it back as the same one when it is undone. */
export function useRemoving(caseId: CaseId, onRemoved: () => void) {
  const removeOrder = useDeskCommand("records.removeOrder");
  const removeIncident = useDeskCommand("records.removeIncident");
  const [taken, setTaken] = useState<"records.removeOrder" | "records.removeIncident" | null>(null);
  const done = (what: NonNullable<typeof taken>) => ({
    onSuccess: () => {
      setTaken(what);
      onRemoved();
    },
  });
  return {
    failure: removeOrder.error ?? removeIncident.error,
    taken,
    order: ({ id: orderId }: ShownOrder) => removeOrder.mutate({ caseId, orderId }, done("records.removeOrder")),
    incident: ({ id: incidentId }: ShownIncident) =>
      removeIncident.mutate({ caseId, incidentId }, done("records.removeIncident")),
    forget: () => setTaken(null),
  };
}
