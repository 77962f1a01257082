// Lists that people paste or upload, and tables for those who want to reckon with what came of them.
export { type ListPlan, type PlannedRow, planList } from "./plan-list.ts";
export { toCsv } from "./to-csv.ts";
