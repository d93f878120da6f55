import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReferralLine } from "../../../shared/referrals/contract.ts";
import type { Failure, Result } from "../../../shared/result.ts";
import { useFailureSentence } from "../../i18n/failures.ts";

/**
 * Does one thing to several referrals, one after another, each decided by itself. Answers those that stayed as they
 * were, and says how many and why.
 */
export function useForEach() {
  const { t } = useTranslation("referrals");
  const sentence = useFailureSentence();
  const [busy, setBusy] = useState(false);
  const run = async (
    lines: readonly ReferralLine[],
    work: (line: ReferralLine) => Promise<Result<unknown>>,
  ): Promise<readonly ReferralLine[]> => {
    setBusy(true);
    const left: ReferralLine[] = [];
    let why: Failure | null = null;
    for (const line of lines) {
      const result = await work(line);
      if (result.ok) continue;
      left.push(line);
      why ??= result.failure;
    }
    setBusy(false);
    if (left.length < lines.length)
      notifications.show({ message: t("bulk.done", { count: lines.length - left.length }), color: "sea" });
    if (why)
      notifications.show({
        message: t("bulk.left", { count: left.length, why: sentence(why) }),
        color: "alarm",
        autoClose: false,
      });
    return left;
  };
  return { busy, run };
}
