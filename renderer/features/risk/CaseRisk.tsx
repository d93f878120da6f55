import { CaseId } from "../../../shared/ids.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { OldNote } from "./OldNote.tsx";
import { RiskPanel } from "./RiskPanel.tsx";

/** The Risk tab of a case. */
export function CaseRisk({ caseId }: { readonly caseId: string }) {
  const of = useDeskQuery("risk.ofCase", { caseId });
  const start = useDeskCommand("risk.startOnCase");
  return (
    <RiskPanel
      of={of.data}
      failure={of.error ?? start.error}
      starting={start.isPending}
      onStart={async (instrumentId) =>
        (await start.mutateAsync({ caseId: CaseId.parse(caseId), instrumentId })).assessmentId
      }
    />
  );
}

/** The warning that the newest assessment of a case is old, where the case is looked at. */
export function CaseRiskWarning({ caseId }: { readonly caseId: string }) {
  const of = useDeskQuery("risk.ofCase", { caseId });
  return <OldNote of={of.data} />;
}
