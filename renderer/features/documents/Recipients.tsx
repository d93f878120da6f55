import { Checkbox, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { PossibleRecipient } from "../../../shared/documents/model.ts";
import { atStart } from "../conferences/atStart.ts";
import classes from "./documents.module.css";
import type { AskedDocument } from "./preview/asked.ts";
import { PreviewButton } from "./preview/PreviewButton.tsx";
import { recipientKey } from "./recipientKey.ts";

interface Props {
  readonly offered: readonly PossibleRecipient[];
  /** Those that were left out on purpose. */
  readonly left: ReadonlySet<string>;
  readonly onChange: (left: ReadonlySet<string>) => void;
  /** Which document it is, so that each recipient's can be looked at before. */
  readonly asked: AskedDocument;
}

/** Who may have a copy and how many cases theirs would hold; whoever may not stands there with the reason. */
export function Recipients({ offered, left, onChange, asked }: Props) {
  const { t } = useTranslation("documents");
  const refusal = (code: string): string => {
    if (code === "documents.recipientNotCleared") return t("refusal.notCleared");
    if (code === "documents.nothingForRecipient") return t("refusal.nothing");
    if (code === "documents.notApproved") return t("refusal.notApproved");
    return code === "documents.notHeard" ? t("refusal.notHeard") : t("refusal.refused");
  };
  const allowed = offered.filter((possible) => possible.allowed);
  const chosen = allowed.filter(({ recipient }) => !left.has(recipientKey(recipient)));
  const toggle = (key: string) => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    onChange(next);
  };
  if (offered.length === 0) return null;
  return (
    <fieldset className={classes["recipients"]}>
      <legend>
        <Checkbox
          label={<Text fw={600}>{t("recipients.title", { count: chosen.length, all: allowed.length })}</Text>}
          checked={chosen.length === allowed.length && allowed.length > 0}
          indeterminate={chosen.length > 0 && chosen.length < allowed.length}
          disabled={allowed.length === 0}
          onChange={() =>
            onChange(
              chosen.length === allowed.length
                ? new Set(allowed.map(({ recipient }) => recipientKey(recipient)))
                : new Set(),
            )
          }
        />
      </legend>
      <div className={classes["scroll"]}>
        {offered.map((possible) => {
          const key = recipientKey(possible.recipient);
          return (
            <Group key={key} className={classes["recipient"] ?? ""} justify="space-between" wrap="nowrap">
              <Checkbox
                label={atStart(possible.name)}
                {...(possible.refusal ? { description: refusal(possible.refusal) } : {})}
                checked={possible.allowed && !left.has(key)}
                disabled={!possible.allowed}
                onChange={() => toggle(key)}
              />
              <Group gap={8} justify="flex-end" wrap="nowrap" className={classes["amount"] ?? ""}>
                <Text size="sm" c="dimmed">
                  {possible.allowed
                    ? [
                        t("recipients.cases", { count: possible.cases }),
                        ...(possible.copies > 0 ? [t("recipients.copies", { count: possible.copies })] : []),
                        ...(possible.holdsOlder ? [t("recipients.older")] : []),
                      ].join(" · ")
                    : null}
                </Text>
                {possible.allowed ? (
                  <PreviewButton asked={asked} recipients={allowed} of={possible} mayCompare />
                ) : null}
              </Group>
            </Group>
          );
        })}
      </div>
    </fieldset>
  );
}
