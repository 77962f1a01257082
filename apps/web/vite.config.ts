// Builds the web page into dist/, which the API serves; while developing, the API is asked through a proxy.
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const api = "http://127.0.0.1:4000";

export default defineConfig({
  plugins: [react(), tailwindcss()],
  server: { port: 5173, proxy: { "/api": api, "/auth": api } },
  build: {
    // light-dark(), oklch() and nesting are written as they are; every browser since mid-2024 reads them.
    cssTarget: ["chrome123", "firefox128", "safari17.5"],
  },
});
