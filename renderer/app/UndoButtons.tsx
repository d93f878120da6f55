import { ActionIcon, Group, Kbd, Menu, Tooltip } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp, IconChevronUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDeskQuery } from "../desk/useDesk.ts";
import { useDeedWords, useUndo } from "./undo.ts";

/** At the foot of every screen: take back, do again, and the list of what was done in this sitting. */
export function UndoButtons() {
  const { t } = useTranslation("undo");
  const words = useDeedWords();
  const { undo, redo } = useUndo();
  const { data } = useDeskQuery("undo.list", {});
  const [lastDone] = data?.undo ?? [];
  const [lastUndone] = data?.redo ?? [];
  const undoText = lastDone
    ? t(lastDone.why === null ? "undoOf" : "stays", { what: words(lastDone) })
    : t("nothingToUndo");
  const redoText = lastUndone ? t("redoOf", { what: words(lastUndone) }) : t("nothingToRedo");
  return (
    <Group gap={2} wrap="nowrap">
      <Tooltip label={undoText}>
        <ActionIcon size={22} aria-label={undoText} aria-keyshortcuts="Control+Z" disabled={!lastDone} onClick={undo}>
          <IconArrowBackUp size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={redoText}>
        <ActionIcon size={22} aria-label={redoText} aria-keyshortcuts="Control+Y" disabled={!lastUndone} onClick={redo}>
          <IconArrowForwardUp size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Menu position="top-start" width={340} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon size={22} aria-label={t("list")}>
            <IconChevronUp size={14} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={!lastDone} rightSection={<Kbd size="xs">Ctrl Z</Kbd>} onClick={undo}>
            {t("undo")}
          </Menu.Item>
          <Menu.Item disabled={!lastUndone} rightSection={<Kbd size="xs">Ctrl Y</Kbd>} onClick={redo}>
            {t("redo")}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>{t("list")}</Menu.Label>
          {(data?.undo ?? []).map((deed, index) => (
            // The list is read anew as a whole: a place in it is all a line has.
            <Menu.Label key={index} fz="sm" c="inherit" py={2}>
              {deed.why === null ? words(deed) : t("stays", { what: words(deed) })}
            </Menu.Label>
          ))}
          {!lastDone && <Menu.Label>{t("listEmpty")}</Menu.Label>}
          <Menu.Label>{t("listEnds")}</Menu.Label>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
