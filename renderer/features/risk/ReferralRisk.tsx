import type { ReferralId } from "../../../shared/ids.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { OldNote } from "./OldNote.tsx";
import { RiskPanel } from "./RiskPanel.tsx";

interface Props {
  readonly referralId: ReferralId;
  /** Stores what is typed in the form: its score may be filled by the assessment. */
  readonly before: () => Promise<void>;
  readonly onFilled: (filled: { readonly version: number; readonly score: number }) => void;
}

/** The assessments that come with a referral. */
export function ReferralRisk({ referralId, before, onFilled }: Props) {
  const of = useDeskQuery("risk.ofReferral", { referralId });
  const start = useDeskCommand("risk.startOnReferral");
  return (
    <RiskPanel
      of={of.data}
      failure={of.error ?? start.error}
      narrow
      starting={start.isPending}
      before={before}
      onFilled={onFilled}
      onStart={async (instrumentId) => (await start.mutateAsync({ referralId, instrumentId })).assessmentId}
    />
  );
}

/** The warning that the newest assessment of a referral is old, where it is decided. */
export function ReferralRiskWarning({ referralId }: Pick<Props, "referralId">) {
  const of = useDeskQuery("risk.ofReferral", { referralId });
  return <OldNote of={of.data} />;
}
