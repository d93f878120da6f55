import { ActionIcon, Button, Group, Text } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { FieldKind } from "../../../shared/people/kinds.ts";
import type { CaseRole } from "../../../shared/people/model.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { FieldInput } from "./FieldInput.tsx";
import { useFieldText } from "./fieldWords.ts";
import classes from "./people.module.css";
import { useField, type WriteField } from "./useField.ts";

interface Props {
  readonly label: string;
  readonly kind: FieldKind;
  readonly role?: CaseRole;
  readonly text: string;
  readonly version: number;
  readonly write: WriteField;
  /** Shows what was in this field before; left out where it was never changed. */
  readonly onHistory?: () => void;
}

/** One field, edited in place and stored as it is typed; what somebody else wrote meanwhile is asked about beside it. */
export function FieldEditor({ label, kind, role, text, version, write, onHistory }: Props) {
  const { t } = useTranslation("people");
  const inWords = useFieldText();
  const takesBoth = kind.type === "prose" || kind.type === "lines" || kind.type === "days";
  const { value, status, change, flush, settle } = useField({ text, version }, takesBoth, write);
  const isTyped = kind.type === "line" || kind.type === "prose" || kind.type === "lines";
  return (
    <div className={kind.type === "prose" ? classes["whole"] : undefined} data-private>
      <Group gap={4} align="flex-end" wrap="nowrap">
        <div className={classes["grows"]}>
          <FieldInput
            label={label}
            kind={kind}
            value={value}
            {...(role === undefined ? {} : { role })}
            onChange={(next) => {
              change(next);
              // What is picked is complete; what is typed waits for a pause.
              if (!isTyped) void flush();
            }}
            onBlur={() => void flush()}
          />
        </div>
        {onHistory && version > 0 ? (
          <ActionIcon variant="subtle" aria-label={t("history.ofField", { field: label })} onClick={onHistory}>
            <IconHistory size={17} aria-hidden />
          </ActionIcon>
        ) : null}
      </Group>
      <FailureNote failure={status.failure} />
      {status.other ? (
        <div role="alert" className={classes["question"]}>
          <Text size="sm" fw={600}>
            {t("both.question")}
          </Text>
          <Text size="sm" className={classes["words"] ?? ""}>
            {status.other.text === "" ? t("both.emptied") : inWords(kind, status.other.text, role)}
          </Text>
          <Group gap="xs" mt={8}>
            <Button size="compact-sm" variant="default" onClick={() => settle(value)}>
              {t("both.mine")}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => settle(status.other?.text ?? value)}>
              {t("both.theirs")}
            </Button>
            {takesBoth ? (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => settle(`${status.other?.text ?? ""}\n${value}`.trim())}
              >
                {t("both.both")}
              </Button>
            ) : null}
          </Group>
        </div>
      ) : null}
    </div>
  );
}
