import { useTranslation } from "react-i18next";
import { smartTicks, type SmartTick } from "../../../shared/actions/kind.ts";
import { useWords } from "../../i18n/words.ts";
import styles from "./meeting.module.css";

interface SmartTicksProps {
  /** Worked out or ticked by hand. */
  readonly ticked: ReadonlySet<SmartTick>;
  readonly byHand: readonly SmartTick[];
  readonly onChange: (byHand: readonly SmartTick[]) => void;
}

const letterOf: Readonly<Record<SmartTick, string>> = {
  specific: "S",
  measurable: "M",
  achievable: "A",
  relevant: "R",
  timeBound: "T",
};

/** The five ticks of SMART: what can be worked out is ticked by itself, the rest by hand; a hint, never a stop. */
export function SmartTicks({ ticked, byHand, onChange }: SmartTicksProps) {
  const { t } = useTranslation("meeting");
  const word = useWords();
  return (
    <span role="group" aria-label={t("actions.smart", { count: ticked.size })} className={styles["smart"]}>
      {smartTicks.map((tick) => (
        <button
          key={tick}
          type="button"
          // Within reach of the mouse and of F4; the way through the form is not five stops longer.
          tabIndex={-1}
          title={word("smartTick", tick)}
          aria-label={word("smartTick", tick)}
          aria-pressed={ticked.has(tick)}
          disabled={ticked.has(tick) && !byHand.includes(tick)}
          className={styles["tick"]}
          onClick={() => onChange(byHand.includes(tick) ? byHand.filter((one) => one !== tick) : [...byHand, tick])}
        >
          {letterOf[tick]}
        </button>
      ))}
    </span>
  );
}
