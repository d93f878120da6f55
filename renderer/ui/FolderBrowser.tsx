import { Button, Group, Modal, ScrollArea, Stack, Text, UnstyledButton } from "@mantine/core";
import { IconArrowUp, IconFolder, IconLock } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DeskFailure } from "../desk/client.ts";
import { callShell } from "../desk/shell.ts";
import { FailureNote } from "./FailureNote.tsx";
import styles from "./folderBrowser.module.css";
import { useFolderBrowsing } from "./folderChoice.ts";

const listFolders = async (path: string) => {
  const listing = await callShell("shell.listFolders", { path });
  if (!listing.ok) throw new DeskFailure(listing.failure);
  return listing.value;
};

/** Shows folders to choose one from; an area's folder is marked. One for the whole window. */
export function FolderBrowser() {
  const { t } = useTranslation("app");
  const { title, answer } = useFolderBrowsing();
  const [path, setPath] = useState("");
  const listing = useQuery({
    queryKey: ["shell.listFolders", path],
    queryFn: () => listFolders(path),
    enabled: answer !== null,
    retry: false,
    gcTime: 0,
  });
  const here = listing.data;
  const parent = here?.parent ?? null;
  return (
    // Before a side panel, from which it may have been opened.
    <Modal zIndex={400} opened={answer !== null} onClose={() => answer?.(null)} title={title} size="lg">
      <Stack gap="sm">
        <Group gap="xs" wrap="nowrap">
          <Button
            variant="default"
            leftSection={<IconArrowUp size={16} aria-hidden />}
            disabled={parent === null}
            onClick={() => parent !== null && setPath(parent)}
          >
            {t("folder.up")}
          </Button>
          <Text size="sm" truncate="start" title={here?.path}>
            <bdi>{here?.path ?? path}</bdi>
          </Text>
        </Group>
        <FailureNote failure={listing.error} />
        <ScrollArea h={300} className={styles["list"]} type="auto">
          {here?.folders.map((folder) => (
            <UnstyledButton key={folder.path} className={styles["folder"]} onClick={() => setPath(folder.path)}>
              {folder.isArea ? <IconLock size={18} aria-hidden /> : <IconFolder size={18} aria-hidden />}
              <span>{folder.name}</span>
              {folder.isArea && (
                <Text component="span" size="xs" c="dimmed" ml="auto">
                  {t("folder.area")}
                </Text>
              )}
            </UnstyledButton>
          ))}
          {here?.folders.length === 0 && (
            <Text size="sm" c="dimmed" p="sm">
              {t("folder.empty")}
            </Text>
          )}
        </ScrollArea>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => answer?.(null)}>
            {t("cancel")}
          </Button>
          <Button disabled={!here} onClick={() => here && answer?.(here.path)}>
            {t("folder.choose")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
