// The header: whose board this is, finding things, and the reader's own.
import { Link, useRouterState } from "@tanstack/react-router";
import type { Settings } from "@threadboard/domain";
import { ChevronDown, SlidersHorizontal } from "lucide-react";
import { lazy, useEffect } from "react";
import { signInAddress } from "../data/api.ts";
import { useMe } from "../data/use-board.ts";
import { Avatar } from "../parts/avatar.tsx";
import { AnchorButton } from "../parts/button.tsx";
import { MenuButton } from "../parts/menu-button.tsx";
import { Skeleton } from "../parts/states.tsx";
import { say } from "../words/words.ts";
import { Line } from "./line.tsx";
import { HeaderLinks } from "./own-links.tsx";
import { SearchBox } from "./search-box.tsx";

const loadMenu = () => import("./person-menu.tsx");
const PersonMenu = lazy(() => loadMenu().then(({ PersonMenu }) => ({ default: PersonMenu })));

const menuButton =
  "flex min-h-8 items-center gap-1.5 rounded px-2 text-small text-quiet hover:bg-hover hover:text-ink aria-expanded:bg-hover touch:min-h-11";

export function Header({ settings }: { settings: Settings | undefined }) {
  const name = settings?.name ?? say("web.unnamed");
  useEffect(() => {
    document.title = name;
  }, [name]);
  return (
    <header className="flex min-h-13 shrink-0 items-center gap-x-3 border-line border-b px-3 tablet:px-4">
      <Link
        to="/"
        className="flex min-h-11 min-w-0 items-center gap-2 rounded-small pe-1 font-semibold text-large tracking-[-0.01em] tablet:max-w-60 tablet:shrink-0"
      >
        <img src="/mark.svg" alt="" width={26} height={26} className="shrink-0" />
        <span className="truncate">{name}</span>
      </Link>
      <div className="mx-auto hidden w-full max-w-md tablet:block">
        <SearchBox />
      </div>
      <Line />
      <div className="ms-auto flex items-center gap-0.5 tablet:gap-1">
        <Own />
      </div>
    </header>
  );
}

function Own() {
  const { person, known } = useMe();
  const here = useRouterState({ select: ({ location }) => location.href });
  if (!known) return <Skeleton className="h-8 w-20" />;
  if (person === null) {
    return (
      <>
        <MenuButton
          className={menuButton}
          preload={() => void loadMenu()}
          popup={(popup) => <PersonMenu {...popup} />}
        >
          <SlidersHorizontal aria-hidden size={16} />
          {say("web.view")}
        </MenuButton>
        <AnchorButton look="main" href={signInAddress(here)}>
          {say("web.sign-in")}
        </AnchorButton>
      </>
    );
  }
  return (
    <>
      <HeaderLinks />
      <MenuButton
        className={menuButton}
        preload={() => void loadMenu()}
        popup={(popup) => <PersonMenu {...popup} />}
      >
        <Avatar person={person} size={24} />
        <span className="hidden max-w-36 truncate text-ink desk:inline">{person.name}</span>
        <span className="sr-only desk:hidden">{person.name}</span>
        <ChevronDown aria-hidden size={14} />
      </MenuButton>
    </>
  );
}
