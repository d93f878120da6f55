import { memo, useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { EntryId, HearingId } from "../../../shared/ids.ts";
import type { RiskEntry } from "../../../shared/meeting/model.ts";
import type { Failure } from "../../../shared/result.ts";
import { call } from "../../desk/client.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { bothInText } from "./bothTexts.ts";
import { GoneEntry } from "./GoneEntry.tsx";
import { GrowingText } from "./GrowingText.tsx";
import { KeptBoth } from "./KeptBoth.tsx";
import styles from "./meeting.module.css";
import { RiskFacts } from "./RiskFacts.tsx";
import { blankRisk, riskAfterKey, RiskTools, type Risk } from "./RiskTools.tsx";
import { useAutosaved } from "./useAutosaved.ts";

interface RiskLineProps {
  readonly rowKey: string;
  readonly hearingId: HearingId;
  readonly entry: RiskEntry | null;
  /** It was taken away in another window. */
  readonly gone: boolean;
  readonly number: number;
  readonly alone: boolean;
  readonly mayWrite: boolean;
  readonly onNamed: (rowKey: string, id: EntryId) => void;
  readonly onNextLine: () => void;
  /** Enter in an empty line: there is no more to say here. */
  readonly onDone: () => void;
  readonly onClosed: (rowKey: string) => void;
  readonly onAgain: (rowKey: string) => void;
}

/** One risk: a sentence, whom it concerns, how severe and how near it is. Enter opens the next. */
export const RiskLine = memo(function RiskLine(props: RiskLineProps) {
  const { rowKey, hearingId, entry, gone, number, alone, mayWrite } = props;
  const { onNamed, onNextLine, onDone, onClosed, onAgain } = props;
  const { t } = useTranslation("meeting");
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useRef(entry?.id ?? null);
  const letGo = useRef(false);
  const [refused, setRefused] = useState<Failure | null>(null);
  const first: Risk = entry ?? blankRisk;
  const { value, latest, status, change, flush, settle } = useAutosaved(
    { value: first, version: entry?.version ?? 0 },
    (risk, baseVersion) => {
      // An emptied line is taken away when the cursor leaves it, not stored as an empty risk.
      if (risk.text.trim() === "" || letGo.current) return null;
      const { text, to, imminence, level, item } = risk;
      const written = call("meeting.writeRisk", {
        hearingId,
        entryId: id.current,
        baseVersion,
        text,
        to: [...to],
        imminence,
        level,
        item,
      });
      return written.then((result) => {
        if (result.ok && result.value.kind === "saved" && result.value.id !== null && id.current === null) {
          id.current = result.value.id;
          onNamed(rowKey, result.value.id);
        }
        return result;
      });
    },
    bothInText,
  );
  const isEmpty = value.text.trim() === "";
  // Asked once, when it goes: the field it stood in is not there any more afterwards.
  const typedWhenGone = useRef<boolean | null>(null);
  if (!gone) typedWhenGone.current = null;
  else typedWhenGone.current ??= !isEmpty && (value.text !== entry?.text || document.activeElement === field.current);
  const isTyped = typedWhenGone.current === true;
  // What nobody was typing in goes as quietly as it was taken away.
  useEffect(() => {
    if (gone && !isTyped) onClosed(rowKey);
  }, [gone, isTyped, onClosed, rowKey]);

  const leave = async (): Promise<void> => {
    if (gone) return;
    await flush();
    if (latest().text.trim() !== "" || (alone && id.current === null)) return;
    if (id.current !== null) {
      const removed = await call("meeting.removeRisk", { hearingId, entryId: id.current });
      if (!removed.ok) {
        setRefused(removed.failure);
        if (entry) change({ ...latest(), text: entry.text });
        return;
      }
    }
    onClosed(rowKey);
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const changed = isEmpty ? null : riskAfterKey(latest(), { code: event.code, altKey: event.altKey });
    if (changed) {
      event.preventDefault();
      change(changed);
      return;
    }
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    if (isEmpty) onDone();
    else onNextLine();
  };
  const again = (): void => {
    id.current = null;
    onAgain(rowKey);
    settle(latest());
  };

  if (gone) {
    if (!isTyped) return null;
    const close = (): void => {
      letGo.current = true;
      onClosed(rowKey);
    };
    return <GoneEntry text={value.text} onAgain={again} onLetGo={close} />;
  }
  return (
    <div className={styles["risk"]}>
      <span className={styles["riskNumber"]}>{number}</span>
      <div className={styles["entry"]} onKeyDown={keys}>
        <div data-private>
          <GrowingText
            ref={field}
            takesFocus={entry === null && !alone}
            label={t("risks.label", { number })}
            placeholder={t("risks.hint")}
            value={value.text}
            readOnly={!mayWrite}
            onChange={(text) => change({ ...latest(), text })}
            onBlur={() => void leave()}
          />
        </div>
        {mayWrite && !isEmpty ? <RiskTools value={value} onChange={change} /> : null}
        {isEmpty ? null : <RiskFacts risk={value} />}
        <FailureNote failure={refused} />
        <KeptBoth status={status} mine={value.text} onSettle={(text) => settle({ ...value, text })} />
      </div>
    </div>
  );
});
