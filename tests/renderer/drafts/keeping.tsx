import type { ReactNode } from "react";
import { flushPendingWrites } from "../../../renderer/app/pendingWrites.ts";
import type { TestDesk } from "../../support/aDesk.ts";
import { openScreen, type WorkWindow } from "../workWindow.tsx";

/** Opens, locks and opens again: what every test of a kept form does. */
export function keepingOn(desk: () => TestDesk) {
  let shown: WorkWindow | undefined;
  const close = async (): Promise<void> => {
    await shown?.close();
    shown = undefined;
  };
  return {
    close,
    async open(screen: ReactNode): Promise<WorkWindow> {
      await close();
      shown = await openScreen(desk(), screen);
      return shown;
    },
    /** What a lock leaves: everything is stored, the window is gone, the same person signs in again. */
    async lockAndComeBack(as = "administrator"): Promise<void> {
      await flushPendingWrites();
      await close();
      await desk().must("unlock.lock", {});
      await desk().signInAs(as);
    },
    /** One test leaves nothing to the next. */
    async forgetAll(): Promise<void> {
      for (const { place } of await desk().must("drafts.list", {})) await desk().must("drafts.drop", { place });
    },
    /** The kinds of forms that are kept now. */
    kept: async (): Promise<readonly string[]> => (await desk().must("drafts.list", {})).map(({ place }) => place.form),
    /** Everything that is kept, in one text. */
    async words(): Promise<string> {
      const bodies = [];
      for (const { place } of await desk().must("drafts.list", {}))
        bodies.push((await desk().must("drafts.read", { place }))?.body ?? "");
      return bodies.join("\n");
    },
  };
}
