import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// One after the other: they watch processes, packets and disks, and must not watch each other.
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["tests/trust/**/*.test.ts"],
    environment: "node",
    testTimeout: 300_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
