import { Alert, Button, Group, Text } from "@mantine/core";
import { IconCircleCheck, IconFileTypeDocx } from "@tabler/icons-react";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../../shared/contracts.ts";
import { Language } from "../../../shared/settings/model.ts";
import { DeskFailure } from "../../desk/client.ts";
import { LanguageAndFolder } from "./LanguageAndFolder.tsx";
import { ProduceFailure } from "./leak/ProduceFailure.tsx";
import { useFolderChooser } from "../../ui/folderChoice.ts";
import { useReauthentication } from "../../ui/reauthentication.ts";
import { Handover } from "./copies/Handover.tsx";
import { ProtectChoice, useProtect } from "./copies/ProtectChoice.tsx";

export interface Where {
  readonly language: Language;
  readonly folder: string;
  readonly protect: boolean;
}

interface Props {
  /** Whether all that is asked before was answered. */
  readonly ready: boolean;
  /** The command that makes it, as far as its state is shown. */
  readonly making: {
    readonly isPending: boolean;
    readonly error: DeskFailure | null;
    readonly data: Output<"documents.produceForCase"> | undefined;
    readonly reset: () => void;
  };
  readonly onMake: (where: Where) => Promise<unknown>;
  readonly children?: ReactNode;
}

/** One copy for one recipient: in which language, into which folder, then the passphrase; and where it is and how it is registered. */
export function CopyOfOne({ ready, making, onMake, children }: Props) {
  const { t, i18n } = useTranslation("documents");
  const { choose } = useFolderChooser();
  const { ask } = useReauthentication();
  const [language, setLanguage] = useState(Language.catch("en").parse(i18n.language));
  const [folder, setFolder] = useState<string | null>(null);
  const { protect, setProtect } = useProtect();
  const chooseFolder = async () => setFolder((await choose(t("produce.folderTitle"))) ?? folder);
  const make = async (): Promise<void> => {
    if (folder === null) return;
    making.reset();
    if (!(await ask())) return;
    try {
      await onMake({ language, folder, protect });
    } catch (thrown) {
      // A refusal is shown from the command itself; anything else is a fault of the program.
      if (!(thrown instanceof DeskFailure)) throw thrown;
    }
  };
  const made = making.data;
  return (
    <>
      {children}
      <LanguageAndFolder
        language={language}
        onLanguage={setLanguage}
        folder={folder}
        onChooseFolder={() => void chooseFolder()}
      />
      <ProtectChoice protect={protect} onChange={setProtect} />
      {folder === null ? null : (
        <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
          {t("produce.into", { folder })}
        </Text>
      )}
      <ProduceFailure failure={making.error} />
      {made ? (
        <Alert
          color="sea"
          icon={<IconCircleCheck size={18} aria-hidden />}
          role="status"
          style={{ overflowWrap: "anywhere" }}
        >
          {t("ofCase.made", { folder: made.folder, code: made.copies[0]?.copyCode ?? "" })}
        </Alert>
      ) : null}
      {made ? <Handover made={made} /> : null}
      <Group>
        <Button
          leftSection={<IconFileTypeDocx size={16} aria-hidden />}
          disabled={!ready || folder === null}
          loading={making.isPending}
          onClick={() => void make()}
        >
          {t("ofCase.make")}
        </Button>
        {folder === null && ready ? (
          <Text size="sm" c="dimmed">
            {t("produce.folderFirst")}
          </Text>
        ) : null}
      </Group>
    </>
  );
}
