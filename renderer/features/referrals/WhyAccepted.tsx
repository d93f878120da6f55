import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Output } from "../../../shared/contracts.ts";
import { RepeatSentence } from "../../ui/RepeatSentence.tsx";

/** What stands beside an accepted referral: whether it is a repeat and why, and what it was accepted in spite of. */
export function WhyAccepted({ referral }: { readonly referral: Output<"referrals.open"> }) {
  const { t } = useTranslation("referrals");
  const { repeat, undecidedReason, consentOverride } = referral;
  return (
    <>
      {repeat ? (
        <Text size="sm" mt={6}>
          <RepeatSentence repeat={repeat} />
        </Text>
      ) : null}
      {undecidedReason === "" ? null : (
        <Text size="sm" mt={6} c="var(--concord-soon)">
          {t("decide.wasUndecided", { reason: undecidedReason })}
        </Text>
      )}
      {consentOverride ? (
        <Text size="sm" mt={6} c="var(--concord-soon)">
          {t("decide.wasOverridden", { name: consentOverride.authorisedBy, reason: consentOverride.reason })}
        </Text>
      ) : null}
    </>
  );
}
