import { Paper, Textarea } from "@mantine/core";
import { useRef, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { noAnswer, type Answer } from "../../../shared/risk/assessment.ts";
import { choiceItems, packText, type Pack } from "../../../shared/risk/pack.ts";
import { AnswerRow } from "./AnswerRow.tsx";
import { answerOfKey, useAnswerLetters } from "./answerWords.ts";
import classes from "./risk.module.css";
import type { ContentDraft } from "./useAssessmentDraft.ts";

interface Props {
  readonly pack: Pack;
  readonly answers: ContentDraft["answers"];
  readonly readOnly: boolean;
  /** The item the keyboard is at. */
  readonly current: string | null;
  readonly onCurrent: (code: string) => void;
  readonly onAnswer: (code: string, patch: Partial<Answer>) => void;
  /** Where the keyboard goes after the last item, when nothing is to be written. */
  readonly onEnd: () => void;
}

/** The items of an instrument, section by section. One key answers an item and goes on to the next. */
export function AnswerList({ pack, answers, readOnly, current, onCurrent, onAnswer, onEnd }: Props) {
  const { i18n } = useTranslation("risk");
  const letters = useAnswerLetters();
  const list = useRef<HTMLDivElement>(null);
  const codes = choiceItems(pack).map(({ code }) => code);
  const of = (code: string): Answer => ({ ...noAnswer, ...answers[code] });

  const goTo = (place: number): void => {
    const row = list.current?.querySelector(`[data-item="${CSS.escape(codes[place] ?? "")}"]`);
    if (row) {
      (row.querySelector<HTMLElement>("input:checked") ?? row.querySelector<HTMLElement>("input"))?.focus({
        preventScroll: true,
      });
      row.scrollIntoView({ block: "nearest" });
    } else if (place >= codes.length) {
      const first = list.current?.querySelector<HTMLElement>("textarea");
      if (first) first.focus();
      else onEnd();
    }
  };

  const keys = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof HTMLInputElement)) return;
    const place = codes.indexOf(event.target.closest("[data-item]")?.getAttribute("data-item") ?? "");
    const code = codes[place];
    if (code === undefined) return;
    const answer = answerOfKey(event.code, letters, pack.answers);
    if (answer !== null) {
      onAnswer(code, { value: answer });
      goTo(place + 1);
    } else if (event.code === "Backspace" || event.code === "ArrowUp") goTo(Math.max(0, place - 1));
    else if (event.code === "ArrowDown") goTo(place + 1);
    else if (event.code === "Delete") onAnswer(code, { value: null });
    else return;
    event.preventDefault();
  };

  return (
    <Paper withBorder>
      <div ref={list} onKeyDown={readOnly ? undefined : keys}>
        {pack.sections.map((section) => (
          <section key={section.code} aria-label={packText(section.title, i18n.language)}>
            <h4 className={classes["section"]}>{packText(section.title, i18n.language)}</h4>
            <ul className={classes["rows"]}>
              {pack.items
                .filter((item) => item.section === section.code && item.kind === "CHOICE")
                .map((item) => (
                  <AnswerRow
                    key={item.code}
                    pack={pack}
                    item={item}
                    answer={of(item.code)}
                    current={current === item.code}
                    readOnly={readOnly}
                    onAnswer={(value) => onAnswer(item.code, { value })}
                    onCurrent={() => onCurrent(item.code)}
                  />
                ))}
            </ul>
            {pack.items
              .filter((item) => item.section === section.code && item.kind === "TEXT")
              .map((item) => (
                <div key={item.code} className={classes["written"]}>
                  <Textarea
                    label={`${item.code} ${item.text === null ? "" : packText(item.text, i18n.language)}`}
                    autosize
                    minRows={1}
                    readOnly={readOnly}
                    spellCheck={false}
                    data-private
                    value={of(item.code).comment}
                    onChange={(event) => onAnswer(item.code, { comment: event.currentTarget.value })}
                  />
                </div>
              ))}
          </section>
        ))}
      </div>
    </Paper>
  );
}
