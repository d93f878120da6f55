import { UnstyledButton } from "@mantine/core";
import { IconCircleMinus } from "@tabler/icons-react";
import { memo, useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { CivilDate } from "../../../shared/dates.ts";
import type { AgencyId, EntryId, HearingId } from "../../../shared/ids.ts";
import type { Basis, InformationEntry } from "../../../shared/meeting/model.ts";
import { call } from "../../desk/client.ts";
import { useWords } from "../../i18n/words.ts";
import type { OtherAgency } from "./AgencyRow.tsx";
import { GoneEntry } from "./GoneEntry.tsx";
import { GrowingText } from "./GrowingText.tsx";
import { InformationTools } from "./InformationTools.tsx";
import { KeptBoth } from "./KeptBoth.tsx";
import styles from "./meeting.module.css";
import { useInformation, withText, type Information } from "./useInformation.ts";

interface InformationLineProps {
  readonly rowKey: string;
  readonly hearingId: HearingId;
  readonly agencyId: AgencyId;
  readonly agencyName: string;
  readonly entry: InformationEntry | null;
  /** It was taken away in another window. */
  readonly gone: boolean;
  /** The only line of its agency: it may say that nothing is held. */
  readonly alone: boolean;
  readonly others: readonly OtherAgency[];
  readonly today: CivilDate;
  readonly mayWrite: boolean;
  readonly onNamed: (rowKey: string, id: EntryId) => void;
  readonly onNextLine: () => void;
  readonly onNextAgency: () => void;
  readonly onClosed: (rowKey: string) => void;
  readonly onAgain: (rowKey: string) => void;
}

/** F2 goes round: fact, reported, opinion. */
const nextBasis: Readonly<Record<Basis, Basis>> = {
  FACT: "REPORTED",
  REPORTED: "PROFESSIONAL_OPINION",
  PROFESSIONAL_OPINION: "FACT",
};

/** One thing an agency said. Enter opens its next line, F2 changes the basis, F9 says that nothing is held. */
export const InformationLine = memo(function InformationLine(props: InformationLineProps) {
  const { rowKey, hearingId, agencyName, entry, alone, others, mayWrite, onNextLine, onNextAgency, onClosed } = props;
  const { t } = useTranslation("meeting");
  const word = useWords();
  const saved = useInformation(props);
  const { value, latest, status, change, flush, settle, idOf, forget, stop } = saved;
  const { gone, onAgain } = props;
  const isEmpty = value.text.trim() === "";
  const line = useRef<HTMLDivElement>(null);
  // The tools of fourteen lines are drawn where the cursor is, not fourteen times for every case.
  const [isHere, setIsHere] = useState(false);
  // Asked once, when it goes: the field it stood in is not there any more afterwards.
  const typedWhenGone = useRef<boolean | null>(null);
  if (!gone) typedWhenGone.current = null;
  else
    typedWhenGone.current ??=
      !isEmpty && (value.text !== entry?.text || line.current?.contains(document.activeElement) === true);
  const isTyped = typedWhenGone.current === true;
  // What nobody was typing in goes as quietly as it was taken away.
  useEffect(() => {
    if (gone && !isTyped) onClosed(rowKey);
  }, [gone, isTyped, onClosed, rowKey]);

  const changeAndStore = (next: Information): void => {
    change(next);
    void flush();
  };
  const sayNothingHeld = (): void => {
    changeAndStore({ ...value, kind: "NOTHING_HELD", text: "" });
    onNextAgency();
  };
  const leave = async (): Promise<void> => {
    if (gone) return;
    await flush();
    const id = idOf();
    const { text, kind } = latest();
    if (text.trim() !== "" || kind === "NOTHING_HELD" || (alone && id === null)) return;
    if (id !== null) await call("meeting.removeInformation", { hearingId, entryId: id });
    onClosed(rowKey);
  };
  const settleText = (text: string): void => settle(withText(value, text));
  const keys = (event: KeyboardEvent): void => {
    const does: Readonly<Record<string, () => void>> = {
      F2: () => changeAndStore({ ...value, basis: nextBasis[value.basis] }),
      ...(alone && isEmpty ? { F9: sayNothingHeld } : {}),
      ...(event.shiftKey ? {} : { Enter: isEmpty ? onNextAgency : onNextLine }),
    };
    const run = event.nativeEvent.isComposing ? undefined : does[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  };

  if (gone) {
    if (!isTyped) return null;
    const again = (): void => {
      forget();
      onAgain(rowKey);
      settle(latest());
    };
    const letGo = (): void => {
      stop();
      onClosed(rowKey);
    };
    return <GoneEntry text={value.text} onAgain={again} onLetGo={letGo} />;
  }
  if (value.kind === "NOTHING_HELD") {
    return (
      <div className={styles["state"]} data-calm>
        <IconCircleMinus size={17} aria-hidden />
        {t("information.nothingHeld")}
        {mayWrite ? (
          <UnstyledButton className={styles["quietButton"] ?? ""} onClick={() => change({ ...value, kind: "SHARED" })}>
            {t("information.somethingAfterAll")}
          </UnstyledButton>
        ) : null}
        <KeptBoth status={status} mine={value.text} onSettle={settleText} />
      </div>
    );
  }
  const leaves = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setIsHere(false);
  };
  return (
    <div ref={line} className={styles["entry"]} onKeyDown={keys} onFocus={() => setIsHere(true)} onBlur={leaves}>
      <div className={styles["entryLine"]}>
        <div data-private>
          <GrowingText
            // A line that was opened by Enter takes the cursor; the first line of an agency waits for it.
            takesFocus={entry === null && !alone}
            label={t("information.textLabel", { agency: agencyName })}
            placeholder={alone ? t("information.hint") : t("information.hintMore")}
            value={value.text}
            readOnly={!mayWrite}
            onChange={(text) => change({ ...value, text })}
            onBlur={() => void leave()}
          />
        </div>
        {isEmpty ? null : (
          <span className={styles["basisChip"]} data-basis={value.basis}>
            {word("basis", value.basis)}
          </span>
        )}
      </div>
      {mayWrite && isHere ? (
        <InformationTools
          value={value}
          others={others}
          agencyName={agencyName}
          onChange={changeAndStore}
          onNothingHeld={alone && isEmpty ? sayNothingHeld : null}
        />
      ) : null}
      <KeptBoth status={status} mine={value.text} onSettle={settleText} />
    </div>
  );
});
