// What the web page knows of this API: the types of its routes. Nothing of the server crosses over.
export type { App } from "./app.ts";
