// The board as a table: the same cards, filters, keys and actions, one row a card, in any order.
import { useMemo, useState } from "react";
import { useSettings } from "../../data/use-board.ts";
import { EmptyState } from "../../parts/states.tsx";
import { say, words } from "../../words/words.ts";
import type { Lane } from "../lanes.ts";
import { useFilters } from "../use-filters.ts";
import { cellOf, columnName } from "./columns.tsx";
import { Rows } from "./rows.tsx";
import { listColumns, readSort, type Sort, sortRows, writeSort } from "./sort.ts";
import { SortButton, SortChoice } from "./sort-choice.tsx";

export function ListView({ lanes }: { lanes: readonly Lane[] }) {
  const settings = useSettings();
  const [search, change] = useFilters();
  const sort = useMemo(() => readSort(search.sort), [search.sort]);
  const rows = useMemo(
    () =>
      sortRows(
        lanes.flatMap(({ column, cards }) => cards.map((card) => ({ column, card }))),
        sort,
        settings,
        words.language,
      ),
    [lanes, sort, settings],
  );
  // Known only after the first drawing, and a long list has to be told.
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const choose = (next: Sort | null) => change({ sort: next === null ? undefined : writeSort(next) });
  if (rows.length === 0) return <EmptyState title={say("web.list.empty")} />;
  return (
    <div className="flex min-w-0 grow flex-col">
      <SortChoice sort={sort} onChoose={choose} />
      <div
        ref={setScroller}
        data-scroller="list"
        className="relative min-h-0 grow overflow-y-auto overflow-x-hidden px-3 pb-4 tablet:px-4"
      >
        <table
          aria-rowcount={rows.length + 1}
          className="w-full table-fixed border-separate border-spacing-0 text-start"
        >
          <caption className="sr-only">
            {say("list.caption", {
              count: rows.length,
              sorted: sort === null ? "no" : "yes",
              column: sort === null ? "" : columnName(sort.by),
              descending: sort?.descending === true ? "yes" : "no",
            })}
          </caption>
          <thead className="sticky top-0 z-10 bg-ground text-quiet text-small">
            <tr aria-rowindex={1}>
              {listColumns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  aria-sort={sort?.by !== column ? undefined : sort.descending ? "descending" : "ascending"}
                  className={`border-line border-b p-0 text-start font-medium ${cellOf[column].width}`}
                >
                  <SortButton column={column} sort={sort} onChoose={choose} />
                </th>
              ))}
              <th scope="col" className="w-12 border-line border-b p-0 desk:w-40">
                <span className="sr-only">{say("web.list.actions")}</span>
              </th>
            </tr>
          </thead>
          <Rows rows={rows} scroller={scroller} />
        </table>
      </div>
    </div>
  );
}
