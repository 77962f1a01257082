// Search and filters on a phone: a sheet under the thumb, with the count of what would be shown.
import { useMe, useSettings } from "../data/use-board.ts";
import { Button } from "../parts/button.tsx";
import { Dialog, FormButtons } from "../parts/dialog.tsx";
import { SearchBox } from "../shell/search-box.tsx";
import { say } from "../words/words.ts";
import { ChoicePill } from "./choice-pill.tsx";
import { choiceGroups } from "./choices.ts";
import type { Filters } from "./filters.ts";
import { FindButton } from "./find-button.tsx";
import { countCards, type Lane } from "./lanes.ts";
import { noFilters, useFilters } from "./use-filters.ts";
import { ViewButton } from "./view-button.tsx";

export function FilterSheet({
  open,
  onClose,
  lanes,
  filters,
}: {
  open: boolean;
  onClose: () => void;
  lanes: readonly Lane[];
  filters: Filters;
}) {
  const { person } = useMe();
  const settings = useSettings();
  const [, change] = useFilters();
  return (
    <Dialog open={open} onClose={onClose} title={say("web.filter.title")}>
      <div className="flex flex-col gap-4 pt-1">
        <SearchBox />
        <div className="flex flex-wrap gap-2">
          <ChoicePill
            choice={{ value: "free", name: say("web.filter.free"), mark: null }}
            on={filters.free}
            onChange={(on) => change({ free: on ? "1" : undefined })}
          />
          {person !== null && (
            <ChoicePill
              choice={{ value: "mine", name: say("web.filter.mine"), mark: null }}
              on={filters.mine}
              onChange={(on) => change({ mine: on ? "1" : undefined })}
            />
          )}
        </div>
        {choiceGroups(settings).map(({ param, name, choices }) => (
          <fieldset key={param}>
            <legend className="mb-1.5 font-medium text-small">{name}</legend>
            <div className="flex flex-wrap gap-2">
              {choices.map((choice) => (
                <ChoicePill
                  key={choice.value}
                  choice={choice}
                  on={filters[param].includes(choice.value)}
                  onChange={(on) => {
                    const rest = filters[param].filter((each) => each !== choice.value);
                    const next = on ? [...rest, choice.value] : rest;
                    change({ [param]: next.length === 0 ? undefined : next.join(",") });
                  }}
                />
              ))}
            </div>
          </fieldset>
        ))}
        <div className="flex flex-wrap gap-2">
          <FindButton look="plain" />
          <ViewButton />
        </div>
      </div>
      <FormButtons>
        <Button onClick={() => change(noFilters)}>{say("web.filter.clear")}</Button>
        <Button look="main" onClick={onClose}>
          {say("web.filter.show", { count: countCards(lanes).shown })}
        </Button>
      </FormButtons>
    </Dialog>
  );
}
