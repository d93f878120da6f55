import { Select } from "@mantine/core";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { HearingId } from "../../../shared/ids.ts";
import type { HearingView } from "../../../shared/meeting/model.ts";
import { whyMissingField, whyMissingReasons, type ReasonedThing } from "../../../shared/meeting/whyMissing.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { useWords } from "../../i18n/words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { HearingText } from "./HearingText.tsx";
import styles from "./meeting.module.css";
import type { Place } from "./places.ts";

interface ReasonedTextProps {
  readonly hearingId: HearingId;
  readonly thing: ReasonedThing;
  readonly fields: HearingView["fields"];
  readonly reason: HearingView["reasons"][ReasonedThing];
  readonly title: string;
  readonly hint: string;
  /** What the reason is called: "None because". */
  readonly because: string;
  readonly keyHint?: string;
  readonly place: Place;
  readonly mayWrite: boolean;
}

/** A text that must be there, or the reason why it is not: one of those offered, and words of one's own. */
export const ReasonedText = memo(function ReasonedText(props: ReasonedTextProps) {
  const { hearingId, thing, fields, reason, title, hint, because, keyHint, place, mayWrite } = props;
  const { t } = useTranslation("meeting");
  const word = useWords();
  const choose = useDeskCommand("meeting.chooseReason");
  const said = fields[thing];
  const whyField = whyMissingField[thing];
  const why = fields[whyField];
  const heading = `meeting-${thing}`;
  const isMissing = said.text === "";
  if (!mayWrite && isMissing && why.text === "" && reason === null) return null;
  const options = whyMissingReasons[thing].map((value) => ({ value, label: word("whyMissing", value) }));
  return (
    <section aria-labelledby={heading} data-place={place}>
      <div className={styles["sectionHead"]}>
        <h2 id={heading} className={styles["paneTitle"]}>
          {title}
        </h2>
        {mayWrite && keyHint !== undefined ? <KeyHint>{keyHint}</KeyHint> : null}
      </div>
      <HearingText
        hearingId={hearingId}
        field={thing}
        text={said.text}
        version={said.version}
        label={title}
        placeholder={hint}
        mayWrite={mayWrite}
      />
      {mayWrite && (isMissing || reason !== null) ? (
        <div className={styles["because"]}>
          <Select
            aria-label={because}
            placeholder={because}
            data={options}
            value={reason}
            clearable
            searchable
            selectFirstOptionOnChange
            autoSelectOnBlur
            openOnFocus={false}
            comboboxProps={{ position: "bottom-start", width: 280 }}
            onChange={(value) =>
              choose.mutate({
                hearingId,
                about: thing,
                reason: whyMissingReasons[thing].find((one) => one === value) ?? null,
              })
            }
          />
        </div>
      ) : null}
      {!mayWrite && reason !== null ? <p className={styles["readText"]}>{word("whyMissing", reason)}</p> : null}
      {(mayWrite && isMissing) || why.text !== "" ? (
        <HearingText
          hearingId={hearingId}
          field={whyField}
          text={why.text}
          version={why.version}
          label={word("hearingField", whyField)}
          placeholder={reason === null ? because : t("texts.becauseMore")}
          mayWrite={mayWrite}
        />
      ) : null}
      <FailureNote failure={choose.error} />
    </section>
  );
});
