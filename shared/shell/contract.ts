import { z } from "zod";

const nothing = z.strictObject({});
const path = z
  .string()
  .max(4096)
  .refine((text) => !text.includes("\0"), "path.notReal");

/** One folder in the in-app folder browser; `isArea` when its name ends in `.concord`. */
export const FolderEntry = z.strictObject({ name: z.string(), path, isArea: z.boolean() });
export type FolderEntry = z.infer<typeof FolderEntry>;

/** What one folder holds, folders only; `parent` is null at the root of a disk. */
export const FolderListing = z.strictObject({
  path,
  parent: path.nullable(),
  folders: z.array(FolderEntry),
  writable: z.boolean(),
});
export type FolderListing = z.infer<typeof FolderListing>;

/** The program around the window; `firstFolder` is where a folder browser starts. */
export const About = z.strictObject({
  shell: z.enum(["electron", "chromium"]),
  version: z.string(),
  platform: z.string(),
  node: z.string(),
  firstFolder: path,
});
export type About = z.infer<typeof About>;

/** `chosen` by the system's own dialog (null when given up), or `browse`: the window shows its own folder browser. */
export const FolderChoice = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("chosen"), path: path.nullable() }),
  z.strictObject({ kind: z.literal("browse") }),
]);
export type FolderChoice = z.infer<typeof FolderChoice>;

/**
 * What the shell answers itself, without the desk: it knows windows and folders and nothing of cases, so these lines
 * need no policy. Only the main window may call them; `shell.listFolders` takes an empty path for the first folder.
 */
export const shellContract = {
  "shell.about": { input: nothing, output: About, failures: [] },
  "shell.chooseFolder": { input: z.strictObject({ title: z.string().max(200) }), output: FolderChoice, failures: [] },
  "shell.listFolders": {
    input: z.strictObject({ path }),
    output: FolderListing,
    failures: ["shell.folderGone", "shell.folderUnreadable"],
  },
  "shell.openProjector": { input: nothing, output: z.null(), failures: [] },
  "shell.closeProjector": { input: nothing, output: z.null(), failures: [] },
  "shell.print": { input: nothing, output: z.null(), failures: [] },
  "shell.quit": { input: nothing, output: z.null(), failures: [] },
} as const;
export type ShellProcedure = keyof typeof shellContract;

/** Why a desk is asked to flush and end; the input of `unlock.lock`, which the shell carries out (`RULES.md` 8). */
export const LockRequest = z.object({ reason: z.enum(["key", "idle", "suspend", "quit"]).default("key") });
export type LockReason = z.infer<typeof LockRequest>["reason"];
