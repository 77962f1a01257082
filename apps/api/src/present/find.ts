// What "Find something for me" answers, and what a person follows.
import {
  type Actor,
  type Card,
  type FindAnswer,
  type Follows,
  find,
  maySee,
  type PersonId,
  readWishText,
  toIso,
  vocabularyOf,
  type Wish,
  wishToSearch,
  without,
} from "@threadboard/domain";
import { readAudiences, readFollowsOf, readWatchesOf } from "@threadboard/store";
import type { ReaderKey } from "../find/showings.ts";
import type { Viewer } from "../http/viewer.ts";
import type { World } from "../http/world.ts";
import { readCards } from "./card.ts";

/** Announced tasks that are told with an answer; the rest is a number. */
const COMING_SHOWN = 5;

export type Looking = {
  readonly wish: Wish;
  /** As many as are shown. */
  readonly show: number;
  /** A number that the reader's browser made up, where nobody is signed in. */
  readonly browser: string | null;
};

/** Returns what fits for this reader, and counts what they are shown. */
export async function presentFind(
  world: World,
  { personId, actor, reader }: Viewer,
  { wish, show, browser }: Looking,
): Promise<FindAnswer> {
  const key = personId ?? browser;
  const cards = await world.hub.wanted(reader);
  const asker = { world, actor, key };
  const { total, found, held, nearest, coming, choices } = findAmong(cards, wish, show, asker);
  world.showings.note(
    key,
    found.map(({ card }) => card.id),
  );
  const text = wishToSearch(wish);
  const watches = personId === null ? [] : await readWatchesOf(world.store.read, personId);
  return {
    wish: text,
    total,
    found: found.map(({ card, slotId, reasons }) => ({ card, slotId, reasons: [...reasons] })),
    held,
    nearest: nearest.map((near) => ({ ...near, wish: wishToSearch(without(wish, near.without)) })),
    coming: { total: coming.length, cards: coming.slice(0, COMING_SHOWN) },
    choices,
    watched: watches.some((watch) => watch.wish === text),
  };
}

type Asker = { readonly world: World; readonly actor: Actor; readonly key: ReaderKey | null };

function findAmong(cards: readonly Card[], wish: Wish, most: number, { world, actor, key }: Asker) {
  const { configuration, showings, clock } = world;
  return find(cards, wish, {
    now: clock(),
    actor,
    rules: configuration,
    vocabulary: vocabularyOf(configuration),
    shown: showings.without(key),
    most,
    seed: key ?? "",
  });
}

/** Returns what this person follows, without what they may not see any more. */
export async function presentFollows(world: World, viewer: Viewer, personId: PersonId): Promise<Follows> {
  const { store, configuration, hub } = world;
  const { actor, reader } = viewer;
  const follows = await readFollowsOf(store.read, personId);
  const ids = follows.map(({ taskId }) => taskId);
  const audiences = await readAudiences(store.read, ids);
  const seen = ids.filter((id) => {
    const audience = audiences.get(id);
    return audience !== undefined && maySee(reader, { audience });
  });
  const cards = new Map((await readCards(store.read, seen, configuration)).map((card) => [card.id, card]));
  const watches = await readWatchesOf(store.read, personId);
  const wanted = watches.length === 0 ? [] : await hub.wanted(reader);
  return {
    follows: follows.flatMap(({ taskId, at }) => {
      const card = cards.get(taskId);
      return card === undefined ? [] : [{ card, since: toIso(at) }];
    }),
    watches: watches.map(({ wish, at }) => ({
      wish,
      since: toIso(at),
      total: findAmong(wanted, readWishText(wish), 0, { world, actor, key: personId }).total,
    })),
  };
}
