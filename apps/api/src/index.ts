// For programs that run a board inside their own process: tests, benchmarks.
export { type Board, startBoard } from "./start.ts";
