// Choosing the order: by the name of a column, or, where a narrow screen hides most of them, from a list.
import { ArrowDown, ArrowUp } from "lucide-react";
import { useId } from "react";
import { say } from "../../words/words.ts";
import { columnName } from "./columns.tsx";
import { type ListColumn, listColumns, nextSort, type Sort } from "./sort.ts";

type Choice = { readonly sort: Sort | null; readonly onChoose: (next: Sort | null) => void };

export function SortButton({ column, sort, onChoose }: Choice & { column: ListColumn }) {
  const isSorted = sort?.by === column;
  return (
    <button
      type="button"
      onClick={() => onChoose(nextSort(column, sort))}
      className={`flex min-h-9 w-full items-center gap-1 rounded-small px-2 text-start hover:bg-hover hover:text-ink touch:min-h-11 ${column === "title" ? "ps-4" : ""} ${isSorted ? "text-ink" : ""}`}
    >
      <span className="truncate">{columnName(column)}</span>
      {isSorted && <Arrow descending={sort.descending} />}
    </button>
  );
}

const Arrow = ({ descending }: { descending: boolean }) =>
  descending ? (
    <ArrowDown aria-hidden size={14} className="shrink-0" />
  ) : (
    <ArrowUp aria-hidden size={14} className="shrink-0" />
  );

export function SortChoice({ sort, onChoose }: Choice) {
  const id = useId();
  return (
    <div className="flex items-center gap-2 px-3 py-1.5 text-small tablet:px-4 wide:hidden">
      <label htmlFor={id} className="text-quiet">
        {say("list.sort")}
      </label>
      <select
        id={id}
        value={sort?.by ?? ""}
        onChange={({ target }) => {
          const by = listColumns.find((each) => each === target.value);
          onChoose(by === undefined ? null : { by, descending: sort?.descending ?? false });
        }}
        className="min-h-8 min-w-0 rounded border border-line-strong bg-card px-2 touch:min-h-11"
      >
        <option value="">{say("list.sort.board")}</option>
        {listColumns.map((column) => (
          <option key={column} value={column}>
            {columnName(column)}
          </option>
        ))}
      </select>
      {sort !== null && (
        <button
          type="button"
          onClick={() => onChoose({ ...sort, descending: !sort.descending })}
          aria-label={say(sort.descending ? "list.sort.down" : "list.sort.up")}
          title={say(sort.descending ? "list.sort.down" : "list.sort.up")}
          className="grid size-8 place-items-center rounded border border-line-strong bg-card hover:bg-hover touch:size-11"
        >
          <Arrow descending={sort.descending} />
        </button>
      )}
    </div>
  );
}
