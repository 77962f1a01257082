// The rows of the list: all of them, or of a long list those near the screen, each saying which of how many it is.
import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { memo, useCallback, useRef, useState } from "react";
import { useSettings } from "../../data/use-board.ts";
import { CardMenuButton } from "../card-menu-button.tsx";
import { useReveal } from "../focus-card.ts";
import { TakeButton } from "../take-button.tsx";
import { cellOf } from "./columns.tsx";
import { type ListRow, listColumns } from "./sort.ts";

type Props = {
  readonly rows: readonly ListRow[];
  readonly scroller: HTMLElement | null;
};

/** Up to this many all are drawn: find-in-page and printing then work as everywhere. */
const ALL_DRAWN = 120;
/** A first guess of a row's height in pixels, until it has been measured. */
const GUESS = 48;

export function Rows(props: Props) {
  if (props.rows.length > ALL_DRAWN) return <NearRows {...props} />;
  return (
    <tbody>
      {props.rows.map((row, index) => (
        <Row key={row.card.id} row={row} index={index} />
      ))}
    </tbody>
  );
}

function NearRows({ rows, scroller }: Props) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const kept = useRef(focused);
  kept.current = focused;
  // What has focus stays, however far the list is scrolled; else the focus would fall to nowhere.
  const rangeExtractor = useCallback((range: Range) => {
    const near = defaultRangeExtractor(range);
    const { current } = kept;
    const isNear = current === null || current >= range.count || near.includes(current);
    return isNear ? near : [...near, current].sort((a, b) => a - b);
  }, []);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => GUESS,
    getItemKey: (index) => rows[index]?.card.id ?? index,
    overscan: 12,
    rangeExtractor,
  });
  useReveal(
    rows.map(({ card }) => card),
    (index) => virtual.scrollToIndex(index, { align: "center" }),
    () => body.current,
  );
  const items = virtual.getVirtualItems();
  return (
    <tbody
      ref={body}
      onFocus={({ target }) => {
        const index = target.closest<HTMLElement>("[data-index]")?.dataset.index;
        setFocused(index === undefined ? null : Number(index));
      }}
      onBlur={() => setFocused(null)}
    >
      {items.map(({ index, start }, at) => {
        const row = rows[index];
        const before = items[at - 1]?.end ?? 0;
        return row === undefined
          ? null
          : [
              start > before && <Room key={`before:${row.card.id}`} height={start - before} />,
              <Row key={row.card.id} row={row} index={index} measure={virtual.measureElement} />,
            ];
      })}
      <Room height={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)} />
    </tbody>
  );
}

/** The room of rows that are not drawn. */
function Room({ height }: { height: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus, and it is no row of the list.
    <tr aria-hidden="true">
      <td colSpan={listColumns.length + 1} style={{ height, padding: 0 }} />
    </tr>
  );
}

const Row = memo(function Row({
  row,
  index,
  measure,
}: {
  row: ListRow;
  index: number;
  measure?: (node: HTMLElement | null) => void;
}) {
  const settings = useSettings();
  const { card } = row;
  const cell = "border-line border-b px-2 py-1.5 align-middle";
  return (
    <tr
      ref={measure}
      data-id={card.id}
      data-index={index}
      aria-rowindex={index + 2}
      className="group/card bg-card hover:bg-hover"
    >
      {listColumns.map((column) => {
        const { width, look = "", content } = cellOf[column];
        return column === "title" ? (
          <th key={column} scope="row" className={`${cell} relative ps-4 text-start font-semibold ${width}`}>
            {content(row, settings)}
          </th>
        ) : (
          <td key={column} className={`${cell} ${look} ${width}`}>
            {content(row, settings)}
          </td>
        );
      })}
      <td className={cell}>
        <span className="flex items-center justify-end gap-2">
          <TakeButton card={card} className="max-desk:hidden" />
          <CardMenuButton card={card} />
        </span>
      </td>
    </tr>
  );
});
