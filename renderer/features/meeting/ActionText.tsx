import { useId, useState, type KeyboardEvent, type Ref } from "react";
import { useTranslation } from "react-i18next";
import { standardActionsFor, type StandardAction } from "../../../shared/actions/standardActions.ts";
import type { Language } from "../../../shared/settings/model.ts";
import { useWords } from "../../i18n/words.ts";
import styles from "./meeting.module.css";

interface ActionTextProps {
  readonly value: string;
  readonly language: Language;
  readonly textRef: Ref<HTMLTextAreaElement>;
  readonly onChange: (text: string) => void;
  readonly onPick: (action: StandardAction) => void;
}

const mostShown = 5;

/**
 * What is to be done, in one's own words; while they are typed, the standard actions that begin like them stand below.
 * Arrow down goes into them, Enter takes one; nothing is taken by itself.
 */
export function ActionText({ value, language, textRef, onChange, onPick }: ActionTextProps) {
  const { t } = useTranslation("meeting");
  const word = useWords();
  const list = useId();
  const [active, setActive] = useState(-1);
  const [shut, setShut] = useState(true);
  const categoryWord = (category: StandardAction["category"]): string => word("actionCategory", category);
  const offered = shut ? [] : standardActionsFor(value, language, { categoryWord, most: mostShown });
  const shown = offered.filter(({ text }) => text[language] !== value.trim());
  const picked = shown[active];
  const pick = (action: StandardAction): void => {
    setShut(true);
    setActive(-1);
    onPick(action);
  };
  const keys = (event: KeyboardEvent): void => {
    if (shown.length === 0 || event.nativeEvent.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setActive((before) => Math.min(Math.max(before + step, -1), shown.length - 1));
    } else if (event.key === "Enter" && picked) {
      // The form would add the action with this key; it takes the words first.
      event.preventDefault();
      event.stopPropagation();
      pick(picked);
    }
  };
  return (
    <div className={styles["actionWords"]} data-picking={picked !== undefined || undefined}>
      <textarea
        ref={textRef}
        className={styles["actionWhat"]}
        rows={1}
        data-private
        role="combobox"
        aria-label={t("actions.what")}
        aria-expanded={shown.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={picked ? `${list}-${picked.code}` : undefined}
        placeholder={t("actions.whatHint")}
        spellCheck={false}
        value={value}
        onChange={(event) => {
          setShut(false);
          setActive(-1);
          onChange(event.currentTarget.value);
        }}
        onKeyDown={keys}
        onBlur={() => setShut(true)}
      />
      {shown.length === 0 ? null : (
        <div id={list} role="listbox" aria-label={t("actions.standard")} className={styles["standard"]}>
          {shown.map((action, index) => (
            <div
              key={action.code}
              id={`${list}-${action.code}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className={styles["standardAction"]}
              // Before the blur, which would shut the list.
              onMouseDown={(event) => {
                event.preventDefault();
                pick(action);
              }}
            >
              {action.text[language]}
              <span className={styles["offerFrom"]}>{categoryWord(action.category)}</span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
