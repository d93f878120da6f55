import { Alert, Button, Group, Progress, Stack } from "@mantine/core";
import { IconCircleCheck, IconPlayerStop } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../../shared/contracts.ts";
import { Handover } from "./copies/Handover.tsx";

interface Props {
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly stopping: boolean;
  readonly onStop: () => void;
}

/** How far the documents are, and the button that stops them; it takes the cursor from the button that began it. */
export function Making({ progress, stopping, onStop }: Props) {
  const { t } = useTranslation("documents");
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Group gap="sm" wrap="nowrap">
      <Progress
        flex={1}
        aria-label={t("produce.working")}
        animated={progress === null}
        value={progress ? (100 * progress.done) / Math.max(progress.total, 1) : 100}
      />
      <Button
        ref={button}
        size="xs"
        variant="default"
        leftSection={<IconPlayerStop size={14} aria-hidden />}
        aria-disabled={stopping || undefined}
        onClick={() => (stopping ? undefined : onStop())}
      >
        {stopping ? t("produce.stopping") : t("produce.stop")}
      </Button>
    </Group>
  );
}

/** What was written and where; the cursor comes here, so that the next Tab goes on from it. */
export function Made({ made }: { readonly made: Output<"documents.produce"> }) {
  const { t } = useTranslation("documents");
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    note.current?.focus({ preventScroll: true });
    note.current?.scrollIntoView({ block: "nearest" });
  }, [made]);
  return (
    <Stack gap="sm">
      <Alert ref={note} tabIndex={-1} color="sea" icon={<IconCircleCheck size={18} aria-hidden />} role="status">
        {t("produce.made", { count: made.copies.length, folder: made.folder })}
      </Alert>
      <Handover made={made} />
    </Stack>
  );
}
