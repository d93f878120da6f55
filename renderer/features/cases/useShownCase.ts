import { useLocation } from "wouter";
import { CaseId } from "../../../shared/ids.ts";

/** The case whose screen this window shows; null for any other screen. */
export function useShownCase(): CaseId | null {
  const [path] = useLocation();
  const [, room, id] = path.split("/");
  const parsed = CaseId.safeParse(id);
  return room === "cases" && parsed.success ? parsed.data : null;
}
