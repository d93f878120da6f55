import { z } from "zod";
import { fail, ok } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { LockRequest, shellContract } from "../../shared/shell/contract.ts";
import type { About, FolderChoice, LockReason, ShellProcedure } from "../../shared/shell/contract.ts";
import type { DeskChild } from "./deskChild.ts";
import { openDeskLine } from "./deskLine.ts";
import type { DeskEvent, DeskLine } from "./deskLine.ts";
import { listFolders } from "./folders.ts";

/** The two windows: `main` calls and hears, `projector` only hears its own stream. */
export type WindowName = "main" | "projector";

/** What a shell lends: its windows and dialogs, and nothing else. */
export interface Windows {
  chooseFolder(title: string): Promise<FolderChoice>;
  openProjector(): Promise<void>;
  closeProjector(): Promise<void>;
  print(): Promise<void>;
  quit(): void;
}

export interface Host {
  /** Carries one call of the main window, as JSON `{id, procedure, input}`; the answer is JSON `{id, result}`. */
  call(json: string): Promise<string>;
  /** Hears what goes to one window, as JSON `{event}`, until the returned function is called; the projector's last slide at once. */
  hear(window: WindowName, listener: (json: string) => void): () => void;
  /** Flushes and kills the desk, starts a fresh one and tells the window (`RULES.md` 8). */
  lock(reason: LockReason): Promise<void>;
  /** Flushes and kills the desk for good. */
  close(): Promise<void>;
}

interface ReadyLine {
  readonly started: DeskLine;
  readonly isReady: Promise<unknown> | undefined;
}

const ChosenArea = z.object({ ok: z.literal(true), value: z.object({ folder: z.string() }) });
const Call = z.strictObject({ id: z.number().int(), procedure: z.string().max(100), input: z.unknown().optional() });

/** What a host is made of; `area` is the folder the program was started with. */
export interface HostParts {
  readonly about: About;
  readonly startDesk: () => DeskChild;
  readonly windows: Windows;
  readonly area: string | undefined;
}

/** Makes the part both shells share: the desk's life, the calls, and the events each window may hear. */
export function createHost(parts: HostParts): Host {
  const { about, windows } = parts;
  const listeners: Record<WindowName, Set<(json: string) => void>> = { main: new Set(), projector: new Set() };
  // The projector may be opened after its slide was sent, and cannot ask for it.
  let lastSlide: string | undefined;
  const tell = (event: DeskEvent): void => {
    const json = JSON.stringify({ event });
    if (event.kind === "projector") lastSlide = json;
    if (event.kind === "locked") lastSlide = undefined;
    for (const listener of listeners[event.kind === "projector" ? "projector" : "main"]) listener(json);
  };
  // Which area the window works on: a fresh desk knows none, and is told before anything else is asked of it.
  let area = parts.area;
  // A desk that ended by itself took its keys with it: for the person it is a lock. The next call starts a fresh one,
  // and not the end itself, so that a desk that cannot start is not started for ever.
  const startLine = (): ReadyLine => {
    const started = openDeskLine(parts.startDesk(), tell, () => {
      if (line?.started === started) line = undefined;
      void windows.closeProjector();
      tell({ kind: "locked", reason: "deskEnded" });
    });
    const isReady = area === undefined ? undefined : started.call("unlock.chooseArea", { folder: area });
    return { started, isReady };
  };
  let line: ReadyLine | undefined = startLine();
  let locking: Promise<void> | undefined;
  let isClosed = false;

  const lockNow = async (reason: LockReason): Promise<void> => {
    await windows.closeProjector();
    await line?.started.end(reason);
    if (isClosed) return;
    line = startLine();
    await line.isReady;
    tell({ kind: "locked", reason });
  };
  const lock = (reason: LockReason): Promise<void> => {
    locking ??= lockNow(reason).finally(() => (locking = undefined));
    return locking;
  };

  const answers: Readonly<Record<ShellProcedure, (input: unknown) => Promise<Result<unknown>> | Result<unknown>>> = {
    "shell.about": () => ok(about),
    "shell.chooseFolder": async (input) => {
      const { title } = shellContract["shell.chooseFolder"].input.parse(input);
      return ok(await windows.chooseFolder(title));
    },
    "shell.listFolders": (input) => listFolders(shellContract["shell.listFolders"].input.parse(input).path),
    "shell.openProjector": async () => ok((await windows.openProjector(), null)),
    "shell.closeProjector": async () => ok((await windows.closeProjector(), null)),
    "shell.print": async () => ok((await windows.print(), null)),
    "shell.quit": () => ok((windows.quit(), null)),
  };
  const isShellProcedure = (procedure: string): procedure is ShellProcedure => Object.hasOwn(shellContract, procedure);

  const answer = async (procedure: string, input: unknown): Promise<unknown> => {
    if (isShellProcedure(procedure)) {
      if (!shellContract[procedure].input.safeParse(input).success) return fail("desk.badInput");
      return answers[procedure](input);
    }
    if (procedure === "unlock.lock") {
      const request = LockRequest.safeParse(input ?? {});
      await lock(request.success ? request.data.reason : "key");
      return ok(null);
    }
    await locking;
    const { started, isReady } = (line ??= startLine());
    await isReady;
    const result = await started.call(procedure, input);
    if (procedure === "unlock.state") area = ChosenArea.safeParse(result).data?.value.folder ?? area;
    return result;
  };

  return {
    async call(json) {
      const { id, procedure, input } = Call.parse(JSON.parse(json));
      try {
        return JSON.stringify({ id, result: await answer(procedure, input) });
      } catch {
        return JSON.stringify({ id, result: fail("desk.broken") });
      }
    },
    hear(window, listener) {
      listeners[window].add(listener);
      if (window === "projector" && lastSlide !== undefined) listener(lastSlide);
      return () => void listeners[window].delete(listener);
    },
    lock,
    async close() {
      isClosed = true;
      await locking;
      await line?.started.end("quit");
    },
  };
}
