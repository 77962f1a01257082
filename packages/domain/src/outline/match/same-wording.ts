// The items that say what they said. They are found first: nothing is surer, and the others are found by them.
import { wordsOf } from "../../thread/words.ts";
import { assign } from "./assign.ts";
import { headingsOf } from "./headings.ts";
import type { Outlines, Pairing } from "./pairing.ts";
import { placesOf } from "./place.ts";

/**
 * Pairs each known item with the item of the same words, whatever their case, accents and punctuation. Where several
 * say the same, heading and neighbours tell which is which, then the claim: what somebody holds is found first.
 */
export function pairSameWording(outlines: Outlines, pairing: Pairing): void {
  const twins: Alike[] = [];
  for (const alike of sameWording(outlines)) {
    const [known, item] = [alike.known[0], alike.items[0]];
    if (known === undefined || item === undefined) continue;
    if (alike.known.length > 1 || alike.items.length > 1) twins.push(alike);
    else pairing.add({ known, item, likeness: 1, how: howOf(outlines, known, item), sure: true });
  }
  const [place, heading] = [placesOf(outlines, pairing), headingsOf(outlines, pairing)];
  const gain = (known: number, item: number): number =>
    1 +
    (howOf(outlines, known, item) === "same-text" ? 0.2 : 0) +
    (heading(known, item) === true ? 0.6 : 0) +
    0.5 * place(known, item) +
    (outlines.known[known]?.claimed === true ? 0.05 : 0);
  for (const alike of twins) pairTwins(outlines, pairing, alike, gain);
}

/** Items that say the same, in both outlines. */
type Alike = { readonly known: readonly number[]; readonly items: readonly number[] };

function sameWording({ known, items }: Outlines): Alike[] {
  const old = Map.groupBy(known.keys(), (at) => keyOf(known[at]?.text ?? ""));
  const now = Map.groupBy(items.keys(), (at) => keyOf(items[at]?.title ?? ""));
  return [...old].map(([key, indexes]) => ({ known: indexes, items: now.get(key) ?? [] }));
}

function keyOf(text: string): string {
  const words = wordsOf(text).join(" ");
  return words === "" ? text.trim() : words;
}

const howOf = ({ known, items }: Outlines, one: number, other: number): "same-text" | "same-words" =>
  known[one]?.text === items[other]?.title ? "same-text" : "same-words";

function pairTwins(
  outlines: Outlines,
  pairing: Pairing,
  alike: Alike,
  gain: (known: number, item: number) => number,
): void {
  const of = (row: number, column: number) => gain(alike.known[row] ?? -1, alike.items[column] ?? -1);
  const columns = assign(alike.known.length, alike.items.length, of);
  // With as many as before none of them went, and it makes no difference to anybody which is which.
  const isWhole = alike.known.length === alike.items.length;
  for (const [row, column] of columns.entries()) {
    const [known, item] = [alike.known[row], alike.items[column]];
    if (known === undefined || item === undefined) continue;
    const rivals = [
      ...alike.known
        .keys()
        .filter((other) => other !== row)
        .map((other) => of(other, column)),
      ...alike.items
        .keys()
        .filter((other) => other !== column)
        .map((other) => of(row, other)),
    ];
    const sure = isWhole || of(row, column) - Math.max(...rivals) > clearly;
    pairing.add({ known, item, likeness: 1, how: howOf(outlines, known, item), sure });
  }
}

/** More than a claim makes, and than the text to the letter. */
const clearly = 0.25;
