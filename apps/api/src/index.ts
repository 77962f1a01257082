// For programs that run a board inside their own process: tests, benchmarks.
export { freePort } from "./demo/free-port.ts";
export { type Said, Visitor } from "./demo/visitor.ts";
export { type Board, type BoardOptions, openCore, startBoard } from "./start.ts";
