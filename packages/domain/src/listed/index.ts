// Lists that people paste or upload, and tables for those who want to reckon with what came of them.
export { type ListPlan, type PlannedRow, type PlanSetting, planList } from "./plan-list.ts";
export { type ReadList, readList, type SourceRow } from "./read-list.ts";
export { toCsv } from "./to-csv.ts";
