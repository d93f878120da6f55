import { Button, Group, Popover, Text, TextInput } from "@mantine/core";
import { IconCalendarX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Conference } from "../../../shared/conferences/model.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";

/** Calls a conference off, with the reason everybody who was invited reads; its cases wait for another one. */
export function CancelConference({ conference }: { readonly conference: Pick<Conference, "id" | "cases"> }) {
  const { t } = useTranslation("conferences");
  const cancel = useDeskCommand("conferences.cancel");
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState("");
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
        <form
          onSubmit={(event) => {
            event.preventDefault();
            cancel.mutate({ conferenceId: conference.id, reason }, { onSuccess: () => setOpened(false) });
          }}
        >
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
      </Popover.Dropdown>
    </Popover>
  );
}
