import { Alert, Loader, Stack, Text } from "@mantine/core";
import { IconCircleCheck, IconHelpCircle } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { largestFileAskedAbout, type WhichCopy } from "../../../../shared/documents/copies.ts";
import { DeskFailure } from "../../../desk/client.ts";
import { useWords } from "../../../i18n/words.ts";
import { FailureNote } from "../../../ui/FailureNote.tsx";
import { FileDrop } from "../../../ui/FileDrop.tsx";
import { CopyDetail } from "./CopyDetail.tsx";
import { askWhichCopy } from "./askWhichCopy.ts";

/** A Word file is dropped here: which copy it is, for whom, and whether anybody changed it since. */
export function WhichCopyPanel() {
  const { t } = useTranslation("copies");
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Error | null>(null);
  const [found, setFound] = useState<{ readonly fileName: string; readonly answer: WhichCopy } | null>(null);
  const last = useRef(0);
  const take = async (file: File): Promise<void> => {
    const mine = ++last.current;
    setAsking(true);
    setFailure(null);
    setFound(null);
    try {
      const answer = await askWhichCopy(file);
      // Another file was dropped meanwhile: this answer is about one nobody asks about any more.
      if (mine === last.current) setFound({ fileName: file.name, answer });
    } catch (thrown) {
      if (!(thrown instanceof DeskFailure)) throw thrown;
      if (mine === last.current) setFailure(thrown);
    } finally {
      if (mine === last.current) setAsking(false);
    }
  };
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t("which.means", { most: largestFileAskedAbout })}
      </Text>
      <FileDrop accept=".docx" text={t("which.drop")} onFile={(file) => void take(file)} />
      {asking ? <Loader size="sm" aria-label={t("which.asking")} /> : null}
      <FailureNote failure={failure} />
      {found ? <Answer fileName={found.fileName} {...found.answer} /> : null}
    </Stack>
  );
}

function Answer({ fileName, answer, copies, codes }: WhichCopy & { readonly fileName: string }) {
  const { t } = useTranslation("copies");
  const word = useWords();
  const [only] = copies;
  const isSure = answer === "untouched" || answer === "opened";
  return (
    <Stack gap="sm" role="status" style={{ overflowWrap: "anywhere" }}>
      <Alert
        color={isSure ? "sea" : "yellow"}
        icon={isSure ? <IconCircleCheck size={18} aria-hidden /> : <IconHelpCircle size={18} aria-hidden />}
        title={fileName}
      >
        {only && copies.length === 1
          ? t(`which.${answer}`, {
              document: word("documentKind", only.kind),
              number: only.copyNumber,
              total: only.copyTotal,
              recipient: only.recipientName,
            })
          : copies.length > 1
            ? t("which.several", { count: copies.length })
            : t(`which.${answer === "otherArea" ? "otherArea" : "unknown"}`, { codes: codes.join(", ") })}
      </Alert>
      {copies.map((copy) => (
        <CopyDetail key={copy.id} copy={copy} />
      ))}
    </Stack>
  );
}
