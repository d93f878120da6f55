import { Chip, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RiskEntry } from "../../../shared/meeting/model.ts";
import { Imminence, riskLevels, riskSubjects } from "../../../shared/risk/model.ts";
import { useWords } from "../../i18n/words.ts";
import { KeyHint } from "../../ui/KeyHint.tsx";
import styles from "./meeting.module.css";
import { PickOne, valueAfter } from "./PickOne.tsx";

export type Risk = Pick<RiskEntry, "text" | "to" | "imminence" | "level" | "item">;
export const blankRisk: Risk = { text: "", to: ["VICTIM"], imminence: null, level: null, item: null };

const digitKey = /^Digit([1-9])$/u;

/** Takes somebody on among those a risk concerns, or off. */
const withSubject = (risk: Risk, subject: Risk["to"][number] | undefined): Risk =>
  subject === undefined
    ? risk
    : { ...risk, to: riskSubjects.filter((one) => (one === subject) !== risk.to.includes(one)) };

/** What a key in the line of a risk changes: Alt 1 to 6 whom it concerns, F2 how severe, F4 how near; null for any other. */
export function riskAfterKey(risk: Risk, key: { readonly code: string; readonly altKey: boolean }): Risk | null {
  const digit = key.altKey ? digitKey.exec(key.code) : null;
  if (digit) return withSubject(risk, riskSubjects[Number(digit[1]) - 1]);
  if (key.altKey) return null;
  if (key.code === "F2") return { ...risk, level: valueAfter(riskLevels, risk.level) };
  if (key.code === "F4") return { ...risk, imminence: valueAfter(Imminence.options, risk.imminence) };
  return null;
}

interface RiskToolsProps {
  readonly value: Risk;
  readonly onChange: (value: Risk) => void;
}

/** What can be said about a risk while the cursor is in it: whom it concerns, how severe it is, how near. */
export function RiskTools({ value, onChange }: RiskToolsProps) {
  const { t } = useTranslation("meeting");
  const word = useWords();
  return (
    <div className={styles["entryTools"]}>
      <Group gap={4} role="group" aria-label={t("risks.to")}>
        <Chip.Group
          multiple
          value={[...value.to]}
          onChange={(chosen) => onChange({ ...value, to: riskSubjects.filter((subject) => chosen.includes(subject)) })}
        >
          {riskSubjects.map((subject, index) => (
            <Chip key={subject} value={subject} size="xs" variant="outline">
              <span aria-hidden className={styles["chipKey"]}>
                {index + 1}
              </span>
              {word("riskSubject", subject)}
            </Chip>
          ))}
        </Chip.Group>
        <KeyHint>Alt</KeyHint>
      </Group>
      <span>
        <PickOne
          label={t("risks.level")}
          values={riskLevels}
          value={value.level}
          wordOf={(level) => word("riskLevel", level)}
          onChange={(level) => onChange({ ...value, level })}
        />
        <KeyHint>F2</KeyHint>
      </span>
      <span>
        <PickOne
          label={t("risks.imminence")}
          values={Imminence.options}
          value={value.imminence}
          wordOf={(imminence) => word("imminence", imminence)}
          onChange={(imminence) => onChange({ ...value, imminence })}
        />
        <KeyHint>F4</KeyHint>
      </span>
    </div>
  );
}
