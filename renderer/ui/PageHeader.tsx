import { Group, Text, Title } from "@mantine/core";
import { createContext, use, type ReactNode } from "react";
import { createPortal } from "react-dom";

/** Where the frame wants a screen's title: the left end of the top bar. */
export const TitleSlot = createContext<HTMLElement | null>(null);

interface PageHeaderProps {
  readonly title: string;
  readonly detail?: ReactNode;
  readonly actions?: ReactNode;
}

/** The title of a screen, shown in the top bar, with what can be done here beside it. Outside the frame it stands in place. */
export function PageHeader({ title, detail, actions }: PageHeaderProps) {
  const slot = use(TitleSlot);
  const header = (
    <Group gap="sm" wrap="nowrap" flex={1} miw={0}>
      <Title order={1} fz={18} style={{ whiteSpace: "nowrap", overflow: "hidden", textOverflow: "ellipsis" }}>
        {title}
      </Title>
      {detail !== undefined && (
        <Text component="div" size="sm" c="dimmed" truncate miw={0} flex={1}>
          {detail}
        </Text>
      )}
      {actions !== undefined && (
        <Group gap="xs" wrap="nowrap" ml="auto">
          {actions}
        </Group>
      )}
    </Group>
  );
  return slot ? createPortal(header, slot) : header;
}
