import { vi } from "vitest";
import type { TestDesk } from "../support/aDesk.ts";

/** Sets the window's calendar to the day of the desk, or milliseconds ahead of it; it goes on from there. Only `Date` is set: nothing waits differently. */
export function followClockOf({ clock }: TestDesk, ahead = 0): void {
  vi.useFakeTimers({ toFake: ["Date"], now: clock.now + ahead, shouldAdvanceTime: true });
}

/** The window's calendar is the machine's again. */
export const leaveClock = (): void => void vi.useRealTimers();
