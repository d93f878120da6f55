import { Checkbox, Popover, Stack, Text, UnstyledButton } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { bases } from "../../../shared/meeting/model.ts";
import { useWords } from "../../i18n/words.ts";
import { KeyHint } from "../../ui/KeyHint.tsx";
import type { OtherAgency } from "./AgencyRow.tsx";
import styles from "./meeting.module.css";
import type { Information } from "./useInformation.ts";

interface InformationToolsProps {
  readonly value: Information;
  readonly agencyName: string;
  readonly others: readonly OtherAgency[];
  readonly onChange: (value: Information) => void;
  /** Null where something was said already. */
  readonly onNothingHeld: (() => void) | null;
}

/** What can be said about a line while the cursor is in it: its basis, who gets it, or that nothing is held. */
export function InformationTools(props: InformationToolsProps) {
  const { value, agencyName, others, onChange, onNothingHeld } = props;
  const { t } = useTranslation("meeting");
  const word = useWords();
  const group = useId();
  return (
    // What is pressed here leaves the cursor in the text: else the tools would be gone before the button is let go.
    <div className={styles["entryTools"]} onMouseDown={(event) => event.preventDefault()}>
      <span role="radiogroup" aria-label={t("information.basis", { agency: agencyName })} className={styles["bases"]}>
        {bases.map((basis) => (
          <label key={basis}>
            <input
              type="radio"
              name={group}
              checked={value.basis === basis}
              onChange={() => onChange({ ...value, basis })}
            />
            {word("basis", basis)}
          </label>
        ))}
      </span>
      <KeyHint>F2</KeyHint>
      {onNothingHeld === null ? (
        <OnlyFor value={value} others={others} onChange={onChange} />
      ) : (
        <>
          <UnstyledButton className={styles["quietButton"] ?? ""} onClick={onNothingHeld}>
            {t("information.nothingHeld")}
          </UnstyledButton>
          <KeyHint>F9</KeyHint>
        </>
      )}
    </div>
  );
}

/** Which agencies get this line in their minutes: all that are present, or these only. */
function OnlyFor({ value, others, onChange }: Pick<InformationToolsProps, "value" | "others" | "onChange">) {
  const { t } = useTranslation("meeting");
  const count = value.onlyAgencies.length;
  return (
    <Popover position="bottom-start" withinPortal={false} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={styles["quietButton"] ?? ""}>
          {count === 0 ? t("information.forAll") : t("information.onlyFor", { count })}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Checkbox.Group
          value={[...value.onlyAgencies]}
          onChange={(ids) =>
            onChange({ ...value, onlyAgencies: others.filter(({ id }) => ids.includes(id)).map(({ id }) => id) })
          }
        >
          <Stack gap={6}>
            <Text size="sm" fw={600}>
              {t("information.onlyForTitle")}
            </Text>
            {others.map(({ id, name }) => (
              <Checkbox key={id} size="sm" value={id} label={name} />
            ))}
          </Stack>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}
