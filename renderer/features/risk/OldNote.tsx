import { Alert } from "@mantine/core";
import { IconClock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Assessments } from "../../../shared/risk/contract.ts";
import { daysBetween } from "../../../shared/dates.ts";
import { useFormat } from "../../i18n/format.ts";
import { useToday } from "../conferences/today.ts";

/** Says that the newest completed assessment is too old to rely on; nothing when it is not, or when there is none. */
export function OldNote({ of }: { readonly of: Assessments | undefined }) {
  const { t } = useTranslation("risk");
  const format = useFormat();
  const today = useToday();
  const newest = of?.assessments.find(({ state }) => state === "completed");
  if (!of || !newest?.old || newest.assessedOn === null) return null;
  const days = daysBetween(newest.assessedOn, today);
  const day = format.day(newest.assessedOn);
  return (
    <Alert color="soon" variant="light" icon={<IconClock size={18} aria-hidden />} p="sm">
      {days > of.validDays || newest.reassessOn === null
        ? t("old.one", { day, days, valid: of.validDays })
        : t("old.again", { day, again: format.day(newest.reassessOn) })}
    </Alert>
  );
}
