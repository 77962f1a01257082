// Every task of a campaign and its parts: a table on a wide screen, a list by task on a phone. Kept in the address
// is what of it is shown.
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { type Card, type PartColumn, partColumns, partsUnder } from "@threadboard/domain";
import { memo, useDeferredValue, useMemo, useState } from "react";
import { useMe } from "../../data/use-board.ts";
import { Button } from "../../parts/button.tsx";
import { EmptyState } from "../../parts/states.tsx";
import { useScreen } from "../../parts/use-screen.ts";
import { say } from "../../words/words.ts";
import { MatrixFilters } from "./matrix-filters.tsx";
import { type MatrixSearch, matchesMatrix } from "./matrix-search.ts";
import { type MatrixSetting, useMatrixSetting } from "./matrix-setting.ts";
import { PartCell } from "./part-cell.tsx";
import { TaskLink } from "./task-link.tsx";

const route = getRouteApi("/campaigns/$id");

/** Tasks drawn at a time. */
const STEP = 200;

export function Matrix({ cards }: { cards: readonly Card[] }) {
  const { id } = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate();
  const { person } = useMe();
  const screen = useScreen();
  const [drawn, setDrawn] = useState(STEP);
  const columns = useColumns(cards);
  const setting = useMatrixSetting();
  const wanted = useDeferredValue(search);
  const shownColumns = useMemo(
    () => (wanted.part === undefined ? columns : columns.filter(({ name }) => name === wanted.part)),
    [columns, wanted.part],
  );
  const shown = useMemo(
    () => cards.filter((card) => matchesMatrix(card, wanted, person?.id ?? null)),
    [cards, wanted, person],
  );
  const change = (changes: Partial<MatrixSearch>) =>
    void navigate({
      to: "/campaigns/$id",
      params: { id },
      search: (before: MatrixSearch) => ({ ...before, ...changes }),
      replace: true,
      resetScroll: false,
    });
  const rows = shown.slice(0, drawn);
  return (
    <section aria-labelledby="matrix" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="matrix" className="font-semibold text-large">
          {say("campaigns.matrix")}
        </h2>
        <p role="status" className="figures text-quiet text-small">
          {shown.length < cards.length &&
            say("campaigns.matrix.shown", { shown: shown.length, all: cards.length })}
        </p>
      </div>
      <MatrixFilters cards={cards} columns={columns} search={search} onChange={change} />
      {shown.length === 0 ? (
        <EmptyState title={say("campaigns.matrix.none")} />
      ) : screen === "phone" ? (
        <ByTask cards={rows} columns={shownColumns} setting={setting} />
      ) : (
        <Table cards={rows} columns={shownColumns} setting={setting} />
      )}
      {shown.length > drawn && (
        <Button className="self-center" onClick={() => setDrawn(drawn + STEP)}>
          {say("web.list.more", { count: Math.min(STEP, shown.length - drawn) })}
        </Button>
      )}
    </section>
  );
}

/** The columns stay the same object as long as they say the same, so that rows are not drawn anew for them. */
function useColumns(cards: readonly Card[]): readonly PartColumn[] {
  const found = partColumns(cards);
  const [kept, setKept] = useState(found);
  if (JSON.stringify(kept) === JSON.stringify(found)) return kept;
  setKept(found);
  return found;
}

function columnWords({ name, nth }: PartColumn): string {
  const word = name ?? "none";
  return nth === 0
    ? say("campaigns.matrix.part", { name: word })
    : say("campaigns.matrix.nth", { name: word, nth: nth + 1 });
}

type Columns = { readonly columns: readonly PartColumn[]; readonly setting: MatrixSetting };
type Shown = Columns & { readonly cards: readonly Card[] };
type Row = Columns & { readonly card: Card };

function Table({ cards, columns, setting }: Shown) {
  const head = "sticky top-0 bg-ground px-3 py-2 text-start font-medium text-quiet text-small";
  return (
    <div className="max-h-[75dvh] overflow-auto rounded border border-line bg-card">
      <table className="w-full border-separate border-spacing-0">
        <thead>
          <tr>
            <th scope="col" className={`${head} start-0 z-20 min-w-64 border-line border-b`}>
              {say("campaigns.matrix.task")}
            </th>
            {columns.map((column) => (
              <th
                key={`${column.name}:${column.nth}`}
                scope="col"
                className={`${head} z-10 min-w-44 border-line border-b`}
              >
                {columnWords(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cards.map((card) => (
            <TableRow key={card.id} card={card} columns={columns} setting={setting} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Only the rows whose task has changed are drawn anew. */
const TableRow = memo(function TableRow({ card, columns, setting }: Row) {
  return (
    <tr>
      <th
        scope="row"
        className="sticky start-0 z-10 max-w-96 border-line border-b bg-card px-3 py-1.5 text-start font-normal"
      >
        <TaskLink card={card} />
      </th>
      {partsUnder(columns, card.slots).map((slot, index) => (
        <td
          key={`${columns[index]?.name}:${columns[index]?.nth}`}
          className="border-line border-b px-3 py-1.5"
        >
          {slot === null ? (
            <span className="sr-only">{say("campaigns.matrix.no-part")}</span>
          ) : (
            <PartCell card={card} slot={slot} setting={setting} />
          )}
        </td>
      ))}
    </tr>
  );
});

function ByTask({ cards, columns, setting }: Shown) {
  return (
    <ul className="flex flex-col border-line border-t">
      {cards.map((card) => (
        <TaskItem key={card.id} card={card} columns={columns} setting={setting} />
      ))}
    </ul>
  );
}

const TaskItem = memo(function TaskItem({ card, columns, setting }: Row) {
  return (
    <li className="border-line border-b py-2">
      <TaskLink card={card} />
      <ul className="mt-1 flex flex-col">
        {partsUnder(columns, card.slots).map(
          (slot) =>
            slot !== null && (
              <li key={slot.id} className="flex min-h-11 items-center justify-between gap-3">
                {slot.name !== null && <span className="text-quiet text-small">{slot.name}</span>}
                <span className="ms-auto min-w-0">
                  <PartCell card={card} slot={slot} setting={setting} />
                </span>
              </li>
            ),
        )}
      </ul>
    </li>
  );
});
