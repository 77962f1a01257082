// Builds the web page into dist/, which the API serves; while developing, the API is asked through a proxy.
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compress } from "./build/compress.ts";
import { splitWords } from "./build/words.ts";

// What every page needs. Zod is not among them: only forms that check before they send load it.
const libraries =
  /\/node_modules\/(@formatjs|@tanstack\/(history|query-core|react-query|react-router|react-store|router-core|store)|fractional-indexing|hono|intl-messageformat|react|react-dom|scheduler|use-sync-external-store)\//;
// The demo's address. The API takes changes only from pages of its own address, so that is what we say we are.
const api = { target: "http://localhost:4000", headers: { origin: "http://localhost:4000" } };

export default defineConfig({
  plugins: [react(), tailwindcss(), splitWords(), compress()],
  resolve: {
    alias: [
      // Messages were read when the page was built, so the parser is left out.
      {
        find: /^@formatjs\/icu-messageformat-parser$/,
        replacement: "@formatjs/icu-messageformat-parser/no-parser.js",
      },
    ],
  },
  server: { port: 5173, proxy: { "/api": api, "/auth": api } },
  build: {
    // light-dark(), oklch() and nesting are written as they are; every browser since mid-2024 reads them.
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Every page needs these. Libraries change less often than our own code.
          groups: [{ name: "libraries", test: libraries }],
        },
      },
    },
    cssTarget: ["chrome123", "firefox128", "safari17.5"],
  },
});
