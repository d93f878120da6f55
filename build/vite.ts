import { existsSync } from "node:fs";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import type { InlineConfig } from "vite";

/** How the two pages of `renderer/` become `dist/renderer`: files only, nothing inline, so that the content policy holds. */
export const rendererConfig = (project: string): InlineConfig => ({
  configFile: false,
  root: join(project, "renderer"),
  base: "/",
  publicDir: false,
  logLevel: "warn",
  plugins: [react()],
  build: {
    outDir: join(project, "dist/renderer"),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: ["index.html", "projector.html"].map((page) => join(project, "renderer", page)).filter(existsSync),
      onLog(level, log, pass) {
        // Mantine marks each module for server components, which do not exist here: thousands of lines of nothing.
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") pass(level, log);
      },
    },
  },
});
