// The items that were reworded: found by what is left of their words and by where they stand.
import { assign } from "./assign.ts";
import { headingsOf } from "./headings.ts";
import type { Finding, Outlines, Pairing } from "./pairing.ts";
import { placesOf } from "./place.ts";
import { readWordings, type Wordings } from "./wordings.ts";

/**
 * What speaks for two items being one, in points that are added up. A sum above 0 makes a pair. The proportions were
 * fitted to random edits by logistic regression and rounded; docs/outline-matching.md has what they achieve.
 */
const points = {
  /** What is rarest in both: the name that an item is about. */
  together: 8.5,
  /** Each has a rare word to itself: another name in the same sentence is another task. */
  apart: -7,
  likeness: 2,
  /** The greatest likeness that one of the two has to any other item: as much is no sign of being the same. */
  rival: -2.5,
  /** The same place between the same neighbours. */
  place: 1.25,
  heading: 0.3,
  start: -1,
  /**
   * For what somebody holds, at its place: it is rather asked about than lost from sight. Not counted for being sure.
   */
  claimedInPlace: 5,
} as const;

/** A pair is sure from here on, if no other one that it excludes comes as close as `clear`. */
const sureFrom = 1.5;
const clear = 1;

/**
 * Nor is it where half of the sentence is as it was, and each has a word as rare as this to itself: "Is the page on
 * printing still true?" and "Is the page on backups still true?". Where no other item has that sentence, no count of
 * words tells another name from a rewording.
 */
const rare = 0.6;

/** Less alike than this is something else written in the same place, whoever held what was there. */
const related = 0.15;

/** Pairs what is left. Each sure pair is a neighbour that others may be found by, so it goes in rounds. */
export function pairAlike(outlines: Outlines, pairing: Pairing): void {
  const { known, items } = pairing.rest();
  if (known.length === 0 || items.length === 0) return;
  const evidence = evidenceOf(outlines, pairing);
  for (;;) {
    const found = bestPairs(outlines, pairing, evidence);
    const sure = found.filter((pair) => pair.sure);
    for (const pair of sure.length > 0 ? sure : found) pairing.add(pair);
    if (sure.length === 0) return;
  }
}

type Evidence = {
  readonly wordings: Wordings;
  /** Returns the greatest likeness that one of the two has to any other item, found or not. */
  readonly rival: (known: number, item: number) => number;
};

function evidenceOf({ known, items }: Outlines, pairing: Pairing): Evidence {
  const wordings = readWordings(
    known.map(({ text }) => text),
    items.map(({ title }) => title),
  );
  const likeness = (row: number, column: number) => wordings.compare(row, column).likeness;
  const rest = pairing.rest();
  const likeItems = new Map(
    rest.known.map((row) => [row, topTwo(items.map((_, column) => likeness(row, column)))]),
  );
  const likeKnown = new Map(
    rest.items.map((column) => [column, topTwo(known.map((_, row) => likeness(row, column)))]),
  );
  const rival = (row: number, column: number) =>
    Math.max(besides(likeItems.get(row), column), besides(likeKnown.get(column), row));
  return { wordings, rival };
}

type Top = { readonly at: number; readonly most: number; readonly next: number };

function topTwo(likenesses: readonly number[]): Top {
  let top: Top = { at: -1, most: 0, next: 0 };
  for (const [at, likeness] of likenesses.entries()) {
    if (likeness > top.most) top = { at, most: likeness, next: top.most };
    else if (likeness > top.next) top = { ...top, next: likeness };
  }
  return top;
}

const besides = (top: Top | undefined, at: number): number =>
  top === undefined ? 0 : top.at === at ? top.next : top.most;

type Candidate = Finding & { readonly points: number };

/** The pairs that together have the most points. */
function bestPairs(outlines: Outlines, pairing: Pairing, evidence: Evidence): Finding[] {
  const { known, items } = pairing.rest();
  const judge = judgeOf(outlines, pairing, evidence);
  const table = known.map((row) => items.map((column) => judge(row, column)));
  const pointsAt = (row: number, column: number) => table[row]?.[column]?.points ?? 0;
  return assign(known.length, items.length, pointsAt).flatMap((column, row) => {
    const candidate = table[row]?.[column];
    if (candidate === undefined) return [];
    const { points: own, ...finding } = candidate;
    const isClose = (points: number) => points > own - clear;
    const rivals =
      items.keys().some((other) => other !== column && isClose(pointsAt(row, other))) ||
      known.keys().some((other) => other !== row && isClose(pointsAt(other, column)));
    return [{ ...finding, sure: finding.sure && !rivals }];
  });
}

function judgeOf(outlines: Outlines, pairing: Pairing, { wordings, rival }: Evidence) {
  const [placeOf, heading] = [placesOf(outlines, pairing), headingsOf(outlines, pairing)];
  return (known: number, item: number): Candidate => {
    const wording = wordings.compare(known, item);
    const place = placeOf(known, item);
    const words =
      points.start +
      points.together * wording.together +
      points.apart * wording.apart +
      points.likeness * wording.likeness +
      points.rival * rival(known, item) +
      (heading(known, item) === true ? points.heading : 0);
    const all = words + points.place * place;
    const isHeld = outlines.known[known]?.claimed === true && wording.likeness >= related;
    return {
      known,
      item,
      likeness: wording.likeness,
      how: words > 0 ? "alike" : "in-place",
      sure: all >= sureFrom && !(wording.apart >= rare && wordings.sentence(known, item) >= 0.5),
      points: all + (isHeld ? points.claimedInPlace * place : 0),
    };
  };
}
