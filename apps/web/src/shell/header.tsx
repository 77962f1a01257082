// The header: whose board this is, finding things, and the reader's own.
import { Link, useRouterState } from "@tanstack/react-router";
import type { Settings } from "@threadboard/domain";
import { Bell, Inbox, Plus } from "lucide-react";
import { lazy, type ReactNode, Suspense, useEffect } from "react";
import { signInAddress } from "../data/api.ts";
import type { LiveState } from "../data/live.ts";
import { useMe } from "../data/use-board.ts";
import { AnchorButton } from "../parts/button.tsx";
import { Skeleton } from "../parts/states.tsx";
import { say } from "../words/words.ts";
import { Line } from "./line.tsx";
import { SearchBox } from "./search-box.tsx";

const PersonMenu = lazy(() =>
  import("./person-menu.tsx").then(({ PersonMenu }) => ({ default: PersonMenu })),
);
const ViewMenu = lazy(() => import("./person-menu.tsx").then(({ ViewMenu }) => ({ default: ViewMenu })));

export function Header({ live, settings }: { live: LiveState; settings: Settings | undefined }) {
  const name = settings?.name ?? say("web.unnamed");
  useEffect(() => {
    document.title = name;
  }, [name]);
  return (
    <header className="flex min-h-13 shrink-0 items-center gap-x-3 border-line border-b px-3 tablet:px-4">
      <Link
        to="/"
        className="flex min-h-11 min-w-0 items-center gap-2 rounded-small pr-1 font-semibold text-large tracking-[-0.01em]"
      >
        <img src="/mark.svg" alt="" width={26} height={26} className="shrink-0" />
        <span className="truncate">{name}</span>
      </Link>
      <div className="mx-auto hidden w-full max-w-md tablet:block">
        <SearchBox />
      </div>
      <Line state={live} />
      <nav aria-label={say("web.nav")} className="ml-auto flex items-center gap-0.5 tablet:gap-1">
        <Own />
      </nav>
    </header>
  );
}

function Own() {
  const { person, known, roles, triageCount, unseenNotices } = useMe();
  const here = useRouterState({ select: ({ location }) => location.href });
  if (!known) return <Skeleton className="h-8 w-20" />;
  const waiting = <Skeleton className="h-8 w-20" />;
  if (person === null) {
    return (
      <>
        <Suspense fallback={waiting}>
          <ViewMenu />
        </Suspense>
        <AnchorButton look="main" href={signInAddress(here)}>
          {say("web.sign-in")}
        </AnchorButton>
      </>
    );
  }
  const isLead = roles.admin || roles.leads.length > 0;
  return (
    <>
      <HeaderLink to="/new" icon={<Plus aria-hidden size={17} />} word={say("web.new-task")} />
      {isLead && (
        <HeaderLink
          to="/triage"
          icon={<Inbox aria-hidden size={17} />}
          word={say("web.triage")}
          count={triageCount}
          counted={say("web.triage.count", { count: triageCount })}
        />
      )}
      <HeaderLink
        to="/notices"
        icon={<Bell aria-hidden size={17} />}
        word={say("web.notices")}
        count={unseenNotices}
        counted={say("web.notices.count", { count: unseenNotices })}
      />
      <Suspense fallback={waiting}>
        <PersonMenu />
      </Suspense>
    </>
  );
}

/** An icon with its word; on a narrow screen the word is small and below. */
function HeaderLink({
  to,
  icon,
  word,
  count = 0,
  counted = "",
}: {
  to: "/new" | "/triage" | "/notices";
  icon: ReactNode;
  word: string;
  count?: number;
  counted?: string;
}) {
  return (
    <Link
      to={to}
      className="flex min-h-11 min-w-11 flex-col items-center justify-center rounded px-1.5 text-[0.6875rem] text-quiet hover:bg-hover hover:text-ink data-[status=active]:text-ink desk:min-h-8 desk:flex-row desk:gap-1.5 desk:px-2.5 desk:text-small"
    >
      <span className="relative">
        {icon}
        {count > 0 && (
          <span
            aria-hidden="true"
            className="figures absolute -top-1.5 left-2.5 rounded-full bg-accent px-1 font-semibold text-[0.625rem] text-on-accent leading-3.5 desk:hidden"
          >
            {count > 99 ? "99+" : count}
          </span>
        )}
      </span>
      <span>{word}</span>
      {count > 0 && (
        <>
          <span
            aria-hidden="true"
            className="figures hidden rounded-full bg-accent px-1.5 font-semibold text-[0.6875rem] text-on-accent leading-4 desk:inline"
          >
            {count > 99 ? "99+" : count}
          </span>
          <span className="sr-only">{counted}</span>
        </>
      )}
    </Link>
  );
}
