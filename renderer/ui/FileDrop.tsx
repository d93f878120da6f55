import { Button, Group, Text } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import { useRef, useState, type DragEvent } from "react";
import { useTranslation } from "react-i18next";
import styles from "./fileDrop.module.css";

interface FileDropProps {
  /** Endings as an `accept` attribute: ".docx,.csv". */
  readonly accept: string;
  readonly onFile: (file: File) => void;
  /** What to drop here, in a sentence. */
  readonly text?: string;
}

/** A place to drop one file on, or to choose it with a button. */
export function FileDrop({ accept, onFile, text }: FileDropProps) {
  const { t } = useTranslation("app");
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined): void => {
    const file = files?.item(0);
    if (file) onFile(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div
      className={styles["drop"]}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Group gap="md" wrap="nowrap">
        <IconFileUpload size={28} stroke={1.5} aria-hidden />
        <Text size="sm" flex={1}>
          {text ?? t("file.drop")}
        </Text>
        <Button variant="default" onClick={() => input.current?.click()}>
          {t("file.choose")}
        </Button>
      </Group>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={t("file.choose")}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = "";
        }}
      />
    </div>
  );
}
