import { ActionIcon, Badge, Button, Text } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { MaskedContact } from "../../../shared/people/model.ts";
import { useWords } from "../../i18n/words.ts";
import { MaskedValue } from "../../ui/MaskedValue.tsx";
import classes from "./referrals.module.css";
import { useUndoable } from "./useUndoable.ts";

interface Props {
  readonly contact: MaskedContact;
  readonly onReveal: () => Promise<string | null>;
  readonly onRemove?: () => void;
}

/** One way to reach somebody: what it is, whether it is safe, when. Who may not read it does not take it away either. */
export function ContactLine({ contact, onReveal, onRemove }: Props) {
  const { t } = useTranslation("referrals");
  const word = useWords();
  const removal = useUndoable(onRemove);
  const kind = word("contactKind", contact.kind);
  if (removal.leaving)
    return (
      <div className={classes["contact"]} role="status">
        <Text size="sm" c="dimmed" flex={1}>
          {t("contacts.removed", { kind })}
        </Text>
        <Button size="compact-sm" variant="default" autoFocus onClick={removal.undo}>
          {t("contacts.undo")}
        </Button>
      </div>
    );
  return (
    <div className={classes["contact"]}>
      <div className={classes["contactFacts"]}>
        {contact.mayReveal ? (
          <MaskedValue label={kind} onReveal={onReveal} />
        ) : (
          <Text size="sm" c="dimmed">
            {t("contacts.notForYou", { kind })}
          </Text>
        )}
        <Badge color={contact.safe ? "sea" : "alarm"}>{contact.safe ? t("contacts.safe") : t("contacts.unsafe")}</Badge>
        {contact.sealed ? <Badge color="gray">{t("contacts.sealed")}</Badge> : null}
        {contact.safeTimes ? (
          <Text size="sm" c="dimmed">
            {t("contacts.when", { times: contact.safeTimes })}
          </Text>
        ) : null}
        {contact.kind === "PHONE" ? (
          <Text size="sm" c="dimmed">
            {contact.leaveMessage ? t("contacts.mayLeaveMessage") : t("contacts.noMessage")}
          </Text>
        ) : null}
      </div>
      {onRemove && contact.mayReveal ? (
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={t("contacts.remove", { kind })}
          onClick={removal.ask}
        >
          <IconTrash size={15} />
        </ActionIcon>
      ) : null}
    </div>
  );
}
