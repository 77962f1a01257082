// Reports and what they share with minutes. An entry of its own, so that the board's first page does without it.

export * from "../wire/report.ts";
export * from "./facts.ts";
export type { Paper } from "./marks.ts";
export * from "./period.ts";
export * from "./report.ts";
export { reportMarkdown } from "./report-markdown.ts";
