// Two projects: everything that needs no browser, and the browser tests, which want the built web app.
import { defineConfig } from "vitest/config";

const setupFiles = ["./test/structure/console-error.setup.ts"];

export default defineConfig({
  test: {
    // Much of what is tested waits for other processes, so one core more than the runner would take is well used.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          setupFiles,
          name: "unit",
          include: [
            "{packages,apps}/**/src/**/*.test.{ts,tsx}",
            "test/**/*.test.ts",
            "scripts/**/*.test.mjs",
          ],
          exclude: ["**/node_modules/**", "test/browser/**"],
        },
      },
      {
        test: {
          setupFiles,
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
