import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { dayOf, instantOf, type CivilDate } from "../../../shared/dates.ts";
import type { SaidOn } from "../../../shared/meeting/dateWords.ts";
import { Language } from "../../../shared/settings/model.ts";
import { useTimeZone } from "../../app/session.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";

/**
 * What "tomorrow" is counted from: today, or the day of the conference while that is still to come (a rehearsal).
 * Holidays are known to whoever may plan a conference; for others a working day is Monday to Friday.
 */
export function useSaidOn(conferenceDate: CivilDate, mayPlan: boolean): SaidOn {
  const { i18n } = useTranslation();
  const timeZone = useTimeZone();
  const now = dayOf(instantOf(Date.now()), timeZone);
  const today = conferenceDate > now ? conferenceDate : now;
  const { data } = useDeskQuery("conferences.proposeDeadlines", { date: today }, { enabled: mayPlan });
  const language = Language.safeParse(i18n.language).data ?? "en";
  const holidays = data?.holidays;
  return useMemo(
    () => ({ today, language, holidays: new Set((holidays ?? []).map(({ date }) => date)) }),
    [today, language, holidays],
  );
}
