// What the reader wants to see: teams, kinds, labels, free, mine. Kept in the address, cleared with one button.
import { ChevronDown, Search, X } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useBoard, useMe, useSettings } from "../data/use-board.ts";
import { Button } from "../parts/button.tsx";
import { MenuButton } from "../parts/menu-button.tsx";
import { say } from "../words/words.ts";
import { type ChoiceGroup, choiceGroups } from "./choices.ts";
import { countFilters, type Filters } from "./filters.ts";
import { FindButton } from "./find-button.tsx";
import { countCards, type Lane } from "./lanes.ts";
import { noFilters, useFilters } from "./use-filters.ts";
import { ViewButton } from "./view-button.tsx";

const loadMenu = () => import("./choice-menu.tsx");
const ChoiceMenu = lazy(() => loadMenu().then(({ ChoiceMenu }) => ({ default: ChoiceMenu })));
const FilterSheet = lazy(() =>
  import("./filter-sheet.tsx").then(({ FilterSheet }) => ({ default: FilterSheet })),
);

const chip =
  "inline-flex min-h-8 shrink-0 items-center gap-1.5 rounded border border-line-strong px-3 text-small transition-colors hover:bg-hover touch:min-h-11";
const chipOn = "border-accent bg-accent-soft font-medium text-accent";

/** `asChips`: the filters themselves are in it; otherwise they stand elsewhere, and it only tells what was found. */
export function FilterBar({
  lanes,
  filters,
  asChips,
}: {
  lanes: readonly Lane[];
  filters: Filters;
  asChips: boolean;
}) {
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-2 px-3 tablet:min-h-13 tablet:px-4">
      {asChips && <Chips filters={filters} />}
      <Found lanes={lanes} filters={filters} />
    </div>
  );
}

function Chips({ filters }: { filters: Filters }) {
  const { person } = useMe();
  const settings = useSettings();
  const [search, change] = useFilters();
  return (
    <div className="flex flex-wrap items-center gap-2">
      {choiceGroups(settings).map((group) => (
        <ChoiceChip key={group.param} group={group} chosen={filters[group.param]} />
      ))}
      <button
        type="button"
        aria-pressed={filters.free}
        onClick={() => change({ free: search.free === "1" ? undefined : "1" })}
        className={`${chip} ${filters.free ? chipOn : ""}`}
      >
        {say("web.filter.free")}
      </button>
      {person !== null && (
        <button
          type="button"
          aria-pressed={filters.mine}
          onClick={() => change({ mine: search.mine === "1" ? undefined : "1" })}
          className={`${chip} ${filters.mine ? chipOn : ""}`}
        >
          {say("web.filter.mine")}
        </button>
      )}
    </div>
  );
}

function ChoiceChip({ group, chosen }: { group: ChoiceGroup; chosen: readonly string[] }) {
  const [, change] = useFilters();
  const names = group.choices.filter(({ value }) => chosen.includes(value)).map(({ name }) => name);
  return (
    <MenuButton
      className={`${chip} ${chosen.length > 0 ? chipOn : ""}`}
      preload={() => void loadMenu()}
      popup={(popup) => (
        <ChoiceMenu
          {...popup}
          choices={group.choices}
          chosen={chosen}
          onChange={(next) => change({ [group.param]: next.length === 0 ? undefined : next.join(",") })}
        />
      )}
    >
      {names.length === 0
        ? group.name
        : say("web.filter.chosen", { group: group.name, first: names[0] ?? "", others: names.length - 1 })}
      <ChevronDown aria-hidden size={14} />
    </MenuButton>
  );
}

/** How many fit, and the way back to all of them. Said aloud when it changes. */
function Found({ lanes, filters }: { lanes: readonly Lane[]; filters: Filters }) {
  const [, change] = useFilters();
  const { person } = useMe();
  const { shown, all } = countCards(lanes);
  const on = countFilters(filters) > 0;
  return (
    <div className="ms-auto flex items-center gap-2">
      {filters.campaign !== null && <CampaignChip id={filters.campaign} />}
      {person !== null && !on && (
        <div className="max-tablet:hidden">
          <FindButton look="quiet" />
        </div>
      )}
      <div className="max-tablet:hidden">
        <ViewButton />
      </div>
      <p role="status" className="figures text-quiet text-small">
        {on && say("web.filter.found", { shown, all })}
      </p>
      {on && (
        <Button look="quiet" onClick={() => change(noFilters)}>
          <X aria-hidden size={14} />
          {say("web.filter.clear")}
        </Button>
      )}
    </div>
  );
}

/** Of which campaign the cards are, and the way to all of them. */
function CampaignChip({ id }: { id: string }) {
  const { cards } = useBoard();
  const [, change] = useFilters();
  const name = cards.find(({ campaign }) => campaign?.id === id)?.campaign?.name;
  return (
    <button
      type="button"
      onClick={() => change({ campaign: undefined })}
      className={`${chip} ${chipOn} max-w-72 max-tablet:max-w-44`}
    >
      <span className="truncate">
        {say("campaigns.filter.chip", { name: name ?? say("campaigns.filter.unknown") })}
      </span>
      <X aria-hidden size={14} className="shrink-0" />
      <span className="sr-only">{say("campaigns.filter.off")}</span>
    </button>
  );
}

/** On a phone: opens the sheet with search and all filters. */
export function SheetButton({ lanes, filters }: { lanes: readonly Lane[]; filters: Filters }) {
  const [wanted, setWanted] = useState(false);
  const [open, setOpen] = useState(false);
  const count = countFilters(filters);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => {
          setWanted(true);
          setOpen(true);
        }}
        className={`${chip} ${count > 0 ? chipOn : ""}`}
      >
        <Search aria-hidden size={15} />
        {say("web.filter.open", { count })}
      </button>
      {wanted && (
        <Suspense fallback={null}>
          <FilterSheet open={open} onClose={() => setOpen(false)} lanes={lanes} filters={filters} />
        </Suspense>
      )}
    </>
  );
}
