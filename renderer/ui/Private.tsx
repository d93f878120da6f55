import type { ReactNode } from "react";

/** A name or text that is covered while the privacy switch is on. */
export const Private = ({ children }: { readonly children: ReactNode }) => <span data-private>{children}</span>;
