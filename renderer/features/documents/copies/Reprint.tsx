import { Alert, Button, Stack, Text } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../../../shared/contracts.ts";
import type { Copy } from "../../../../shared/documents/model.ts";
import { DeskFailure } from "../../../desk/client.ts";
import { useDeskCommand } from "../../../desk/useDesk.ts";
import { FailureNote } from "../../../ui/FailureNote.tsx";
import { useFolderChooser } from "../../../ui/folderChoice.ts";
import { useReauthentication } from "../../../ui/reauthentication.ts";
import { Handover } from "./Handover.tsx";
import { ProtectChoice, useProtect } from "./ProtectChoice.tsx";

/** The same copy once more: into a folder, with its number and code; or a sentence why it does not come out the same. */
export function Reprint({ copy, icon }: { readonly copy: Copy; readonly icon: ReactNode }) {
  const { t } = useTranslation("copies");
  const reprint = useDeskCommand("documents.reprint");
  const { choose } = useFolderChooser();
  const { ask } = useReauthentication();
  const { protect, setProtect } = useProtect();
  const [made, setMade] = useState<Output<"documents.reprint"> | null>(null);
  const print = async (): Promise<void> => {
    setMade(null);
    reprint.reset();
    const folder = await choose(t("again.folder"));
    if (folder === null || !(await ask())) return;
    try {
      setMade(await reprint.mutateAsync({ copyId: copy.id, folder, protect }));
      // The passphrase stays with what is shown, and nowhere else in the window.
      reprint.reset();
    } catch (thrown) {
      // A refusal is shown from the command itself; anything else is a fault of the program.
      if (!(thrown instanceof DeskFailure)) throw thrown;
    }
  };
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t("again.means")}
      </Text>
      <ProtectChoice protect={protect} onChange={setProtect} />
      <FailureNote failure={reprint.error} />
      <Button variant="default" leftSection={icon} loading={reprint.isPending} onClick={() => void print()}>
        {t("again.print")}
      </Button>
      {made ? (
        <>
          <Alert color="sea" icon={<IconCircleCheck size={18} aria-hidden />} role="status">
            {t("again.made", { folder: made.folder, code: made.copy.copyCode })}
          </Alert>
          <Handover made={{ folder: made.folder, copies: [made.copy], passphrases: made.passphrases }} />
        </>
      ) : null}
    </Stack>
  );
}
