import { Kbd } from "@mantine/core";
import type { ReactNode } from "react";

/** The key that does what stands beside it; not read out, since the help sheet (`?`) lists all keys. */
export const KeyHint = ({ children }: { readonly children: ReactNode }) => (
  <Kbd aria-hidden ml={6}>
    {children}
  </Kbd>
);
