import { Badge } from "@mantine/core";
import { IconFlag } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Answer } from "../../../shared/risk/assessment.ts";
import { packText, type AnswerValue, type Item, type Pack } from "../../../shared/risk/pack.ts";
import { Private } from "../../ui/Private.tsx";
import { lookOf, useAnswerWords } from "./answerWords.ts";
import classes from "./risk.module.css";

interface Props {
  readonly pack: Pack;
  readonly item: Item;
  readonly answer: Answer;
  readonly current: boolean;
  readonly readOnly: boolean;
  readonly onAnswer: (value: AnswerValue) => void;
  readonly onCurrent: () => void;
}

/** One item with its answers beside it: a group of radios, so that a screen reader hears question and choice. */
export function AnswerRow({ pack, item, answer, current, readOnly, onAnswer, onCurrent }: Props) {
  const { t, i18n } = useTranslation("risk");
  const words = useAnswerWords();
  const name = `answer-${item.code}`;
  const look = lookOf(answer.value);
  return (
    <li
      className={classes["row"]}
      data-item={item.code}
      data-current={(current && !readOnly) || undefined}
      data-open={look === "open" || undefined}
      onFocus={onCurrent}
    >
      <span className={classes["code"]}>
        {item.code}
        {item.highlight ? (
          <IconFlag size={14} color="var(--concord-soon)" role="img" aria-label={t("item.grave")} />
        ) : null}
      </span>
      <span className={classes["text"]} id={`${name}-text`}>
        {item.critical ? (
          <Badge size="xs" color="alarm" variant="outline" mr={8}>
            {t("item.critical")}
          </Badge>
        ) : null}
        {item.text === null ? item.code : packText(item.text, i18n.language)}
      </span>
      {readOnly ? (
        <span className={classes["given"]} data-as={look}>
          {answer.value === null ? t("answer.open") : words[answer.value]}
        </span>
      ) : (
        <span role="radiogroup" aria-labelledby={`${name}-text`} className={classes["answers"]}>
          {pack.answers.map((value) => (
            <label
              key={value}
              className={classes["answer"]}
              data-chosen={answer.value === value ? lookOf(value) : undefined}
            >
              <input
                type="radio"
                name={name}
                value={value}
                checked={answer.value === value}
                onChange={() => onAnswer(value)}
              />
              {words[value]}
            </label>
          ))}
        </span>
      )}
      {answer.source !== "" || answer.comment !== "" ? (
        <span className={classes["said"]}>
          <Private>{[answer.source, answer.comment].filter(Boolean).join(" · ")}</Private>
        </span>
      ) : null}
    </li>
  );
}
