import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import styles from "./meeting.module.css";
import type { Risk } from "./RiskTools.tsx";

/** What was said about a risk, in one quiet line: "High · within days · concerns victim, children". */
export function RiskFacts({ risk: { to, level, imminence } }: { readonly risk: Risk }) {
  const { t } = useTranslation("meeting");
  const word = useWords();
  const format = useFormat();
  const about = format.list(to.map((subject) => word("riskSubject", subject).toLocaleLowerCase()));
  const isOfVictim = to.length === 1 && to[0] === "VICTIM";
  const facts = [
    level === null ? "" : word("riskLevel", level),
    imminence === null ? "" : word("imminence", imminence),
    isOfVictim || to.length === 0 ? "" : t("risks.about", { whom: about }),
  ].filter((fact) => fact !== "");
  return facts.length === 0 ? null : <span className={styles["riskFacts"]}>{facts.join(" · ")}</span>;
}
