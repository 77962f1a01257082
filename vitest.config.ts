// Two projects: everything that needs no browser, and the browser tests, which want the built web app.
import { defineConfig } from "vitest/config";

const everywhere = {
  environment: "node",
  setupFiles: ["./test/structure/console-error.setup.ts"],
} as const;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...everywhere,
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
          ...everywhere,
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
