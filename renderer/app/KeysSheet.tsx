import { Group, Kbd, Modal, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useRegisteredShortcuts, type Shortcut } from "./shortcuts.ts";

const names: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Slash: "/",
  Escape: "Esc",
};

const nameOf = (shortcut: Pick<Shortcut, "code" | "character" | "letter" | "ctrl" | "shift" | "alt">): string => {
  const key =
    shortcut.character ??
    shortcut.letter?.toUpperCase() ??
    names[shortcut.code] ??
    shortcut.code.replace(/^(Key|Digit)/u, "");
  return [shortcut.ctrl && "Ctrl", shortcut.shift && "Shift", shortcut.alt && "Alt", key].filter(Boolean).join(" ");
};

interface KeyListProps {
  readonly title: string;
  readonly shortcuts: readonly Pick<Shortcut, "code" | "character" | "letter" | "ctrl" | "shift" | "alt" | "label">[];
}

const KeyList = ({ title, shortcuts }: KeyListProps) => (
  <Stack gap={6}>
    <Title order={3}>{title}</Title>
    {shortcuts.map((shortcut) => (
      <Group key={nameOf(shortcut)} justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm">{shortcut.label}</Text>
        <Kbd size="sm">{nameOf(shortcut)}</Kbd>
      </Group>
    ))}
  </Stack>
);

interface KeysSheetProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** All keys that do something now: first those of the screen, then those that work everywhere. */
export function KeysSheet({ opened, onClose }: KeysSheetProps) {
  const { t } = useTranslation("app");
  const groups = useRegisteredShortcuts((registered) => registered.groups);
  const everywhere = groups.filter(({ everywhere: is }) => is).flatMap(({ shortcuts }) => shortcuts);
  const here = groups.filter(({ everywhere: is }) => !is).flatMap(({ shortcuts }) => shortcuts);
  const always = [...everywhere, { code: "Escape", label: t("keys.leaveField") }];
  return (
    <Modal opened={opened} onClose={onClose} title={t("keys.title")} size="lg">
      <SimpleGrid cols={here.length > 0 ? 2 : 1} spacing="xl">
        {here.length > 0 && <KeyList title={t("keys.here")} shortcuts={here} />}
        <KeyList title={t("keys.everywhere")} shortcuts={always} />
      </SimpleGrid>
      <Text size="xs" c="dimmed" mt="md">
        {t("keys.layout")}
      </Text>
    </Modal>
  );
}
