import { Paper, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import { Private } from "../../ui/Private.tsx";
import classes from "./cases.module.css";
import type { OpenedCase } from "./openedCase.ts";

/** What a referral told: why, and what the victim wants. */
export function ReferralTold({ referral }: { readonly referral: OpenedCase["referrals"][number] }) {
  const { t } = useTranslation("cases");
  const format = useFormat();
  return (
    <Paper p="md">
      <Text component="h3" fw={600} m={0}>
        {t("overview.referral", { agency: referral.agencyName })}
      </Text>
      <Text size="sm" c="dimmed" mb={8}>
        {format.day(referral.receivedOn)}
      </Text>
      <Text size="sm" className={classes["words"] ?? ""}>
        <Private>{referral.background}</Private>
      </Text>
      {referral.victimWishes ? (
        <>
          <Text size="sm" fw={600} mt="sm">
            {t("overview.wishes")}
          </Text>
          <Text size="sm" className={classes["words"] ?? ""}>
            <Private>{referral.victimWishes}</Private>
          </Text>
        </>
      ) : null}
    </Paper>
  );
}
