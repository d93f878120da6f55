import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Answer } from "../../../shared/risk/assessment.ts";
import type { Item } from "../../../shared/risk/pack.ts";
import { Private } from "../../ui/Private.tsx";
import { lookOf, useAnswerWords } from "./answerWords.ts";
import classes from "./risk.module.css";

interface Props {
  readonly item: Item;
  /** Null: this version of the instrument does not have the item. */
  readonly answer: Answer | null;
}

/** One side of a comparison. */
export function ComparedAnswer({ item, answer }: Props) {
  const { t } = useTranslation("risk");
  const words = useAnswerWords();
  if (!answer)
    return (
      <Text size="sm" c="dimmed">
        {t("compare.absent")}
      </Text>
    );
  const written = [answer.source, answer.comment].filter(Boolean).join(" · ");
  return (
    <>
      {item.kind === "TEXT" ? null : (
        <span className={classes["given"]} data-as={lookOf(answer.value)}>
          {answer.value === null ? t("answer.open") : words[answer.value]}
        </span>
      )}
      {written === "" ? null : (
        <Text size="xs" c="dimmed" className={classes["words"] ?? ""}>
          <Private>{written}</Private>
        </Text>
      )}
    </>
  );
}
