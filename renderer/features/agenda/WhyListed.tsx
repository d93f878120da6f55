import { useTranslation } from "react-i18next";
import { whyListed, type Grounds, type Why } from "./why.ts";

/** The reasons a case is on the list, in words: "Repeat", "17 of 24". `scoreOf` is the number of questions asked. */
export function WhyListed({ grounds, scoreOf }: { readonly grounds: Grounds; readonly scoreOf: number }) {
  const { t } = useTranslation("agenda");
  const sentence = (why: Why): string => {
    if (why.kind === "transfer") return t("why.transfer", { area: why.area });
    if (why.kind === "repeat") return t("why.repeat");
    if (why.kind === "repeatSays") return t("why.repeatSays");
    if (why.kind === "score") return t("why.score", { score: why.score, of: scoreOf });
    if (why.kind === "criterion") return t(`criterion.${why.criterion}`);
    return t("why.unknown");
  };
  return <>{whyListed(grounds).map(sentence).join(" · ")}</>;
}
