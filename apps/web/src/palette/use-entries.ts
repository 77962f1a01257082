// Everything that the palette offers this reader: what can be done with the task at hand, all tasks, the people on
// them, the views, and how the page looks.
import { useQuery } from "@tanstack/react-query";
import { type Board, type Card, type PersonOnCard, permit, situationOfCard } from "@threadboard/domain";
import { useMemo } from "react";
import { wishesFor } from "../actions/wish.ts";
import { wishWords } from "../actions/wish-words.ts";
import { type BoardSearch, isFree } from "../board/filters.ts";
import { movesFor } from "../board/moves.ts";
import { actionOfWish } from "../board/wish-keys.ts";
import { signInAddress } from "../data/api.ts";
import { peopleQuery } from "../data/queries.ts";
import { useActor, useBoard, useMe, useRules, useSettings } from "../data/use-board.ts";
import { openPopup } from "../keys/popups.ts";
import { prefer, usePreferences } from "../preferences/preferences.ts";
import { say } from "../words/words.ts";
import type { Entry, Goal, GroupName, PageAddress } from "./entry.ts";
import { plain } from "./score.ts";

/** `at`: the task that the reader was on, if any. `asked`: what they typed, for people who hold nothing just now. */
export function useEntries(at: Card | undefined, asked: string): readonly Entry[] {
  const here = useHere(at);
  const board = useBoard();
  const tasks = useMemo(() => tasksOf(board), [board]);
  const people = useMemo(() => peopleOn(board), [board]);
  const others = usePeople(asked, people);
  const views = useViews();
  const deeds = useDeeds();
  return useMemo(
    () => [...here, ...people, ...others, ...views, ...deeds, ...tasks],
    [here, tasks, people, others, views, deeds],
  );
}

type Told = {
  readonly hint?: string;
  readonly more?: string;
  readonly weight?: number;
  readonly key?: Entry["key"];
};

function entry(group: GroupName, id: string, label: string, goal: Goal, told: Told = {}): Entry {
  const { hint = "", more = "", weight = 0, key = null } = told;
  return { id: `${group}:${id}`, group, label, hint, text: plain(`${label} ${more}`), weight, key, goal };
}

const FREE = 6;
const FINISHED = -8;

/** Read once each: the same card is found on every opening until it changes. */
const read = new WeakMap<Card, Entry>();

function tasksOf({ cards, settings, columns }: Board): Entry[] {
  const names = new Map(columns.map(({ id, name }) => [id, name]));
  return cards.map((card) => {
    const known = read.get(card);
    if (known !== undefined) return known;
    const number = `${settings.prefix}-${card.number}`;
    const isOver = card.stage === "done";
    const fresh: Entry = {
      ...entry(
        "task",
        String(card.number),
        card.title,
        { to: "task", number: card.number },
        {
          hint: `${number} · ${names.get(card.columnId) ?? ""}`,
          more: `${number} ${card.labels.join(" ")}`,
          weight: isOver ? FINISHED : isFree(card) ? FREE : 0,
        },
      ),
      number: card.number,
    };
    read.set(card, fresh);
    return fresh;
  });
}

function peopleOn({ cards }: Board): Entry[] {
  const people = new Map<string, PersonOnCard>();
  for (const { slots } of cards)
    for (const { claim } of slots) if (claim !== null) people.set(claim.person.id, claim.person);
  return [...people.values()].flatMap(personEntries);
}

const personEntries = ({ id, name, username }: Omit<PersonOnCard, "avatar">): Entry[] => [
  entry("person", id, name, { to: "person", username }, { hint: `@${username}`, more: username }),
  entry(
    "person",
    `${id}:tasks`,
    say("palette.view.person", { name }),
    { to: "board", search: { q: name } },
    {
      more: username,
      weight: -1,
    },
  ),
];

const none: readonly Entry[] = [];

/** People who have signed in here and hold nothing on the board just now. Only leads may look them up. */
function usePeople(asked: string, known: readonly Entry[]): readonly Entry[] {
  const { roles } = useMe();
  const query = asked.trim();
  const mayAsk = roles.admin || roles.leads.length > 0;
  const { data } = useQuery({ ...peopleQuery(query), enabled: mayAsk && query.length > 1 });
  return useMemo(() => {
    if (data === undefined) return none;
    const ids = new Set(known.map(({ id }) => id));
    return data.people.flatMap(personEntries).filter(({ id }) => !ids.has(id));
  }, [data, known]);
}

/** Exactly what the card's menu offers, and looking at it. */
function useHere(card: Card | undefined): readonly Entry[] {
  const board = useBoard();
  const actor = useActor();
  const rules = useRules();
  return useMemo(() => {
    if (card === undefined) return [];
    const wishes = wishesFor(card, actor, rules, Date.now());
    const mayEdit = permit("edit", situationOfCard(card), actor, rules.kinds) === null;
    return [
      ...wishes.map((wish, index) =>
        entry(
          "here",
          `${wish.type}:${index}`,
          wishWords(wish, card),
          { to: "wish", wish },
          {
            key: actionOfWish(wish, wishes),
          },
        ),
      ),
      ...movesFor(board, card, actor, rules).map(({ name, wish }) =>
        entry("here", `move:${name}`, name, { to: "wish", wish }),
      ),
      ...(mayEdit
        ? [
            entry(
              "here",
              "edit",
              say("keys.action.edit"),
              { to: "task", number: card.number, edit: true },
              {
                key: "edit",
              },
            ),
          ]
        : []),
      entry("here", "look", say("web.act.look"), { to: "task", number: card.number }),
      ...(card.thread === null
        ? []
        : [
            entry(
              "here",
              "thread",
              say("web.act.thread"),
              { to: "address", address: card.thread.address },
              {
                key: "thread",
              },
            ),
          ]),
    ];
  }, [board, card, actor, rules]);
}

function useViews(): readonly Entry[] {
  const { teams, kinds } = useSettings();
  const { person, roles } = useMe();
  return useMemo(() => {
    const onBoard = (id: string, label: string, search: BoardSearch) =>
      entry("view", id, label, { to: "board", search });
    const page = (path: PageAddress, label: string) => entry("view", path, label, { to: "page", path });
    const isLead = roles.admin || roles.leads.length > 0;
    return [
      onBoard("board", say("palette.view.board"), {}),
      onBoard("list", say("palette.view.list"), { view: "list" }),
      onBoard("free", say("palette.view.free"), { free: "1" }),
      page("/find", say("web.find")),
      ...(person === null
        ? []
        : [
            onBoard("mine", say("palette.view.mine"), { mine: "1" }),
            page("/mine", say("web.my-tasks")),
            page("/notices", say("web.notices")),
            page("/new", say("web.new-task")),
            page("/campaigns", say("campaigns.title")),
          ]),
      page("/report", say("report.page.title")),
      page("/settings", say("settings.title")),
      ...(isLead
        ? [
            page("/triage", say("web.triage")),
            page("/meeting", say("meeting.title")),
            page("/sync", say("sync.title")),
          ]
        : []),
      ...(roles.admin ? [page("/columns", say("web.columns"))] : []),
      ...kinds.map(({ key, name }) =>
        onBoard(`kind:${key}`, say("palette.view.kind", { name }), { kind: key }),
      ),
      ...teams.map(({ key, name }) =>
        onBoard(`team:${key}`, say("palette.view.team", { name }), { team: key }),
      ),
    ];
  }, [teams, kinds, person, roles]);
}

function useDeeds(): readonly Entry[] {
  const { theme, density, letterKeys } = usePreferences();
  const { person, known } = useMe();
  return useMemo(() => {
    const deed = (id: string, label: string, act: () => void, key: Entry["key"] = null) =>
      entry("do", id, label, { to: "do", act }, { key });
    const themes = (["light", "dark", "system"] as const).filter((each) => each !== theme);
    const space = density === "roomy" ? "compact" : "roomy";
    return [
      deed("keys", say("keys.all"), () => openPopup("keys"), "help"),
      ...themes.map((each) => deed(each, say(`palette.do.${each}`), () => prefer({ theme: each }))),
      deed(space, say(`palette.do.${space}`), () => prefer({ density: space })),
      letterKeys
        ? deed("letters", say("palette.do.letters-off"), () => prefer({ letterKeys: false }))
        : deed("letters", say("palette.do.letters-on"), () => prefer({ letterKeys: true })),
      ...(known && person === null
        ? [
            entry("do", "sign-in", say("web.sign-in"), {
              to: "address",
              address: signInAddress(window.location.pathname + window.location.search),
            }),
          ]
        : []),
    ];
  }, [theme, density, letterKeys, person, known]);
}
