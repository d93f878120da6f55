import { Button, Group, Stack } from "@mantine/core";
import type { ReactNode, SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Draft } from "../../app/useDraft.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";

interface Props {
  readonly draft: Draft;
  readonly mayChange: boolean;
  /** Everything that must be there is there, and nothing contradicts it. */
  readonly complete: boolean;
  readonly storing: boolean;
  readonly failure: Error | null;
  readonly onStore: () => void;
  readonly onCancel: () => void;
  /** Null while it is a new one, which cannot be taken out. */
  readonly onRemove: (() => void) | null;
  /** What became of it so far; below the buttons. */
  readonly past: ReactNode;
  readonly children: ReactNode;
}

/** The frame of an order or incident in its side panel: the fields, what went wrong, and the ways out. */
export function RecordForm({
  draft,
  mayChange,
  complete,
  storing,
  failure,
  onStore,
  onCancel,
  onRemove,
  past,
  children,
}: Props) {
  const { t } = useTranslation(["records", "app"]);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (complete) onStore();
  };
  const instead = (then: () => void) => (): void => {
    draft.discard();
    then();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <DraftNote draft={draft} />
        <fieldset disabled={!mayChange} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
          <Stack gap="sm">{children}</Stack>
        </fieldset>
        <FailureNote failure={failure} />
        {mayChange ? (
          <Group justify="flex-end" gap="xs">
            {onRemove ? (
              <Button variant="subtle" color="alarm" mr="auto" onClick={instead(onRemove)}>
                {t("remove")}
              </Button>
            ) : null}
            <Button variant="default" onClick={instead(onCancel)}>
              {t("app:cancel")}
            </Button>
            <Button type="submit" disabled={!complete} loading={storing}>
              {t("store")}
            </Button>
          </Group>
        ) : null}
        {past}
      </Stack>
    </form>
  );
}
