import type { Output } from "../../../shared/contracts.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";

interface Backup {
  readonly make: () => void;
  readonly busy: boolean;
  readonly made: Output<"backup.make"> | undefined;
  readonly failure: Error | null;
}

/** Makes a backup that is opened again before it counts; one at a time. */
export function useBackup(): Backup {
  const { mutate, isPending, data, error } = useDeskCommand("backup.make");
  return { make: () => mutate({}), busy: isPending, made: data, failure: error };
}
