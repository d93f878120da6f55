import { Alert, Text } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../../shared/contracts.ts";
import { useFormat } from "../../i18n/format.ts";

/** What the check of the chain found, and the fingerprint that can be noted on paper. */
export function CheckedChain({ entries, firstBroken, head }: Output<"audit.verify">) {
  const { t } = useTranslation("audit");
  const { number } = useFormat();
  if (firstBroken !== null) {
    return (
      <Alert color="alarm" icon={<IconAlertTriangle size={18} aria-hidden />} role="alert" p="sm">
        {t("verify.broken", { entry: number(firstBroken) })}
      </Alert>
    );
  }
  return (
    <Alert color="sea" icon={<IconCircleCheck size={18} aria-hidden />} role="status" p="sm">
      <Text size="sm">{t("verify.whole", { count: entries })}</Text>
      <Text size="xs" c="dimmed" mt={4}>
        {t("verify.head")}
      </Text>
      <Text size="xs" className="tabular" style={{ overflowWrap: "anywhere" }}>
        {head.match(/.{1,8}/gu)?.join(" ")}
      </Text>
    </Alert>
  );
}
