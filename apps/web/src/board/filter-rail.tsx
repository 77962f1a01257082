// On a wide screen the filters stand open beside the board, and are its legend as well.
import type { Card } from "@threadboard/domain";
import { useMemo } from "react";
import { useBoard, useMe, useSettings } from "../data/use-board.ts";
import { KindShape } from "../parts/kind-mark.tsx";
import { say } from "../words/words.ts";
import { type Choice, type ChoiceGroup, choiceGroups } from "./choices.ts";
import { type Filters, isFree } from "./filters.ts";
import { useFilters } from "./use-filters.ts";

export function FilterRail({ filters }: { filters: Filters }) {
  const { person } = useMe();
  const settings = useSettings();
  const [, change] = useFilters();
  const free = useFreeCounts();
  return (
    <aside
      aria-label={say("web.filter.title")}
      className="flex w-56 shrink-0 flex-col gap-4 overflow-y-auto pt-1 pe-1 pb-4 ps-4"
    >
      <div className="flex flex-col gap-px">
        <Row
          choice={{ value: "free", name: say("web.filter.free"), mark: null }}
          on={filters.free}
          count={free.all}
          onChange={(on) => change({ free: on ? "1" : undefined })}
        />
        {person !== null && (
          <Row
            choice={{ value: "mine", name: say("web.filter.mine"), mark: null }}
            on={filters.mine}
            count={0}
            onChange={(on) => change({ mine: on ? "1" : undefined })}
          />
        )}
      </div>
      {choiceGroups(settings).map((group) => (
        <Group key={group.param} group={group} chosen={filters[group.param]} counts={free[group.param]} />
      ))}
    </aside>
  );
}

function Group({
  group: { param, name, choices },
  chosen,
  counts,
}: {
  group: ChoiceGroup;
  chosen: readonly string[];
  counts: ReadonlyMap<string, number>;
}) {
  const [, change] = useFilters();
  return (
    <fieldset className="flex min-w-0 flex-col gap-px">
      <legend className="px-2 pb-1 font-medium text-quiet text-small">{name}</legend>
      {choices.map((choice) => (
        <Row
          key={choice.value}
          choice={choice}
          on={chosen.includes(choice.value)}
          count={counts.get(choice.value) ?? 0}
          onChange={(on) => {
            const next = on ? [...chosen, choice.value] : chosen.filter((each) => each !== choice.value);
            change({ [param]: next.length === 0 ? undefined : next.join(",") });
          }}
        />
      ))}
    </fieldset>
  );
}

function Row({
  choice,
  on,
  count,
  onChange,
}: {
  choice: Choice;
  on: boolean;
  count: number;
  onChange: (on: boolean) => void;
}) {
  return (
    <label className="flex min-h-7 cursor-pointer items-center gap-2 rounded px-2 text-small hover:bg-hover has-checked:bg-accent-soft has-checked:font-medium has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-accent touch:min-h-11">
      <input
        type="checkbox"
        className="sr-only"
        checked={on}
        onChange={({ target }) => onChange(target.checked)}
      />
      {choice.mark !== null && <KindShape kind={choice.mark} />}
      <span className="min-w-0 grow truncate">{choice.name}</span>
      {count > 0 && (
        <span className="figures text-quiet">
          {count}
          <span className="sr-only"> {say("web.filter.free-count")}</span>
        </span>
      )}
    </label>
  );
}

/** How many tasks are free, in all and for each value of each filter. */
function useFreeCounts() {
  const { cards } = useBoard();
  return useMemo(() => {
    const free = cards.filter(isFree);
    const count = (keys: (card: Card) => readonly string[]) => {
      const counts = new Map<string, number>();
      for (const key of free.flatMap(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
      return counts;
    };
    return {
      all: free.length,
      team: count(({ team }) => (team === null ? [] : [team])),
      kind: count(({ kind }) => [kind]),
      label: count(({ labels }) => labels),
    };
  }, [cards]);
}
