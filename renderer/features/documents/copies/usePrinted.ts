import { useEffect, useState } from "react";
import { callShell } from "../../../desk/shell.ts";

/** What of several things goes on paper: it is drawn, printed by the system's dialog, and gone again. */
export function usePrinted<What extends string>(): {
  readonly what: What | null;
  readonly print: (what: What) => void;
} {
  const [what, print] = useState<What | null>(null);
  useEffect(() => {
    if (what === null) return;
    void callShell("shell.print", {}).finally(() => print(null));
  }, [what]);
  return { what, print };
}
