// Every task of a campaign and its parts: a table on a wide screen, a list by task on a phone. Kept in the address
// is what of it is shown.
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { type Card, type PartColumn, partColumns, partsUnder } from "@threadboard/domain";
import { useDeferredValue, useMemo, useState } from "react";
import { useMe } from "../../data/use-board.ts";
import { Button } from "../../parts/button.tsx";
import { EmptyState } from "../../parts/states.tsx";
import { useScreen } from "../../parts/use-screen.ts";
import { say } from "../../words/words.ts";
import { MatrixFilters } from "./matrix-filters.tsx";
import { type MatrixSearch, matchesMatrix } from "./matrix-search.ts";
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
  const columns = useMemo(() => partColumns(cards), [cards]);
  const wanted = useDeferredValue(search);
  const shownColumns =
    wanted.part === undefined ? columns : columns.filter(({ name }) => name === wanted.part);
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
        <ByTask cards={rows} columns={shownColumns} />
      ) : (
        <Table cards={rows} columns={shownColumns} />
      )}
      {shown.length > drawn && (
        <Button className="self-center" onClick={() => setDrawn(drawn + STEP)}>
          {say("web.list.more", { count: Math.min(STEP, shown.length - drawn) })}
        </Button>
      )}
    </section>
  );
}

function columnWords({ name, nth }: PartColumn): string {
  const word = name ?? "none";
  return nth === 0
    ? say("campaigns.matrix.part", { name: word })
    : say("campaigns.matrix.nth", { name: word, nth: nth + 1 });
}

type Shown = { readonly cards: readonly Card[]; readonly columns: readonly PartColumn[] };

function Table({ cards, columns }: Shown) {
  const head = "sticky top-0 bg-ground px-3 py-2 text-start font-medium text-quiet text-small";
  return (
    <section
      aria-labelledby="matrix"
      className="max-h-[75dvh] overflow-auto rounded border border-line bg-card"
    >
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
            <tr key={card.id}>
              <th
                scope="row"
                className="sticky start-0 z-10 max-w-96 border-line border-b bg-card px-3 py-1.5 text-start font-normal"
              >
                <TaskLink card={card} />
              </th>
              {partsUnder(columns, card.slots).map((slot, index) => (
                <td
                  // Columns stay in their order.
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell has no name but its column.
                  key={index}
                  className="border-line border-b px-3 py-1.5"
                >
                  {slot === null ? (
                    <span className="sr-only">{say("campaigns.matrix.no-part")}</span>
                  ) : (
                    <PartCell card={card} slot={slot} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ByTask({ cards, columns }: Shown) {
  return (
    <ul className="flex flex-col border-line border-t">
      {cards.map((card) => (
        <li key={card.id} className="border-line border-b py-2">
          <TaskLink card={card} />
          <ul className="mt-1 flex flex-col">
            {partsUnder(columns, card.slots).map(
              (slot) =>
                slot !== null && (
                  <li key={slot.id} className="flex min-h-11 items-center justify-between gap-3">
                    {slot.name !== null && <span className="text-quiet text-small">{slot.name}</span>}
                    <span className="ms-auto min-w-0">
                      <PartCell card={card} slot={slot} />
                    </span>
                  </li>
                ),
            )}
          </ul>
        </li>
      ))}
    </ul>
  );
}
