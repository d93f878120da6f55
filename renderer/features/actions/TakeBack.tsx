import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ActionId } from "../../../shared/ids.ts";
import type { Failure } from "../../../shared/result.ts";
import { call } from "../../desk/client.ts";
import { useWords } from "../../i18n/words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";

interface Reported {
  readonly actionId: ActionId;
  readonly reference: string;
  /** The version the report made. */
  readonly version: number;
  readonly status: string;
}

/** Says that a report was stored and offers to take it back; a later one takes its place. */
export function offerTakeBack(reported: Reported): void {
  const id = "action reported";
  notifications.hide(id);
  notifications.show({
    id,
    autoClose: 12_000,
    message: <TakeBack reported={reported} onDone={() => notifications.hide(id)} />,
  });
}

// It stands in a notice, where no server state is at hand.
function TakeBack({ reported, onDone }: { readonly reported: Reported; readonly onDone: () => void }) {
  const { t } = useTranslation("actions");
  const word = useWords();
  const [failure, setFailure] = useState<Failure | null>(null);
  const takeBack = async (): Promise<void> => {
    const result = await call("actions.takeBack", { actionId: reported.actionId, baseVersion: reported.version });
    if (result.ok) onDone();
    else setFailure(result.failure);
  };
  return (
    <>
      <Group gap="sm" wrap="nowrap" justify="space-between">
        <Text size="sm">
          {t("takeBack.said", { reference: reported.reference, status: word("actionStatus", reported.status) })}
        </Text>
        <Button size="compact-sm" variant="default" flex="none" onClick={() => void takeBack()}>
          {t("takeBack.undo")}
        </Button>
      </Group>
      <FailureNote failure={failure} />
    </>
  );
}
