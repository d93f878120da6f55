import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SavedView } from "../../../shared/lists/model.ts";
import type { Failure } from "../../../shared/result.ts";
import { call } from "../../desk/client.ts";
import { FailureNote } from "../FailureNote.tsx";

/** Says that a view was deleted, and brings it back. It stands in a notice, where no server state is at hand. */
export function UndoDropped({ view, onDone }: { readonly view: SavedView; readonly onDone: () => void }) {
  const { t } = useTranslation("lists");
  const [failure, setFailure] = useState<Failure | null>(null);
  const bringBack = async (): Promise<void> => {
    const result = await call("lists.keepView", { name: view.name, view: view.view });
    if (result.ok) onDone();
    else setFailure(result.failure);
  };
  return (
    <>
      <Group gap="sm" wrap="nowrap" justify="space-between">
        <Text size="sm">{t("views.dropped", { name: view.name })}</Text>
        <Button size="compact-sm" variant="default" flex="none" onClick={() => void bringBack()}>
          {t("views.undo")}
        </Button>
      </Group>
      <FailureNote failure={failure} />
    </>
  );
}
