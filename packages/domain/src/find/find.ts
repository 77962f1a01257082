// "Find something for me": of all tasks, those that this reader could take and that fit what they say of themselves,
// the fairest first.

import { freeSlotIds, refuseByLimit, refuseClaim } from "../command/claim-rule.ts";
import { permissions, permit, type Situation } from "../command/permission.ts";
import type { Kind, Policy } from "../configuration/configuration.ts";
import { kindOf } from "../configuration/configuration.ts";
import { KindKey, type SlotId, type TaskId } from "../ids.ts";
import type { Actor } from "../person/person.ts";
import { endOfDue } from "../task/due-end.ts";
import { DAY, type Instant } from "../time.ts";
import type { Card } from "../wire/card.ts";
import type { FindAnswer, Reason } from "../wire/find.ts";
import { type Findable, findableCard, isNamed, meantPlace, missesOf, primaryLanguage } from "./fit.ts";
import { reasonsFor, unsaidOf } from "./reasons.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { type Wish, type WishPart, wishParts } from "./wish.ts";

export type FindSetting = {
  readonly now: Instant;
  readonly actor: Actor;
  readonly rules: {
    readonly policy: Pick<Policy, "claims">;
    readonly kinds: Readonly<Record<string, Kind>>;
  };
  readonly vocabulary: Vocabulary;
  /** How often a task was among the few that somebody else was shown. */
  readonly shown: (id: TaskId) => number;
  /** As many as are shown. */
  readonly most: number;
  /** Tells readers apart: between tasks that are equal, each gets an order of their own, another every day. */
  readonly seed: string;
};

export type Found = {
  readonly card: Card;
  readonly slotId: SlotId | null;
  readonly reasons: readonly Reason[];
};

export type Finding = {
  /** How many fit; `found` are the first of them. */
  readonly total: number;
  readonly found: readonly Found[];
  /** The reader's own limit, where nothing is found because of it. */
  readonly held: FindAnswer["held"];
  /** Where nothing is found: how many would fit with one condition less, most first. */
  readonly nearest: readonly { readonly without: WishPart; readonly total: number }[];
  /** What fits and is announced, soonest first. */
  readonly coming: readonly Card[];
  readonly choices: FindAnswer["choices"];
};

/** A task that others have seen as often is well known; it takes that much before one is called seldom shown. */
const WELL_KNOWN = 10;
const SELDOM = 2;

type Free = { readonly card: Card; readonly task: Findable; readonly misses: readonly WishPart[] };

/** Returns what there is for this reader among cards that they may see. Seeing is the caller's matter. */
export function find(cards: Iterable<Card>, wish: Wish, setting: FindSetting): Finding {
  const { now, vocabulary, actor, rules } = setting;
  const free: Free[] = [];
  const coming: Card[] = [];
  for (const card of cards) {
    const task = findableCard(card, vocabulary);
    if (!hasRoom(task.situation)) continue;
    const misses = missesOf(task, wish);
    if (isAnnounced(task.situation, now)) {
      if (misses.length === 0) coming.push(card);
    } else free.push({ card, task, misses });
  }
  // What misses more is neither found nor near.
  const able = free.filter(({ task, misses }) => misses.length <= 1 && mayTake(task, setting));
  const fitting = able.filter(({ misses }) => misses.length === 0);
  const held = fitting.length > 0 ? null : ownLimit(actor, rules.policy);
  return {
    total: fitting.length,
    found: firstOf(fitting, wish, setting),
    held,
    nearest: fitting.length > 0 || held !== null ? [] : nearestOf(able),
    coming: coming.sort((a, b) => startOf(a) - startOf(b) || a.number - b.number),
    choices: choicesAmong(
      free.map(({ task }) => task),
      setting,
    ),
  };
}

const startOf = ({ notBefore }: Card) => (notBefore === null ? 0 : Date.parse(notBefore));

/** Whether help is wanted and a place is free, from now on or later. */
export function hasRoom(situation: Situation): boolean {
  return (permissions.claim.member ?? []).includes(situation.stage) && freeSlotIds(situation).length > 0;
}

/** Whether it can only be taken later. */
export function isAnnounced({ notBefore }: Situation, now: Instant): boolean {
  return notBefore !== null && notBefore > now;
}

/** Who is not signed in could take it once they are. */
function mayTake({ situation }: Findable, { actor, rules, now }: FindSetting): boolean {
  if (actor.kind !== "person") return true;
  if (permit("claim", situation, actor, rules.kinds) !== null) return false;
  const options = { slotId: null, now, byLead: false };
  const kind = kindOf(rules.kinds, situation.kind);
  return refuseClaim(situation, actor, options, rules.policy, kind) === null;
}

/** The limit that keeps somebody from taking anything, whatever its kind. */
function ownLimit(actor: Actor, policy: Pick<Policy, "claims">): Finding["held"] {
  if (actor.kind !== "person") return null;
  const any = { kind: KindKey.parse("any"), campaign: null };
  const refusal = refuseByLimit(actor, any, policy, null);
  return refusal?.code === "newcomer-limit" || refusal?.code === "limit-reached" ? refusal : null;
}

/** Best fit first; among equals what the fewest people were shown, and among those by the reader's own dice. */
function firstOf(fitting: readonly Free[], wish: Wish, setting: FindSetting): Found[] {
  const { now, vocabulary, shown, seed } = setting;
  const today = Math.floor(now / DAY);
  const placed = fitting.map(({ card, task }) => ({
    card,
    task,
    tier: tierOf(task, wish, setting) + (card.blockedBy.length > 0 ? 1 : 0),
    times: shown(card.id),
    dice: diceOf(`${today} ${seed} ${card.id}`),
  }));
  placed.sort(
    (a, b) => a.tier - b.tier || a.times - b.times || a.dice - b.dice || a.card.number - b.card.number,
  );
  const often = placed.reduce((sum, { times }) => Math.max(sum, times), 0);
  return placed.slice(0, setting.most).map(({ card, task, times }) => ({
    card,
    slotId: meantPlace(task, wish, vocabulary).slotId,
    reasons: reasonsFor(task, wish, { vocabulary, now, seldom: times <= SELDOM && often >= WELL_KNOWN }),
  }));
}

/** 0 fits best. What is said fits better than what is left open; what is hard for a newcomer, or late, comes after. */
function tierOf(task: Findable, wish: Wish, { actor, now }: FindSetting): number {
  const isNew = actor.kind !== "person" || actor.record.accepted === 0;
  const late = task.due !== null && endOfDue(task.due) < now;
  return unsaidOf(task, wish) + (isNew && task.difficulty === "hard" ? 1 : 0) + (late ? 1 : 0);
}

/** Returns a number below 2³² that looks random and is the same for the same text (FNV-1a, then mixed). */
function diceOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function nearestOf(able: readonly Free[]): Finding["nearest"] {
  return wishParts
    .map((part) => ({
      without: part,
      total: able.filter(({ misses }) => misses.length === 1 && misses[0] === part).length,
    }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
}

/** Everything worth asking about, in the order of the configuration. */
function choicesAmong(tasks: readonly Findable[], { vocabulary, rules }: FindSetting): Finding["choices"] {
  const kinds = new Set<string>(tasks.map(({ kind }) => kind));
  const skills = new Set(tasks.flatMap((task) => task.skills));
  const arches = new Set(tasks.flatMap(({ places }) => places.flatMap((place) => place.arches)));
  const languages = new Set(
    tasks.flatMap(({ language }) => (language === null ? [] : primaryLanguage(language))),
  );
  const written = (all: ReadonlyMap<string, string>, used: ReadonlySet<string>) =>
    [...all].filter(([form]) => used.has(form)).map(([, label]) => label);
  return {
    kinds: Object.keys(rules.kinds).filter((key) => kinds.has(key)),
    skills: written(vocabulary.skills, skills),
    arches: written(vocabulary.arches, arches),
    languages: [...languages].sort(),
    mentors: tasks.some(({ mentor }) => isNamed(mentor)),
  };
}
