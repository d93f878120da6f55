import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const Package = z.object({ version: z.string() });

/** The program's version, as `package.json` has it. */
export const programVersion = (project: string): string =>
  Package.parse(JSON.parse(readFileSync(join(project, "package.json"), "utf8"))).version;
