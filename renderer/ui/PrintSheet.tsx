import type { ReactNode } from "react";
import { createPortal } from "react-dom";

/** What goes on paper when the window is printed; it is never shown on screen and never written to a file. */
export const PrintSheet = ({ children }: { readonly children: ReactNode }) =>
  createPortal(<div className="printSheet">{children}</div>, document.body);
