import { Button, Divider, Group, Stack, Text } from "@mantine/core";
import { IconFileTypeDocx, IconFlame } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Copy } from "../../../../shared/documents/model.ts";
import { useSession } from "../../../app/session.ts";
import { useDeskCommand } from "../../../desk/useDesk.ts";
import { FailureNote } from "../../../ui/FailureNote.tsx";
import { UndoNote } from "../../../ui/UndoNote.tsx";
import { CopyDetail } from "./CopyDetail.tsx";
import { Reprint } from "./Reprint.tsx";

/** One copy: what is known of it, and for who runs conferences, that it was destroyed, and the same copy printed again. */
export function CopyPanel({ copy }: { readonly copy: Copy }) {
  const { role } = useSession();
  return (
    <Stack gap="md">
      <CopyDetail copy={copy} />
      {role === "administrator" || role === "chair" ? <WhatIsDone copy={copy} /> : null}
    </Stack>
  );
}

function WhatIsDone({ copy }: { readonly copy: Copy }) {
  const { t } = useTranslation("copies");
  const confirm = useDeskCommand("documents.confirmDestroyed");
  const back = useDeskCommand("documents.notDestroyed");
  // What was done here a moment ago; the list around re-reads itself.
  const [done, setDone] = useState<"destroyed" | "back" | null>(null);
  const isDestroyed = done === null ? copy.destroyedAt !== null : done === "destroyed";
  const change = (to: "destroyed" | "back") =>
    (to === "destroyed" ? confirm : back).mutate({ copyId: copy.id }, { onSuccess: () => setDone(to) });
  return (
    <>
      <Divider />
      <FailureNote failure={confirm.error ?? back.error} />
      {done === "destroyed" ? (
        <UndoNote
          said={t("destroyed.said", { code: copy.copyCode })}
          undo={t("destroyed.undo")}
          only="documents.confirmDestroyed"
          onDone={() => setDone("back")}
        />
      ) : isDestroyed ? (
        <Button variant="default" onClick={() => change("back")}>
          {t("destroyed.back")}
        </Button>
      ) : (
        <Group gap="sm">
          <Button
            variant="default"
            leftSection={<IconFlame size={16} aria-hidden />}
            onClick={() => change("destroyed")}
          >
            {t("destroyed.confirm")}
          </Button>
          <Text size="sm" c="dimmed">
            {t("destroyed.means")}
          </Text>
        </Group>
      )}
      {isDestroyed ? null : (
        <>
          <Divider label={t("again.title")} labelPosition="left" />
          <Reprint copy={copy} icon={<IconFileTypeDocx size={16} aria-hidden />} />
        </>
      )}
    </>
  );
}
