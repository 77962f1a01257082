// The assignment problem: who goes with whom so that the gains add up to the most.

/**
 * Returns for each row the column that goes with it, or -1, so that the sum of the gains is the greatest there is.
 * Pairs without a gain above 0 are not made. The Hungarian method by shortest augmenting paths, O(rows² × columns).
 */
export function assign(
  rows: number,
  columns: number,
  gain: (row: number, column: number) => number,
): number[] {
  if (rows > columns)
    return turned(
      assign(columns, rows, (column, row) => gain(row, column)),
      rows,
    );
  // Counted from 1; 0 stands for "none yet". A price for each row and column keeps every reduced cost at 0 or more.
  const rowPrice = new Float64Array(rows + 1);
  const columnPrice = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const cost = (row: number, column: number): number =>
    -Math.max(0, gain(row - 1, column - 1)) - at(rowPrice, row) - at(columnPrice, column);
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row;
    const path = shortestPath(columns, rowOf, cost, rowPrice, columnPrice);
    for (let column = path.end; column !== 0; ) {
      const before = at(path.from, column);
      rowOf[column] = at(rowOf, before);
      column = before;
    }
  }
  const columnOf = Array<number>(rows).fill(-1);
  for (let column = 1; column <= columns; column++) {
    const row = at(rowOf, column) - 1;
    if (row >= 0 && gain(row, column - 1) > 0) columnOf[row] = column - 1;
  }
  return columnOf;
}

type Path = { readonly end: number; readonly from: Int32Array };

/** From the row in `rowOf[0]` to the nearest column that is free; moves the prices so that the path costs nothing. */
function shortestPath(
  columns: number,
  rowOf: Int32Array,
  cost: (row: number, column: number) => number,
  rowPrice: Float64Array,
  columnPrice: Float64Array,
): Path {
  const distance = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(columns + 1);
  const seen = new Uint8Array(columns + 1);
  let end = 0;
  do {
    seen[end] = 1;
    const row = at(rowOf, end);
    let [nearest, next] = [Number.POSITIVE_INFINITY, 0];
    for (let column = 1; column <= columns; column++) {
      if (at(seen, column) === 1) continue;
      const reached = cost(row, column);
      if (reached < at(distance, column)) {
        distance[column] = reached;
        from[column] = end;
      }
      if (at(distance, column) < nearest) [nearest, next] = [at(distance, column), column];
    }
    for (let column = 0; column <= columns; column++) {
      if (at(seen, column) === 1) {
        rowPrice[at(rowOf, column)] = at(rowPrice, at(rowOf, column)) + nearest;
        columnPrice[column] = at(columnPrice, column) - nearest;
      } else distance[column] = at(distance, column) - nearest;
    }
    end = next;
  } while (at(rowOf, end) !== 0);
  return { end, from };
}

const at = (list: Float64Array | Int32Array | Uint8Array, index: number): number => list[index] ?? 0;

function turned(rowOf: readonly number[], rows: number): number[] {
  const columnOf = Array<number>(rows).fill(-1);
  for (const [column, row] of rowOf.entries()) if (row >= 0) columnOf[row] = column;
  return columnOf;
}
