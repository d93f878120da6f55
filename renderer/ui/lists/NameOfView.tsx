import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListView, SavedView } from "../../../shared/lists/model.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { FailureNote } from "../FailureNote.tsx";

interface NameOfViewProps {
  /** What is kept under the name; null when a kept one is named anew. */
  readonly view: ListView | null;
  readonly renamed: SavedView | null;
  readonly onClose: () => void;
}

/** Asks for the name of a view that is kept, or named anew. */
export function NameOfView({ view, renamed, onClose }: NameOfViewProps) {
  const { t } = useTranslation("lists");
  const keep = useDeskCommand("lists.keepView");
  const rename = useDeskCommand("lists.renameView");
  const [name, setName] = useState(renamed?.name ?? "");
  const store = (): void => {
    if (renamed) rename.mutate({ viewId: renamed.id, name }, { onSuccess: onClose });
    else if (view) keep.mutate({ name, view }, { onSuccess: onClose });
  };
  return (
    <Modal opened onClose={onClose} title={renamed ? t("views.renameTitle") : t("views.keepTitle")} size="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          store();
        }}
      >
        <Stack gap="sm">
          <TextInput
            label={t("views.name")}
            maxLength={80}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {renamed ? null : (
            <Text size="sm" c="dimmed">
              {t("views.keepMeans")}
            </Text>
          )}
          <FailureNote failure={keep.error ?? rename.error} />
          <Group gap={8}>
            <Button type="submit" disabled={name.trim() === ""} loading={keep.isPending || rename.isPending}>
              {t("views.store")}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t("views.cancel")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
