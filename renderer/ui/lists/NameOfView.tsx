import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { ListView, type ListName, type SavedView } from "../../../shared/lists/model.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { DraftNote } from "../DraftNote.tsx";
import { FailureNote } from "../FailureNote.tsx";
import { itemOfName } from "./viewName.ts";

interface NameOfViewProps {
  readonly list: ListName;
  /** What is kept under the name; null when a kept one is named anew. */
  readonly view: ListView | null;
  readonly renamed: SavedView | null;
  readonly onClose: () => void;
}

/** A name, and what is kept under it, which may not be how the list is looked at any more. */
const Named = z.object({ name: z.string(), view: ListView.nullable() });
type Named = z.infer<typeof Named>;

/** Asks for the name of a view that is kept, or named anew. */
export function NameOfView({ list, view, renamed, onClose }: NameOfViewProps) {
  const { t } = useTranslation("lists");
  const keep = useDeskCommand("lists.keepView");
  const rename = useDeskCommand("lists.renameView");
  const [named, setNamed, draft] = useDraft<Named>(
    { form: "viewName", item: itemOfName(list, renamed) },
    { name: renamed?.name ?? "", view },
    Named,
  );
  const { name } = named;
  const close = (): void => {
    draft.discard();
    onClose();
  };
  const store = (): void => {
    const onSuccess = (): void => {
      draft.forget();
      onClose();
    };
    if (renamed) rename.mutate({ viewId: renamed.id, name }, { onSuccess });
    else if (named.view) keep.mutate({ name, view: named.view }, { onSuccess });
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
          <DraftNote draft={draft} />
          <TextInput
            label={t("views.name")}
            maxLength={80}
            data-autofocus
            value={name}
            onChange={(event) => {
              const typed = event.currentTarget.value;
              setNamed((before) => ({ ...before, name: typed }));
            }}
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
            <Button variant="default" onClick={close}>
              {t("views.cancel")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
