// One box that leads anywhere and does anything: type, choose with the arrows, Enter.
import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { useRouter } from "@tanstack/react-router";
import type { Card } from "@threadboard/domain";
import { Search, X } from "lucide-react";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import { useAct } from "../actions/act.tsx";
import { useBoard, useSettings } from "../data/use-board.ts";
import { KeyBeside } from "../keys/key-caps.tsx";
import { say } from "../words/words.ts";
import type { Entry, Goal } from "./entry.ts";
import { type FoundGroup, find } from "./find.ts";
import { recentIds, rememberId } from "./recent.ts";
import { useEntries } from "./use-entries.ts";

export function Palette({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { at, from } = useWhereFrom(open);
  const perform = usePerform(at);
  const chosen = useRef<Goal | null>(null);
  const choose = ({ id, group, goal }: Entry) => {
    if (group !== "here") rememberId(id);
    chosen.current = goal;
    onClose();
  };
  /** Only once focus is back where it was: a question that follows returns it there in turn. */
  const after = (isOpen: boolean) => {
    const goal = chosen.current;
    chosen.current = null;
    if (!isOpen && goal !== null) perform(goal);
  };
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()} onOpenChangeComplete={after}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-veil transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup
          data-sheet
          finalFocus={() => (from?.isConnected ? from : true)}
          className="fixed inset-x-2 top-2 z-40 flex max-h-[min(36rem,calc(100dvh-1rem))] flex-col overflow-hidden rounded-[8px] border border-line bg-float shadow-float transition-[translate,opacity] data-ending-style:opacity-0 data-starting-style:opacity-0 tablet:inset-x-0 tablet:top-[12dvh] tablet:mx-auto tablet:max-h-[70dvh] tablet:w-[36rem]"
        >
          <Dialog.Title className="sr-only">{say("palette.title")}</Dialog.Title>
          <Box at={at} onChoose={choose} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** What had the focus when the palette opened, and the task that it belongs to: a card's, or the page's own. */
function useWhereFrom(open: boolean): { at: Card | undefined; from: HTMLElement | null } {
  const { cards } = useBoard();
  const [seen, setSeen] = useState<{ open: boolean; from: HTMLElement | null }>({ open: false, from: null });
  // Taken down while drawing, before the box takes the focus for itself.
  if (open !== seen.open) {
    const { activeElement } = document;
    setSeen({ open, from: open && activeElement instanceof HTMLElement ? activeElement : seen.from });
  }
  const id = seen.from?.closest<HTMLElement>("[data-id]")?.dataset.id;
  const number = /^\/tasks\/(\d+)/.exec(window.location.pathname)?.[1];
  return { at: cards.find((card) => card.id === id || String(card.number) === number), from: seen.from };
}

function Box({ at, onChoose }: { at: Card | undefined; onChoose: (entry: Entry) => void }) {
  const { prefix } = useSettings();
  const [text, setText] = useState("");
  const asked = useDeferredValue(text);
  const entries = useEntries(at, asked);
  const [recent] = useState(recentIds);
  const found = useMemo(() => find(entries, asked, { recent, prefix }), [entries, asked, recent, prefix]);
  const groups = useMemo(() => found.map((group) => ({ ...group, value: group.name })), [found]);
  const count = found.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <Autocomplete.Root
      open
      inline
      items={groups}
      mode="none"
      filter={null}
      value={text}
      onValueChange={(next, { reason }) => reason !== "item-press" && setText(next)}
      itemToStringValue={({ label }: Entry) => label}
      autoHighlight="always"
      keepHighlight
    >
      <div className="flex items-center gap-2 border-line border-b ps-4 pe-2">
        <Search aria-hidden size={16} className="shrink-0 text-quiet" />
        <Autocomplete.Input
          aria-label={say("palette.title")}
          placeholder={say("palette.ask")}
          className="min-h-12 min-w-0 grow bg-transparent outline-none placeholder:text-quiet"
        />
        <Dialog.Close
          aria-label={say("web.close")}
          className="grid size-8 shrink-0 place-items-center rounded text-quiet hover:bg-hover hover:text-ink touch:size-11"
        >
          <X aria-hidden size={16} />
        </Dialog.Close>
      </div>
      <Autocomplete.Status className="sr-only">
        {count > 0 && asked.trim() !== "" && say("palette.found", { count })}
      </Autocomplete.Status>
      <Autocomplete.Empty className="px-4 py-6 text-pretty text-quiet empty:hidden">
        {say("palette.none")}
      </Autocomplete.Empty>
      <Autocomplete.List className="min-h-0 overflow-y-auto p-1 scroll-py-1 empty:hidden">
        {(group: FoundGroup) => (
          <Autocomplete.Group key={group.name} items={group.items} className="not-first:mt-1">
            <Autocomplete.GroupLabel className="truncate px-3 pt-2 pb-1 font-medium text-quiet text-small">
              {say(`palette.group.${group.name}`, { title: at?.title ?? "" })}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(item: Entry) => (
                <Autocomplete.Item
                  key={item.id}
                  value={item}
                  onClick={() => onChoose(item)}
                  className="flex min-h-9 cursor-default items-center gap-3 rounded px-3 data-highlighted:bg-accent-soft touch:min-h-11"
                >
                  <span className="min-w-0 grow truncate">
                    <bdi>{item.label}</bdi>
                  </span>
                  {item.hint !== "" && <span className="shrink-0 text-quiet text-small">{item.hint}</span>}
                  <KeyBeside action={item.key} />
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
      <p className="border-line border-t px-4 py-2 text-quiet text-small max-tablet:hidden">
        {say("palette.help")}
      </p>
    </Autocomplete.Root>
  );
}

function usePerform(at: Card | undefined): (goal: Goal) => void {
  const router = useRouter();
  const act = useAct();
  return (goal) => {
    switch (goal.to) {
      case "task":
        return void router.navigate({
          to: "/tasks/$number",
          params: { number: goal.number },
          search: goal.edit === true ? { edit: "1" } : {},
        });
      case "person":
        return void router.navigate({ to: "/people/$username", params: { username: goal.username } });
      case "board":
        return void router.navigate({ to: "/", search: goal.search });
      case "page":
        return void router.navigate({ to: goal.path });
      case "address":
        return window.location.assign(goal.address);
      case "wish":
        return at === undefined ? undefined : act(at, goal.wish);
      case "do":
        return goal.act();
    }
  };
}
