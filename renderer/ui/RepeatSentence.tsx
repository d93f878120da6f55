import { useTranslation } from "react-i18next";
import type { Repeat } from "../../shared/referrals/repeat.ts";
import { useFormat } from "../i18n/format.ts";

/** Why a referral is a repeat, or is none, in one sentence with its days. */
export function RepeatSentence({ repeat }: { readonly repeat: Repeat }) {
  const { t } = useTranslation("referrals");
  const { day } = useFormat();
  const { because, anchorOn, windowEndsOn, days } = repeat;
  if (anchorOn === null || windowEndsOn === null || days === null) return <>{t("repeat.noEarlier")}</>;
  const said = {
    last:
      repeat.anchor === "MEETING_DATE"
        ? t("repeat.lastHeard", { day: day(anchorOn) })
        : t("repeat.lastReferral", { day: day(anchorOn) }),
    before: t("repeat.daysBefore", { count: days }),
    window: t("repeat.window", { count: repeat.windowMonths }),
    end: day(windowEndsOn),
  };
  switch (because) {
    case "WITHIN_WINDOW":
      return <>{repeat.rule === "ANY_INSTANCE" ? t("repeat.anyInstance", said) : t("repeat.crimesOnly", said)}</>;
    case "WINDOW_OVER":
      return <>{t("repeat.windowOver", said)}</>;
    case "NOTHING_NEW":
      return <>{t("repeat.nothingNew", said)}</>;
    case "KIND_NOT_COUNTED":
      return <>{t("repeat.kindNotCounted", said)}</>;
    case "NO_EARLIER":
      return <>{t("repeat.noEarlier")}</>;
    default:
      return because satisfies never;
  }
}
