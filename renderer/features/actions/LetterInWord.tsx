import { Alert, Button } from "@mantine/core";
import { IconFileTypeDocx } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Input } from "../../../shared/contracts.ts";
import { DeskFailure } from "../../desk/client.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { useFolderChooser } from "../../ui/folderChoice.ts";
import { useReauthentication } from "../../ui/reauthentication.ts";

interface LetterInWordProps {
  readonly letter: Omit<Input<"documents.produceLetter">, "folder">;
}

/** The letter as a Word file: asks for the folder, then for the passphrase, and says where it is and how it is registered. */
export function LetterInWord({ letter }: LetterInWordProps) {
  const { t } = useTranslation("actions");
  const { choose } = useFolderChooser();
  const { ask } = useReauthentication();
  const produce = useDeskCommand("documents.produceLetter");
  const save = async (): Promise<void> => {
    produce.reset();
    const folder = await choose(t("escalate.folder"));
    if (folder === null || !(await ask())) return;
    try {
      await produce.mutateAsync({ ...letter, folder });
    } catch (thrown) {
      // A refusal is shown from the command itself; anything else is a fault of the program.
      if (!(thrown instanceof DeskFailure)) throw thrown;
    }
  };
  const made = produce.data;
  return (
    <>
      <FailureNote failure={produce.error} />
      {made ? (
        <Alert color="sea" role="status" style={{ overflowWrap: "anywhere" }}>
          {t("escalate.made", { folder: made.folder, code: made.copies[0]?.copyCode ?? "" })}
        </Alert>
      ) : null}
      <Button
        variant="default"
        leftSection={<IconFileTypeDocx size={16} aria-hidden />}
        loading={produce.isPending}
        onClick={() => void save()}
        style={{ alignSelf: "flex-start" }}
      >
        {t("escalate.word")}
      </Button>
    </>
  );
}
