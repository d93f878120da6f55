import { Button, Group, Popover, Text, TextInput } from "@mantine/core";
import { IconCalendarX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { Conference } from "../../../shared/conferences/model.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useOpensDraft } from "../../app/wantedDraft.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";

interface Props {
  readonly conference: Pick<Conference, "id" | "cases">;
}

/** Calls a conference off, with the reason everybody who was invited reads; its cases wait for another one. */
export function CancelConference({ conference }: Props) {
  const { t } = useTranslation("conferences");
  const [opened, setOpened] = useState(false);
  useOpensDraft(["cancelConference"], conference.id, () => setOpened(true));
  return (
    <Popover opened={opened} onChange={setOpened} width={400} trapFocus shadow="sm" position="bottom-end">
      <Popover.Target>
        <Button
          variant="default"
          aria-expanded={opened}
          leftSection={<IconCalendarX size={16} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {t("cancel.button")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <WhyCancelled conference={conference} onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function WhyCancelled({ conference, onDone }: Props & { readonly onDone: () => void }) {
  const { t } = useTranslation("conferences");
  const cancel = useDeskCommand("conferences.cancel");
  const [reason, setReason, draft] = useDraft(
    { form: "cancelConference", conferenceId: conference.id },
    "",
    z.string(),
  );
  const done = (): void => {
    draft.forget();
    onDone();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        cancel.mutate({ conferenceId: conference.id, reason }, { onSuccess: done });
      }}
    >
      <DraftNote draft={draft} />
      <TextInput
        label={t("cancel.reason")}
        required
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Text size="sm" c="dimmed" mt={4}>
        {t("cancel.means", { count: conference.cases })}
      </Text>
      <FailureNote failure={cancel.error} />
      <Group justify="flex-end" mt="sm">
        <Button type="submit" color="alarm" loading={cancel.isPending} disabled={reason.trim() === ""}>
          {t("cancel.do")}
        </Button>
      </Group>
    </form>
  );
}
