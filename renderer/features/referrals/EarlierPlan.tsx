import { Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { PreviousPlan } from "../../../shared/meeting/previousPlan.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { Private } from "../../ui/Private.tsx";
import classes from "./referrals.module.css";

/** What was promised when the same people were heard before, and what became of it; what was not done stands out. */
export function EarlierPlan({ plan }: { readonly plan: PreviousPlan }) {
  const { t } = useTranslation("referrals");
  const format = useFormat();
  const word = useWords();
  return (
    <section aria-label={t("earlier.title", { day: format.day(plan.on) })}>
      <Text size="sm" fw={600} mt="sm">
        {t("earlier.title", { day: format.day(plan.on) })}
      </Text>
      {plan.actions.length === 0 ? <Text size="sm">{t("earlier.none")}</Text> : null}
      <ul className={classes["earlier"]}>
        {plan.actions.map((action) => {
          const failed = action.status === "NOT_DONE" || action.overdue;
          return (
            <li key={action.id}>
              <Text size="sm">
                <Private>{action.text}</Private>
              </Text>
              <Text size="xs" component="div" c={failed ? "var(--concord-alarm)" : "dimmed"} fw={failed ? 600 : 400}>
                {failed ? <IconAlertTriangle size={13} aria-hidden className={classes["inText"] ?? ""} /> : null}
                {[action.ownerAgencyName, word("actionStatus", action.status), action.result]
                  .filter((part) => part !== "")
                  .join(" · ")}
              </Text>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
