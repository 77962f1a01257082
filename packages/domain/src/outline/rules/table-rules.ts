// Rules on rows of tables. Only a table with a column that says what is to be done, and one that says who or how
// far, gets here: see `table.ts`.
import { type Rule, skipped, task } from "./rule.ts";

export const tableRules: readonly Rule[] = [
  {
    id: "table-otherwise",
    doc: "A table under words that say that it is something else than work lists no tasks.",
    example: {
      post: "## Agenda\n\n| Item | Who |\n|---|---|\n| Mirrors | @ada |",
      tasks: [],
      skipped: [["Mirrors", "agenda"]],
    },
    decide: ({ marker, setting }) =>
      marker === "row" && setting.sort !== null && setting.sort !== "asks" && setting.sort !== "later"
        ? skipped(setting.sort)
        : null,
  },
  {
    id: "table-row",
    doc: "A row of a table that has a column named for tasks, or that stands under a call for help. 0.8.",
    example: {
      post: "| Task | Who | Status |\n|---|---|---|\n| Freeze strings | @ada | done |\n| News | | open |",
      tasks: ["[x] Freeze strings", "News"],
      skipped: [],
    },
    decide: ({ inNamedTable, setting }) =>
      inNamedTable !== null && (inNamedTable || setting.sort === "asks") ? task(0.8, "table") : null,
  },
  {
    id: "loose-table",
    doc:
      "A table of “what” and “who” can hold anything: it is one of tasks, 0.65, where at least half of its rows " +
      "begin with a verb of work, and is offered, 0.35, where they do not.",
    example: {
      post: "| What | Who |\n|---|---|\n| Lightning talks | @ada |\n| Lunch | @bob |",
      tasks: [],
      offered: ["Lightning talks", "Lunch"],
      skipped: [],
    },
    decide: ({ inNamedTable, siblings }) => {
      if (inNamedTable === null) return null;
      return siblings.work >= 0.5 ? task(0.65, "table") : task(0.35, "loose-table");
    },
  },
];
