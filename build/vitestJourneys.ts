import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// One window at a time: two would compete for the machine, and time out.
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["tests/journeys/**/*.journey.ts"],
    environment: "node",
    globalSetup: "tests/support/journeys/makeNorthmere.ts",
    testTimeout: 180_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
