import { memo, useId } from "react";
import type { HearingId } from "../../../shared/ids.ts";
import type { HearingField } from "../../../shared/meeting/model.ts";
import { call } from "../../desk/client.ts";
import { bothTexts } from "./bothTexts.ts";
import { GrowingText } from "./GrowingText.tsx";
import { KeptBoth } from "./KeptBoth.tsx";
import { useAutosaved } from "./useAutosaved.ts";

interface HearingTextProps {
  readonly hearingId: HearingId;
  readonly field: HearingField;
  readonly text: string;
  readonly version: number;
  readonly label: string;
  readonly placeholder?: string;
  readonly mayWrite: boolean;
}

/** One free text of the hearing, stored as it is typed. */
export const HearingText = memo(function HearingText(props: HearingTextProps) {
  const { hearingId, field, text, version, label, placeholder, mayWrite } = props;
  const question = useId();
  const { value, status, change, flush, settle } = useAutosaved(
    { value: text, version },
    (next, baseVersion) => call("meeting.writeField", { hearingId, field, text: next, baseVersion }),
    bothTexts,
  );
  return (
    <>
      <div data-private>
        <GrowingText
          label={label}
          value={value}
          readOnly={!mayWrite}
          onChange={change}
          onBlur={() => void flush()}
          describedBy={question}
          {...(placeholder === undefined ? {} : { placeholder })}
        />
      </div>
      <div id={question}>
        <KeptBoth status={status} mine={value} onSettle={settle} />
      </div>
    </>
  );
});
