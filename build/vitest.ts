import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// A test of a window asks for its own environment in its first line: `// @vitest-environment happy-dom`.
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/trust/**", "node_modules/**"],
    environment: "node",
    // Much of a test's time is waiting for a desk or a window: two at a time also where there are two cores only.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A window without a layout has nothing that could take the focus of a panel; the warning prints the whole window.
    onConsoleLog: (text) => !text.includes("[@mantine/hooks/use-focus-trap]"),
  },
});
