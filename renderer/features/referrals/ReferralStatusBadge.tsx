import { Badge, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReferralStatus } from "../../../shared/referrals/model.ts";
import { useWords } from "../../i18n/words.ts";

interface Props {
  readonly status: ReferralStatus;
  /** How many required answers it lacks. */
  readonly missing: number;
}

const colors: Partial<Record<ReferralStatus, string>> = { SUBMITTED: "sea", NEEDS_INFO: "soon" };

/** Where a referral stands; one that is still written says how many answers it lacks. */
export function ReferralStatusBadge({ status, missing }: Props) {
  const { t } = useTranslation("referrals");
  const word = useWords();
  const open = status === "DRAFT" || status === "SUBMITTED" || status === "NEEDS_INFO";
  return (
    <Group gap={8} wrap="nowrap">
      <Badge style={{ flexShrink: 0 }} color={colors[status] ?? "gray"}>
        {word("referralStatus", status)}
      </Badge>
      {open && missing > 0 ? (
        <Text size="xs" c="dimmed" component="span">
          {t("list.missing", { count: missing })}
        </Text>
      ) : null}
    </Group>
  );
}
