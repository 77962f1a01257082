// For programs that run a board inside their own process: tests, benchmarks.
export { freePort } from "./demo/start-demo.ts";
export { Visitor } from "./demo/visitor.ts";
export { type Board, type BoardOptions, startBoard } from "./start.ts";
