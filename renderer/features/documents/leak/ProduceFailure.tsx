import type { DeskFailure } from "../../../desk/client.ts";
import { FailureNote } from "../../../ui/FailureNote.tsx";
import { LeakPanel } from "./LeakPanel.tsx";

/** Why nothing was made; where the leak test stopped it, what it found as well (`RULES.md` 6). */
export function ProduceFailure({ failure }: { readonly failure: DeskFailure | null }) {
  return (
    <>
      <FailureNote failure={failure} />
      {failure?.failure.code === "documents.leak" ? <LeakPanel /> : null}
    </>
  );
}
