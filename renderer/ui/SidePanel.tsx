import { Drawer, Group } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

interface SidePanelProps {
  readonly opened: boolean;
  readonly title: string;
  /** Width in pixels. */
  readonly width: number;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A panel that slides over the right edge of the screen; Escape, the cross and the shade behind it close it. */
export function SidePanel({ opened, title, width, onClose, children }: SidePanelProps) {
  const { t } = useTranslation("app");
  return (
    <Drawer.Root opened={opened} onClose={onClose} position="right" size={width}>
      <Drawer.Overlay />
      <Drawer.Content>
        <Drawer.Body pt="md">
          {/* Not a header element: a page has one banner. */}
          <Group justify="space-between" mb="md" wrap="nowrap">
            <Drawer.Title fw={600}>{title}</Drawer.Title>
            <Drawer.CloseButton aria-label={t("close")} />
          </Group>
          {children}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
