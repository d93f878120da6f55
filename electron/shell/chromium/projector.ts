import { z } from "zod";
import type { PageSession } from "./page.ts";
import type { DevToolsPipe } from "./pipe.ts";

const Target = z.object({ targetInfo: z.object({ targetId: z.string(), type: z.string() }) });
const Destroyed = z.object({ targetId: z.string() });

/** The second window of the browser; it exists between `open` and `close`, or until a person closes it. */
export interface ProjectorWindow {
  open(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Makes the projector's window a popup of the main page: only so does it share the main window's private session and
 * come without an address bar. Any other page that appears was opened by nobody entitled to, and is closed at once.
 */
export async function projectorWindow(
  browser: DevToolsPipe,
  main: { readonly targetId: string; readonly page: PageSession },
  attach: (targetId: string) => Promise<() => void>,
): Promise<ProjectorWindow> {
  let targetId: string | undefined;
  let letGo: (() => void) | undefined;
  let expected: ((targetId: string) => void) | undefined;

  browser.on("Target.targetCreated", (params) => {
    const { targetInfo } = Target.parse(params);
    if (targetInfo.type !== "page" || targetInfo.targetId === main.targetId) return;
    if (expected) expected(targetInfo.targetId);
    else browser.send("Target.closeTarget", { targetId: targetInfo.targetId }).catch(() => undefined);
    expected = undefined;
  });
  browser.on("Target.targetDestroyed", (params) => {
    if (Destroyed.parse(params).targetId !== targetId) return;
    targetId = undefined;
    letGo?.();
  });
  await browser.send("Target.setDiscoverTargets", { discover: true });

  return {
    async open() {
      if (targetId !== undefined) return void (await browser.send("Target.activateTarget", { targetId }));
      const created = new Promise<string>((resolve) => (expected = resolve));
      const expression = "void open('about:blank', '', 'popup,noopener,width=1280,height=720')";
      await main.page.send("Runtime.evaluate", { expression, userGesture: true });
      targetId = await created;
      letGo = await attach(targetId);
    },
    async close() {
      if (targetId !== undefined) await browser.send("Target.closeTarget", { targetId }).catch(() => undefined);
    },
  };
}
