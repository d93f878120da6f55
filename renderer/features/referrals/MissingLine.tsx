import { Anchor, Button, Group, Text } from "@mantine/core";
import { IconListCheck, IconSend } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../../shared/contracts.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { useWords } from "../../i18n/words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { jumpToField } from "./formContext.ts";
import classes from "./referrals.module.css";

interface Props {
  readonly referral: Output<"referrals.open">;
  /** Stores what was typed last, before it is sent in. */
  readonly onFlush: () => Promise<void>;
}

/** What the referral still lacks, each a jump away, and the key that sends it in. */
export function MissingLine({ referral, onFlush }: Props) {
  const { t } = useTranslation("referrals");
  const word = useWords();
  const submit = useDeskCommand("referrals.submit");
  const { missing, contradictions } = referral;
  const maySubmit = referral.mayChange && (referral.status === "DRAFT" || referral.status === "NEEDS_INFO");
  if (!referral.mayChange || (!maySubmit && missing.length + contradictions.length === 0)) return null;
  // A person's field is called by what it is; whose it is shows where the jump leads.
  const fieldWord = (field: string): string =>
    field === "victim.familyName" ? t("missing.nameOfVictim") : word("missingField", field.split(".").at(-1) ?? field);
  const jumps = (fields: readonly string[]) =>
    fields.map((field, index) => (
      <span key={field}>
        {index > 0 ? " · " : null}
        <Anchor component="button" type="button" size="sm" onClick={() => jumpToField(field)}>
          {fieldWord(field)}
        </Anchor>
      </span>
    ));
  // What was typed last is stored first; when that is refused the form says so.
  const send = () =>
    onFlush()
      .then(() => submit.mutate({ referralId: referral.id }))
      .catch(() => undefined);
  return (
    <div className={classes["missing"]}>
      <FailureNote failure={submit.error} />
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Group gap={10} wrap="nowrap" align="flex-start" c="var(--concord-soon)">
          <IconListCheck size={20} style={{ flexShrink: 0 }} aria-hidden />
          <div>
            {missing.length > 0 ? (
              <Text size="sm">
                <b>{t("missing.count", { count: missing.length })}</b> {jumps(missing)}
              </Text>
            ) : (
              <Text size="sm" c="var(--concord-do)">
                {t("missing.none")}
              </Text>
            )}
            {contradictions.length > 0 ? (
              <Text size="sm">
                <b>{t("missing.contradictions", { count: contradictions.length })}</b> {jumps(contradictions)}
              </Text>
            ) : null}
          </div>
        </Group>
        {maySubmit ? (
          <Button
            leftSection={<IconSend size={16} aria-hidden />}
            loading={submit.isPending}
            style={{ flexShrink: 0 }}
            onClick={() => void send()}
          >
            {t("missing.submit")}
          </Button>
        ) : null}
      </Group>
    </div>
  );
}
