import { useEffect, useRef, useState } from "react";
import type { ImportReading } from "../../../shared/referrals/contract.ts";
import type { z } from "zod";
import { callOrThrow, listen } from "../../desk/client.ts";
import { handOver } from "./readFile.ts";

export type Reading = z.infer<typeof ImportReading>;
export type Mapping = Readonly<Record<string, string>>;

interface ImportState {
  readonly doing: "nothing" | "handingOver" | "reading" | "saving";
  readonly done: number;
  readonly total: number;
  readonly importId: string | null;
  readonly reading: Reading | null;
  readonly saved: { readonly saved: number; readonly refused: number } | null;
  readonly failure: Error | null;
}

const start: ImportState = {
  doing: "nothing",
  done: 0,
  total: 0,
  importId: null,
  reading: null,
  saved: null,
  failure: null,
};

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error("the import ended"));

/** A file on its way in: handed over, read, mapped, saved. Nothing is stored before it was looked at. */
export function useImport() {
  const [state, setState] = useState(start);
  const stop = useRef(false);
  const set = (patch: Partial<ImportState>) => setState((before) => ({ ...before, ...patch }));
  const fail = (thrown: unknown) => set({ doing: "nothing", failure: asError(thrown) });

  useEffect(
    () =>
      listen((event) => {
        if (event.kind === "progress" && event.task.startsWith("referrals."))
          setState((before) =>
            before.doing === "nothing" ? before : { ...before, done: event.done, total: event.total },
          );
      }),
    [],
  );

  const read = async (importId: string, mapping: Mapping | null) => {
    set({ doing: "reading", done: 0, total: 0, failure: null });
    const reading = await callOrThrow("referrals.readImport", { importId, mapping: mapping ? { ...mapping } : null });
    set({ doing: "nothing", reading });
  };

  return {
    ...state,
    async take(file: File) {
      stop.current = false;
      setState({ ...start, doing: "handingOver", total: file.size });
      try {
        const importId = await handOver(
          file,
          (done) => set({ done }),
          () => stop.current,
        );
        if (importId === null) return setState(start);
        set({ importId });
        await read(importId, null);
      } catch (thrown) {
        fail(thrown);
      }
    },
    map: (mapping: Mapping) => {
      if (state.importId !== null) void read(state.importId, mapping).catch(fail);
    },
    async save(mapping: Mapping) {
      if (state.importId === null) return;
      set({ doing: "saving", done: 0, total: 0, failure: null });
      try {
        const saved = await callOrThrow("referrals.saveImport", { importId: state.importId, mapping: { ...mapping } });
        set({ doing: "nothing", saved });
      } catch (thrown) {
        fail(thrown);
      }
    },
    async cancel() {
      stop.current = true;
      const { importId } = state;
      if (importId !== null) await callOrThrow("referrals.cancelImport", { importId }).catch(() => undefined);
      setState(start);
    },
  };
}
