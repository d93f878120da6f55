import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Draft } from "../app/useDraft.ts";
import { useFormat } from "../i18n/format.ts";
import { FailureNote } from "./FailureNote.tsx";

/** The quiet line above a form that was brought back: from when, what else there is, and the way to begin afresh. */
export function DraftNote({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation("drafts");
  const { moment } = useFormat();
  const { restoredAt, moved, two, failure } = draft;
  if (restoredAt === null) return <FailureNote failure={failure} />;
  const said = [
    t("note.restored", { at: moment(restoredAt) }),
    moved ? t("note.moved") : "",
    two ? t("note.two") : "",
  ].filter((part) => part !== "");
  return (
    <div>
      <Group gap="xs" justify="space-between" align="flex-start" wrap="nowrap">
        <Text size="sm" c="dimmed" role="status">
          {said.join(" ")}
        </Text>
        <Group gap={4} wrap="nowrap" flex="none">
          {two ? (
            <Button size="compact-sm" variant="subtle" onClick={draft.swap}>
              {t("note.other")}
            </Button>
          ) : null}
          <Button size="compact-sm" variant="subtle" color="gray" onClick={draft.discard}>
            {t("note.discard")}
          </Button>
        </Group>
      </Group>
      <FailureNote failure={failure} />
    </div>
  );
}
