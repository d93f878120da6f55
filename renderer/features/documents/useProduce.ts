import { useEffect, useState } from "react";
import type { Input, Output } from "../../../shared/contracts.ts";
import { DeskFailure, listen } from "../../desk/client.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { useReauthentication } from "../../ui/reauthentication.ts";

/** Makes documents: asks for the passphrase first, says how far it is, can be stopped, and keeps what came of it. */
export function useProduce() {
  const produce = useDeskCommand("documents.produce");
  const cancel = useDeskCommand("documents.cancel");
  const { ask } = useReauthentication();
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [made, setMade] = useState<Output<"documents.produce"> | null>(null);
  const [stopping, setStopping] = useState(false);

  useEffect(
    () =>
      listen((event) => {
        if (event.kind === "progress" && event.task === "documents.produce") setProgress(event);
      }),
    [],
  );

  const start = async (wanted: Input<"documents.produce">): Promise<void> => {
    setMade(null);
    setProgress(null);
    setStopping(false);
    produce.reset();
    if (!(await ask())) return;
    try {
      setMade(await produce.mutateAsync(wanted));
      // Passphrases stay with what is shown, and nowhere else in the window.
      produce.reset();
    } catch (thrown) {
      // A refusal is shown from the command itself; anything else is a fault of the program.
      if (!(thrown instanceof DeskFailure)) throw thrown;
    } finally {
      setProgress(null);
    }
  };
  /** No file is left behind; the command itself then says that it was stopped. */
  const stop = (): void => {
    setStopping(true);
    cancel.mutate({}, { onError: () => setStopping(false) });
  };
  return { start, stop, stopping, made, progress, busy: produce.isPending, failure: produce.error };
}
