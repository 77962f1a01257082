// The page for what is not there, or not for everybody.
import { html } from "hono/html";
import type { Refusal } from "../refusal.ts";
import { layout } from "./layout.ts";
import { explain, type Html, type Visit } from "./visit.ts";

export const refusalPage = (visit: Visit, refusal: Refusal): Html =>
  layout(
    visit,
    "Oops",
    html`<h1>That did not work</h1><p class="lead">${explain(refusal)}</p><p><a href="/">Back to the forum</a></p>`,
  );
