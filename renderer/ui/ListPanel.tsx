import { Paper } from "@mantine/core";
import type { ReactNode } from "react";

interface ListPanelProps {
  readonly children: ReactNode;
  /** Height in pixels; without it the panel fills what the frame leaves. */
  readonly height?: number;
}

/** The sheet a long list lies on: the list scrolls, the page does not. */
export const ListPanel = ({ children, height }: ListPanelProps) => (
  <Paper
    {...(height === undefined ? { flex: "1 1 0", mih: 240 } : { h: height, flex: "none" })}
    style={{ overflow: "hidden" }}
  >
    {children}
  </Paper>
);
