import { cpSync, mkdtempSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

/** A fresh folder that stands for a person's home. */
export const aHome = (): string => realpathSync(mkdtempSync(join(tmpdir(), "concord-journey-")));

/** A copy of an area in a home of its own, so that each journey has its own. */
export function copyOf(area: string): { readonly home: string; readonly area: string } {
  const home = aHome();
  const copy = join(home, basename(area));
  cpSync(area, copy, { recursive: true });
  return { home, area: copy };
}
