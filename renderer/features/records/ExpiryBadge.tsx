import { Badge } from "@mantine/core";
import { IconAlertTriangle, IconClock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { daysBetween } from "../../../shared/dates.ts";
import { useToday } from "../../app/deadlines.ts";
import { useFormat } from "../../i18n/format.ts";
import type { ShownOrder } from "./model.ts";

/** When an order ends: amber and a clock when it is soon, red and a sign once it is over, said in words each time. */
export function ExpiryBadge({ order }: { readonly order: Pick<ShownOrder, "expiry" | "validUntil"> }) {
  const { t } = useTranslation("records");
  const { day } = useFormat();
  const today = useToday();
  const { expiry, validUntil } = order;
  if (expiry === "none" || validUntil === null) return <Badge color="gray">{t("orders.untilFurther")}</Badge>;
  if (expiry === "later") return <Badge color="gray">{t("orders.later", { day: day(validUntil) })}</Badge>;
  if (expiry === "past")
    return (
      <Badge color="alarm" leftSection={<IconAlertTriangle size={13} aria-hidden />}>
        {t("orders.past", { day: day(validUntil) })}
      </Badge>
    );
  const left = daysBetween(today, validUntil);
  return (
    <Badge color="soon" leftSection={<IconClock size={13} aria-hidden />}>
      {left === 0 ? t("orders.today") : t("orders.soon", { count: left })}
    </Badge>
  );
}
