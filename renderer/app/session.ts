import { createContext, use } from "react";
import type { Session } from "../../shared/unlock/model.ts";

/** Whoever is signed in; the frame gives it to every screen. */
export const SessionContext = createContext<Session | null>(null);

/** The signed-in account. Only for what stands inside the frame. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error("nobody is signed in here");
  return session;
}

/** The area's time zone, or the computer's while nobody is signed in. */
export const useTimeZone = (): string =>
  use(SessionContext)?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
