// Starts the page.
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { boardQuery, meQuery, queryClient } from "./data/queries.ts";
import { loadPreferences } from "./preferences/preferences.ts";
import { router } from "./router.tsx";
import { loadWords } from "./words/words.ts";
import "./theme/base.css";

loadPreferences();
// Asked before anything is drawn, so that the answers are on their way meanwhile.
void queryClient.prefetchQuery(boardQuery);
void queryClient.prefetchQuery(meQuery);

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root");
const page = createRoot(root);
void loadWords().then(() =>
  page.render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  ),
);
